import type { Film } from '../../../film.ts';
import { seededRandom } from '../seeded.ts';
import { subjectTraits } from '../subjects/subjects.ts';
import { subjectsOf } from './subjects.ts';
import {
  beachWords,
  hourHints,
  hourNames,
  lighthouseWords,
  moodWords,
  neonWords,
  placeWords,
  seasonWords,
  weatherWords,
} from './words.ts';

export type Place = keyof typeof placeWords;
export type Hour = keyof typeof hourNames;
export type Weather = keyof typeof weatherWords | 'clear';
export type Season = keyof typeof seasonWords;
export type Mood = keyof typeof moodWords | 'calm';

/** Where, when, in what weather and mood a scene of a storyboard plays. */
export interface Setting {
  place: Place;
  /** What stands at the horizon, where the words name a second place. */
  beyond?: Place;
  hour: Hour;
  weather: Weather;
  season?: Season;
  mood: Mood;
  /** Whether signs glow in the streets. */
  isNeon: boolean;
  hasLighthouse: boolean;
  /** Whether a sea is seen from its beach. */
  isAshore: boolean;
}

/** The places that the seed chooses from where no word names one. */
export const places = ['sea', 'lake', 'city', 'forest', 'mountains', 'meadow', 'road'] as const;

/** What a text names, in the order in which it names it. */
const named = <Kind extends string>(text: string, words: Readonly<Record<Kind, RegExp>>): Kind[] =>
  (Object.keys(words) as Kind[])
    .map((kind) => ({ kind, at: text.search(words[kind]) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)
    .map(({ kind }) => kind);

/** Places that may be seen far away, behind another. */
const distant: readonly Place[] = ['mountains', 'city', 'forest'];
/** Places that a road leads through, where the others are ends in themselves. */
const roadside: readonly Place[] = ['meadow', 'mountains', 'desert'];

/** The place that a text names first; a way leads through open land, or through the place it is in. */
const placesOf = (text: string): Pick<Setting, 'beyond'> & { place?: Place } => {
  const all = named(text, placeWords);
  const elsewhere = all.filter((place) => place !== 'road');
  const [first] = elsewhere;
  if (first === undefined) return all.length === 0 ? {} : { place: 'road' };
  const isOnRoad = all.includes('road') && roadside.includes(first);
  // A harbour is by the sea, however its city is called.
  const place = isOnRoad ? 'road' : elsewhere.includes('sea') && first === 'city' ? 'sea' : first;
  const beyond = isOnRoad ? first : elsewhere.find((other) => other !== place && distant.includes(other));
  return beyond === undefined ? { place } : { place, beyond };
};

const hourOf = (text: string): Hour | undefined => named(text, hourNames)[0] ?? named(text, hourHints)[0];

/** The texts that may tell a scene's setting, the nearest first: its own, those before, those after, the title. */
const tellersOf = (film: Film, sceneIndex: number): string[] => {
  const texts = film.scenes.map(({ narration }) => narration);
  return [...texts.slice(0, sceneIndex + 1).toReversed(), ...texts.slice(sceneIndex + 1), film.title];
};

/** Weather lasts until another, or another hour or place, is named. */
const weatherOf = (film: Film, sceneIndex: number): Weather => {
  const own = film.scenes[sceneIndex]?.narration ?? '';
  const weather = named(own, weatherWords)[0];
  if (weather !== undefined) return weather;
  if (sceneIndex === 0) return named(film.title, weatherWords)[0] ?? 'clear';
  const isElsewhere = hourOf(own) !== undefined || placesOf(own).place !== undefined;
  return isElsewhere ? 'clear' : weatherOf(film, sceneIndex - 1);
};

/**
 * Reads a scene's setting from its words, else from the scenes before it, then after it; what nobody names is drawn
 * by the seed, the same for every scene of a film.
 */
export const settingOf = (film: Film, sceneIndex: number): Setting => {
  const tellers = tellersOf(film, sceneIndex);
  const [own = ''] = tellers;
  const told = <Kind extends string>(words: Readonly<Record<Kind, RegExp>>): Kind | undefined =>
    tellers.map((text) => named(text, words)[0]).find((kind) => kind !== undefined);
  const random = seededRandom(film.seed, 77);
  const chosenPlace = places[Math.floor(random() * places.length)] ?? 'mountains';
  const chosenHour = (['dawn', 'day', 'dusk'] as const)[Math.floor(random() * 3)] ?? 'day';
  const teller = tellers.find((text) => placesOf(text).place !== undefined) ?? own;
  const { place = chosenPlace, beyond } = placesOf(teller);
  const season = told(seasonWords);
  return {
    place,
    ...(beyond === undefined ? {} : { beyond }),
    hour: tellers.map(hourOf).find((hour) => hour !== undefined) ?? chosenHour,
    weather: weatherOf(film, sceneIndex),
    ...(season === undefined ? {} : { season }),
    mood: told(moodWords) ?? 'calm',
    isNeon: neonWords.test(teller),
    isAshore:
      beachWords.test(teller) ||
      subjectsOf(own).some((subject) => subjectTraits[subject].kind === 'ground' && subject !== 'lighthouse'),
    hasLighthouse: lighthouseWords.test(teller),
  };
};
