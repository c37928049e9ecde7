import * as z from 'zod/mini';
import { problem } from './errors.ts';

/** A page holds this many entries at most, whatever is asked for. */
export const maxPageSize = 100;
/** Most entries that a request may skip; further pages are reached by cursor. */
export const maxSkip = 1000;

/** An opaque place in a list: after the entry with this id. */
export const encodeCursor = (id: string | undefined): string | null =>
  id === undefined ? null : Buffer.from(id).toString('base64url');

/** @throws `CURSOR_INVALID` for anything that `encodeCursor` did not make */
export const decodeCursor = (cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined;
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^[0-9a-f-]{36}$/.test(id)) throw problem('CURSOR_INVALID');
  return id;
};

/** A whole number in a query string. */
export const wholeNumber = (byDefault: number) =>
  z._default(
    z.pipe(z.string().check(z.regex(/^\d{1,9}$/, 'A whole number of at least 0')), z.transform(Number)),
    byDefault,
  );

/**
 * The headers that lead to the next page of a list whose body is a bare array.
 *
 * @param path of the list, with the query that stays the same
 */
export const nextPageHeaders = (path: string, cursor: string | null): Record<string, string> =>
  cursor === null
    ? {}
    : {
        'x-next-cursor': cursor,
        link: `<${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}>; rel="next"`,
      };
