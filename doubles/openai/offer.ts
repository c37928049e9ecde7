import { randomBytes } from 'node:crypto';
import type { StartDouble } from '../double.ts';
import { startOpenaiDouble } from './server.ts';

/** Offers OpenAI's double beside a running cloud. */
export const offerOpenai: StartDouble = async ({ store }) => {
  const apiKey = `double-${randomBytes(24).toString('hex')}`;
  const double = await startOpenaiDouble({ apiKey });
  store('openai', { apiKey, apiBase: double.url });
  return {
    lines: [`OpenAI      ${double.url} (a double: texts are answered in its place, nothing is billed)`],
    close: double.close,
  };
};
