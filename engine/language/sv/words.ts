import type { Vocabulary } from '../vocabulary.ts';

export const swedishWords: Vocabulary = {
  functionWords: 'och en ett på i den det som är var av med till om från vi jag inte hans hennes under över',
  places: {
    sea: 'hav havet havets ocean strand! stranden kust ö! ön! hamn',
    lake: 'sjö! sjön sjöar flod! floden älv vattenfall fjällsjö skogssjö',
    city: 'stad! staden städer gata! gatan gator torg!',
    forest: 'skog! skogen skogs skogar djungel',
    mountains: 'berg! berget bergen fjäll kulle kullar dal! dalen vulkan',
    meadow: 'äng! ängen åker fält trädgård bondgård by! byn! park! parken',
    desert: 'öken öknen',
    space: 'rymden! universum planet!',
    room: 'rum! rummet kök! köket kontor skola! skolan bibliotek klassrum hemma!',
    road: 'väg! vägen vägar stig! stigen',
  },
  placeHints: {
    sea: 'skepp båt val! fyr! fyren',
    forest: 'träd',
    mountains: 'drake örn',
    meadow: 'blom ko! får!',
    room: 'bok! böcker fönster kaffe lärare sjukhus kyrka! kyrkan restaurang säng! sängen soffa soffan öppen_spis sovrum badrum vardagsrum museum! museet teater! affär! affären butik fabrik hotell',
    road: 'resa bil! cykel äventyr',
    city: 'flygplats järnvägsstation',
  },
  faintHints: { mountains: 'snö' },
  hours: {
    dawn: 'morgon gryning soluppgång solen_går_upp går_solen_upp uppgående_sol',
    dusk: 'kväll solnedgång skymning solen_går_ne[rd]! går_solen_ne[rd]! nedgående_sol',
    night: 'natt midnatt',
    day: 'middag! solig',
  },
  hourHints: {
    night: 'stjärn måne mörk',
    day: 'dag! sol! sommar',
  },
  weather: {
    snow: 'snö vinter jul! is!',
    rain: 'regn storm åska',
    fog: 'dimma',
  },
  seasons: {
    spring: 'vår! våren',
    summer: 'sommar',
    autumn: 'höst',
    winter: 'vinter',
  },
  moods: {
    bright: 'glad! glada lycklig glädje skratt dröm',
    sombre: 'ledsen ensam rädd krig! död! sorg',
  },
  sights: {
    lighthouse: 'fyr! fyren',
    beach: 'strand! stranden',
  },
};
