import { randomBytes } from 'node:crypto';
import { webhookPath } from '../../functions/shared/webhook-path.ts';
import type { StartDouble } from '../double.ts';
import { startOmniDouble } from './omni.ts';
import { startVeoDouble } from './veo.ts';

const newKey = (): string => `double-${randomBytes(12).toString('hex')}`;
const line = (name: string, url: string): string =>
  `${name.padEnd(11)} ${url} (a double: cards, nothing is billed)`;

/** Offers the double of Gemini Omni beside a running cloud. */
export const offerOmni: StartDouble = async ({ http, store }) => {
  const apiKey = newKey();
  const secret = `whsec_${randomBytes(24).toString('base64')}`;
  const { url, close } = await startOmniDouble(apiKey, {
    url: () => `${http}${webhookPath('omni')}`,
    secret,
  });
  store('omni-webhook', { secret });
  store('omni', { apiKey, apiBase: url });
  return { lines: [line('Omni', url)], close };
};

/** Offers the double of Veo on Vertex AI. */
export const offerVeo: StartDouble = async ({ store }) => {
  const privateKey = newKey();
  const { url, close } = await startVeoDouble(privateKey);
  store('veo', veoDoubleSecret(privateKey, url));
  return { lines: [line('Veo', url)], close };
};

/** The secret that has functions call a double of Veo. */
export const veoDoubleSecret = (privateKey: string, apiBase: string) => ({
  projectId: 'double',
  storageUri: 'gs://double/films',
  clientEmail: 'double@double.example',
  privateKey,
  apiBase,
});
