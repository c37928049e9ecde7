import type { Film } from '@kinora/engine/contract';
import { clauseSpans, sentenceSpans } from '@kinora/engine/direction/spans';
import { hasWords } from '@kinora/engine/language/spoken-length';

/** Most parts that a language model is asked about at once: about twelve minutes of speech. */
const mostParts = 160;

/** A sentence, or a clause of a long one, about which a language model says what is shown. */
export interface NarrationPart {
  /** From 1, through all scenes that are asked about. */
  number: number;
  text: string;
  /** The scene that it is of, and where it stands in its narration, in UTF-16 units. */
  scene: number;
  from: number;
  to: number;
}

/**
 * The parts of a film that a language model is asked about: those of whole scenes, as many as are asked about at once.
 * Scenes in which the owner's pictures stand are left out; what is left out is read by the rules.
 */
export const partsToDirect = ({ scenes, language }: Pick<Film, 'scenes' | 'language'>): NarrationPart[] => {
  const parts: NarrationPart[] = [];
  for (const { index, narration, bRoll } of scenes) {
    if (bRoll !== undefined || !hasWords(narration)) continue;
    const spans = sentenceSpans(narration, language).flatMap((span) =>
      clauseSpans(narration, span, language),
    );
    if (parts.length + spans.length > mostParts) break;
    for (const { from, to } of spans)
      parts.push({
        number: parts.length + 1,
        text: narration.slice(from, to).trim(),
        scene: index,
        from,
        to,
      });
  }
  return parts;
};

/** Films that are asked about in one question: in order, as long as they have no more parts together than one may. */
export const inOneQuestion = <Asked extends { parts: readonly NarrationPart[] }>(
  films: readonly Asked[],
): Asked[] => {
  let count = 0;
  return films.filter(({ parts: { length } }) => {
    if (count + length > mostParts) return false;
    count += length;
    return true;
  });
};
