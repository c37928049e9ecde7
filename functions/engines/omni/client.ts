import { GoogleGenAI } from '@google/genai';
import { vendorSecret } from '../../platform/aws/secrets.ts';
import { EngineNotConfigured } from '../capabilities.ts';
import { googleMilliseconds } from '../google-answers.ts';
import { fetchFilm } from '../vendor-http.ts';

/** Gemini's API with the key of this environment. */
export interface OmniClient {
  interactions: GoogleGenAI['interactions'];
  /** Of every call: otherwise the SDK repeats one by itself, and a start would be paid for twice. */
  once: { maxRetries: 0; timeout: number };
  fetchFilm(url: string): Promise<Uint8Array>;
  /** Whether a webhook is set up at Google, which tells our token again. */
  callsBack?(): Promise<boolean>;
}

/** @throws {EngineNotConfigured} */
export const omniClient = async (): Promise<OmniClient> => {
  const secret = await vendorSecret('omni', new Date());
  if (secret === undefined) throw new EngineNotConfigured('There is no secret of Gemini Omni');
  return {
    ...omniClientAt(secret.apiKey, secret.apiBase),
    callsBack: async () => (await vendorSecret('omni-webhook', new Date())) !== undefined,
  };
};

/**
 * @param apiBase of a double; Google itself when absent
 * @param timeout of a call, in milliseconds
 */
export const omniClientAt = (apiKey: string, apiBase?: string, timeout = googleMilliseconds): OmniClient => {
  const base = apiBase ?? 'https://generativelanguage.googleapis.com';
  const { interactions } = new GoogleGenAI({ apiKey, vertexai: false, httpOptions: { baseUrl: base } });
  const address = { base, isDouble: apiBase !== undefined };
  return {
    interactions,
    once: { maxRetries: 0, timeout },
    fetchFilm: (url) => fetchFilm(url, address, { 'x-goog-api-key': apiKey }),
  };
};
