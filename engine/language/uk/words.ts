import type { Vocabulary } from '../vocabulary.ts';

/** What the Russian words, which are read in every text, do not hold. */
export const ukrainianWords: Vocabulary = {
  places: {},
  placeHints: { city: 'київ лондоні' },
  subjects: {
    boat: 'човен корабель вітрильник',
    birds: 'птах птахи',
    fish: 'риба риби',
    person: 'жінка чоловік дівчина хлопець дівчинка',
    dog: 'пес',
    cat: 'кіт коти кішка',
    horse: 'кінь коні',
    fox: 'лисиця лисиці лис',
    car: 'автомобіль машина',
    train: 'потяг',
    house: 'будинок будинки хата',
    tree: 'дерева',
  },
};
