import * as z from 'zod/mini';
import { callGoogle, type Google } from './google.ts';
import { GoogleAway, GoogleRefused, reasonOf } from './google-failure.ts';

/**
 * What publishing takes: `upload` sends videos and thumbnails, `readonly` tells of the channel and of how far YouTube
 * is, `force-ssl` sends captions.
 */
export const youtubeScopes = ['youtube.upload', 'youtube.readonly', 'youtube.force-ssl'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

/**
 * Where a person is asked to let us act for a channel.
 *
 * @param challenge of PKCE, S256
 * Source: Google, "Using OAuth 2.0 for Web Server Applications"; RFC 7636.
 */
export const consentUrl = (
  { consentUrl: base, clientId }: Google,
  { state, challenge, redirectUri }: { state: string; challenge: string; redirectUri: string },
): string => {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: youtubeScopes.join(' '),
    access_type: 'offline',
    prompt: 'consent',
    include_granted_scopes: 'true',
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  return `${base}?${query}`;
};

const tokens = z.object({
  access_token: z.string(),
  expires_in: z.number(),
  refresh_token: z.optional(z.string()),
  scope: z.optional(z.string()),
});
export type GoogleTokens = z.output<typeof tokens>;

/**
 * Exchanges a code or a refresh token.
 *
 * @throws {GoogleRefused} `YOUTUBE_GRANT_REVOKED` where the code or grant is none (any more); {@link GoogleAway}
 */
export const fetchTokens = async (
  { tokenUrl, clientId, clientSecret }: Google,
  grant:
    | { grant_type: 'authorization_code'; code: string; code_verifier: string; redirect_uri: string }
    | { grant_type: 'refresh_token'; refresh_token: string },
): Promise<GoogleTokens> => {
  const form = new URLSearchParams({ ...grant, client_id: clientId, client_secret: clientSecret });
  const answer = await callGoogle(tokenUrl, { method: 'POST', body: form });
  if (answer.status === 200) {
    const parsed = z.safeParse(tokens, answer.body);
    if (parsed.success) return parsed.data;
  }
  const reason = reasonOf(answer);
  if (reason === 'invalid_grant') throw new GoogleRefused('YOUTUBE_GRANT_REVOKED', reason);
  // A client that Google does not know is the operator's affair, and may be mended.
  throw new GoogleAway(reason, answer.retryAfterSeconds);
};

/** Ends a grant at Google; one that has ended is no error. @throws {GoogleAway} */
export const revokeToken = async ({ revokeUrl }: Google, token: string): Promise<void> => {
  const answer = await callGoogle(revokeUrl, { method: 'POST', body: new URLSearchParams({ token }) });
  if (answer.status === 200 || answer.status === 400) return;
  throw new GoogleAway(reasonOf(answer), answer.retryAfterSeconds);
};
