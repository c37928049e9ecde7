import type { Vocabulary } from './vocabulary.ts';

export const finnish: Vocabulary = {
  functionWords: 'ja ei oli ovat että joka hän minä me kun kuin mutta kanssa alla yli minun meidän',
  places: {
    sea: 'meri! mere[nt] merellä merelle valtamer ranta! rannalla saari! saare satama',
    lake: 'järv jok[ie] vesiputous',
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
    mountains: 'lumi! lume lohikäärme kotka',
    meadow: 'kukka! kukat lehmä',
    room: 'kirja! ikkuna kahvi opettaja',
    road: 'matka auto! pyörä seikkailu',
  },
  hours: {
    dawn: 'aamu auringonnousu',
    dusk: 'ilta! illalla illan auringonlask hämär',
    night: 'yö! yöllä yön! keskiyö',
    day: 'päivällä keskipäivä aurinkoi',
  },
  hourHints: {
    night: 'tähti tähde kuu! kuun! pimeä',
    day: 'päivä! aurinko kesä',
  },
  weather: {
    snow: 'lumi! lume talvi! talve joulu jää!',
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
