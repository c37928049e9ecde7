/** What ordinary sentences of every language are read for. */
export interface DirectedTexts {
  language: string;
  /** With the figure as it is shown. */
  figures: readonly (readonly [text: string, before: string, value: number, after: string])[];
  /** A narration that counts up, with its items. */
  list: readonly [text: string, items: readonly string[]];
  enumeration: readonly [text: string, items: readonly string[]];
  quotation: readonly [text: string, quoted: string, author: string];
  comparison: readonly [text: string, one: string, other: string];
  /** What stays the presenter's. */
  plain: readonly string[];
}

const en: DirectedTexts = {
  language: 'en',
  figures: [
    ['In 1944, the city was bombed.', '', 1944, ''],
    ['About 57 percent of all bees live alone.', '', 57, '%'],
    ['They visit three million flowers.', '', 3, ' million'],
    ['The round raised $1.2 billion from investors.', '$', 1.2, ' billion'],
    ['A hive holds 50,000 bees.', '', 50_000, ''],
    ['Two hundred thousand users joined.', '', 200_000, ''],
  ],
  list: [
    'First, mix the flour. Second, add two eggs. Finally, bake the cake.',
    ['mix the flour', 'add two eggs', 'bake the cake'],
  ],
  enumeration: ['You need three things: flour, sugar and eggs.', ['flour', 'sugar', 'eggs']],
  quotation: [
    '“The sea is never the same twice,” said Ada Lovelace.',
    'The sea is never the same twice',
    'Ada Lovelace',
  ],
  comparison: ['Cats sleep all day, while dogs play outside.', 'Cats sleep all day', 'dogs play outside'],
  plain: [
    'We have two friends.',
    'Call 555 123 4567 now.',
    'It starts at 10:30.',
    'Version 2.0 is here.',
    'This is the 21st century.',
    'Heat the oven to 350 degrees.',
    'Open page 312 now.',
    'She read “Gone with the Wind” again.',
    'First of all the rain, then the sun.',
    'It was good, while it lasted, and then it ended.',
    'They came back in a minute.',
    'It took two thousand five hundred steps.',
  ],
};

const de: DirectedTexts = {
  language: 'de',
  figures: [
    ['Das sind 2,5 Millionen Menschen.', '', 2.5, ' Millionen'],
    ['Fünfundzwanzig Millionen Menschen leben dort.', '', 25, ' Millionen'],
    ['Im Jahr 1944 endete der Krieg.', '', 1944, ''],
    ['57 Prozent der Bienen leben allein.', '', 57, '\u00a0%'],
    ['1.500 Gäste kamen zum Fest.', '', 1500, ''],
  ],
  list: [
    'Erstens mischen wir das Mehl. Zweitens kommen Eier dazu. Drittens backen wir den Kuchen.',
    ['mischen wir das Mehl', 'kommen Eier dazu', 'backen wir den Kuchen'],
  ],
  enumeration: ['Sie brauchen drei Dinge: Mehl, Zucker und Eier.', ['Mehl', 'Zucker', 'Eier']],
  quotation: [
    '„Das Meer ist niemals zweimal gleich“, sagte Anna Seghers.',
    'Das Meer ist niemals zweimal gleich',
    'Anna Seghers',
  ],
  comparison: [
    'Katzen schlafen viel, während Hunde draußen spielen.',
    'Katzen schlafen viel',
    'Hunde draußen spielen',
  ],
  plain: [
    'Wir haben zwei Freunde.',
    'Am 3. Oktober feiern wir.',
    'Es beginnt um 10:30 Uhr.',
    'Lies Seite 312.',
    'Der Ofen hat 180 Grad.',
  ],
};

const fr: DirectedTexts = {
  language: 'fr',
  figures: [
    ['En 1944, la ville fut libérée.', '', 1944, ''],
    ['Environ 57 % des abeilles vivent seules.', '', 57, '\u00a0%'],
    ['Trois millions de fleurs poussent ici.', '', 3, ' millions'],
    ['La tour pèse 10 000 tonnes.', '', 10_000, ''],
  ],
  list: [
    'Premièrement, on mélange la farine. Deuxièmement, on ajoute des œufs. Enfin, on cuit le gâteau.',
    ['on mélange la farine', 'on ajoute des œufs', 'on cuit le gâteau'],
  ],
  enumeration: ['Il vous faut trois choses : farine, sucre et beurre.', ['farine', 'sucre', 'beurre']],
  quotation: [
    '« La mer n’est jamais deux fois la même », a dit Marie Curie.',
    'La mer n’est jamais deux fois la même',
    'Marie Curie',
  ],
  comparison: ['Les chats dorment, tandis que les chiens jouent.', 'chats dorment', 'chiens jouent'],
  plain: [
    'Nous avons deux amis.',
    'Le film commence à 20 h 30.',
    'Ouvrez la page 312.',
    'Ajoutez 250 grammes.',
  ],
};

