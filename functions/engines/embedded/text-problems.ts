import { defaultVoice, voices } from '@kinora/engine/catalogue';
import { hasWords } from '@kinora/engine/language/spoken-length';
import { hasGlyph } from '@kinora/engine/text/glyph-coverage';
import type { FieldError } from '../../shared/errors.ts';

/** Writing systems that the engine has letters for, by ISO 15924 code. */
const writings: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Grek: /\p{Script=Greek}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Deva: /\p{Script=Devanagari}/u,
  Hani: /[\p{Script=Han}\p{Script=Bopomofo}]/u,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /\p{Script=Hangul}/u,
};
/** What a country's writing is made of, where that has a code of its own. */
const mixtures: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Kore: ['Kore', 'Hani'],
};
/** Letters and figures that belong to every writing. */
const shared = /[\p{Script=Common}\p{Script=Inherited}]/u;
const pictographic = /\p{Extended_Pictographic}/u;
/** A voice spells letters of another writing one by one; of every four, it must be able to read one. */
const leastReadable = 0.25;
/** Han letters of which every tenth is kana are Japanese, which no Chinese or Korean voice reads. */
const leastKana = 0.1;

/** Made where something is wrong: it is slow to make, and most functions never name a writing. */
const nameOf = (writing: string): string | undefined =>
  new Intl.DisplayNames('en', { type: 'script', fallback: 'code' }).of(writing);

const writingOf = (character: string): string | undefined =>
  Object.keys(writings).find((code) => writings[code]?.test(character));

/** The writings that the voices of a language read: its own, and Latin for names and foreign words. */
const readBy = (language: string): readonly string[] => {
  const own = new Intl.Locale(language).maximize().script ?? 'Latn';
  return [...(mixtures[own] ?? [own]), 'Latn'];
};

/** A language that is spoken and written so; undefined when there is none. */
const languageWrittenIn = (writing: string): string | undefined =>
  voices.find(({ language }) => readBy(language)[0] === writing)?.language;

/**
 * What stands in the way of showing and speaking a text; empty when nothing does.
 *
 * @param path where the text was sent, e.g. `body.script`
 * @param language BCP 47 tag of the film; a tag that nobody speaks is not judged here
 */
export const textProblems = (text: string, path: string, language: string): FieldError[] => {
  if (!hasWords(text))
    return [
      {
        path,
        code: 'NOTHING_TO_SPEAK',
        message:
          'There is no word or number in this text that a voice could speak. Write at least one; emoji and ' +
          'punctuation are not read aloud.',
      },
    ];
  return [...glyphProblems(text, path), ...languageProblems(text, language)];
};

/** Letters and figures that cannot be shown: a film would lose them without a word. */
export const glyphProblems = (text: string, path: string): FieldError[] => {
  // Films set a letter and its accent as one character; signs that are emoji have no letter's shape to lose.
  const characters = [...text.normalize('NFC')];
  const at = characters.findIndex(
    (character) => hasWords(character) && !pictographic.test(character) && !hasGlyph(character),
  );
  const character = characters[at];
  if (character === undefined) return [];
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const isKnown = shared.test(character) || writingOf(character) !== undefined;
  const shown = Object.keys(writings).map((writing) => nameOf(writing));
  const why = isKnown ? 'is not in the fonts of films' : 'is of a writing that films cannot show';
  return [
    {
      path,
      code: 'CHARACTER_NOT_SUPPORTED',
      message:
        `"${character}" (U+${code}, character ${at + 1}) ${why}. Write it in another ` +
        `${isKnown ? 'way' : 'one'} or take it out; there are letters for ${shown.join(', ')}.`,
    },
  ];
};

/** How many letters a text has of each writing. */
const lettersOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const character of text.match(/\p{L}/gu) ?? []) {
    const writing = writingOf(character);
    if (writing !== undefined) counts.set(writing, (counts.get(writing) ?? 0) + 1);
  }
  const [kana, han] = [counts.get('Jpan') ?? 0, counts.get('Hani') ?? 0];
  if (kana > 0 && kana >= leastKana * (kana + han)) {
    counts.set('Jpan', kana + han);
    counts.delete('Hani');
  }
  return counts;
};

/** A text in letters that the voices of its language cannot read. */
const languageProblems = (text: string, language: string): FieldError[] => {
  const voice = defaultVoice(language);
  if (voice === undefined) return [];
  const counts = lettersOf(text);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const readable = readBy(voice.language).reduce((sum, writing) => sum + (counts.get(writing) ?? 0), 0);
  if (readable >= all * leastReadable) return [];
  const [most = ''] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  const better = languageWrittenIn(most);
  return [
    {
      path: 'body.language',
      code: 'TEXT_LANGUAGE_MISMATCH',
      message:
        `The text is written in ${nameOf(most)}, which the voices of "${language}" cannot read. ` +
        (better === undefined
          ? 'No voice can; GET /api/v1/voices tells which languages are spoken.'
          : `Send the language it is written in, for example "${better}".`),
    },
  ];
};
