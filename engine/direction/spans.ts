import { charactersPerSecond } from '../catalogue.ts';
import { sentencePieces } from '../language/sentences.ts';
import { hasWords, spokenLength } from '../language/spoken-length.ts';

/** A part of a narration, in UTF-16 units, the last one not among them. */
export interface Span {
  from: number;
  to: number;
}

/** Seconds that a text takes about, before anybody has spoken it. */
export const secondsOf = (text: string, language: string): number => {
  const speed = charactersPerSecond(language);
  return spokenLength(text.trim(), speed, language) / speed;
};

/** The sentences of a narration, without gaps; signs without a word belong to a neighbour. */
export const sentenceSpans = (narration: string, language: string): Span[] => {
  const pieces: string[] = [];
  for (const piece of sentencePieces(narration, language)) {
    const last = pieces.at(-1);
    if (last === undefined || (hasWords(last) && hasWords(piece))) pieces.push(piece);
    else pieces[pieces.length - 1] = last + piece;
  }
  let from = 0;
  return pieces.map((piece) => {
    const span = { from, to: from + piece.length };
    from = span.to;
    return span;
  });
};

/** Spans cut where items of a list begin and end: before small letters no sentence does. */
export const cutAt = (narration: string, spans: readonly Span[], items: readonly Span[]): Span[] => {
  const cuts = items.flatMap(({ from, to }) => [
    from,
    to + (/^\s*/u.exec(narration.slice(to))?.[0].length ?? 0),
  ]);
  return spans.flatMap(({ from, to }) => {
    const inside = [...new Set(cuts)]
      .filter((cut) => cut > from && cut < to)
      .toSorted((one, other) => one - other);
    const bounds = [from, ...inside, to];
    return inside.length === 0
      ? [{ from, to }]
      : bounds.slice(1).map((end, index) => ({ from: bounds[index] ?? from, to: end }));
  });
};

/** A sentence up to this long, in seconds, is one passage; no clause of a longer one is shorter than the other. */
const longestWhole = 5.5;
const shortestClause = 2.6;

const clauseEnds = /[,;:—–،؛、，；：]["'”’»」)\]]*(?:\s+|(?<=[、，；：]["'”’»」)\]]*)(?=\S))/gu;

/** A long sentence cut between clauses, none of which is too short to be seen. */
export const clauseSpans = (narration: string, { from, to }: Span, language: string): Span[] => {
  const text = narration.slice(from, to);
  if (secondsOf(text, language) <= longestWhole) return [{ from, to }];
  const spans: Span[] = [];
  let begin = 0;
  for (const end of text.matchAll(clauseEnds)) {
    const cut = end.index + end[0].length;
    // A sign between figures is part of a number.
    if (/^\d/.test(text.slice(cut)) && !/\s$/.test(end[0])) continue;
    const isLong =
      secondsOf(text.slice(begin, cut), language) >= shortestClause &&
      secondsOf(text.slice(cut), language) >= shortestClause;
    if (!isLong) continue;
    spans.push({ from: from + begin, to: from + cut });
    begin = cut;
  }
  return [...spans, { from: from + begin, to }];
};

/** Words of a text with the places where they stand. */
export const wordSpans = (text: string): { text: string; from: number; to: number }[] =>
  Array.from(text.matchAll(/[^\s,;:.!?…"“”„«»()،؛؟。，、；：！？「」—–]+/gu), (match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
