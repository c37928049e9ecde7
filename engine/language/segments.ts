/** The locale whose rules cut a text: the root locale for a tag that `Intl` refuses, such as `en-a`. */
export const knownLocale = (language: string): string => {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
};

type Granularity = 'sentence' | 'word' | 'grapheme';

/** Tags that are kept: a caller may send thousands. */
const mostKept = 100;
const kept = new Map<string, Intl.Segmenter>();

/** To make one takes longer than to cut a paragraph. */
const segmenterOf = (language: string, granularity: Granularity): Intl.Segmenter => {
  const key = `${granularity} ${language}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(knownLocale(language), { granularity });
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, segmenter);
  return segmenter;
};

/** The sentences, words or readers' characters of a text: all of it, in order. */
export const segmentsOf = (text: string, language: string, granularity: Granularity): string[] =>
  Array.from(segmenterOf(language, granularity).segment(text), (part) => part.segment);

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader sees as one character: a family emoji is never cut apart. */
export const graphemesOf = (text: string): string[] =>
  Array.from(graphemes.segment(text), (part) => part.segment);
