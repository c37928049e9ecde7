import {
  defaultPresenter,
  defaultVoice,
  findPresenter,
  presenters,
  resolveVoice,
  voicesOf,
} from './catalogue.ts';
import { type Style, styles } from './contract.ts';
import { languages } from './language/languages.ts';
import { hasWords } from './language/spoken-length.ts';
import { hasGlyph } from './text/glyph-coverage.ts';

/** @throws {RangeError} naming the styles there are */
export const styleOf = (name: string): Style => {
  const style = styles.find((known) => known === name);
  if (style === undefined)
    throw new RangeError(`No style is called "${name}". Take one of ${listOf(styles)}.`);
  return style;
};

/** @throws {RangeError} naming the presenters there are */
export const presenterIdOf = (id = defaultPresenter.id): string => {
  const presenter = findPresenter(id);
  if (presenter !== undefined) return presenter.id;
  throw new RangeError(
    `No presenter is called "${id}". Take one of ${listOf(presenters.map((each) => each.id))}.`,
  );
};

/** @throws {RangeError} naming the voices of the language, or the languages that have voices */
export const voiceIdOf = (id: string | undefined, language: string): string => {
  const first = defaultVoice(language);
  if (first === undefined) {
    const tags = languages.flatMap(({ accents }) => accents.map(({ tag }) => tag));
    throw new RangeError(`No voice speaks "${language}". Take one of ${listOf(tags)}.`);
  }
  const voice = id === undefined ? first : resolveVoice(id, language);
  if (voice !== undefined) return voice.id;
  const ids = voicesOf(language).map((each) => each.id);
  throw new RangeError(`No voice "${id}" speaks "${language}". Take one of ${listOf(ids)}.`);
};

/** @throws {RangeError} when a side is odd, or not within 64 to 4096 pixels */
export const checkSize = (width: number, height: number): void => {
  const isSide = (side: number): boolean => side % 2 === 0 && side >= 64 && side <= 4096;
  if (isSide(width) && isSide(height)) return;
  throw new RangeError(
    `A picture of ${width}x${height} cannot be encoded. Take even sides of 64 to 4096 pixels.`,
  );
};

/** @throws {RangeError} naming the first letter or figure that no font has, and where it stands */
export const checkGlyphs = (text: string): void => {
  const isMissing = (character: string): boolean =>
    hasWords(character) && !/\p{Extended_Pictographic}/u.test(character) && !hasGlyph(character);
  for (const [index, line] of text.split('\n').entries()) {
    const missing = [...line].find(isMissing);
    if (missing === undefined) continue;
    const code = (missing.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new RangeError(
      `"${missing}" (U+${code}, line ${index + 1}) is in none of the fonts. Write it another way or take it out.`,
    );
  }
};

const listOf = (names: readonly string[]): string => names.join(', ');
