/** Something that stands in the way of a film. */
export interface Problem {
  path?: string | null | undefined;
  message: string;
  code?: string | null | undefined;
}

/** Where a problem is in a text: UTF-16 units, `end` not included. */
export interface PlaceInText {
  start: number;
  end: number;
}

/** Characters as the API counts them: letter and accent are one. */
const charactersOf = (text: string): { character: string; start: number; end: number }[] => {
  const found: { character: string; start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + widthAt(text, start);
    // What follows and makes one character with it belongs to it.
    while (end < text.length) {
      const next = end + widthAt(text, end);
      if ([...text.slice(start, next).normalize('NFC')].length > 1) break;
      end = next;
    }
    found.push({ character: text.slice(start, end).normalize('NFC'), start, end });
    start = end;
  }
  return found;
};

const widthAt = (text: string, index: number): number => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);

/** A place that a problem names by its letter, e.g. `"ꙮ" (U+A66E, character 12)`, or by words in quotation marks. */
const letter = /"(.+?)" \(U\+[0-9A-F]+, character (\d+)\)/u;
const quoted = /"([^"]{2,200})"/u;

/**
 * Where in a text a problem is. The API counts from the text without white space around it; where another letter stands
 * at that number, the first such letter is meant.
 *
 * @returns undefined where the problem names no place
 */
export const placeIn = (text: string, { message }: Problem): PlaceInText | undefined => {
  const [, named, number] = letter.exec(message) ?? [];
  if (named !== undefined) {
    const characters = charactersOf(text);
    const skipped = characters.findIndex(({ character }) => character.trim() !== '');
    const counted = characters[Number(number) - 1 + Math.max(0, skipped)];
    const found =
      counted?.character === named ? counted : characters.find(({ character }) => character === named);
    return found && { start: found.start, end: found.end };
  }
  const [, words] = quoted.exec(message) ?? [];
  if (words === undefined) return undefined;
  const start = text.toLowerCase().indexOf(words.toLowerCase());
  return start < 0 ? undefined : { start, end: start + words.length };
};

/** Line and column of a place, from 1, as people count them. */
export const lineAndColumn = (text: string, { start }: PlaceInText): { line: number; column: number } => {
  const before = text.slice(0, start).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
};
