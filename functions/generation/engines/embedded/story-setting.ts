import type { Film } from '../../film.ts';
import { seededRandom } from './seeded.ts';
import { subjectsOf } from './story-subjects.ts';
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
} from './story-words.ts';
import { subjectTraits } from './subjects.ts';

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

/**
 * Reads a scene's setting from its words, then from the whole film's; what nobody names is drawn by the seed, the
 * same for every scene of a film.
 */
export const settingOf = (film: Film, sceneIndex: number): Setting => {
  const own = film.scenes[sceneIndex]?.narration ?? '';
  const all = film.scenes.map(({ narration }) => narration).join(' ');
  const random = seededRandom(film.seed, 77);
  const chosenPlace = places[Math.floor(random() * places.length)] ?? 'mountains';
  const chosenHour = (['dawn', 'day', 'dusk'] as const)[Math.floor(random() * 3)] ?? 'day';
  const [ownPlaces, allPlaces] = [placesOf(own), placesOf(all)];
  const { place = chosenPlace, beyond } = ownPlaces.place === undefined ? allPlaces : ownPlaces;
  const season = named(own, seasonWords)[0] ?? named(all, seasonWords)[0];
  return {
    place,
    ...(beyond === undefined ? {} : { beyond }),
    hour: hourOf(own) ?? hourOf(all) ?? chosenHour,
    weather: named(own, weatherWords)[0] ?? named(all, weatherWords)[0] ?? 'clear',
    ...(season === undefined ? {} : { season }),
    mood: named(own, moodWords)[0] ?? named(all, moodWords)[0] ?? 'calm',
    isNeon: neonWords.test(own),
    isAshore:
      beachWords.test(own) ||
      subjectsOf(own).some((subject) => subjectTraits[subject].kind === 'ground' && subject !== 'lighthouse'),
    hasLighthouse: lighthouseWords.test(own) || (ownPlaces.place === undefined && lighthouseWords.test(all)),
  };
};
