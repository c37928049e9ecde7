import { sentencePieces } from '@kinora/engine/language/sentences';
import { hasWords } from '@kinora/engine/language/spoken-length';

/** A sentence of a film, by which a request names a part of what is spoken. */
export interface NumberedSentence {
  /** From 1, through all scenes of the film. */
  number: number;
  text: string;
  /** Where it begins in the narration of its scene, and the place behind it, in UTF-16 units. */
  from: number;
  to: number;
}

/**
 * The sentences of every scene of a film, each with a word in it. A sentence that is too long for one scene counts as
 * one in each of its scenes.
 */
export const numberedSentences = (
  scenes: readonly { narration: string }[],
  language: string,
): NumberedSentence[][] => {
  let number = 0;
  return scenes.map(({ narration }) => {
    let to = 0;
    return spokenPieces(narration, language).map((piece) => {
      number += 1;
      const from = to;
      to += piece.length;
      return { number, text: piece.trim(), from, to };
    });
  });
};

/** Signs without a word belong to the sentence before them, at the beginning to the one behind. */
const spokenPieces = (narration: string, language: string): string[] => {
  const pieces: string[] = [];
  for (const piece of sentencePieces(narration, language)) {
    const last = pieces.at(-1);
    if (last === undefined || (hasWords(last) && hasWords(piece))) pieces.push(piece);
    else pieces[pieces.length - 1] = last + piece;
  }
  return pieces.filter(hasWords);
};
