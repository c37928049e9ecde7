import type { Vocabulary } from '../vocabulary.ts';
import { nearPlanets } from '../word-patterns.ts';

export const romanianWords: Vocabulary = {
  functionWords:
    'un o și în pe la de cu din este sunt nu care pentru se lui ei noi noastră nostru sub peste lângă prin a',
  places: {
    sea: 'mare!(?=_noaptea|_la|_în|[.,]|$) marea! mării! ocean plaj coast[ăa]! insul[ăa] port! portul',
    lake: 'lac! lacul lacului râu! râul cascad',
    city: 'oraș străzi strad[ăa]! cartier piaț',
    forest: 'pădur jungl[ăa]',
    mountains: 'munte munți muntele deal! dealuri vale! valea vulcan',
    meadow: 'câmp pajiște grădin sat! satul ferm[ăa]! parc! parcul livad',
    desert: 'deșert',
    space: `spați(?:u|ul)_cosmic ${nearPlanets('spațiu|spațiul')} univers! universul galaxi planet`,
    room: 'camer[ăa]! bucătări birou! școal bibliotec acasă!',
    road: 'drum! drumul cărare autostrad',
  },
  placeHints: {
    sea: 'corabi[ea] barc[ăa]! nav[ăa]! balen far! farul',
    forest: 'copac! copaci',
    mountains: 'balaur dragon vultur',
    meadow: 'floare flori! vac[ăa]! oaie oi!',
    room: 'carte! cărți fereastr cafea profesor spital biseric restaurant pat!(?=_|[.,]|$) canapea șemineu dormitor baie! muzeu teatru magazin fabric[ăa]! hotel',
    road: 'călători mașin biciclet aventur',
    city: 'acoperiș aeroport gara! gară!',
  },
  faintHints: { mountains: 'zăpad' },
  hours: {
    dawn: 'dimineaț răsărit zori! soarele_răsare răsare!',
    dusk: 'seara! seară! apus amurg soarele_apune apune!',
    night: 'noapte noaptea miezul_nopții',
    day: 'amiaz însorit',
  },
  hourHints: {
    night: 'stele! stea! lun[ăa]! întuneric',
    day: 'zi! ziua! soare vara! vară!',
  },
  weather: {
    snow: 'zăpad ninge iarn[ăa]! crăciun gheaț viscol',
    rain: 'ploaie ploua plouă furtun\\p{L}*(?!_de_zăpadă)!',
    fog: 'ceaț',
  },
  seasons: {
    spring: 'primăvar',
    summer: 'vara! vară!',
    autumn: 'toamn',
    winter: 'iarn[ăa]!',
  },
  moods: {
    bright: 'ferici bucuri râs! vesel succes vis!',
    sombre: 'trist singur[ăa]?! fric[ăa]! război moarte',
  },
  sights: {
    lighthouse: 'far! farul',
    beach: 'plaj',
  },
  subjects: {
    boat: 'barcă vapor vaporul corabie corabia',
    birds: 'pasăre pasărea păsări păsările',
    fish: 'peștele pești',
    person: 'femeie femeia fată fata băiat băiatul bărbat bărbatul',
    dog: 'câine câinele câini câinii',
    cat: 'pisică pisica pisici',
    horse: 'calul caii',
    fox: 'vulpe vulpea vulpi',
    car: 'mașină mașina mașini',
    train: 'trenul trenuri',
    house: 'casă casele',
    tree: 'copac copacul copaci copacii',
  },
};
