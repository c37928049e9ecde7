import { hasWords } from '@kinora/engine/language/spoken-length';

/**
 * The paragraphs of a text as they are spoken: without markup, each as its lines. A heading is a line of its own,
 * the first of what it heads, and so is a list item; all else in a paragraph is one line. Headings, items and lines
 * that another one follows end as sentences do. Signs without a word belong to the paragraph before them, at the
 * beginning to the one behind. A text of nothing but markup is taken as it is.
 */
export const paragraphsOf = (text: string): string[][] => {
  const paragraphs = withWords(linesOf(text).map((lines) => lines.map(textOf).filter((line) => line !== '')));
  if (paragraphs.some((lines) => lines.some(hasWords))) return paragraphs;
  const whole = text.replace(/\s+/g, ' ').trim();
  return whole === '' ? [] : [[whole]];
};

/** The items of a text's bulleted lists as they are spoken, in order. */
export const bulletedIn = (text: string): string[] =>
  linesOf(text)
    .flatMap((lines) => lines.map((line, index) => (line.kind === 'item' ? textOf(line, index, lines) : '')))
    .filter(hasWords);

interface Line {
  kind: 'prose' | 'item' | 'heading';
  text: string;
}

const rule = /^(?:[-*_=~#+•·–—] ?){3,}$/u;
const fence = /^(?:```|~~~) ?\w*$/;
const quote = /^(?:> )+|^>+$/;
const heading = /^#{1,6}(?: |$)/;
const bullet = /^[-*+•] (?:\[[ xX]\] )?/;
const numeral = /^\d{1,3}[.)] /;

const linesOf = (text: string): Line[][] => {
  // One line that begins with a number may be prose; it takes two to make a list.
  const isNumbered = /^[ \t]*1[.)]\s/m.test(text) && /^[ \t]*2[.)]\s/m.test(text);
  const paragraphs: Line[][] = [[]];
  for (const written of text.split('\n')) {
    const line = written.replace(/\s+/g, ' ').trim().replace(quote, '');
    const last = paragraphs.at(-1)?.at(-1);
    const isGap = line === '' || rule.test(line) || fence.test(line);
    // What stands below a heading is spoken with it.
    if ((isGap || heading.test(line)) && last?.kind !== 'heading') paragraphs.push([]);
    if (isGap) continue;
    const paragraph = paragraphs.at(-1);
    if (heading.test(line))
      paragraph?.push({ kind: 'heading', text: line.replace(heading, '').replace(/ #+$/, '') });
    else if (bullet.test(line)) paragraph?.push({ kind: 'item', text: line.replace(bullet, '') });
    else if (last === undefined || last.kind === 'heading' || (isNumbered && numeral.test(line)))
      paragraph?.push({ kind: 'prose', text: line });
    else last.text += ` ${line}`;
  }
  return paragraphs;
};

const textOf = ({ kind, text }: Line, index: number, lines: readonly Line[]): string => {
  const plain = withoutMarks(text).replace(/\s+/g, ' ').trim();
  return kind === 'prose' && index === lines.length - 1 ? plain : ended(plain);
};

/** With a full stop as its last letter has it, unless there is a sign already that ends or announces something. */
const ended = (line: string): string => {
  const letter = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u.exec(line)?.[0];
  if (letter === undefined || /[.!?…:;,。！？｡、，；：।॥؟،؛۔]["'”’»」』)\]]*$/u.test(line)) return line;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)) return `${line}。`;
  return `${line}${/\p{Script=Devanagari}/u.test(letter) ? '।' : '.'}`;
};

/** Marks that stand around words, as far from letters and addresses as emphasis does: `2*3*4` and `a_b_c` stay. */
const emphasis = [
  ['*', '{1,3}'],
  ['_', '{1,3}'],
  ['~', '{2}'],
].map(([mark, count]) => {
  const near = `[\\p{Lu}\\p{Ll}\\p{N}/=&#@${mark}]`;
  const content = `(?!\\s)[^${mark}]*[^\\s${mark}]`;
  return new RegExp(`(?<!${near})([${mark}]${count})(${content})\\1(?!${near})`, 'gu');
});
const link = /\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?: "[^"]*")?\)/g;
const image = new RegExp(`!${link.source}`, 'g');
const code = /(?<!`)(`{1,3})(?!`)([^`]+)\1(?!`)/g;

const withoutMarks = (line: string): string => {
  let plain = line.replace(image, '$1').replace(link, '$1').replace(code, '$2');
  // Emphasis stands in emphasis: three deep at most.
  for (let depth = 0; depth < 3; depth += 1) for (const marks of emphasis) plain = plain.replace(marks, '$2');
  return plain;
};

/** Paragraphs without a word are given to a neighbour. */
const withWords = (paragraphs: readonly string[][]): string[][] => {
  const joined: string[][] = [];
  for (const lines of paragraphs.filter(({ length }) => length > 0)) {
    const last = joined.at(-1);
    if (last === undefined || (lines.some(hasWords) && last.some(hasWords))) joined.push([...lines]);
    else last.push(...lines);
  }
  return joined;
};
