import { randomBytes } from 'node:crypto';
import { webhookPath } from '../../functions/shared/webhook-path.ts';
import type { StartDouble } from '../double.ts';
import { startHeygenDouble } from './server.ts';

/** Offers HeyGen's double beside a running cloud. */
export const offerHeygen: StartDouble = async ({ http, store }) => {
  const apiKey = `double-${randomBytes(12).toString('hex')}`;
  const secret = randomBytes(24).toString('hex');
  const { url, close } = await startHeygenDouble(apiKey, {
    url: () => `${http}${webhookPath('heygen')}`,
    secret,
  });
  store('heygen-webhook', { secret });
  store('heygen', { apiKey, apiBase: url });
  return { lines: [`HeyGen      ${url} (a double: cards that speak, nothing is billed)`], close };
};
