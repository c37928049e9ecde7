/** Where a word may begin: Chinese writes no spaces, and Arabic joins its article to the word. */
const beginningOf = (word: string): string => {
  if (/\p{Script=Han}/u.test(word)) return '';
  return /\p{Script=Arabic}/u.test(word) ? '(?<!\\p{L})(?:[وبفل]?ال)?' : '(?<!\\p{L})';
};

/**
 * A pattern for words that begin as listed, in any script; `!` at the end asks for the whole word, `_` is a space.
 * JavaScript's own `\b` knows the Latin alphabet alone.
 */
const words = (...lists: readonly string[]): RegExp => {
  const beginnings = lists
    .flatMap((list) => list.split(' '))
    .map((word) => (word.endsWith('!') ? `${word.slice(0, -1)}(?!\\p{L})` : word).replaceAll('_', ' '));
  return new RegExp(beginnings.map((word) => beginningOf(word) + word).join('|'), 'iu');
};

/** Beginnings of words that name a place, in the languages that prompts mostly come in. */
export const placeWords = {
  sea: words(
    'sea! seas! seasi seaf ocean beach wave coast shore ship! ships boat sail island lighthouse harbo whale dolphin fishing',
    'meer! meere ozean strand küste schiff leuchtturm hafen mer! océan plage bateau phare port! mar! playa barco faro! puerto',
    'spiaggia mare! onde! praia navio zee! kust morze plaż deniz мор океан пляж корабл समुद्र بحر 海',
  ),
  lake: words(
    'lake river pond stream! see! fluss lac! rivière lago! río! rio! fiume jezior rzek göl озер рек[аиу]! नदी 湖 河',
  ),
  city: words(
    'city cities town! towns downtown street skyline skyscraper urban neon traffic market crowd subway tokyo new_york paris london business company companies startup corporate',
    'stadt städt straße großstadt ville! rue! ciudad calle città strada! cidade rua! miast ulic stad! şehir sokak',
    'город улиц शहर مدينة 城市 城',
  ),
  forest: words(
    'forest wood! woods woodland tree! trees jungle rainforest wald wälder baum bäume forêt arbre bosque selva árbol foresta bosco',
    'alber[oi] floresta las! lesie bos! orman лес! леса лесу дерев जंगल غابة 森林',
  ),
  mountains: words(
    'mountain peak hill! hills cliff valley summit glacier volcano alps! alpine snow! snowy eagle dragon himalaya',
    'berg! berge gipfel tal! montagne montaña cumbre valle montagna montanha gór górach dağ гор[аыуе]! горах पहाड़ جبل 山',
  ),
  meadow: words(
    'meadow field! fields farm garden flower spring! park! grass lawn village countryside prairie wheat sheep cow! cows bee! bees',
    'wiese feld! felder garten blume dorf champ! champs jardin fleur prairie campo! campos flor! flores prado giardino fiori',
    'jardim łąk pol[ae]! kwiat tarla çiçek луг пол[ея]! сад! цвет खेत حقل 草',
  ),
  desert: words(
    'desert! deserts dune sahara canyon cactus camel oasis pyramid wüste désert desierto deserto woestijn pustyn çöl пустын صحراء 沙漠',
  ),
  space: words(
    'space! spaceship spacecraft galax planet universe cosmos cosmic orbit astronaut rocket mars! alien nebula asteroid satellite',
    'weltraum weltall planet rakete espace! fusée espacio galaxia cohete spazio! razzo espaço foguete kosmos uzay космос ракет планет अंतरिक्ष فضاء 宇宙 太空',
  ),
  room: words(
    'room! rooms desk office home! kitchen indoor window book! books writer student teacher library classroom school computer laptop',
    'screen! meeting team! coffee café studio! workshop zimmer büro haus! buch! bücher küche schule bureau! maison livre cuisine école',
    'oficina casa! libro cocina escuela ufficio cucina scuola escritório livro escola biur dom! książk ofis ev! комнат дом! книг офис कमरा غرفة 房',
  ),
  road: words(
    'road highway motorway journey travel drive! driving car! cars! truck bicycle bike! route! path! trail! adventure',
    'reise! weg! straßen! auto! autobahn voyage chemin route! camino viaje carretera coche viaggio estrada viagem weg! drog[aię]! podróż yol! дорог путь! सड़क طريق 路',
  ),
} as const;

