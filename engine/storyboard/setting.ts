import type { Film } from '../contract.ts';
import type { Look, State } from '../language/deeds.ts';
import type { Hour, Place, Season, Subject, Vocabulary } from '../language/vocabulary.ts';
import { seededRandom } from '../random.ts';
import { subjectTraits } from '../subjects/subjects.ts';
import { deedsOf } from './deeds.ts';
import { languagesOf, Reading, type Topic } from './reading.ts';
import { namingsOf, subjectsOf } from './subjects.ts';

export type Weather = keyof NonNullable<Vocabulary['weather']> | 'clear';
export type Mood = keyof NonNullable<Vocabulary['moods']> | 'calm';

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
  /** What the scene's own words name, in the order of naming. */
  subjects: readonly Subject[];
  /** What those do and are, where the words say so and it can be shown. */
  looks?: Readonly<Partial<Record<Subject, Look>>>;
  /** What the place is, where the words say so and it can be shown. */
  states?: readonly State[];
}

/** The places that the seed chooses from where no word names one. */
export const places = ['sea', 'lake', 'city', 'forest', 'mountains', 'meadow', 'road'] as const;

/** Places that may be seen far away, behind another. */
const distant: readonly Place[] = ['mountains', 'city', 'forest'];
/** Places that a road leads through, where the others are ends in themselves. */
const roadside: readonly Place[] = ['meadow', 'mountains', 'desert'];

/**
 * The place that a text names first, else that it hints at; a way leads through open land, or through the place it
 * is in.
 */
const placesOf = (text: string, reading: Reading): Pick<Setting, 'beyond'> & { place?: Place } => {
  const names = reading.named(text, 'places');
  const hints = reading.named(text, 'placeHints');
  const hasRoad = names.includes('road') || hints.includes('road');
  const elsewhere = [names, hints]
    .map((places) => places.filter((place) => place !== 'road'))
    .find((places, rank) => places.length > 0 && (rank === 0 || names.length === 0));
  const first = elsewhere?.[0];
  if (elsewhere === undefined || first === undefined) return hasRoad ? { place: 'road' } : {};
  const isOnRoad = hasRoad && roadside.includes(first);
  // A harbour is by the sea, however its city is called.
  const place = isOnRoad ? 'road' : elsewhere.includes('sea') && first === 'city' ? 'sea' : first;
  const beyond = isOnRoad ? first : elsewhere.find((other) => other !== place && distant.includes(other));
  return beyond === undefined ? { place } : { place, beyond };
};

const hourOf = (text: string, reading: Reading): Hour | undefined =>
  reading.named(text, 'hours')[0] ?? reading.named(text, 'hourHints')[0];

/** The texts that may tell a scene's setting, the nearest first: its own, those before, those after, the title. */
const tellersOf = (film: Film, sceneIndex: number): string[] => {
  const texts = film.scenes.map(({ narration }) => narration);
  return [...texts.slice(0, sceneIndex + 1).toReversed(), ...texts.slice(sceneIndex + 1), film.title];
};

/** Weather lasts until another, or another hour or place, is named. */
const weatherOf = (film: Film, sceneIndex: number, reading: Reading): Weather => {
  const own = film.scenes[sceneIndex]?.narration ?? '';
  const weather = reading.named(own, 'weather')[0];
  if (weather !== undefined) return weather;
  if (sceneIndex === 0) return reading.named(film.title, 'weather')[0] ?? 'clear';
  const isElsewhere = hourOf(own, reading) !== undefined || placesOf(own, reading).place !== undefined;
  return isElsewhere ? 'clear' : weatherOf(film, sceneIndex - 1, reading);
};

/** What the seed chooses for a film whose words name no place or hour. */
const chosenBy = (seed: number): { place: Place; hour: Hour } => {
  const random = seededRandom(seed, 77);
  const place = places[Math.floor(random() * places.length)] ?? 'mountains';
  const hour = (['dawn', 'day', 'dusk'] as const)[Math.floor(random() * 3)] ?? 'day';
  return { place, hour };
};

/**
 * Reads a scene's setting from its words, else from the scenes before it, then after it; what nobody names is drawn
 * by the seed, the same for every scene of a film.
 */
export const settingOf = (film: Film, sceneIndex: number): Setting => {
  const tellers = tellersOf(film, sceneIndex);
  const [own = ''] = tellers;
  const languages = languagesOf(tellers.slice(0, -1).join(' '), film.language);
  const reading = new Reading(languages);
  const told = <Of extends Topic>(topic: Of) =>
    tellers.map((text) => reading.named(text, topic)[0]).find((kind) => kind !== undefined);
  const chosen = chosenBy(film.seed);
  const teller = tellers.find((text) => placesOf(text, reading).place !== undefined) ?? own;
  const { place = told('faintHints') ?? chosen.place, beyond } = placesOf(teller, reading);
  const season = told('seasons');
  const sights = reading.named(teller, 'sights');
  const subjects = subjectsOf(own);
  const { looks } = deedsOf(own, languages, (sentence) => namingsOf(sentence, subjects), place);
  const { states } = deedsOf(
    teller,
    languages,
    (sentence) => reading.placesIn(sentence, place).map((span) => ({ ...span, of: 'place' as const })),
    place,
  );
  return {
    place,
    ...(beyond === undefined ? {} : { beyond }),
    hour: tellers.map((text) => hourOf(text, reading)).find((hour) => hour !== undefined) ?? chosen.hour,
    weather: weatherOf(film, sceneIndex, reading),
    ...(season === undefined ? {} : { season }),
    mood: told('moods') ?? 'calm',
    isNeon: sights.includes('neon'),
    isAshore:
      sights.includes('beach') ||
      subjects.some((subject) => subjectTraits[subject].kind === 'ground' && subject !== 'lighthouse'),
    hasLighthouse: sights.includes('lighthouse'),
    subjects,
    ...(Object.keys(looks).length === 0 ? {} : { looks }),
    ...(states.length === 0 ? {} : { states }),
  };
};
