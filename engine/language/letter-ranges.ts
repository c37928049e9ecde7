/**
 * Letters and marks of the scripts that are read here, as ranges of a character class: Unicode's own classes hold
 * hundreds of ranges, and each takes milliseconds to be compiled.
 */
const letters =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u037d\\u037f-\\u0386\\u0388-\\u0559\\u0560-\\u0588' +
  '\\u0591-\\u05bd\\u05bf\\u05c1-\\u05c2\\u05c4-\\u05c5\\u05d0-\\u05f2\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3' +
  '\\u06d5-\\u06ef\\u06fa-\\u0963\\u0971-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3041-\\u30fa\\u30fc-\\u318f' +
  '\\u3400-\\u9fff\\ua000-\\ud7ff\\uf900-\\ufaff\\ufb00-\\ufd3d\\ufd50-\\ufdff\\ufe70-\\ufefc';
const figures = '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f';

const classes: Readonly<Record<string, string>> = { L: letters, M: '\\u0300-\\u036f', N: figures };

/** A pattern whose classes of letters, marks and numbers (`\p{L}`, `\p{M}`, `\p{N}`) are written as ranges. */
export const withLetterRanges = (source: string): string => {
  let isInClass = false;
  return source.replaceAll(/\\p\{([LMN])\}|\\.|[[\]]/gu, (found, name?: string) => {
    if (found === '[') isInClass = true;
    else if (found === ']') isInClass = false;
    if (name === undefined) return found;
    const ranges = classes[name] ?? '';
    return isInClass ? ranges : `[${ranges}]`;
  });
};
