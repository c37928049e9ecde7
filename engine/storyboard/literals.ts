/** Small letters, and one of the two small letters sigma. */
const folded = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ');

/** The index behind the group or the class that begins at one. */
const behindGroup = (word: string, start: number): number => {
  let depth = 0;
  let isInClass = false;
  for (let at = start; at < word.length; at += 1) {
    const sign = word.charAt(at);
    if (sign === '\\') at += 1;
    else if (isInClass) isInClass = sign !== ']';
    else if (sign === '[') isInClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0 && !isInClass) return at + 1;
  }
  return word.length;
};

/** The longest row of letters that whatever a word of a vocabulary matches has in it; may be empty. */
export const literalOf = (word: string): string => {
  let longest = '';
  let run = '';
  const end = (): void => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  for (let at = 0; at < word.length; ) {
    const sign = word.charAt(at);
    if (sign === '|') return '';
    if (/[?*{+]/.test(sign)) run = run.slice(0, -1);
    if (/[\p{L}\p{M}]/u.test(sign)) run += sign;
    else end();
    if (sign === '(' || sign === '[') at = behindGroup(word, at);
    else if (sign === '\\') at += word.charAt(at + 2) === '{' ? word.indexOf('}', at) - at + 1 : 2;
    else if (sign === '{') at = word.indexOf('}', at) + 1;
    else at += 1;
  }
  end();
  return folded(longest);
};

/** Whether one of some rows of letters stands in a text; an empty one stands in every text. */
export const hasAny = (text: string, literals: readonly string[]): boolean => {
  const sought = folded(text);
  return literals.some((literal) => sought.includes(literal));
};
