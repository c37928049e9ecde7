import type { Session } from './transport.ts';

/** A session with a token that the caller gave and that nobody can renew. */
export const fixedSession = (token: string): Session => ({
  accessToken: () => Promise.resolve(token),
  renew: () => Promise.resolve(undefined),
});
