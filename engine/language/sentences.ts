import { isAbbreviated } from './abbreviations.ts';
import { segmentsOf } from './segments.ts';

/** The sentences of a paragraph, each with the space behind it: joined, they are the paragraph. */
export const sentencePieces = (paragraph: string, language: string): string[] => {
  const sentences: string[] = [];
  let sentence = '';
  const segments = segmentsOf(paragraph, language, 'sentence');
  segments.forEach((segment, index) => {
    sentence += segment;
    const next = segments[index + 1];
    if (next !== undefined && !endsSentence(segment, next, language)) return;
    sentences.push(sentence);
    sentence = '';
  });
  return sentences;
};

/** The sentences of a paragraph, without the space around them. */
export const sentencesOf = (paragraph: string, language: string): string[] =>
  sentencePieces(paragraph, language)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Where no space follows, only signs that are written without one end a sentence: an address has "?" in it. */
const endsSentence = (segment: string, next: string, language: string): boolean =>
  /\s$/.test(segment)
    ? !isAbbreviated(segment, next, language)
    : /[。！？｡．][\p{Pe}\p{Pf}\p{Pi}"']*$/u.test(segment);
