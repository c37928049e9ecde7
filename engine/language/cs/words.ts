import type { Vocabulary } from '../vocabulary.ts';

export const czechWords: Vocabulary = {
  functionWords:
    'a v na se je s z do o pro před nebo jak který která náš naše jeho její byl byla jsou není ve',
  places: {
    sea: 'moře! moři! mořem oceán pláž pobřeží ostrov přístav',
    lake: 'jezer řek[auy]! řece! rybník vodopád potok',
    city: 'měst[oae]! městě ulic náměstí mrakodrap',
    forest: 'les! lesa! lese! lesem lesy! pralese prales džungl',
    mountains: 'hor[ay]! horách kopec kopce údolí vrchol sopka',
    meadow: 'louk[auy]! louce pole! poli! zahrad vesnic statek park! parku',
    desert: 'poušť pouště poušti',
    space: 'vesmír galaxi planet',
    room: 'pokoj kuchyn kancelář škol[ay]! škole knihovn třída doma!',
    road: 'cest[auy]! cestě silnic dálnic',
  },
  placeHints: {
    sea: 'loď! lodě lodi velryb maják',
    forest: 'strom',
    mountains: 'drak! orel!',
    meadow: 'květin kráv[ay]! ovce',
    room: 'knih[auy]! okno! káv[auy]! učitel nemocnic kostel restaurac postel[ie]?! pohovk krb! krbu! ložnic koupeln muzeu divadl obchod! obchodě továrn hotel',
    road: 'výlet aut[oem]! kolo! dobrodruž',
    city: 'střech letišt nádraží',
  },
  faintHints: { mountains: 'sníh sněh' },
  hours: {
    dawn: 'ráno! úsvit svítán východ_slunce slunce_vychází vychází_slunce',
    dusk: 'večer západ_slunce soumrak slunce_zapadá zapadá_slunce zapadající_slunce',
    night: 'noc! noci! nocí půlnoc',
    day: 'poledne slunečn',
  },
  hourHints: {
    night: 'hvězd měsíc! tma! tmě',
    day: 'den! slunc léto',
  },
  weather: {
    snow: 'sníh sněží zim[auyě]! vánoc led! sněhov vánic',
    rain: 'déšť dešt prší bouř',
    fog: 'mlh[auy]! mlze',
  },
  seasons: {
    spring: 'jaro! jara! jaře',
    summer: 'léto! létě',
    autumn: 'podzim',
    winter: 'zim[auyě]!',
  },
  moods: {
    bright: 'šťast radost vesel smích úspěch sen! sny!',
    sombre: 'smut osamě strach válk smrt',
  },
  sights: {
    lighthouse: 'maják',
    beach: 'pláž',
  },
  subjects: {
    boat: 'loď lodě plachetnice',
    birds: 'pták ptáci ptáky',
    fish: 'ryba',
    person: 'žena dívka chlapec (?<=(?:starý|mladý)\\s)muž',
    dog: 'pes psa',
    cat: 'kočka kočky kočku',
    horse: 'kůň koně',
    fox: 'liška lišky lišku',
    car: '(?<=(?:červené|staré|modré|malé)\\s)auto',
    train: 'vlak vlaky',
    house: 'dům chalupa domek',
    tree: 'stromy (?<=(?:starý|vysoký|velký|malý)\\s)strom',
  },
};
