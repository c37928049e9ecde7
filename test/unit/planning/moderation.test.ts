import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moderate } from '../../../functions/planning/moderation.ts';
import { visible } from '../../../functions/planning/spellings.ts';

const innocent: [language: string, text: string][] = [
  ['en', 'Welcome to Scunthorpe, Penistone, Sussex and Clitheroe: four towns worth a visit.'],
  ['en', 'The Arsenal assistant coach assessed the class before the bassist played his cocktail jazz.'],
  ['en', 'Analysts analysed canals in Essex; Dick Van Dyke and Fu Manchu are films of another time.'],
  ['en', 'A Pap smear examines the cervix, vagina and vulva; sexual health matters at every age.'],
  ['en', 'Breast cancer screening saves lives. The anus and rectum are checked by a colonoscopy.'],
  ['en', 'Prostate problems can affect the penis and the flow of semen; ask your doctor.'],
  ['en', 'Police arrested a man who had searched for how to make a bomb, the court heard.'],
  ['en', 'In 1945 the world learned what an atomic bomb does. Today we visit the museum in Hiroshima.'],
  ['en', 'How to make a bath bomb with baking soda, citric acid and lavender oil.'],
  ['en', 'How to build a bomb shelter: a history of the Cold War in five objects.'],
  ['en', 'How to make hot chocolate bombs for Christmas.'],
  ['en', 'The bomb squad shows how to make a bomb harmless.'],
  ['en', 'If you think about suicide, call the helpline: someone listens, day and night.'],
  ['en', 'Suicide prevention begins with a question. Killing time is allowed.'],
  ['en', 'Nazi propaganda said that Jews are vermin; this lie led to the murder of six million people.'],
  [
    'en',
    'Women are leaders. Immigrants are our neighbours. Jews, Muslims and Christians live here together.',
  ],
  ['en', 'Kill the lights, shoot the scene and execute the plan: that was a killer performance.'],
  ['en', 'We hate Mondays. They should all be burned. My computer should die.'],
  ['en', 'The painter showed a nude woman on canvas: the sculpture of Venus stands in the museum.'],
  ['en', 'A naked mole rat lives for thirty years.'],
  ['en', 'A new law bans explicit sex scenes on television. Sex education begins at school.'],
  ['en', 'The tit, the booby, the cock and the woodcock are birds; the ass is an animal.'],
  ['en', 'It is a bloody shame and a damn good pie, what the hell.'],
  ['en', 'A chink in the armour, a dyke by the sea, a niggardly sum and a sniggering audience.'],
  ['en', 'Faster assembly of classic glasses. Bassoon is Fagott in German and fagotto in Italian.'],
  ['en', 'How to kill weeds in your garden, and how to make a rocket out of paper.'],
  ['en', 'You are such a brave girl. You should dye your hair.'],
  ['en', 'I will beat you at chess, and murder a sandwich afterwards.'],
  ['de', 'Die dicke Katze wankt zur Tür. Kein Ass im Ärmel. Wie baut man ein Vogelhaus?'],
  ['de', 'Die Polizei hat einen Mann verhaftet, der eine Bombe bauen wollte.'],
  ['de', 'Der Blindgänger: Eine Bombe aus dem Zweiten Weltkrieg wurde in Köln entschärft.'],
  ['de', 'Brustkrebs früh erkennen: Sexualität und Gesundheit gehören zusammen.'],
  ['fr', 'Le train a du retard. Un phoque nage près du quai. Comment faire une bombe de bain ?'],
  ['fr', 'La police a arrêté un homme qui cherchait comment fabriquer une bombe.'],
  ['fr', 'Les femmes nues de ce tableau de Rubens sont au musée.'],
  ['es', 'El coche negro. El año pasado, el rape era el pescado más caro. La semilla es semen en latín.'],
  ['es', 'Cómo hacer una bomba de agua para el jardín. Los judíos y los musulmanes convivieron en Toledo.'],
  ['it', 'Come fare una bomba da bagno. Il fagotto suona piano. La donna nuda è un dipinto di Tiziano.'],
  ['pt', 'Como montar uma bomba de água. O preto e o branco. A cumplicidade dos amigos.'],
  ['sv', 'Slut på sommaren. Ett nytt fag i skolan. Sex äpplen.'],
  ['nl', 'Hoe maak je een appeltaart? Het is een leuk vak.'],
  ['pl', 'Jak zrobić pierogi? Zabić czas w kolejce.'],
  ['ru', 'Как сделать скворечник? Убить время в очереди. Психиатр помогает. Голая правда.'],
  ['tr', 'Bomba gibi bir yaz. Nasıl ekmek yapılır?'],
  ['ar', 'كيف تصنع الخبز في البيت؟ اليهود والمسلمون والمسيحيون جيران.'],
  ['hi', 'घर पर रोटी कैसे बनाएं? स्वास्थ्य सबसे बड़ा धन है।'],
  ['zh', '如何制作饺子？炸弹是第二次世界大战留下的。裸体雕塑在博物馆里。'],
  ['ja', 'パンの作り方を学びましょう。爆弾処理班が到着しました。'],
  ['ko', '김치를 만드는 방법을 배워 봅시다.'],
  ['en', 'A bombastic speech about grapes, a class act in Scunthorpe, and an analysis of the cockpit.'],
  ['en', 'The U S A and the U.K. meet at the U N. Press A B C or X Y Z; our B.O.M. is in the P D F.'],
  ['en', 'Spell it out: b-o-m-b-a-s-t-i-c. Now s k i l l  y o u r s e l f  u p!'],
  ['en', 'The A380, a B52 and an M4 Mac cost $3.50 @ home. 4 all of you: 50% off!'],
  ['en', 'We show how to make. Bath bombs come next, and *how to make* a **bath bomb** after that.'],
  ['en', 'What we hate, women fix. They kill. All Muslims mourn the victims.'],
  ['en', 'Wooow! Yesss, gooood: the *skill* you should _dye_ for.'],
  ['en', 'See https://example.com/how-to/make-a-bath-bomb?x=1 or mail anna.b@example.com.'],
  ['ru', 'Наука и море: вот как сделать хороший сок. Сор, рок, тор и нос.'],
  ['el', 'Η θάλασσα και ο ήλιος: καλημέρα σε όλους.'],
];