/** Words that name an hour as such. */
export const hourNames = {
  dawn: words(
    'dawn sunrise morning daybreak morgen! morgens sonnenaufgang aube! matin amanecer mañana alba! mattin amanhecer manhã świt rano! sabah утр рассвет सुबह صباح 黎明 早晨 清晨',
  ),
  dusk: words(
    'dusk sunset evening twilight nightfall golden_hour abend sonnenuntergang dämmerung soir! soirée crépuscule atardecer tramonto sera! entardecer pôr_do_sol wiecz zachód akşam вечер закат शाम مساء غروب 黄昏 日落 傍晚',
  ),
  night: words(
    'night! nights midnight nacht! nächte nuit! minuit noche medianoche notte mezzanotte noite noc! nocy gece ноч полноч रात ليل 夜',
  ),
  day: words(
    'noon midday daytime sunny sunshine blue_sky daylight mittag sonnig midi! ensoleillé mediodía soleado mezzogiorno meio-dia południ öğle полд солнечн दोपहर 中午',
  ),
} as const;

/** Words that only hint at an hour. */
export const hourHints = {
  night: words(
    'star! stars starry starlight moon! moonl dark! darkness neon campfire stern! sterne mond! étoile lune! estrella luna! stell[ae]! estrela gwiazd yıldız звезд звёзд лун तारे نجوم 星 月',
  ),
  dusk: words('autumn candle lantern herbst automne otoño autunno outono jesień осен'),
  dawn: words('awak wake! wakes begin new_day hope! rooster spring! frühling printemps primavera wiosn весн'),
  day: words(
    'day! sun! summer bright tag! tage! sonne! sommer jour! soleil été! día! sol! verano giorno! sole! estate! dia! verão dzień lato! gün! день! дня! солнц лет[ао]! दिन شمس 太阳 日',
  ),
} as const;

export const weatherWords = {
  snow: words(
    'snow! snows snowy snowf winter ice! icy frost blizzard christmas schnee eis! weihnacht neige hiver! nieve invierno neve! inverno śnieg zim[aąeoy] kar! снег зим बर्फ ثلج 雪',
  ),
  rain: words(
    'rain! rains rainy raini storm drizzl thunder umbrella monsoon regen sturm gewitter pluie orage lluvia tormenta pioggia tempesta chuva tempestade deszcz burz yağmur дожд буря гроз बारिश مطر 雨',
  ),
  fog: words(
    'fog! foggy mist! misty haze! hazy nebel brouillard brume niebla nebbia neblina mgł sis! туман कोहरा ضباب 雾',
  ),
  cloud: words('cloudy overcast grey_sky gray_sky bewölkt nuageux nublado nuvoloso pochmur пасмурн'),
} as const;

export const seasonWords = {
  spring: words('spring! blossom cherry frühling blüte printemps primavera wiosn весн 春'),
  summer: words('summer sommer été! verano estate! verão lato! yaz! лето! 夏'),
  autumn: words(
    'autumn fall_leaves fallen_leaves falling_leaves golden_leaves october november herbst automne otoño autunno outono jesień sonbahar осен 秋',
  ),
  winter: words('winter hiver! invierno inverno zim[aąeoy] kış! зим 冬'),
} as const;

export const moodWords = {
  bright: words(
    'happy happi joy laugh smile celebrat party! success win! wins hope! dream fun! colorful colourful cheerful glück freude heureu joie feliz alegr felice gioia radość mutlu счаст радост',
  ),
  sombre: words(
    'sad! sadness lonely alone! lost! grief fear! dark! danger death war! broken silent! haunted mystery traurig einsam angst triste seul! peur! solitari miedo paura solitudine smutn samotn üzgün груст одинок страх',
  ),
} as const;

export const neonWords = words('neon cyberpunk nightlife nightclub arcade неон 霓虹');

export const lighthouseWords = words(
  'lighthouse leuchtturm phare! phares faro! faros farol latarnia маяк deniz_feneri vuurtoren منارة 灯塔',
);

export const beachWords = words(
  'beach shore strand plage playa spiaggia praia plaż kumsal пляж شاطئ 沙滩 海边',
);
