import { afterAll, beforeAll, expect } from 'vitest';
import { startFalDouble } from '../../doubles/fal/server.ts';
import { veoDoubleSecret } from '../../doubles/google/offer.ts';
import { startOmniDouble } from '../../doubles/google/omni.ts';
import { startVeoDouble } from '../../doubles/google/veo.ts';
import { startHeygenDouble } from '../../doubles/heygen/server.ts';
import { operatorSecretStore } from '../../local/aws/operator-secrets.ts';
import { type TestUser, useVariantCloud } from './cloud.ts';

/** The cloud of all vendors, with doubles that stand in for HeyGen, fal, Omni and Veo; Luma is let in by its roles. */
export const useVendorDoubles = async () => {
  const apiKey = 'double-of-a-test';
  const heygen = await startHeygenDouble(apiKey);
  const fal = await startFalDouble(apiKey);
  const omni = await startOmniDouble(apiKey);
  const veo = await startVeoDouble(apiKey);
  const cloud = useVariantCloud('vendors');

  beforeAll(() => {
    const store = operatorSecretStore(cloud.dataDir);
    for (const [vendor, { url }] of Object.entries({ heygen, fal, omni }))
      store(vendor, { apiKey, apiBase: url });
    store('veo', veoDoubleSecret(apiKey, veo.url));
  });
  afterAll(async () => {
    for (const double of [heygen, fal, omni, veo]) await double.close();
  });

  /** Prompts have a route of their own. */
  const pathOf = (body: Record<string, unknown>): string =>
    `/api/${'prompt' in body ? 'v1' : 'v2'}/videos/generate`;

  const generate = async (user: TestUser, body: Record<string, unknown>): Promise<string> => {
    const answer = await cloud.request('POST', pathOf(body), {
      token: user.token,
      body: { quality: 'low', aspect_ratio: '1:1', music: false, ...body },
    });
    expect([200, 202], JSON.stringify(answer.body)).toContain(answer.status);
    return String(answer.body.id ?? answer.body.job_id);
  };

  return { cloud, heygen, fal, omni, veo, pathOf, generate };
};
