import type { Tokens } from '@kinora/client/api-types';
import { ApiError } from '@kinora/client/errors';
import type { Session } from '@kinora/client/transport';
import type { Credentials, CredentialsFile } from './credentials.ts';

/** A token is renewed this long before it ends, so that none ends on its way. */
const marginMilliseconds = 30_000;

/** What a login or a refresh answered, as it is kept. */
export const credentialsOf = (
  tokens: Tokens,
  now: number,
  known: { email?: string | undefined; refreshToken?: string | undefined } = {},
): Credentials => {
  const refreshToken = tokens.refresh_token ?? known.refreshToken;
  return {
    accessToken: tokens.access_token,
    expiresAt: now + (tokens.expires_in ?? 900) * 1000,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(known.email === undefined ? {} : { email: known.email }),
  };
};

/**
 * The session kept in the credentials file. Refreshing happens under the file's lock and looks again first:
 * two commands at once would otherwise use the same refresh token twice, which ends the session.
 *
 * @param refresh exchanges a refresh token for new tokens
 */
export const storedSession = (
  file: CredentialsFile,
  baseUrl: string,
  refresh: (refreshToken: string) => Promise<Tokens>,
): Session => {
  const renewUnless = (isGood: (kept: Credentials) => boolean): Promise<string | undefined> =>
    file.alone(async () => {
      const kept = await file.read(baseUrl);
      if (kept === undefined) return undefined;
      if (isGood(kept)) return kept.accessToken;
      if (kept.refreshToken === undefined) return undefined;
      const renewed = await orNothing(refresh(kept.refreshToken));
      if (renewed === undefined) return undefined;
      const next = credentialsOf(renewed, Date.now(), kept);
      await file.write(baseUrl, next);
      return next.accessToken;
    });
  const isFresh = (kept: Credentials): boolean => kept.expiresAt - marginMilliseconds > Date.now();

  return {
    accessToken: async () => {
      const kept = await file.read(baseUrl);
      if (kept === undefined) return undefined;
      return isFresh(kept) ? kept.accessToken : await renewUnless(isFresh);
    },
    renew: (refused) => renewUnless((kept) => kept.accessToken !== refused && isFresh(kept)),
  };
};

/** A refused refresh token means that the session has ended; every other trouble is the caller's to hear. */
const orNothing = async (tokens: Promise<Tokens>): Promise<Tokens | undefined> => {
  try {
    return await tokens;
  } catch (error) {
    if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429) {
      return undefined;
    }
    throw error;
  }
};
