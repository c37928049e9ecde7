import { randomBytes } from 'node:crypto';
import type { StartDouble } from '../double.ts';
import { startElevenLabsDouble } from './server.ts';

/** Offers ElevenLabs' double beside a running cloud. */
export const offerElevenLabs: StartDouble = async ({ store }) => {
  const apiKey = `double-${randomBytes(24).toString('hex')}`;
  const double = await startElevenLabsDouble({ apiKey });
  store('elevenlabs', { apiKey, apiBase: double.url });
  return {
    lines: [`ElevenLabs  ${double.url} (a double: the embedded voice speaks, nothing is billed)`],
    close: double.close,
  };
};
