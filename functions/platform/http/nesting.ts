/** Arrays and objects within each other, in a body or a message; no schema is half as deep. */
export const maxDepth = 64;

const quote = '"'.charCodeAt(0);
const backslash = '\\'.charCodeAt(0);
const opening = new Set(['[', '{'].map((mark) => mark.charCodeAt(0)));
const closing = new Set([']', '}'].map((mark) => mark.charCodeAt(0)));

/** Whether a text of JSON nests deeper than {@link maxDepth}: one pass, before anything is built of it. */
export const isTooDeep = (json: string): boolean => {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (isInString) {
      if (code === backslash) at += 1;
      else if (code === quote) isInString = false;
    } else if (code === quote) isInString = true;
    else if (opening.has(code)) depth += 1;
    else if (closing.has(code)) depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
};
