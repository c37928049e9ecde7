/** Arrays and objects within each other, in a body or a message; no schema is half as deep. */
export const maxDepth = 64;

const codeOf = (sign: string): number => sign.charCodeAt(0);
const quote = codeOf('"');
const backslash = codeOf('\\');
/** `{` and `}` are `[` and `]` with one bit more. */
const [opening, closing, curly] = [codeOf('['), codeOf(']'), codeOf('{') - codeOf('[')];

/** Whether a text of JSON nests deeper than {@link maxDepth}: one pass, before anything is built of it. */
export const isTooDeep = (json: string): boolean => {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) at = endOfString(json, at);
    else if (code === opening || code === opening + curly) depth += 1;
    else if (code === closing || code === closing + curly) depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
};

/** Where the string ends that begins at a quote. */
const endOfString = (json: string, start: number): number => {
  let at = start + 1;
  for (; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) break;
    if (code === backslash) at += 1;
  }
  return at;
};
