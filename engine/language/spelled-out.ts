/**
 * How long voices take for what they do not read as words, in seconds beyond that of a letter. Measured over every
 * language; where languages differ it is near the longest, as `test/unit/videos/true-length.test.ts` holds.
 */

/** Seconds that a letter of a word takes about. */
const letterSeconds = 0.07;

/** What is spoken sign by sign, with the seconds of each and the languages that read it as words. */
interface Spelled {
  pattern: RegExp;
  seconds: number;
  /** Languages for which another figure stands. */
  but?: Readonly<Record<string, number>>;
}

const characters: readonly Spelled[] = [
  { pattern: /\p{Script=Hebrew}/u, seconds: 0.95 },
  { pattern: /[\p{Script=Han}\p{Script=Bopomofo}]/u, seconds: 1.05, but: { zh: letterSeconds } },
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, seconds: 1.05 },
  { pattern: /\p{Script=Arabic}/u, seconds: 0.85, but: { ar: letterSeconds } },
  // Letters of neither Russian nor Ukrainian, then those of one of the two alone.
  {
    pattern: /[\u0402\u0403\u0405\u0408-\u040f\u0452\u0453\u0455\u0458-\u045f]/u,
    seconds: 1.6,
    but: { ru: 0.5, uk: 1.1 },
  },
  { pattern: /[єіїґ]/iu, seconds: 2, but: { ru: letterSeconds, uk: letterSeconds } },
  { pattern: /[ёъыэ]/iu, seconds: 0.9, but: { ru: letterSeconds, uk: 1.1, en: 0.3 } },
  {
    pattern: /\p{Script=Cyrillic}/u,
    seconds: 0.9,
    but: { ru: letterSeconds, uk: letterSeconds, en: 0.3 },
  },
  { pattern: /[\u1f00-\u1fff]/u, seconds: 1.6, but: { el: letterSeconds } },
  { pattern: /\p{Script=Greek}/u, seconds: letterSeconds, but: { en: 0.4, vi: 0.4 } },
  // Letters of older Korean.
  { pattern: /[\u3165-\u318e]/u, seconds: 1.05, but: { zh: letterSeconds } },
  { pattern: /\p{Script=Hangul}/u, seconds: 0.28, but: { ko: letterSeconds } },
  { pattern: /[\u1ea0-\u1ef9]/u, seconds: 1.3, but: { vi: letterSeconds } },
  { pattern: /[\u1e00-\u1eff]/u, seconds: 1.3 },
  { pattern: /[\u0180-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd-\u0217\u021c-\u024f]/u, seconds: 0.75 },
  { pattern: /[\u0250-\u02ff\u1d00-\u1dbf\u2c60-\u2c7f\ua720-\ua7ff]/u, seconds: 0.6 },
  { pattern: /(?!=|\+|~|\||<|>)\p{Sm}/u, seconds: 0.75 },
  { pattern: /(?!\p{Extended_Pictographic})\p{So}/u, seconds: 0.5 },
  { pattern: /[*~`^\u00a8-\u00b8]/u, seconds: 0.6 },
  {
    pattern: /\//u,
    seconds: 0.6,
    but: { de: letterSeconds, fr: letterSeconds, pt: letterSeconds, tr: letterSeconds, vi: letterSeconds },
  },
  { pattern: /[•‡†¶‰′″※⁂]/u, seconds: 0.35 },
];

/** A word in Latin letters. */
const words = /[\p{Script=Latin}\p{M}]+/gu;

/** Of one letter that is named, not read; `w` is the longest name of all. */
const nameSeconds = 0.22;
const longNameSeconds = 0.55;

/** A letter that is no word by itself in any language: its name has words of its own, such as `y with diaeresis`. */
const isNamed = (word: string): boolean => /^[^a-zàáâãäåæèéêìíîòóôõöøùúûüý]$/iu.test(word);
const fullNameSeconds = 0.75;

/** A word is spelled where it has no vowel, or begins with more consonants than any language has. */
const isSpelled = (word: string): boolean => {
  const base = word.normalize('NFD').toLowerCase();
  return !/[aeiouyæøœıə]/.test(base) || /^[b-df-hj-np-tv-xz]{5}/.test(base);
};

/** Seconds of a word beyond its letters as they are read. */
const wordSeconds = (word: string): number => {
  if (isNamed(word)) return fullNameSeconds - letterSeconds;
  if (isSpelled(word)) {
    const long = word.match(/[wq]/gi)?.length ?? 0;
    return (word.length - long) * nameSeconds + long * longNameSeconds - word.length * letterSeconds;
  }
  const repeated = word.match(/(\p{L})\1{2,}/giu)?.join('').length ?? 0;
  // An abbreviation is spelled by some voices; so is what begins anew with a capital letter inside of a word.
  const isShort = word.length > 1 && word.length <= 4 && /^\p{Lu}+$/u.test(word);
  const isMixed = /\p{Ll}\p{Lu}/u.test(word);
  return (isShort || isMixed ? word.length * 0.06 : 0) + repeated * 0.08;
};

/** Figures one behind another are read as a number of so many. */
const longNumber = /\p{Nd}{5,}/gu;
/** Voices whose figures are long words. */
const slowFigures: Readonly<Record<string, number>> = { fi: 0.25, ar: 0.12 };

/** Signs that stand alone have names in some languages. */
const loneSigns = /(?<!\S)[!?:;"']+(?!\S)/gu;
const namedAlone = new Set(['en', 'nb', 'cs', 'el', 'uk', 'vi']);

/** Languages of which something is told above; all others are alike. */
const peculiar = new Set([
  ...characters.flatMap(({ but = {} }) => Object.keys(but)),
  ...Object.keys(slowFigures),
  ...namedAlone,
]);

/** By language, the seconds of each character that was met. */
const known = new Map<string, Map<string, number>>();

/** Seconds of a character beyond a letter of a word. */
const characterSeconds = (character: string, language: string): number => {
  const found = characters.find(({ pattern }) => pattern.test(character));
  const slow = /\p{Nd}/u.test(character) ? (slowFigures[language] ?? 0) : 0;
  if (found === undefined) return slow;
  return Math.max(0, (found.but?.[language] ?? found.seconds) - letterSeconds) + slow;
};

const knownSeconds = (language: string): ((character: string) => number) => {
  const key = peculiar.has(language) ? language : '';
  const seconds = known.get(key) ?? new Map<string, number>();
  known.set(key, seconds);
  return (character) => {
    const before = seconds.get(character);
    if (before !== undefined) return before;
    const found = characterSeconds(character, language);
    seconds.set(character, found);
    return found;
  };
};

/**
 * Seconds that a text takes beyond its letters, figures and common signs.
 *
 * @param language without its region
 */
export const foreignSeconds = (text: string, language: string): number => {
  const secondsOf = knownSeconds(language);
  let sum = 0;
  for (const character of text) sum += secondsOf(character);
  for (const [word] of text.matchAll(words)) sum += wordSeconds(word);
  sum += 0.3 * lengthOf(text, longNumber);
  return namedAlone.has(language) ? sum + 0.45 * lengthOf(text, loneSigns) : sum;
};

/** Characters of all that a pattern finds. */
const lengthOf = (text: string, pattern: RegExp): number => text.match(pattern)?.join('').length ?? 0;
