import type { Vocabulary } from './vocabulary.ts';

/** Words and names that the languages of the Latin alphabet share. */
export const international: Vocabulary = {
  places: {
    city: 'skyline downtown metropol',
    mountains:
      'himalaya everest mont_blanc kilimanjaro pyren pyrén pirene pirine dolomit tatr[ayz]! tatrach karpat carpath caucasus kaukas кавказ альп[ыа]! альпах andes! matterhorn mount_fuji',
    desert: 'sahara canyon',
    space: 'nebula! galax',
    room: 'coworking co-working',
  },
  placeHints: {
    city: 'startup! startups!',
    mountains: 'yeti!',
    space: 'astronaut kosmonaut robonaut',
    room: 'laptop computer! meeting! studio! (?<!(?:football|soccer|basketball|hockey|rescue|national|sports)\\s)team! online! software! app! podcast superm[ae]r[ck]',
    sea: 'hawaii hawái caribbean caraïbes caribe! karibik maldiv malediv mallorca ibiza bali! гаваи мальдив',
  },
  weather: { rain: 'monsoon tornado!' },
  sights: { neon: 'neon cyberpunk nightclub' },
  hourHints: { night: 'neon cyberpunk nightclub' },
  moods: { bright: 'happy_end party!' },
};
