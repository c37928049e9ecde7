import type { Vocabulary } from './vocabulary.ts';

export const italian: Vocabulary = {
  functionWords:
    'a in di il lo la gli le un uno una e è sono nel nella nello nei nelle sul sulla sulle del della dello dei delle degli al alla allo con per di da che si mio mia nostro nostra tra come dove più era l',
  places: {
    sea: 'mare! mari! oceano spiaggia spiagge costa! isola! isole! porto!',
    lake: 'lago! laghi! fiume! fiumi! stagno! cascata! ruscello',
    city: 'città! strada! strade! via! quartiere piazza! grattacieli?! metropolitana',
    forest: 'foresta foreste bosco! boschi! giungla',
    mountains: 'montagna montagne collina colline vetta! cima! valle! alpi! ghiacciaio vulcan scogliera',
    meadow: 'prato! prati! campo! campi! campagna! giardin fattoria villaggio! paese! borgo! parco!',
    desert: 'deserto! deserti! dune! oasi!',
    space: 'spazio! universo! pianeta! pianeti! cosmo! sistema_solare via_lattea',
    room: 'stanza! camera! cucina! ufficio! uffici! scuola! scuole! biblioteca salotto officina laboratorio a_casa! in_casa!',
    road: 'cammino! sentier[oi]! autostrada',
  },
  placeHints: {
    sea: 'nave! navi! barca! barche! balen[ae]! delfin faro! pescator capitano! pirata! onda! onde!',
    city: 'mercato! azienda! aziende! impresa! folla!',
    forest: 'alber[oi]! gufo!',
    mountains: 'neve! aquila! drago! draghi! sci!',
    meadow: 'fiore! fiori! erba! mucca mucche pecora pecore ap[ei]!',
    desert: 'cactus! cammell piramid',
    space: 'razzo! razzi! astronave extraterrestr satellit',
    room: 'libr[oi]! finestra scrivania insegnante studente studenti scrittor caffè! ricetta',
    road: 'viaggio! viaggi! auto! macchina! bicicletta avventura',
  },
  hours: {
    dawn: 'alba! mattin',
    dusk: 'tramonto sera! serata crepuscolo',
    night: 'notte! notti! mezzanotte',
    day: 'mezzogiorno pomeriggio soleggiat',
  },
  hourHints: {
    night: 'stell[ae]! luna! buio! oscurità falò!',
    dusk: 'autunno lanterna candela',
    dawn: 'si_sveglia!',
    day: 'giorno! giorni! sole! estate!',
  },
  weather: {
    snow: 'neve! nevica inverno natale!',
    rain: 'pioggia piove! tempesta temporale ombrello',
    fog: 'nebbia foschia',
    cloud: 'nuvoloso cielo_grigio',
  },
  seasons: { spring: 'primavera', summer: 'estate!', autumn: 'autunno', winter: 'inverno' },
  moods: {
    bright: 'felic gioia! allegr sorris risata festa! successo! sogn[oi]! speranza',
    sombre: 'triste! tristezza solitudine paura! guerra! morte! pericolo! perdut',
  },
  sights: { lighthouse: 'faro! fari!', beach: 'spiaggia spiagge' },
};
