import type { Vocabulary } from './vocabulary.ts';

export const dutch: Vocabulary = {
  functionWords:
    'in te de het een en is zijn was van voor met op aan bij naar uit door onder niet ik wij we hij zij ze haar mijn onze ons dat die deze er hoe wat maar ook',
  places: {
    sea: 'zee! zeeën oceaan strand! stranden! kust! eiland haven!',
    lake: 'meer!(?=_(?:in|bij|met|aan|van)!|[.,]|$) meren! meertje rivier beek! vijver waterval',
    city: 'stad! steden! straat! straten! wijk! metro! wolkenkrabber',
    forest: 'bos! bossen! woud! jungle!',
    mountains: 'berg! bergen! heuvel vallei alpen! gletsjer vulkaan klif! kliffen!',
    meadow:
      'weide! weiland veld! velden! tuin! tuinen! dorp! dorpen! boerderij park! parken! platteland polder! boomgaard',
    desert: 'woestijn duin! duinen! oase',
    space: 'de_ruimte! heelal universum kosmos! planeet planeten! melkweg',
    room: 'kamer! keuken! kantoor! school! klaslokaal bibliotheek werkplaats thuis! slaapkamer',
    road: 'weg! wegen! pad! snelweg!',
  },
  placeHints: {
    sea: 'schip! schepen! boot! boten! zeil walvis dolfijn vuurtoren visser kapitein piraat golven!',
    city: 'markt! bedrijf! bedrijven! menigte',
    forest: 'boom! bomen! uil!',
    mountains: 'sneeuw! adelaar draak! draken!',
    meadow: 'bloem! bloemen! gras! koe! koeien! schaap! schapen! bijen! boer!',
    desert: 'cactus! kameel kamelen piramide',
    space: 'raket! raketten! ruimteschip satelliet',
    room: 'boek! boeken! raam! bureau! leraar student schrijver koffie! recept!',
    road: 'reis! reizen! auto! fiets avontuur',
  },
  hours: {
    dawn: 'ochtend dageraad zonsopgang zonsopkomst',
    dusk: 'avond! avonds! schemer zonsondergang',
    night: 'nacht! nachten! middernacht',
    day: 'middag! namiddag zonnig',
  },
  hourHints: {
    night: 'ster! sterren! maan! maanlicht donker! kampvuur',
    dusk: 'herfst lantaarn kaars',
    dawn: 'ontwaakt!',
    day: 'dag! dagen! zon! zomer',
  },
  weather: {
    snow: 'sneeuw sneeuwt! winter! ijs! kerst',
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
