/** The locale whose rules cut a text: the root locale for a tag that `Intl` refuses, such as `en-a`. */
export const knownLocale = (language: string): string => {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
};

/** The sentences, words or readers' characters of a text: all of it, in order. */
export const segmentsOf = (
  text: string,
  language: string,
  granularity: 'sentence' | 'word' | 'grapheme',
): string[] =>
  Array.from(
    new Intl.Segmenter(knownLocale(language), { granularity }).segment(text),
    (part) => part.segment,
  );

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader sees as one character: a family emoji is never cut apart. */
export const graphemesOf = (text: string): string[] =>
  Array.from(graphemes.segment(text), (part) => part.segment);
