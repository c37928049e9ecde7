import { randomBytes } from 'node:crypto';
import type { StartDouble } from '../double.ts';
import { falDoubleUser, startFalDouble } from './server.ts';

/** Offers fal's double beside a running cloud. */
export const offerFal: StartDouble = async ({ http, store }) => {
  const apiKey = `double-${randomBytes(12).toString('hex')}`;
  const { url, close } = await startFalDouble(apiKey);
  store('fal', { apiKey, apiBase: url });
  store('fal-webhook', { userId: falDoubleUser, publicUrl: http, apiBase: url });
  return { lines: [`fal         ${url} (a double: cards, nothing is billed)`], close };
};
