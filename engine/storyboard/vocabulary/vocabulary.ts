export type Place =
  | 'sea'
  | 'lake'
  | 'city'
  | 'forest'
  | 'mountains'
  | 'meadow'
  | 'desert'
  | 'space'
  | 'room'
  | 'road';
export type Hour = 'dawn' | 'dusk' | 'night' | 'day';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/**
 * Words by what they name, separated by spaces. A word stands for all that begin as it does; `!` at its end asks for
 * the whole word, `_` is a space, and parts that are not letters are regular expressions.
 */
type Lists<Kind extends string> = Readonly<Partial<Record<Kind, string>>>;

/** The words by which one language tells where, when and in what weather and mood a scene plays. */
export interface Vocabulary {
  /** Small words that hardly another language has: by these a text's language is known. */
  functionWords?: string;
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
}
