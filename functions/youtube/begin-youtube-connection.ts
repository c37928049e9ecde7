import { commit } from '../platform/aws/commit.ts';
import { sha256 } from '../platform/http/address.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { newToken, redirectUri } from './connection.ts';
import { loadGoogle } from './google.ts';
import { stateSeconds } from './model.ts';
import { consentUrl } from './oauth.ts';
import { youtubeRoutes } from './routes.ts';
import { browserCookie } from './schemas.ts';
import { challengeOf, verifierOf } from './seal.ts';
import { stateWrite } from './store.ts';

/**
 * The cookie tells the browser again that began: who sends a stranger to Google gets nothing of what that one allows.
 */
export const handler = http(youtubeRoutes.beginYoutubeConnection, async (_input, { actor, now }) => {
  const google = await loadGoogle(now);
  const state = newToken();
  const browser = newToken();
  const challenge = challengeOf(await verifierOf(state, now));
  const begun = { ownerId: actor.userId, browser: sha256(browser), challenge };
  await commit([stateWrite(sha256(state), begun, now)]);
  return reply(
    {
      authorization_url: consentUrl(google, { state, challenge, redirectUri: redirectUri() }),
      state,
      expires_at: new Date(now.getTime() + stateSeconds * 1000).toISOString(),
    },
    {
      cookies: [
        `${browserCookie}=${browser}; Path=/; Max-Age=${stateSeconds}; HttpOnly; Secure; SameSite=Lax`,
      ],
    },
  );
});