const es: DirectedTexts = {
  language: 'es',
  figures: [
    ['En 1944 terminó la guerra.', '', 1944, ''],
    ['El 57 por ciento de las abejas vive sola.', '', 57, '\u00a0%'],
    ['Tres millones de flores crecen aquí.', '', 3, ' millones'],
    ['Costó 2,5 millones de euros.', '', 2.5, ' millones'],
  ],
  list: [
    'Primero, mezclamos la harina. Segundo, añadimos huevos. Por último, horneamos el pastel.',
    ['mezclamos la harina', 'añadimos huevos', 'horneamos el pastel'],
  ],
  enumeration: ['Necesitas tres cosas: harina, azúcar y huevos.', ['harina', 'azúcar', 'huevos']],
  quotation: [
    '«El mar nunca es igual dos veces», dijo Gabriela Mistral.',
    'El mar nunca es igual dos veces',
    'Gabriela Mistral',
  ],
  comparison: ['Los gatos duermen, mientras que los perros juegan.', 'gatos duermen', 'perros juegan'],
  plain: [
    'Tenemos dos amigos.',
    'Empieza a las 10:30.',
    'Abre la página 312.',
    'Añade 250 gramos de azúcar.',
  ],
};

const it: DirectedTexts = {
  language: 'it',
  figures: [
    ['Nel 1944 finì la guerra.', '', 1944, ''],
    ['Il 57 per cento delle api vive da solo.', '', 57, '%'],
    ['Tre milioni di fiori crescono qui.', '', 3, ' milioni'],
  ],
  list: [
    'Innanzitutto, mescoliamo la farina. In secondo luogo, aggiungiamo le uova. Infine, cuociamo la torta.',
    ['mescoliamo la farina', 'aggiungiamo le uova', 'cuociamo la torta'],
  ],
  enumeration: ['Servono tre cose: farina, zucchero e uova.', ['farina', 'zucchero', 'uova']],
  quotation: [
    '«Il mare non è mai due volte lo stesso», disse Italo Calvino.',
    'Il mare non è mai due volte lo stesso',
    'Italo Calvino',
  ],
  comparison: ['I gatti dormono, mentre i cani giocano.', 'gatti dormono', 'cani giocano'],
  plain: ['Abbiamo due amici.', 'Comincia alle 10:30.', 'Apri pagina 312.', 'Servono 250 grammi.'],
};

const pt: DirectedTexts = {
  language: 'pt',
  figures: [
    ['Em 1944 a guerra acabou.', '', 1944, ''],
    ['Cerca de 57 por cento das abelhas vivem sós.', '', 57, '%'],
    ['Três milhões de flores crescem aqui.', '', 3, ' milhões'],
  ],
  list: [
    'Primeiro, misturamos a farinha. Segundo, juntamos os ovos. Por fim, assamos o bolo.',
    ['misturamos a farinha', 'juntamos os ovos', 'assamos o bolo'],
  ],
  enumeration: ['Você precisa de três coisas: farinha, açúcar e ovos.', ['farinha', 'açúcar', 'ovos']],
  quotation: [
    '“O mar nunca é igual duas vezes”, disse Clarice Lispector.',
    'O mar nunca é igual duas vezes',
    'Clarice Lispector',
  ],
  comparison: ['Os gatos dormem, enquanto os cães brincam.', 'gatos dormem', 'cães brincam'],
  plain: ['Temos dois amigos.', 'Começa às 10:30.', 'Abra a página 312.', 'Junte 250 gramas.'],
};

const nl: DirectedTexts = {
  language: 'nl',
  figures: [
    ['In 1944 eindigde de oorlog.', '', 1944, ''],
    ['Ongeveer 57 procent van de bijen leeft alleen.', '', 57, '%'],
    ['Drie miljoen bloemen groeien hier.', '', 3, ' miljoen'],
  ],
  list: [
    'Ten eerste mengen we het meel. Ten tweede komen er eieren bij. Tot slot bakken we de taart.',
    ['mengen we het meel', 'komen er eieren bij', 'bakken we de taart'],
  ],
  enumeration: ['Je hebt drie dingen nodig: meel, suiker en eieren.', ['meel', 'suiker', 'eieren']],
  quotation: [
    '“De zee is nooit twee keer hetzelfde”, zei Hella Haasse.',
    'De zee is nooit twee keer hetzelfde',
    'Hella Haasse',
  ],
  comparison: [
    'Katten slapen veel, terwijl honden buiten spelen.',
    'Katten slapen veel',
    'honden buiten spelen',
  ],
  plain: ['We hebben twee vrienden.', 'Het begint om 10:30.', 'Open pagina 312.', 'Neem 250 gram suiker.'],
};

const pl: DirectedTexts = {
  language: 'pl',
  figures: [
    ['W 1944 roku wojna się skończyła.', '', 1944, ''],
    ['Około 57 procent pszczół żyje samotnie.', '', 57, '%'],
    ['Trzy miliony kwiatów rosną tutaj.', '', 3, ' miliony'],
  ],
  list: [
    'Po pierwsze, mieszamy mąkę. Po drugie, dodajemy jajka. Na koniec pieczemy ciasto.',
    ['mieszamy mąkę', 'dodajemy jajka', 'pieczemy ciasto'],
  ],
  enumeration: ['Potrzebujesz trzech rzeczy: mąki, cukru i jajek.', ['mąki', 'cukru', 'jajek']],
  quotation: [
    '„Morze nigdy nie jest takie samo” – powiedziała Wisława Szymborska.',
    'Morze nigdy nie jest takie samo',
    'Wisława Szymborska',
  ],
  comparison: ['Koty śpią, podczas gdy psy biegają.', 'Koty śpią', 'psy biegają'],
  plain: [
    'Mamy dwóch przyjaciół.',
    'Zaczyna się o 10:30.',
    'Otwórz na stronie 312.',
    'Dodaj 250 gramów cukru.',
  ],
};

export const westernTexts: readonly DirectedTexts[] = [en, de, fr, es, it, pt, nl, pl];
