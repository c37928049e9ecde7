import type { Vocabulary } from '../vocabulary.ts';

export const finnishWords: Vocabulary = {
  functionWords: 'ja ei oli ovat että joka hän minä me kun kuin mutta kanssa alla yli minun meidän',
  places: {
    sea: 'meri! mere[nt] merellä merelle mereen valtamer ranta! rannalla saari! saare satama',
    lake: 'järv jok[ie] vesiputous vuorijärv vuoristojärv metsäjärv metsälam',
    city: 'kaupun katu! kadu tori!',
    forest: 'metsä viidakko',
    mountains: 'vuor tuntur kukkula laakso tulivuor',
    meadow: 'niitty niity pelto pello puutarha kylä! kylässä maatila puisto',
    desert: 'aavikko aavikol',
    space: 'avaruu maailmankaikkeus planeet',
    room: 'huone keittiö toimisto koulu kirjasto luokka! kotona!',
    road: 'tie! tiellä polku polul',
  },
  placeHints: {
    sea: 'laiva vene! valas majakka',
    forest: 'puu! puut!',
    mountains: 'lohikäärme kotka',
    meadow: 'kukka! kukat lehmä',
    room: 'kirja! ikkuna kahvi opettaja sairaala kirkko! kirkossa ravintola sänky sängy sohva takka! takan makuuhuone kylpyhuone museo! museossa teatteri kauppa! kaupassa tehdas tehtaa hotelli',
    road: 'matka auto! pyörä seikkailu',
    city: 'katot! kattojen lentokent rautatieasema',
  },
  faintHints: { mountains: 'lumi! lume' },
  hours: {
    dawn: 'aamu auringonnousu aurinko_nousee nouseva_aurinko nousevan_auringon',
    dusk: 'ilta! illalla illan auringonlask hämär aurinko_laskee laskeva_aurinko laskevan_auringon',
    night: 'yö! yöllä yön! keskiyö',
    day: 'päivällä keskipäivä aurinkoi',
  },
  hourHints: {
    night: 'tähti tähde kuu! kuun! pimeä',
    day: 'päivä! aurinko kesä',
  },
  weather: {
    snow: 'lumi! lume talvi! talve joulu jää! lumimyrsky lumisade lumipyry',
    rain: 'sade! sataa sateessa myrsky ukkon',
    fog: 'sumu',
  },
  seasons: {
    spring: 'kevät kevää',
    summer: 'kesä! kesällä',
    autumn: 'syksy',
    winter: 'talvi! talve',
  },
  moods: {
    bright: 'onnelli ilo! iloi nauru unelma',
    sombre: 'surulli yksinäi pelko sota! kuolema',
  },
  sights: {
    lighthouse: 'majakka',
    beach: 'ranta! rannalla',
  },
};
