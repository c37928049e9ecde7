/** Latin and Greek letters and digits that stand in Unicode a second time: in bold, script, full width, as ligatures. */
const decorated = /[\u{1d400}-\u{1d7ff}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06]/gu;

/**
 * A text in plain letters, each with its accents in one: a voice spells decorated letters by their numbers and reads
 * accents that stand alone by their names, and few fonts have them.
 */
export const normalizeText = (text: string): string =>
  text.replace(decorated, (letter) => letter.normalize('NFKC')).normalize('NFC');
