import { normalizeText } from './normalize-text.ts';
import { paragraphsOf } from './spoken-text.ts';

/** A letter of another alphabet, or a rare one, and the Latin letter that it looks like. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    'аaвbеeкkмmнhоoрpсcтtуyхxѕsіiјjԁdһhԛqԝwьbґrүyөoӏl',
    'αaβbεeηnιiκkμmνvοoρpτtυuχxωwγyϲcϳj',
    'ɑaɡgıiłløođdħhŧtɩiʋuᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz',
  ].flatMap((pairs) => pairs.match(/../gu)?.map((pair) => [pair[0] ?? '', pair[1] ?? ''] as const) ?? []),
);

/** Figures and signs that stand for letters, and the letter; `1` and `|` are an i to some and an l to others. */
const figures: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  2: 'z',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '€': 'e',
  '£': 'l',
  '+': 't',
};

/** What no reader sees: joiners, zero-width and direction marks, control characters but white space. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?!\s)\p{Cc}/gu;

/** All but the two letters that are a fixed phrase each, which NFKC would write out: a text would grow to 18 times its length. */
const withoutPhrases = /[^\ufdfa\ufdfb]+/g;

/** Compatible forms made one, invisible characters gone. */
export const visible = (text: string): string =>
  text.replace(withoutPhrases, (part) => part.normalize('NFKC')).replace(invisible, '');

/** Letters that folding changes. Names of classes in rules, such as `\p{L}`, come first: they are no letters of a text. */
const foldable = new RegExp(
  `\\\\p\\{\\w+\\}|[${[...lookAlikes.keys()].join('')}\\p{Changes_When_Lowercased}]`,
  'gu',
);

/**
 * Letters without accents, those of other alphabets as the Latin ones that they look like, in small letters. Rules
 * are folded like texts, so that both meet.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(foldable, (part) => {
      if (part.length > 2) return part;
      const small = part.toLowerCase();
      return lookAlikes.get(small) ?? small;
    });

/** A text without what stands between the letters of a word: `b.o.m.b`, `bo|mb`, `bo*mb`. */
const withoutInnerSigns = (text: string): string =>
  text.replace(/(?<=[\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}\s]+(?=[\p{L}\p{M}\p{N}])/gu, '');

/** A text whose signs are spaces, but for those that part clauses. */
const withoutSigns = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}\s'’,;:–—-]+/gu, ' ');

/** A text whose words are parted by single spaces alone. */
export const bareWords = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}'’]+/gu, ' ').trim();

/** What may stand behind a word without belonging to it. */
const closers = new Set('.,;:?!…"\'”’)');

/** A token without the closers at its end; an expression would look for that end from every sign of a long row. */
const wordOf = (token: string): string => {
  let end = token.length;
  while (closers.has(token.charAt(end - 1))) end -= 1;
  return token.slice(0, end);
};

/** Figures and signs in words as the letters that they stand for. */
const withLetters = (text: string, one: 'i' | 'l'): string =>
  text.replace(/\S+/gu, (token) => {
    const word = wordOf(token);
    const lone = word === '4' || word === '1';
    if (!lone && !/\p{L}/u.test(word)) return token;
    const letters = word.replace(/[0-9@$!|€£+]/gu, (sign) =>
      sign === '1' || sign === '|' ? one : (figures[sign] ?? sign),
    );
    return letters + token.slice(word.length);
  });

/** Letters that are repeated three times and more, as often as `times` says. */
const withoutRepeats = (text: string, times: '$1' | '$1$1'): string => text.replace(/(\p{L})\1{2,}/gu, times);

const single = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every way in which a sentence can be read by who wants to, folded: with its signs, without, as letters. */
export const readingsOf = (sentence: string): string[] => {
  const i = withLetters(sentence, 'i');
  const l = withLetters(sentence, 'l');
  const spelled = [...new Set([sentence, i, l])].flatMap((text) => [
    text,
    withoutInnerSigns(text),
    withoutSigns(text),
  ]);
  const unrepeated = [...new Set(spelled)].flatMap((text) => [
    text,
    withoutRepeats(text, '$1'),
    withoutRepeats(text, '$1$1'),
  ]);
  return [...new Set(unrepeated.map((text) => single(folded(text))))];
};

/** Three and more letters or figures that stand apart, each alone: `b o m b`, `b-o-m-b`. */
const spacedOut =
  /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}](?:[^\p{L}\p{M}\p{N}]{1,4}[\p{L}\p{N}](?![\p{L}\p{M}\p{N}])){2,}/gu;

/** Follows letters that stood apart, where they are put together: a line below, which every reading leaves out. */
const apart = '\u0332';

/**
 * A text whose spaced-out letters are put together, with a space where a wider gap parts them; each of those letters
 * is followed by U+0332. Undefined when there are none.
 */
export const putTogether = (text: string): string | undefined => {
  let isFound = false;
  const together = text.replace(spacedOut, (run) => {
    isFound = true;
    const gaps = run.match(/[^\p{L}\p{N}]+/gu) ?? [];
    const narrow = Math.min(...gaps.map(({ length }) => length));
    return run
      .replace(/[^\p{L}\p{N}]+/gu, (gap) => (gap.length > narrow ? ' ' : ''))
      .replace(/[\p{L}\p{N}]/gu, `$&${apart}`);
  });
  return isFound ? together : undefined;
};

/** Words of more letters are several that were written as one. */
const longestSpelled = 12;

/**
 * The letters of a text alone, folded, and of each whether it stood apart before `putTogether`, and whether a word may
 * begin there.
 */
export const squeezed = (text: string): { letters: string; wasApart: boolean[]; mayStart: boolean[] } => {
  const found = [...withLetters(text, 'i').matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(([word]) => {
    const letters = [...word.matchAll(/([\p{L}\p{N}])(\u0332?)/gu)];
    return letters.map(([, letter = '', mark], index) => ({
      letter: folded(letter).slice(0, 1) || letter,
      wasApart: mark !== '',
      mayStart: index === 0 || letters.length > longestSpelled,
    }));
  });
  return {
    letters: found.map(({ letter }) => letter).join(''),
    wasApart: found.map(({ wasApart }) => wasApart),
    mayStart: found.map(({ mayStart }) => mayStart),
  };
};

/** The forms in which a whole text is heard and seen: as written, without tags, and as it is spoken. */
export const formsOf = (text: string): string[] => {
  const spoken = paragraphsOf(normalizeText(visible(text)))
    .map((lines) => lines.join(' '))
    .join('\n\n');
  return [...new Set([text, text.replace(/<[^<>]{0,200}>/g, ''), spoken])];
};
