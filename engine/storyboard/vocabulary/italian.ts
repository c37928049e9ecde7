import { inside, nearPlanets } from './near.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Buildings that a text without another place is about from within. */
const buildings =
  'chiesa|cappella|ospedale|clinica|ristoranti?|panetteria|libreria|negozio|museo|teatro|cinema|fabbrica|palestra|hotel|albergo|osteria|trattoria|bottega';
const within = inside(
  "(?:in|attraverso)_(?:un|una|uno|questo|questa)_|in_un['’]|(?:nel|nella|nello)_|nell['’]",
  `${buildings}|bar|caffè|cattedrale|appartamento|supermercato`,
);

export const italian: Vocabulary = {
  functionWords:
    'a in di il lo la gli le un uno una e è sono nel nella nello nei nelle sul sulla sulle del della dello dei delle degli al alla allo con per di da che si mio mia nostro nostra tra come dove più era l',
  places: {
    sea: 'mare!(?!_di_(?:gente|nuvole|fiori|luci)) mari! oceano spiaggia spiagge costa! isola! isole! porto! (?:borgo|villaggio|paese)_di_pescatori',
    lake: 'lago! laghi! fiume! fiumi! stagno! cascata! ruscello',
    city: 'città! strada! strade! via!(?!_lattea) quartiere piazza! grattacieli?! metropolitana',
    forest: 'foresta foreste bosco! boschi! giungla',
    mountains: 'montagna montagne collina colline vetta! cima! valle! alpi! ghiacciaio vulcan scogliera',
    meadow: `prato! prati! campo! campi! campagna! giardin fattoria villaggio! paese! borgo! parco! vigneto vigneti vigne! sotto_(?:un_|l['’])albero!(?!_di_natale)`,
    desert: 'deserto! deserti! dune! oasi!',
    space: `spazio_(?:profondo|siderale|cosmico|infinito|interstellare|aperto) (?:conquista_dello|viaggio_nello|viaggi_nello)_spazio! ${nearPlanets('spazio')} universo! pianeta! pianeti! cosmo! sistema_solare stazione_spaziale`,
    room: `stanza! camera! cucina! ufficio! uffici! scuola! scuole! biblioteca salotto soggiorno! officina laboratorio a_casa! in_casa! ${within} spazio?_di_lavoro spazi_di_lavoro appartament garage! soffitta`,
    road: 'cammino! sentier[oi]! autostrada',
  },
  placeHints: {
    sea: 'nave! navi! barca! barche! balen[ae]! delfin faro! pescator capitano! pirata! onda! onde! castell[oi]_di_sabbia',
    city: 'mercato! azienda! aziende! impresa! folla! tetti! aeroporto stazione!(?!_spaziale) stadio! praga!',
    forest: 'alber[oi]! gufo!',
    mountains: 'aquila! drago! draghi! sci!',
    meadow: 'fiore! fiori! erba! mucca mucche pecora pecore ap[ei]!',
    desert: 'cactus! cammell piramid',
    space: 'razzo! razzi! astronave extraterrestr satellit via_lattea',
    room: `libr[oi]! finestra scrivania insegnante studente studenti scrittor caffè! ricetta (?<=(?:il|suo|un|mio|nel|sul|al)\\s)letto! divano! poltrona camino!(?!_di_santiago) bagno! vasca_da_bagno sul_palco! palcoscenico farmacia (?:${buildings})!`,
    road: 'viaggio! viaggi! auto! macchina! bicicletta avventura',
  },
  faintHints: { mountains: 'neve!' },
  hours: {
    dawn: 'alba! mattin sole_(?:sorge|nasce)! (?:sorge|nasce)_il_sole! sole_nascente',
    dusk: 'tramonto sera! serata crepuscolo sole_(?:tramonta|cala)! tramonta! tramonti! cala_il_sole',
    night: 'notte! notti! mezzanotte',
    day: 'mezzogiorno pomeriggio soleggiat',
  },
  hourHints: {
    night: 'stell[ae]! luna! buio! oscurità falò! fuochi_d.artificio via_lattea',
    dusk: 'autunno lanterna candela',
    dawn: 'si_sveglia!',
    day: 'giorno! giorni! sole! estate!',
  },
  weather: {
    snow: 'neve! nevica inverno natale! nevicat',
    rain: 'pioggia piove! tempesta!(?!_di_neve) temporale bufera!(?!_di_neve) ombrello',
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
