/** A language as it is spoken in one region, by a voice of each gender. */
export interface Accent {
  /** BCP 47 tag */
  tag: string;
  /** What the voice package calls it. */
  source: string;
  /** Measured; `test/unit/engine/speech-rates.test.ts` holds it to 15 %. */
  charactersPerSecond: number;
  /** Names of the voices. */
  female: string;
  male: string;
}

/** A language that is spoken. Its words for places, hours and things stand in `words.ts` beside it. */
export interface Language {
  /** BCP 47 tag without region and script */
  tag: string;
  /** The code that MP4 files hold (ISO 639-2/T). */
  iso639: string;
  /** At least one; the first speaks the language of every region that has none of its own. */
  accents: readonly Accent[];
  /** What its voices say to introduce themselves; two to four seconds long. */
  sampleSentence: string;
  /**
   * Words, parted by spaces, that a name follows: their full stop ends no sentence, though a capital letter comes
   * next. Small letters stand for both; a capital one only for itself, where the small word is a word of the language.
   */
  abbreviations?: string;
  /** Of a language that writes ordinals with a full stop; `after`: words behind which every numeral is one. */
  ordinals?: { after?: string };
}
