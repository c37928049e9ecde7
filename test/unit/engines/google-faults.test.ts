import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { veoDoubleSecret } from '../../../doubles/google/offer.ts';
import { startOmniDouble } from '../../../doubles/google/omni.ts';
import { startVeoDouble } from '../../../doubles/google/veo.ts';
import { omniClientAt } from '../../../functions/engines/omni/client.ts';
import { omniScenesBy } from '../../../functions/engines/omni/work.ts';
import { veoClientBy } from '../../../functions/engines/veo/client.ts';
import { veoScenesBy } from '../../../functions/engines/veo/work.ts';
import { requestOf } from '../../support/scene-request.ts';

const key = 'double-1';
const omni = await startOmniDouble(key);
const veo = await startVeoDouble(key);
afterAll(async () => {
  for (const double of [omni, veo]) await double.close();
});

const veoAs = (name: string) =>
  veoScenesBy('veo-3.1-fast-generate-001', veoClientBy(veoDoubleSecret(name, veo.url)));

test('Google’s SDK sends a start once, whatever it is answered', async () => {
  const [byOmni, byVeo] = [omniScenesBy(omniClientAt(key, omni.url)), veoAs(key)];
  for (const [double, work] of [
    [omni, byOmni],
    [veo, byVeo],
  ] as const)
    for (const words of ['Nine double:busy.', 'Nine double:broken.', 'Nine double:cut.']) {
      await work.start(requestOf(words), randomUUID(), 'place/').catch(() => {});
      expect(
        double.jobs.starts.filter(({ text }) => text.includes(words)),
        words,
      ).toHaveLength(1);
    }
});

test('Veo: the film of a start whose answer was lost is found in its folder, once it is there', async () => {
  const work = veoAs(key);
  const since = new Date();
  await expect(work.start(requestOf('Ten double:cut double:slow.'), 'ten', 'place/')).rejects.toThrow();
  expect(await work.find?.('ten', since)).toBe('unknown');
  expect(await work.find?.('another', since)).toBe('unknown');
  for (const job of veo.jobs.all) job.looks += 3;
  const found = await work.find?.('ten', since);
  if (typeof found !== 'object') throw new Error(`It is ${found}`);
  const polled = await work.poll(found.handle);
  if (polled.state !== 'done') throw new Error(`It is ${polled.state}`);
  expect(Buffer.from((await polled.fetch()).file.subarray(4, 8)).toString()).toBe('ftyp');
});

test('Veo: what was filtered by chance may pass, in the vendor’s words', async () => {
  const started = await veoAs(key).start(requestOf('Eleven double:filtered.'), 'eleven', 'place/');
  if (started.state !== 'started') throw new Error('It did not start');
  expect(await veoAs(key).poll(started.handle)).toMatchObject({
    state: 'failed',
    code: 'ENGINE_REFUSED',
    vendorMessage: expect.stringContaining('61493863'),
    mayPass: true,
    charged: false,
  });
});

test('Omni: a file that lies elsewhere is fetched there', async () => {
  const work = omniScenesBy(omniClientAt(key, omni.url));
  const started = await work.start(requestOf('Twelve double:moved.'), 'twelve', 'place/');
  if (started.state !== 'started') throw new Error('It did not start');
  const polled = await work.poll(started.handle);
  if (polled.state !== 'done') throw new Error('It is not done');
  expect(Buffer.from((await polled.fetch()).file.subarray(4, 8)).toString()).toBe('ftyp');
});
