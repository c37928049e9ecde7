import { inside, nearPlanets } from './near.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Buildings that a text without another place is about from within. */
const buildings =
  'kerk|kapel|ziekenhuis|kliniek|restaurants?|kroeg|bakkerij|boekwinkel|winkel|museum|theater|bioscoop|fabriek|laboratorium|sportschool|hotel|herberg';
const within = inside(
  'in_(?:een|de|het|onze|ons|haar|zijn|mijn|hun)_|door_(?:een|de|het)_',
  `${buildings}|bar|café|kathedraal|appartement|supermarkt`,
);

export const dutch: Vocabulary = {
  functionWords:
    'in te de het een en is zijn was van voor met op aan bij naar uit door onder niet ik wij we hij zij ze haar mijn onze ons dat die deze er hoe wat maar ook',
  places: {
    sea: 'zee! zeeën oceaan strand! stranden! kust! eiland haven! vissersdorp',
    lake: 'meer!(?=_(?:in|bij|met|aan|van)!|[.,]|$) meren! meertje rivier beek! vijver waterval bergmeer bosmeer ijsselmeer markermeer stuwmeer',
    city: 'stad! steden! straat! straten! wijk! metro! wolkenkrabber',
    forest: 'bos! bossen! woud! jungle! bosmeer',
    mountains: 'berg! bergen! heuvel vallei alpen! gletsjer vulkaan klif! kliffen! bergmeer',
    meadow:
      'weide! weiland veld! velden! tuin! tuinen! dorp! dorpen! boerderij park! parken! platteland polder! boomgaard wijngaard \\p{L}+velden! onder_(?:een|de)_(?:\\p{L}+_)?boom!',
    desert: 'woestijn duin! duinen! oase',
    space: `ruimtevaart ruimtereis ruimtestation ruimtewandel ${nearPlanets('ruimte')} heelal universum kosmos! planeet planeten!`,
    room: `\\p{L}*kamer! keuken! kantoor! school! klaslokaal bibliotheek werkplaats thuis! slaapkamer ${within} werkplek werkruimte appartement garage!`,
    road: 'weg! wegen! pad! snelweg!',
  },
  placeHints: {
    sea: 'schip! schepen! boot! boten! zeil walvis dolfijn vuurtoren visser kapitein piraat golven! zandkasteel',
    city: 'markt! bedrijf! bedrijven! menigte daken! dak! luchthaven vliegveld station! stadion',
    forest: 'boom! bomen! uil!',
    mountains: 'adelaar draak! draken!',
    meadow: 'bloem! bloemen! gras! koe! koeien! schaap! schapen! bijen! boer!',
    desert: 'cactus! kameel kamelen piramide',
    space: 'raket! raketten! ruimteschip satelliet melkweg',
    room: `boek! boeken! raam! bureau! leraar student schrijver koffie! recept! (?<=(?:in|het|haar|zijn|mijn)\\s)bed! \\p{L}+kamer! badkuip bank!(?=_bij_de_haard) sofa! haard! open_haard fauteuil op_het_podium! apotheek zolder (?:${buildings})!`,
    road: 'reis! reizen! auto! fiets avontuur',
  },
  faintHints: { mountains: 'sneeuw!' },
  hours: {
    dawn: 'ochtend dageraad zonsopgang zonsopkomst zon_(?:komt|kwam)[^.?]*_op! komt_de_zon_op! opkomende_zon zon_opkomt',
    dusk: 'avond! avonds! schemer zonsondergang zon_(?:gaat|ging)[^.?]*_onder! gaat_de_zon[^.?]*_onder! zon_(?:ondergaat|zakt) ondergaande_zon',
    night: 'nacht! nachten! middernacht',
    day: 'middag! namiddag zonnig',
  },
  hourHints: {
    night: 'ster! sterren! maan! maanlicht donker! kampvuur vuurwerk melkweg',
    dusk: 'herfst lantaarn kaars',
    dawn: 'ontwaakt!',
    day: 'dag! dagen! zon! zomer',
  },
  weather: {
    snow: 'sneeuw sneeuwt! winter! ijs! kerst bevroren',
    rain: 'regen! regent! regenachtig storm! stormt! onweer paraplu',
    fog: 'mist! mistig nevel',
    cloud: 'bewolkt',
  },
  seasons: { spring: 'lente! voorjaar', summer: 'zomer', autumn: 'herfst', winter: 'winter' },
  moods: {
    bright: 'blij! blije! gelukkig vreugde lach! lacht! feest! succes! droom! dromen! hoop!',
    sombre: 'verdrietig treurig eenzaam angst! oorlog! dood! gevaar verloren!',
  },
  sights: { lighthouse: 'vuurtoren', beach: 'strand! stranden!' },
};
