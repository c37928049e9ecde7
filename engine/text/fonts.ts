import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';
import { scriptOf } from '../language/script.ts';
import { graphemesOf } from '../language/segments.ts';
import { charactersOf } from './font-file.ts';

/** The two families of letters that styles are set in; other scripts come from Noto. */
export type Typeface = 'sans' | 'serif';

/** Text that can be drawn without a missing glyph, and the CSS font families to draw it with. */
export interface DrawableText {
  text: string;
  family: string;
}

/** One file of a font package: the characters it is for. */
interface Subset {
  alias: string;
  specifier: string;
  ranges: readonly (readonly [number, number])[];
}

const scope = '@fontsource-variable';
const scripts = ['noto-sans', 'noto-sans-arabic', 'noto-sans-devanagari', 'noto-sans-hebrew'] as const;

/** Where a character is looked for, in order. Han characters differ between Chinese and Korean. */
const packagesOf = (face: Typeface, language: string): readonly string[] => [
  ...(face === 'serif' ? ['fraunces'] : []),
  'inter',
  ...scripts,
  ...(scriptOf(language) === 'Kore' ? ['noto-sans-kr', 'noto-sans-sc'] : ['noto-sans-sc', 'noto-sans-kr']),
];

const parseRanges = (list: string): [number, number][] =>
  list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });

const packages = new Map<string, readonly Subset[]>();

const subsetsOf = (name: string): readonly Subset[] => {
  const known = packages.get(name);
  if (known !== undefined) return known;
  const list = fileURLToPath(import.meta.resolve(`${scope}/${name}/unicode.json`));
  const ranges = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>;
  const subsets = Object.entries(ranges).map(([key, value]) => {
    // The numbered files of large scripts are listed as `[12]`.
    const subset = key.replace(/[[\]]/g, '');
    return {
      alias: `${name}-${subset}`,
      specifier: `${scope}/${name}/files/${name}-${subset}-wght-normal.woff2`,
      ranges: parseRanges(value),
    };
  });
  packages.set(name, subsets);
  return subsets;
};

/** The family of text in which nothing can be drawn. */
const latin = 'inter-latin';

const pathOf = ({ specifier }: Subset): string => fileURLToPath(import.meta.resolve(specifier));

const registered = new Set<string>();

/** Loads a file once. @throws when it cannot be read */
const register = (subset: Subset): void => {
  if (registered.has(subset.alias)) return;
  if (GlobalFonts.registerFromPath(pathOf(subset), subset.alias) === null)
    throw new Error(`The font ${subset.alias} could not be loaded`);
  registered.add(subset.alias);
};

const registerLatin = (): void => {
  const subset = subsetsOf('inter').find(({ alias }) => alias === latin);
  if (subset !== undefined) register(subset);
};

const characters = new Map<string, ReadonlySet<number>>();

/** The characters that a file has; none of one that the package declares and lacks. */
const heldBy = (subset: Subset): ReadonlySet<number> => {
  const known = characters.get(subset.alias);
  if (known !== undefined) return known;
  const path = pathOf(subset);
  const held: ReadonlySet<number> = existsSync(path) ? charactersOf(path) : new Set();
  characters.set(subset.alias, held);
  return held;
};

const isDeclared = ({ ranges }: Subset, code: number): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);

const isJoiner = (character: string): boolean => character === '\u200c' || character === '\u200d';

/** The first file that has all characters of a text; joiners need no glyph. */
const subsetFor = (text: string, names: readonly string[]): Subset | undefined => {
  const codes = [...text].filter((character) => !isJoiner(character)).map((one) => one.codePointAt(0) ?? 0);
  const [first] = codes;
  if (first === undefined) return undefined;
  const candidates = names.flatMap((name) => subsetsOf(name)).filter((subset) => isDeclared(subset, first));
  return candidates.find((subset) => codes.every((code) => heldBy(subset).has(code)));
};

