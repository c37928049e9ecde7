import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

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
  ...(/^ko\b/i.test(language) ? ['noto-sans-kr', 'noto-sans-sc'] : ['noto-sans-sc', 'noto-sans-kr']),
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

/** The family that every list begins with or falls back to. */
const latin = 'inter-latin';

const registered = new Map<string, boolean>();

/** Loads a file once. A file that the package lacks covers nothing. */
const register = ({ alias, specifier }: Subset): boolean => {
  let isThere = registered.get(alias);
  if (isThere === undefined) {
    isThere = GlobalFonts.registerFromPath(fileURLToPath(import.meta.resolve(specifier)), alias) !== null;
    registered.set(alias, isThere);
  }
  return isThere;
};

const registerLatin = (): void => {
  if (registered.has(latin)) return;
  const subset = subsetsOf('inter').find(({ alias }) => alias === latin);
  if (subset !== undefined) register(subset);
};

const probe = createCanvas(24, 24).getContext('2d');

/** What a list of families draws for a character, to compare with the box that stands for a missing one. */
const imprint = (text: string, family: string): string => {
  probe.clearRect(0, 0, 24, 24);
  probe.font = `16px ${family}`;
  probe.fillText(text, 2, 18);
  return Buffer.from(probe.getImageData(0, 0, 24, 24).data.buffer).toString('latin1');
};

const missing = new Map<string, string>();

/**
 * The declared ranges promise more than some files hold: a missing glyph draws as a private character does. Marks
 * are tried behind another family too, where a lone one is not given a circle to stand on.
 */
const draws = (character: string, { alias }: Subset): boolean =>
  [`"${alias}"`, `"${latin}","${alias}"`].every((family) => {
    let box = missing.get(family);
    if (box === undefined) {
      box = imprint('\u{10fffd}', family);
      missing.set(family, box);
    }
    return imprint(character, family) !== box;
  });

const found = new Map<string, string | undefined>();

/** The font file that draws a character; undefined when none does. */
const coverageOf = (character: string, face: Typeface, language: string): string | undefined => {
  const names = packagesOf(face, language);
  const key = `${names.join()}|${character}`;
  if (found.has(key)) return found.get(key);
  const code = character.codePointAt(0) ?? 0;
  let alias: string | undefined;
  for (const subset of names.flatMap((name) => subsetsOf(name))) {
    if (!subset.ranges.some(([from, to]) => code >= from && code <= to)) continue;
    registerLatin();
    if (register(subset) && (/\s/u.test(character) || draws(character, subset))) {
      alias = subset.alias;
      break;
    }
  }
  found.set(key, alias);
  return alias;
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
  for (const character of plain) {
    if (/[\u200c\u200d]/.test(character)) {
      shown += character;
      continue;
    }
    const alias = coverageOf(character, face, language);
    if (alias === undefined) continue;
    families.add(alias);
    shown += character;
  }
  if (families.size === 0) registerLatin();
  const family = [...(families.size === 0 ? [latin] : families)].map((alias) => `"${alias}"`).join(',');
  return { text: shown.replace(/ +/g, ' ').trim(), family };
};
