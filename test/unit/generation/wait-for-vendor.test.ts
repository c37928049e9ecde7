import { expect, test } from 'vitest';
import { heygen } from '../../../functions/engines/heygen/provider.ts';
import { vendorOf } from '../../../functions/engines/registry.ts';
import { noteVendor } from '../../../functions/engines/vendor-state.ts';
import type { PartName } from '../../../functions/generation/remote/job-store.ts';
import { waitForVendor } from '../../../functions/generation/remote/wait-for-vendor.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';

useSmallCloud();

const nameOf = (sceneIndex: number): PartName => ({
  ...{ videoId: 'v', sceneIndex, capability: 'talking-video', hash: 'h' },
});
const waits = (sceneIndex: number, steps: number, mayBeHandedOn: () => Promise<boolean>) =>
  waitForVendor({ ownerId: 'o', steps }, { engine: heygen, name: nameOf(sceneIndex) }, { mayBeHandedOn });
const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);

test('a part for which nobody can stand in any more waits for a place, and for a vendor that does not answer', async () => {
  const most = 50;
  let last = 0;
  while (last < most && (await waits(last, 0, yes)) === undefined) last += 1;
  expect(last).toBeGreaterThan(0);
  expect(last).toBeLessThan(most);
  // Two minutes of turns are waited in any case.
  expect(await waits(last, 5, yes)).toBeGreaterThanOrEqual(15);
  await expect(waits(last, 6, yes)).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
  expect(await waits(last, 6, no)).toBeGreaterThanOrEqual(15);
  for (let call = 0; call < 5; call += 1) await noteVendor(vendorOf(heygen), 'unreachable', new Date());
  await expect(waits(0, 0, yes)).rejects.toThrow('does not answer');
  expect(await waits(0, 0, no)).toBeGreaterThanOrEqual(15);
});
