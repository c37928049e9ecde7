import type { Vocabulary } from './vocabulary.ts';

/** Words and names that the languages of the Latin alphabet share. */
export const international: Vocabulary = {
  places: {
    city: 'skyline downtown metropol',
    mountains: 'himalaya everest mont_blanc kilimanjaro',
    desert: 'sahara canyon',
    space: 'nebula! galax',
  },
  placeHints: {
    city: 'startup! startups! tokyo tokio new_york los_angeles las_vegas san_francisco paris! london! londres! berlin! madrid! barcelona! [iİ]stanbul dubai! shanghai! mumbai! rio_de_janeiro são_paulo buenos_aires',
    mountains: 'yeti!',
    space: 'astronaut kosmonaut robonaut',
    room: 'laptop computer! meeting! studio! (?<!(?:football|soccer|basketball|hockey|rescue|national|sports)\\s)team! online! software! app! podcast',
  },
  weather: { rain: 'monsoon tornado!' },
  sights: { neon: 'neon cyberpunk nightclub' },
  hourHints: { night: 'neon cyberpunk nightclub' },
  moods: { bright: 'happy_end party!' },
};
