import { languages } from '../language/languages.ts';

/** A voice of the voice package: one of its languages spoken through one of its variants. */
export interface Voice {
  id: string;
  name: string;
  /** BCP 47 */
  language: string;
  gender: 'female' | 'male';
  /** What the voice package calls it: language, `+`, variant. */
  source: string;
}

const voiceOf = (language: string, name: string, gender: Voice['gender'], source: string): Voice => ({
  id: `${language}-${name}`.toLowerCase(),
  name,
  language,
  gender,
  source,
});

const accents = languages.flatMap((language) => language.accents);

/** Every voice, the default of its language first. */
export const voices: readonly Voice[] = accents.flatMap(({ tag, source, female, male }) => [
  voiceOf(tag, female, 'female', `${source}+f3`),
  voiceOf(tag, male, 'male', `${source}+m3`),
]);

/** Characters that a language's voices speak in a second, by language tag. */
export const speechRates: Readonly<Record<string, number>> = Object.fromEntries(
  accents.map(({ tag, charactersPerSecond }) => [tag, charactersPerSecond]),
);
