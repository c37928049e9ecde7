import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { routes } from '../../../functions/routes.ts';
import { engineVendors, vendorSecrets } from '../../../functions/shared/vendor-secrets.ts';
import { triggers } from '../../../functions/triggers.ts';
import { parseValue } from '../../../lib/config-values.ts';

/** What else the secret of Veo holds. */
const project = { projectId: 'p', storageUri: 'gs://films/kinora', clientEmail: 'kinora@p.example' };

test.each(engineVendors)(
  '%s: a real key goes to the vendor alone, that of a double wherever it is',
  (vendor) => {
    const schema = vendorSecrets[vendor as 'heygen'];
    const accepts = ({ apiKey, apiBase }: { apiKey: string; apiBase?: string }) =>
      z.safeParse(
        schema,
        vendor === 'veo' ? { ...project, privateKey: apiKey, apiBase } : { apiKey, apiBase },
      ).success;
    expect(accepts({ apiKey: 'real' })).toBe(true);
    expect(accepts({ apiKey: 'real', apiBase: 'http://127.0.0.1:4000' })).toBe(false);
    expect(accepts({ apiKey: 'double-1', apiBase: 'http://127.0.0.1:4000' })).toBe(true);
  },
);

test('the setting names vendors of engines, and no other', () => {
  expect(parseValue('engines', '')).toBe('');
  expect(parseValue('engines', 'heygen,fal')).toBe('heygen,fal');
  for (const wrong of ['stripe', 'heygen,', 'nobody'])
    expect(() => parseValue('engines', wrong)).toThrow(
      'engines must be nothing, or some of elevenlabs, fal, gemini, heygen, omni, openai, veo, bedrock, guardrails, luma, neural, polly',
    );
});

test('no function that decodes media has a vendor’s key, but for the one that asks voices', () => {
  const declared = Object.entries(Object.assign({}, ...Object.values(triggers), ...Object.values(routes)));
  const holders = (declared as [string, { engine?: boolean; needs: readonly string[] }][])
    .filter(([, { engine = false }]) => engine)
    .map(([name, { needs }]) => [name, needs.filter((need) => need.startsWith('secret:'))] as const);
  expect(holders.map(([name]) => name)).toContain('collectScenePart');
  expect(holders.filter(([, keys]) => keys.length > 0)).toEqual([['voiceVideo', ['secret:elevenlabs']]]);
});
