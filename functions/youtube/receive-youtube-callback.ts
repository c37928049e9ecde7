import { sha256 } from '../platform/http/address.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { isSameSecret } from '../platform/http/front-door.ts';
import { reply } from '../platform/http/reply.ts';
import { KinoraError } from '../shared/errors.ts';
import { callbackPage, callbackPageHeaders } from './callback-page.ts';
import { connect } from './connection.ts';
import { youtubeRoutes } from './routes.ts';
import { browserCookie } from './schemas.ts';
import { loadState } from './store.ts';

interface Sent {
  state?: string | undefined;
  code?: string | undefined;
  error?: string | undefined;
}

/** Connects for the browser that began; every other one is told what to take to where it was begun. */
const pageOf = async ({ state, code }: Sent, browser: string | undefined, context: AnonymousContext) => {
  const tryAgain = 'Nothing was connected. Begin again, and allow everything that is asked for.';
  if (state === undefined || code === undefined) return callbackPage('Not connected', tryAgain);
  const begun = await loadState(sha256(state), context.now);
  if (begun === undefined)
    return callbackPage(
      'Not connected',
      'This was finished before, or is older than ten minutes. Begin again.',
    );
  if (browser === undefined || !isSameSecret(sha256(browser), begun.browser))
    return callbackPage(
      'One step is left',
      'Take this text to where you began, for example to the command line. Give it to nobody who asks you for it.',
      `${state}.${code}`,
    );
  const { title } = await connect(begun.ownerId, { state, code }, context);
  return callbackPage('Connected', `Videos can now be published on ${title}. You can close this page.`);
};

export const handler = http(youtubeRoutes.receiveYoutubeCallback, async ({ query, cookies }, context) => {
  const sent: Sent = query.error === undefined ? query : {};
  const page = await pageOf(sent, cookies[browserCookie], context).catch((error: unknown) => {
    if (error instanceof KinoraError) return callbackPage('Not connected', error.message);
    throw error;
  });
  return reply(page, { headers: callbackPageHeaders });
});
