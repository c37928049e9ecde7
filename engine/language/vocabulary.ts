export const places = [
  'sea',
  'lake',
  'city',
  'forest',
  'mountains',
  'meadow',
  'desert',
  'space',
  'room',
  'road',
] as const;
export type Place = (typeof places)[number];
export type Hour = 'dawn' | 'dusk' | 'night' | 'day';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/**
 * Words by what they name, separated by spaces. A word stands for all that begin as it does; `!` at its end asks for
 * the whole word, `_` is a space, and parts that are not letters are regular expressions.
 */
type Lists<Kind extends string> = Readonly<Partial<Record<Kind, string>>>;

/** What a scene can show, besides the place where it plays. */
export const subjects = [
  'boat',
  'lighthouse',
  'birds',
  'whale',
  'fish',
  'person',
  'couple',
  'family',
  'crowd',
  'dog',
  'cat',
  'horse',
  'deer',
  'fox',
  'bear',
  'rabbit',
  'elephant',
  'dragon',
  'butterfly',
  'bee',
  'robot',
  'astronaut',
  'rocket',
  'plane',
  'balloon',
  'car',
  'bus',
  'train',
  'bicycle',
  'house',
  'castle',
  'windmill',
  'tree',
  'flowers',
  'bridge',
  'tent',
  'campfire',
  'umbrella',
  'lantern',
  'kite',
  'drone',
  'coffee',
  'computer',
  'book',
  'guitar',
  'food',
  'phone',
  'clock',
  'gift',
  'heart',
  'trophy',
  'chart',
  'gear',
  'lightbulb',
  'globe',
  'shield',
  'money',
  'shop',
] as const;
export type Subject = (typeof subjects)[number];

/** The words by which one language tells where, when and in what weather and mood a scene plays. */
export interface Vocabulary {
  /** Small words that hardly another language has: by these a text's language is known. */
  functionWords?: string;
  /** All nouns begin with a capital letter, so that one does not tell a name. */
  capitalNouns?: true;
  places: Lists<Place>;
  /** What is found at a place mostly; heeded where no place is named as such. */
  placeHints?: Lists<Place>;
  /** What hints at a place only where nothing in the whole film tells one: snow lies in cities, too. */
  faintHints?: Lists<Place>;
  hours?: Lists<Hour>;
  /** What only hints at an hour. */
  hourHints?: Lists<Hour>;
  weather?: Lists<'snow' | 'rain' | 'fog' | 'cloud'>;
  seasons?: Lists<Season>;
  moods?: Lists<'bright' | 'sombre'>;
  /** Single sights: glowing signs, a lighthouse, a beach. */
  sights?: Lists<'neon' | 'lighthouse' | 'beach'>;
  /**
   * What a scene shows, sought in texts of every language: what another language means otherwise ("car" in French,
   * "man" in German, "pies" in Polish) is left out or bound to what stands beside it. Here a word stands for itself
   * alone, and for any ending only with `*` at its end.
   */
  subjects?: Lists<Subject>;
}
