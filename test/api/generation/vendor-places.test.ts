import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RemoteWork, VendorFilm } from '../../../functions/engines/capabilities.ts';
import type { EngineProvider } from '../../../functions/engines/provider.ts';
import { leaveVendor } from '../../../functions/generation/remote/vendor-places.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { useSharedCloud } from '../../support/cloud.ts';
import { fake } from '../../support/fake-vendor/provider.ts';
import { startFakeVendor } from '../../support/fake-vendor/server.ts';
import { sceneAtVendor } from '../../support/scene-at-vendor.ts';
import { setAttribute, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
const vendor = await startFakeVendor();

beforeAll(() => {
  useTable(cloud);
  process.env.ENVIRONMENT_NAME = 'test';
});
afterAll(() => vendor.close());

const sceneOf = (narration: string, terms: Parameters<typeof sceneAtVendor>[3] = {}) =>
  sceneAtVendor(cloud, vendor, narration, terms);

describe('a start', () => {
  test('finds no place while its vendor has as many works as it takes, and one when a work ends', async () => {
    const engine: EngineProvider = { ...fake, id: 'narrow', limits: { ...fake.limits, concurrency: 2 } };
    const scenes = await Promise.all([1, 2, 3, 4].map((number) => sceneOf(`Narrow ${number}.`)));
    for (const scene of scenes) scene.part.engine = engine;
    const waits = await Promise.all(scenes.map((scene) => scene.start()));
    const begun = scenes.filter((scene) => scene.paid() === 1);
    expect(begun).toHaveLength(2);
    expect(waits.filter((seconds) => seconds >= 15)).toHaveLength(2);
    const [first] = begun;
    if (first === undefined) throw new Error('Nothing was begun');
    await leaveVendor(engine, first.name);
    for (const scene of scenes.filter((one) => !begun.includes(one))) await scene.start();
    expect(scenes.filter((scene) => scene.paid() === 1)).toHaveLength(3);
  });

  test('is not made while the vendor does not answer; one call tries it, and opens it again', async () => {
    const engine: EngineProvider = { ...fake, id: 'silent' };
    const scene = async (words: string, work: Partial<RemoteWork<unknown, VendorFilm>> = {}) => {
      const made = await sceneOf(words, { work });
      made.part.engine = engine;
      return made;
    };
    const silent = { start: () => Promise.reject(new Error('No answer')) };
    for (let number = 1; number <= 5; number += 1) await (await scene(`Silent ${number}.`, silent)).start();
    const waiting = await scene('Waits for the vendor.');
    expect(await waiting.start()).toBeGreaterThan(15);
    expect(vendor.calls.filter(({ prompt }) => prompt === 'Waits for the vendor.')).toHaveLength(0);
    await setAttribute({ pk: 'vendor#silent', sk: 'state' }, 'closedUntil', 1);
    const both = [waiting, await scene('Waits beside it.')];
    await Promise.all(both.map((one) => one.start()));
    expect(both.filter((one) => one.paid() === 1)).toHaveLength(1);
    expect(await getItem({ pk: 'vendor#silent', sk: 'state' })).toMatchObject({ faults: 0, closings: 0 });
  });
});
