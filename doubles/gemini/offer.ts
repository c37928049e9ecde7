import { randomBytes } from 'node:crypto';
import type { StartDouble } from '../double.ts';
import { startGeminiDouble } from './server.ts';

/** Offers Gemini's double beside a running cloud. */
export const offerGemini: StartDouble = async ({ store }) => {
  const apiKey = `double-${randomBytes(24).toString('hex')}`;
  const double = await startGeminiDouble({ apiKey });
  store('gemini', { apiKey, apiBase: double.url });
  return {
    lines: [`Gemini      ${double.url} (a double: texts are answered in its place, nothing is billed)`],
    close: double.close,
  };
};