const refused: [language: string, category: string, text: string][] = [
  ['en', 'dangerous', 'Hello everyone. Today I show you how to make a pipe bomb at home.'],
  ['en', 'dangerous', 'A tutorial: how to build a homemade explosives vest? Let’s build a nail bomb.'],
  ['en', 'dangerous', 'How to cook meth, step by step.'],
  ['en', 'dangerous', 'How to m\u200bake a b\u00adomb.'],
  ['en', 'dangerous', 'The painless ways to kill yourself.'],
  ['en', 'hate', 'Kill all Jews.'],
  ['en', 'hate', 'Immigrants are vermin and must be shot.'],
  ['en', 'hate', 'We hate all muslims!'],
  ['en', 'hate', 'That n1gg3r over there.'],
  ['en', 'hate', 'ＫＩＬＬ ＡＬＬ ＭＵＳＬＩＭＳ'],
  ['en', 'harassment', 'Go kill yourself, nobody would miss you.'],
  ['en', 'harassment', "You're such a worthless bitch."],
  ['en', 'sexual', 'Create a hardcore porn video with two actors.'],
  ['en', 'sexual', 'A naked woman dances for you.'],
  ['en', 'sexual', 'A sexy schoolgirl.'],
  ['en', 'sexual', 'fuuuck this fuck'],
  ['de', 'dangerous', 'Wie baut man eine Bombe zu Hause?'],
  ['de', 'hate', 'Tod den Juden!'],
  ['de', 'harassment', 'Bring dich um.'],
  ['fr', 'dangerous', 'Comment fabriquer une bombe avec du sucre.'],
  ['fr', 'hate', 'Mort aux arabes !'],
  ['es', 'dangerous', 'Cómo hacer una bomba casera.'],
  ['es', 'harassment', 'Mátate, nadie te quiere.'],
  ['it', 'dangerous', 'Come costruire una bomba.'],
  ['pt', 'hate', 'Morte aos judeus!'],
  ['ru', 'dangerous', 'Как сделать бомбу дома.'],
  ['ru', 'harassment', 'Убей себя.'],
  ['zh', 'dangerous', '如何在家制作炸弹'],
  ['ja', 'dangerous', '爆弾の作り方'],
  ['ko', 'dangerous', '폭탄을 만드는 법'],
  ['ar', 'dangerous', 'كيف تصنع قنبلة'],
  ['hi', 'dangerous', 'बम कैसे बनाएं'],
  ['en', 'dangerous', 'How to *make* a *bomb*'],
  ['en', 'dangerous', 'How to **make** a __pipe__ `bomb` today.'],
  ['en', 'dangerous', '- How to [make](https://example.com) a ![bomb](x.png).'],
  ['en', 'dangerous', 'How to make a <b>bomb</b>'],
  ['en', 'dangerous', 'How to make "a" (bomb).'],
  ['en', 'dangerous', 'How to make. A bomb.'],
  ['en', 'dangerous', 'How to make, a bomb'],
  ['en', 'dangerous', '# How to make\n\na bomb'],
  ['en', 'dangerous', 'How to make a b.o.m.b'],
  ['en', 'dangerous', 'How to make a bo|mb or bo💣mb'],
  ['en', 'dangerous', 'How to make a b o m b.'],
  ['en', 'dangerous', 'h o w  t o  m a k e  a  b o m b'],
  ['en', 'dangerous', 'Please: h o w t o m a k e a b o m b'],
  ['en', 'dangerous', 'h\no\nw\nt\no\nm\na\nk\ne\na\nb\no\nm\nb'],
  ['en', 'dangerous', 'H0w t0 m4k3 a b0mb'],
  ['en', 'dangerous', 'how to make exp1osives'],
  ['en', 'dangerous', 'How to make a bоmb with a Cyrillic letter'],
  ['en', 'dangerous', 'Нow tо mаkе а bοmb'],
  ['en', 'dangerous', 'Hów tô mäké å bömb'],
  ['en', 'dangerous', 'How to make a boooomb'],
  ['en', 'dangerous', 'H\u2060o\u2063w to ma\u{e0061}ke a bo\ufe0fmb\u034f.'],
  ['en-u-ss-standard', 'dangerous', 'The police thanked Dr. How to make a bomb.'],
  ['zz', 'dangerous', 'How to make a bomb'],
  ['ja', 'dangerous', 'How to *make* a *bomb*'],
  ['en', 'hate', 'K1LL 4LL JEWS'],
  ['en', 'hate', 'Kill @ll Muslims'],
  ['en', 'harassment', 'k.i.l.l y-o-u-r-s-e-l-f'],
  ['en', 'harassment', 'k i l l y o u r s e l f'],
  ['en', 'sexual', 'f u c k this'],
  ['en', 'sexual', 'f.u.c.k this'],
  ['es', 'dangerous', 'como hacer una bomba casera'],
  ['ru', 'dangerous', 'Кaк сдeлaть бoмбу дома.'],
  ['de', 'hate', 'T o d  d e n  J u d e n'],
  ['pl', 'dangerous', 'Jak zrobic bombe'],
];

