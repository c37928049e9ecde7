import type { Vocabulary } from '../vocabulary.ts';
import { nearPlanets } from '../word-patterns.ts';

/** Danish, and what Norwegian has in common with it or calls its own. */
export const danishWords: Vocabulary = {
  functionWords: 'og en et på i det som er af med til om fra vi jeg ikke hans hendes under den',
  places: {
    sea: 'hav! havet ocean strand! stranden kyst ø! øen havn',
    lake: 'sø! søen søer flod! floden elv! elva innsjø foss skogsvann fjellvann bjergsø! bjergsøen skovsø!',
    city: 'by! byen byer gade gate! gata gater torv!',
    forest: 'skov skog jungle!',
    mountains: 'bjerg fjell bakke! bakken dal! dalen vulkan',
    meadow: 'eng! engen mark! marken have! haven hage! hagen landsby gård! gården park! parken',
    desert: 'ørken',
    space: `${nearPlanets('rummet')} verdensrummet verdensrommet univers planet!`,
    room: 'værelse stue! køkken kjøkken kontor skole! skolen bibliotek klasse hjemme!',
    road: 'vej! vejen veje vei! veien sti! stien',
  },
  placeHints: {
    sea: 'skib skip! skipet båd! båden båt hval fyrtårn',
    forest: 'træ! træer trær',
    mountains: 'drage! ørn',
    meadow: 'blomst ko! får!',
    room: 'bog! bøger bok! vindu kaffe! lærer hospital sykehus kirke! kirken restaurant seng! sengen sofa pejs! pejsen soveværelse soverom badeværelse baderom museum! museet teater! butik fabrik hotel',
    road: 'rejse reise bil! cykel sykkel eventyr',
    city: 'lufthavn flyplass banegård',
  },
  faintHints: { mountains: 'sne! snø! snøen' },
  hours: {
    dawn: 'morgen daggry solopgang soloppgang sol(?:en|a)_står_opp?! står_sol(?:en|a)_opp?! opgående_sol oppgående_sol',
    dusk: 'aften kveld solnedgang skumring sol(?:en|a)_går_ned! går_sol(?:en|a)_ned! nedgående_sol',
    night: 'nat! natten natt! midnat',
    day: 'middag! solrig solfylt',
  },
  hourHints: {
    night: 'stjerne måne mørk',
    day: 'dag! sol! sommer',
  },
  weather: {
    snow: 'sne! sneen sneer snø vinter jul! is! snestorm snevejr snefald',
    rain: 'regn storm torden',
    fog: 'tåge tåke',
  },
  seasons: {
    spring: 'forår vår! våren',
    summer: 'sommer',
    autumn: 'efterår høst',
    winter: 'vinter',
  },
  moods: {
    bright: 'glad! glade lykke latter drøm',
    sombre: 'trist ensom bange krig! død! sorg',
  },
  sights: {
    lighthouse: 'fyrtårn',
    beach: 'strand! stranden',
  },
  subjects: {
    boat: 'båden både sejlbåd båten seilbåt',
    birds: 'fugl fuglen fugle fuglene fugler',
    fish: 'fisken fiskene',
    person:
      'kvinde kvinden kvinne kvinnen pige pigen dreng drengen jente jenta gutt gutten (?<=(?:en|gammel|ung)\\s)mand manden mannen',
    dog: 'hund hunden hunde hundene hunder',
    cat: 'katten (?<=(?:en|sort|hvid)\\s)katt? kattene',
    horse: 'hest hesten heste hestene hester',
    fox: 'ræv ræven ræve reven (?<=(?:en|rød)\\s)rev',
    car: '(?<=(?:en|rød|blå|røde|gammel)\\s)bil(?:en)? bilerne bilene',
    train: 'toget (?<=(?:et|langt)\\s)tog',
    house: 'huset husene (?<=(?:et|gammelt|lille|rødt|brændende)\\s)hus',
    tree: 'træet træer (?<=(?:et|gammelt|højt)\\s)træ treet trær',
  },
};
