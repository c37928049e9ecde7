import { problem } from '../shared/errors.ts';
import type { AccountPlace } from './store.ts';

/** An opaque place in the list of accounts: after this one. */
export const accountCursor = (place: AccountPlace | undefined): string | null =>
  place === undefined ? null : Buffer.from(`${place.userId} ${place.email}`).toString('base64url');

/** @throws `CURSOR_INVALID` for anything that `accountCursor` did not make */
export const accountPlace = (cursor: string | undefined): AccountPlace | undefined => {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, userId, email] = /^([0-9a-f-]{36}) ([!-~]{3,254})$/.exec(text) ?? [];
  if (userId === undefined || email === undefined) {
    throw problem('CURSOR_INVALID');
  }
  return { userId, email };
};
