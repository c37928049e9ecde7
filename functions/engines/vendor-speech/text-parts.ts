import { sentencePieces } from '@kinora/engine/language/sentences';
import { hasWords } from '@kinora/engine/language/spoken-length';
import { speakableOf } from '@kinora/engine/speech/speakable';

/** A part of a narration that is spoken by one call. */
export interface TextPart {
  /** What is sent: nothing in it is a mark of any markup that a vendor reads in plain text. */
  text: string;
  /** Offset in the narration of each character (code point) of `text`. */
  offsets: readonly number[];
}

/** A piece that is longer than a part is cut behind the last space that fits; without one, where the part ends. */
const cut = (characters: readonly string[], longest: number): number[] => {
  const ends: number[] = [];
  let from = 0;
  while (characters.length - from > longest) {
    const space = characters.lastIndexOf(' ', from + longest - 1);
    from = space > from ? space + 1 : from + longest;
    ends.push(from);
  }
  return [...ends, characters.length];
};

/**
 * A narration in parts that a vendor takes: whole sentences, as many as fit together; nothing where there is nothing to
 * speak.
 *
 * @param longest characters (code points) of a part
 */
export const textParts = (narration: string, language: string, longest: number): TextPart[] => {
  const { text, offsets } = speakableOf(narration);
  const parts: TextPart[] = [];
  let [open, start]: [string[], number] = [[], 0];
  const close = (): void => {
    const part = { text: open.join(''), offsets: offsets.slice(start, start + open.length) };
    // Signs alone are not spoken, and vendors answer them with errors.
    if (hasWords(part.text)) parts.push(part);
    start += open.length;
    open = [];
  };
  for (const sentence of sentencePieces(text, language)) {
    const characters = Array.from(sentence);
    let from = 0;
    for (const end of cut(characters, longest)) {
      if (open.length + end - from > longest) close();
      open.push(...characters.slice(from, end));
      from = end;
    }
  }
  close();
  return parts;
};
