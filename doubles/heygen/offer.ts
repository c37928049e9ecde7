import { randomBytes } from 'node:crypto';
import type { StartDouble } from '../double.ts';
import { startHeygenDouble } from './server.ts';

/** Offers HeyGen's double beside a running cloud. */
export const offerHeygen: StartDouble = async ({ store }) => {
  const apiKey = `double-${randomBytes(12).toString('hex')}`;
  const { url, close } = await startHeygenDouble(apiKey);
  store('heygen', { apiKey, apiBase: url });
  return { lines: [`HeyGen      ${url} (a double: cards that speak, nothing is billed)`], close };
};
