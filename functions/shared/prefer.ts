import * as z from 'zod/mini';

/** The longest wait that a request gets, in seconds: an HTTP API gives up after 30 in all. */
export const longestWaitSeconds = 25;

/** Characters of a header that are read: quotes that are not closed cost time in the square of their number. */
const readCharacters = 500;

/** What stands between commas that no quotes hold. */
const parts = /(?:[^,"]|"(?:[^"\\]|\\.)*")+/g;

/** One preference of RFC 7240, section 2: a name, a value that may be quoted, and parameters that are skipped. */
const preference = /^\s*([\w!#$%&'*+.^`|~-]+)\s*(?:=\s*("[^"]*"|[\w!#$%&'*+.^`|~-]*)\s*)?(?:;.*)?$/;

/**
 * The seconds for which a `Prefer` header wants to wait, 1 to {@link longestWaitSeconds}. The first `wait` counts;
 * whatever is not understood is ignored, as RFC 7240 wants it.
 */
export const preferredWait = (header: string): number | undefined => {
  for (const [part] of header.slice(0, readCharacters).matchAll(parts)) {
    const [, name = '', value = ''] = preference.exec(part) ?? [];
    if (name.toLowerCase() !== 'wait') continue;
    const digits = /^"?(\d{1,9})"?$/.exec(value)?.[1];
    if (digits === undefined || Number(digits) === 0) return undefined;
    return Math.min(Number(digits), longestWaitSeconds);
  }
  return undefined;
};

/** `Prefer: wait=N` of routes that wait for the end of a video where that is wished. */
export const waitHeaders = {
  prefer: z.optional(z.pipe(z.string(), z.transform(preferredWait))),
};