/**
 * Marks that stand on one letter: what piles up higher leaves its line. Two are the most that a language written
 * in these letters stacks (Vietnamese); others, such as Hebrew with vowels and accents, need more.
 */
const marksOf = (letter: string): number => (/[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}]/u.test(letter) ? 2 : 4);

/** A character as a reader sees it, with no more marks than it can bear. */
const bearable = (cluster: string): string => {
  const [letter = '', ...others] = cluster.normalize('NFD');
  if (others.length < 3) return cluster;
  let marks = 0;
  const kept = others.filter((mark) => {
    if (/\p{Mn}/u.test(mark)) marks += 1;
    return marks <= marksOf(letter) || !/\p{Mn}/u.test(mark);
  });
  return (letter + kept.join('')).normalize('NFC');
};

/** What is drawn for a character, and the font file that has it. */
interface Drawn {
  text: string;
  subset: Subset;
}

const found = new Map<string, Drawn | undefined>();

/**
 * How a character as a reader sees it is drawn: from one file, or Skia would look for the rest of it in the fonts
 * of the machine. Where no file has all of it, its plain form or the letter without its marks is drawn.
 */
const drawnFor = (cluster: string, face: Typeface, language: string): Drawn | undefined => {
  const names = packagesOf(face, language);
  const key = `${names.join()}|${cluster}`;
  if (found.has(key)) return found.get(key);
  const whole = bearable(cluster);
  const [letter = ''] = whole;
  let drawn: Drawn | undefined;
  for (const text of [whole, whole.normalize('NFKC'), letter, letter.normalize('NFKC')]) {
    const subset = subsetFor(text, names);
    if (subset === undefined) continue;
    drawn = { text, subset };
    break;
  }
  found.set(key, drawn);
  return drawn;
};

let drawable: ReadonlySet<number> | undefined;

/** Whether a character by itself can be drawn, in its own form or in its plain one, from one of the font files. */
export const isDrawable = (character: string): boolean => {
  drawable ??= new Set(
    packagesOf('sans', 'und')
      .flatMap((name) => subsetsOf(name))
      .flatMap((subset) => [...heldBy(subset)].filter((code) => isDeclared(subset, code))),
  );
  if (drawable.has(character.codePointAt(0) ?? 0)) return true;
  return character.normalize('NFKC') !== character && drawnFor(character, 'sans', 'und') !== undefined;
};

/** Emoji and their parts: the fonts have none, and half of one would be worse. Signs such as © stay. */
const emoji =
  /(?![\u00a9\u00ae\u2122\d#*])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{e0000}-\u{e007f}]|\u20e3|[\ufe00-\ufe0f]/gu;

/** Joiners change how letters of these scripts connect; between others they are noise. */
const joiners =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{Script=Arabic}\p{Script=Devanagari}])/gu;

/**
 * Makes text fit to be drawn: control characters, emoji and characters without a glyph are dropped, white space
 * is one space, and the font files for the rest are loaded.
 *
 * @param language BCP 47 tag; decides between Chinese and Korean forms
 */
export const drawableText = (text: string, face: Typeface, language: string): DrawableText => {
  const plain = text
    .normalize('NFC')
    .replace(emoji, '')
    .replace(/\s+/gu, ' ')
    .replace(joiners, '')
    .replace(/(?![\u200c\u200d])\p{C}/gu, '');
  const families = new Set<string>();
  let shown = '';
  for (const segment of graphemesOf(plain)) {
    const drawn = drawnFor(segment, face, language);
    if (drawn === undefined) continue;
    register(drawn.subset);
    families.add(drawn.subset.alias);
    shown += drawn.text;
  }
  if (families.size === 0) registerLatin();
  const family = [...(families.size === 0 ? [latin] : families)].map((alias) => `"${alias}"`).join(',');
  return { text: shown.replace(/ +/g, ' ').trim(), family };
};
