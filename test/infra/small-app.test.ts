import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../../functions/platform/aws/commit.ts';
import { vendorSecret } from '../../functions/platform/aws/secrets.ts';
import { listByPrefix } from '../../functions/platform/aws/table.ts';
import { synthesize } from '../../lib/synthesize.ts';
import { putOperatorSecret } from '../../local/aws/operator-secrets.ts';
import { useCloud } from '../support/cloud.ts';
import { eventually, useTable } from '../support/table.ts';
import { contents } from './fixture/contents.ts';

const assembly = await mkdtemp(join(tmpdir(), 'kinora-small-app-'));
await synthesize({ ...contents, outdir: assembly, context: { engineLayer: false } });
afterAll(() => rm(assembly, { recursive: true, force: true }));

const cloud = useCloud({ assembly });
beforeAll(() => useTable(cloud));

const heard = async (pk: string) =>
  (await listByPrefix(`heard ${pk}`, undefined, { consistent: true })).items;

describe('a function that subscribes to changes', () => {
  test('hears those of its filter alone, each once and in the order of their partition', async () => {
    const sks = Array.from({ length: 30 }, (_, index) => `scene#${String(index).padStart(4, '0')}`);
    const partitions = ['video#a', 'video#b'];
    for (const sk of sks) {
      await Promise.all(
        partitions.map((pk) =>
          commit([{ Put: { Item: { pk, sk, text: `of ${pk}`, tags: new Set(['x']) } } }]),
        ),
      );
    }
    await commit([{ Put: { Item: { pk: 'video#a', sk: 'text' } } }]);
    await commit([{ Put: { Item: { pk: 'video#a', sk: 'scene#0000', text: 'changed' } } }]);
    await commit([{ Put: { Item: { pk: 'user#a', sk: 'scene#0000' } } }]);
    await commit([{ Put: { Item: { pk: 'video#a', sk: 'scene#last' } } }]);
    await eventually(async () => (await heard('video#a')).some(({ event }) => event === 'scene#last'));
    await eventually(async () => (await heard('video#b')).length >= sks.length);
    expect((await heard('video#a')).map(({ event }) => event)).toEqual([...sks, 'scene#last']);
    expect((await heard('video#b')).map(({ event, text }) => ({ event, text }))).toEqual(
      sks.map((event) => ({ event, text: 'of video#b' })),
    );
    expect(await heard('user#a')).toEqual([]);
  });
});

describe('the secret of a vendor', () => {
  const name = 'kinora/dev/heygen';
  const asked = async (): Promise<unknown> => (await cloud.request('GET', '/vendor')).body;

  test('is missing until the operator stores one, and then what the function is given', async () => {
    expect(await asked()).toMatchObject({ keyLength: null });
    putOperatorSecret(cloud.dataDir, name, '{"apiKey":"k-1"}');
    await cloud.restart();
    expect(await asked()).toMatchObject({ keyLength: 3 });
  });

  test('is kept for five minutes and then read again; empty is missing, and no error quotes it', async () => {
    useTable(cloud);
    process.env.VENDOR_SECRETS_PREFIX = 'kinora/dev/';
    let now = Date.parse('2026-11-28T12:00:00Z');
    const later = (seconds: number) => {
      now += seconds * 1000;
      return vendorSecret('heygen', new Date(now));
    };
    expect(await later(0)).toEqual({ apiKey: 'k-1' });
    putOperatorSecret(cloud.dataDir, name, '{"apiKey":"k-2"}');
    expect(await later(299)).toEqual({ apiKey: 'k-1' });
    expect(await later(1)).toEqual({ apiKey: 'k-2' });
    putOperatorSecret(cloud.dataDir, name, ' ');
    expect(await later(300)).toBeUndefined();
    for (const wrong of ['hidden-words', '{"apiKey":7,"note":"hidden-words"}']) {
      putOperatorSecret(cloud.dataDir, name, wrong);
      const error: unknown = await later(300).catch((thrown: unknown) => thrown);
      expect(String(error)).toContain('the vendor heygen is no JSON of the declared shape');
      expect(JSON.stringify([error, (error as Error).message, (error as Error).cause])).not.toContain(
        'hidden',
      );
    }
    // A failure is not kept.
    putOperatorSecret(cloud.dataDir, name, '{"apiKey":"k-3"}');
    expect(await later(0)).toEqual({ apiKey: 'k-3' });
  });

  test('lies in no other folder, whatever it is called', () => {
    for (const wrong of ['../heygen', 'kinora/../../heygen', '/etc/heygen', 'a b']) {
      expect(() => putOperatorSecret(cloud.dataDir, wrong, '{}')).toThrow(RangeError);
    }
  });
});
