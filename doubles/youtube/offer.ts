import { randomBytes } from 'node:crypto';
import type { StartDouble } from '../double.ts';
import { startYoutubeDouble } from './server.ts';

/** Offers YouTube's double beside a running cloud. */
export const offerYoutube: StartDouble = async ({ store }) => {
  const clientId = `double-${randomBytes(8).toString('hex')}`;
  const clientSecret = randomBytes(16).toString('hex');
  const { url, close } = await startYoutubeDouble({ clientId, clientSecret });
  store('youtube', { clientId, clientSecret, apiBase: url });
  return { lines: [`YouTube     ${url} (a double: whoever comes says yes, nothing is published)`], close };
};
