/** What Arabic joins to the front of a word: "and", "so", its article, "by", "like", "to". */
export const arabicPrefix = '[وف]?(?:ال|بال|كال|لل|[بل])?';

/** Chinese writes no spaces: its words begin and end anywhere. */
export const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
export const isArabic = (word: string): boolean => /\p{Script=Arabic}/u.test(word);

/** Spaces in a list of words are written as `_`, and met as spaces or hyphens. */
export const withSpaces = (word: string): string => word.replaceAll('_', '[\\s-]+');

/** A text as words are sought in it: letters with their marks in one, and nowhere hyphenated. */
export const composed = (text: string): string => text.normalize('NFC').replaceAll('\u00ad', '');

export interface Finding<Kind extends string> {
  kind: Kind;
  at: number;
  length: number;
}

/** What is named first; of two names that begin together the longer: a mountain lake is a lake. */
export const byNaming = (one: Finding<string>, other: Finding<string>): number =>
  one.at - other.at || other.length - one.length;

/** What of a number of things a text names, in the order in which it names them. */
export const findingsIn = <Kind extends string>(
  text: string,
  patterns: Iterable<readonly [Kind, RegExp]>,
): Finding<Kind>[] =>
  [...patterns]
    .flatMap(([kind, pattern]) => {
      // The patterns are global, for a text may name a thing twice: each search begins anew.
      pattern.lastIndex = 0;
      const found = pattern.exec(text);
      return found === null ? [] : [{ kind, at: found.index, length: found[0].length }];
    })
    .toSorted(byNaming);

/** Every match of a global pattern; a pattern of all letters is slow to make, and `matchAll` would make it anew. */
export const allOf = (text: string, pattern: RegExp): { at: number; end: number }[] => {
  const found: { at: number; end: number }[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    found.push({ at: match.index, end });
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
};