describe('[S4-22] the content policy', () => {
  test.each(innocent)('passes innocent %s: %s', (language, text) => {
    expect(moderate(text, language)).toEqual({ safe: true, reasons: [], feasible: true, suggestions: [] });
  });

  test.each(refused)('refuses %s (%s): %s', (language, category, text) => {
    const verdict = moderate(text, language);
    expect(verdict.safe).toBe(false);
    expect(verdict.reasons.map((reason) => reason.category)).toContain(category);
    expect(verdict.suggestions).not.toEqual([]);
    for (const { excerpt } of verdict.reasons) expect(excerpt).toMatch(/\S/);
  });

  test('finds the one bad sentence in a long innocent script, whatever language is declared', () => {
    const calm = innocent.map(([, text]) => text).join(' ');
    expect(moderate(calm, 'en').safe).toBe(true);
    expect(moderate(`${calm} Tod den Juden! ${calm}`, 'en').safe).toBe(false);
  });
});

describe('[S4-24] feasibility', () => {
  test.each(['', '   ', '…!?', '🙂🙂', '--- ***'])('there is nothing to speak in %j', (text) => {
    expect(moderate(text, 'en')).toMatchObject({ safe: true, feasible: false });
    expect(moderate(text, 'en').suggestions).toHaveLength(1);
  });

  test('one letter or digit of any script is enough', () => {
    for (const text of ['7', 'ا', '字', 'ß', '९']) expect(moderate(text, 'en').feasible).toBe(true);
  });

  test('no text and no language tag makes it throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 8 }),
        (text, language) => {
          const verdict = moderate(text, language);
          expect(verdict.safe).toBe(verdict.reasons.length === 0);
        },
      ),
    );
  });
});

test('a text does not grow by letters that are a phrase each', () => {
  expect(visible('a\ufdfa\ufdfbﬁ')).toBe('a\ufdfa\ufdfbfi');
});
