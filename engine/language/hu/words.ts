import type { Vocabulary } from '../vocabulary.ts';

export const hungarianWords: Vocabulary = {
  functionWords: 'a az egy és nem hogy van volt mint mert vagy ez is meg ki már csak között alatt felett',
  places: {
    sea: 'tenger óceán tengerpart! sziget kikötő',
    lake: 'tó! tava[kn]? folyó vízesés patak hegyi_tó erdei_tó',
    city: 'város utca utcá tér!',
    forest: 'erdő dzsungel',
    mountains: 'hegy domb völgy vulkán',
    meadow: 'rét! réten mező kert! kertben falu! faluban farm! park! parkban',
    desert: 'sivatag',
    space: 'űr! űrben világűr galaxis bolygó',
    room: 'szoba szobá konyha konyhá iroda irodá iskola iskolá könyvtár otthon!',
    road: 'út! úton ösvény autópálya',
  },
  placeHints: {
    sea: 'hajó bálna világítótorony',
    forest: 'fa! fák!',
    mountains: 'sárkány sas!',
    meadow: 'virág tehén juh!',
    room: 'könyv ablak kávé tanár kórház templom étterem étterm ágy! ágyban kanapé kandalló hálószoba fürdőszoba múzeum színház bolt! boltban gyár! gyárban szálloda',
    road: 'utazás autó kerékpár kaland',
    city: 'tetők tetőn háztető repülőt pályaudvar',
  },
  faintHints: { mountains: 'hó!' },
  hours: {
    dawn: 'reggel hajnal napkelte felkel_a_nap! nap_felkel! kel_fel_a_nap!',
    dusk: 'este! esti naplemente alkonyat lemegy_a_nap! nap_lemegy! nap_lenyugszik megy_le_a_nap!',
    night: 'éjszaka éjjel éjfél',
    day: 'délben napos',
  },
  hourHints: {
    night: 'csillag hold! sötét',
    day: 'nap! nyár',
  },
  weather: {
    snow: 'hó! havazik havas tél! télen karácsony jég! hóvihar hóesés',
    rain: 'eső! esőben esik vihar',
    fog: 'köd! ködös ködben',
  },
  seasons: {
    spring: 'tavasz',
    summer: 'nyár',
    autumn: 'ősz! ősszel őszi',
    winter: 'tél! télen téli',
  },
  moods: {
    bright: 'boldog öröm vidám nevet álom! siker',
    sombre: 'szomorú magány félelem háború halál',
  },
  sights: {
    lighthouse: 'világítótorony',
    beach: 'tengerpart! tengerparton strand',
  },
};
