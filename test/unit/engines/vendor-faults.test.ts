import { randomUUID } from 'node:crypto';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterAll, describe, expect, test } from 'vitest';
import { startFalDouble } from '../../../doubles/fal/server.ts';
import { veoDoubleSecret } from '../../../doubles/google/offer.ts';
import { startOmniDouble } from '../../../doubles/google/omni.ts';
import { startVeoDouble } from '../../../doubles/google/veo.ts';
import { startHeygenDouble } from '../../../doubles/heygen/server.ts';
import { startLumaDouble } from '../../../doubles/luma/server.ts';
import { says } from '../../../doubles/vendor-jobs.ts';
import { fileUrl, type VendorDouble } from '../../../doubles/vendor-server.ts';
import type { Polled, RemoteWork, Started, VendorFilm } from '../../../functions/engines/capabilities.ts';
import { falClientAt } from '../../../functions/engines/fal/client.ts';
import { resultOf } from '../../../functions/engines/fal/mapper.ts';
import { kling } from '../../../functions/engines/fal/models/kling.ts';
import { falScenesBy } from '../../../functions/engines/fal/work.ts';
import { heygenClientAt } from '../../../functions/engines/heygen/client.ts';
import { heygenVideosBy } from '../../../functions/engines/heygen/work.ts';
import { lumaScenes } from '../../../functions/engines/luma/work.ts';
import { omniClientAt } from '../../../functions/engines/omni/client.ts';
import { omniScenesBy } from '../../../functions/engines/omni/work.ts';
import { fetchFilm } from '../../../functions/engines/vendor-http.ts';
import { veoClientBy } from '../../../functions/engines/veo/client.ts';
import { veoScenesBy } from '../../../functions/engines/veo/work.ts';
import { asyncInvoke } from '../../../functions/platform/aws/async-invoke.ts';
import { newBedrock } from '../../../functions/platform/aws/bedrock.ts';
import { requestOf } from '../../support/scene-request.ts';

const key = 'double-1';
const heygen = await startHeygenDouble(key);
const fal = await startFalDouble(key);
const omni = await startOmniDouble(key);
const veo = await startVeoDouble(key);
const bedrock = await startLumaDouble();
process.env.MEDIA_BUCKET = 'media';
afterAll(async () => {
  for (const double of [heygen, fal, omni, veo, bedrock]) await double.close();
});

const veoAs = (name: string) =>
  veoScenesBy('veo-3.1-fast-generate-001', veoClientBy(veoDoubleSecret(name, veo.url)));
/** The film comes from the double, not from a bucket. */
const bedrockClient = {
  region: 'us-west-2',
  endpoint: bedrock.url,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
};
const luma = lumaScenes({
  ...asyncInvoke(newBedrock(bedrockClient)),
  film: async (prefix) => {
    const job = bedrock.jobs.find(prefix.split('/').at(-2));
    if (job === undefined || says(job, 'empty')) return undefined;
    const file = await fetchFilm(fileUrl(bedrock.url, job), { base: bedrock.url, isDouble: true });
    return { bytes: says(job, 'huge') ? 300_000_001 : file.length, load: async () => file };
  },
});

type Request = ReturnType<typeof requestOf>;

interface Vendor {
  name: string;
  double: VendorDouble;
  /** @param apiKey the right one when absent */
  workBy: (apiKey?: string) => RemoteWork<Request, VendorFilm>;
  /** Its SDK tells how long to wait. */
  tellsWait: boolean;
}

const vendors: Vendor[] = [
  {
    name: 'HeyGen',
    double: heygen,
    workBy: (apiKey = key) => heygenVideosBy(heygenClientAt(apiKey, heygen.url)),
    tellsWait: true,
  },
  {
    name: 'fal',
    double: fal,
    workBy: (apiKey = key) => falScenesBy(kling, falClientAt(apiKey, fal.url)),
    tellsWait: true,
  },
  {
    name: 'Omni',
    double: omni,
    workBy: (apiKey = key) => omniScenesBy(omniClientAt(apiKey, omni.url)),
    tellsWait: true,
  },
  { name: 'Veo', double: veo, workBy: (apiKey = key) => veoAs(apiKey), tellsWait: false },
  { name: 'Luma', double: bedrock, workBy: () => luma, tellsWait: false },
];

describe.each(vendors)('[S4-19] $name', ({ name, double, workBy, tellsWait }) => {
  const work = workBy();
  const start = (text: string): Promise<Started> => work.start(requestOf(text), randomUUID(), 'place/');
  const started = async (text: string): Promise<string> => {
    const answer = await start(text);
    if (answer.state !== 'started') throw new Error(`It is ${answer.state}`);
    return answer.handle;
  };
  const paid = (text: string): number => double.jobs.all.filter((job) => job.text.includes(text)).length;
  const done = async (handle: string): Promise<Extract<Polled<VendorFilm>, { state: 'done' }>> => {
    const polled = await work.poll(handle);
    if (polled.state !== 'done') throw new Error(`It is ${polled.state}`);
    return polled;
  };

  test.each([
    ['double:busy', { state: 'busy', ...(tellsWait ? { retryAfterSeconds: 5 } : {}) }],
    [
      'double:refuses',
      { state: 'failed', code: 'ENGINE_REFUSED', vendorMessage: 'Not this content, please' },
    ],
    [
      'double:unpaid',
      { state: 'failed', code: 'ENGINE_FAILED', vendorMessage: expect.stringContaining('from here') },
    ],
  ])('a start that meets %s took nothing', async (words, answer) => {
    expect(await start(`One ${words}.`)).toMatchObject(answer);
    expect(paid(`One ${words}.`)).toBe(0);
  });

  test.each(['double:broken', 'double:cut'])('a start that meets %s throws: nobody knows', async (words) => {
    await expect(start(`Two ${words}.`)).rejects.toThrow();
    expect(paid(`Two ${words}.`)).toBe(words === 'double:cut' ? 1 : 0);
  });

  test.skipIf(name === 'Luma')(
    'a key that is not let in is told to nobody in the vendor’s words',
    async () => {
      const answer = await workBy('double-2').start(requestOf('Let me in.'), 'token', 'place/');
      expect(answer).toMatchObject({ state: 'failed', code: 'ENGINE_FAILED', retryable: false });
      expect(JSON.stringify(answer)).not.toContain('key');
    },
  );

  test.each([
    ['double:fails', { code: 'ENGINE_FAILED', vendorMessage: 'The model fell over', retryable: true }],
    ['double:forbids', { code: 'ENGINE_REFUSED', retryable: false }],
  ])('work that ends with %s', async (words, failure) => {
    expect(await work.poll(await started(`Three ${words}.`))).toMatchObject({ state: 'failed', ...failure });
  });

  test('what takes long is looked at again, and a look that is lost is made again', async () => {
    const slow = await started('Four double:slow.');
    expect(await work.poll(slow)).toMatchObject({ state: 'running' });
    await work.poll(slow);
    expect(await work.poll(slow)).toMatchObject({ state: 'done' });
    const blind = await started('Four double:blind.');
    await expect(work.poll(blind)).rejects.toThrow();
    expect(await work.poll(blind)).toMatchObject({ state: 'done' });
    expect(await work.poll('nobody')).toMatchObject({ state: 'missing' });
  });

  test.each(['double:expired', 'double:torn'])(
    'a file that meets %s comes with the next look',
    async (words) => {
      const handle = await started(`Five ${words}.`);
      const first = await done(handle);
      await expect(first.fetch()).rejects.toSatisfy((error: Error) => error.name !== 'ResultUnusable');
      const again = await done(handle);
      const { file } = await again.fetch();
      expect(Buffer.from(file.subarray(4, 8)).toString()).toBe('ftyp');
      expect(paid(`Five ${words}.`)).toBe(1);
    },
  );

  test('what is finished without a file is of no use', async () => {
    const { fetch } = await done(await started('Six double:empty.'));
    await expect(fetch()).rejects.toMatchObject({ name: 'ResultUnusable' });
  });
});

test.each([
  ['HeyGen', heygen, heygenVideosBy(heygenClientAt(key, heygen.url))],
  ['Luma', bedrock, luma],
] as const)('%s: a start is repeated with its token for nothing', async (_, double, work) => {
  const text = 'Seven double:cut.';
  await expect(work.start(requestOf(text), 'seven', 'place/')).rejects.toThrow();
  const [again, more] = [
    await work.start(requestOf(text), 'seven', 'place/'),
    await work.start(requestOf(text), 'seven', 'place/'),
  ];
  expect(again).toMatchObject({ state: 'started' });
  expect(more).toEqual(again);
  expect(double.jobs.all.filter((job) => job.text.includes(text))).toHaveLength(1);
});

test.each([401, 402, 403, 404, 502, 503, 504])(
  'fal: an answer of %i tells nothing of a result, which is looked for again',
  (status) => {
    const answer = { status, body: { detail: 'Exhausted balance' } };
    expect(() => resultOf(kling, answer, async () => new Uint8Array())).toThrow(`fal answered ${status}`);
  },
);

test.each([
  'https://127.0.0.1/film.mp4',
  'https://[::1]/film.mp4',
  'http://files.example.com/film.mp4',
  'https://files.example.com:9001/film.mp4',
  'https://localhost/film.mp4',
  'https://metadata.google.internal/computeMetadata/v1/',
  'https://metadata.google.internal./computeMetadata/v1/',
])('a film is not fetched from %s', async (url) => {
  await expect(fetchFilm(url, { base: 'https://vendor.example.com', isDouble: false })).rejects.toThrow(
    'not safe',
  );
});

test('Veo: its account reads the folder of its films and nothing beside it', async () => {
  const { fetchFile, storageUri } = veoClientBy(veoDoubleSecret(key, veo.url));
  for (const uri of ['gs://another/film.mp4', `${storageUri}-2/film.mp4`, 'https://example.com/film.mp4'])
    await expect(fetchFile(uri), uri).rejects.toThrow('outside of its folder');
});

test.each([
  ['fal', fal, falScenesBy(kling, falClientAt(key, fal.url))],
  ['Omni', omni, omniScenesBy(omniClientAt(key, omni.url))],
] as const)('%s: what runs is cancelled, and what has ended stays', async (_, double, work) => {
  for (const [text, cancelled] of [
    ['Eight double:never.', true],
    ['Eight.', false],
  ] as const) {
    const answer = await work.start(requestOf(text), 'eight', 'place/');
    if (answer.state !== 'started') throw new Error('It did not start');
    expect(await work.cancel?.(answer.handle)).toBe(cancelled ? 'stopped' : 'ended');
    expect(double.jobs.find(answer.handle)?.cancelled).toBe(cancelled);
  }
});

/** Milliseconds: long enough to reach a double. */
const impatient = 2000;
test.each([
  ['Omni', omni, omniScenesBy(omniClientAt(key, omni.url, impatient))],
  ['Veo', veo, veoScenesBy('veo-3.1-generate-001', veoClientBy(veoDoubleSecret(key, veo.url), impatient))],
  [
    'Luma',
    bedrock,
    lumaScenes(
      asyncInvoke(
        newBedrock({
          ...bedrockClient,
          requestHandler: new NodeHttpHandler({ requestTimeout: impatient, throwOnRequestTimeout: true }),
        }),
      ),
    ),
  ],
] as const)('%s: a start that is taken in silence throws, and is sent once', async (_, double, work) => {
  await expect(work.start(requestOf('Thirteen double:silent.'), 'thirteen', 'place/')).rejects.toThrow();
  expect(double.jobs.all.filter(({ text }) => text.includes('Thirteen'))).toHaveLength(1);
});

test.each([
  ['Omni', omniScenesBy(omniClientAt(key, omni.url))],
  ['Veo', veoAs(key)],
  ['Luma', luma],
] as const)('%s: a look that is throttled is made again', async (_, work) => {
  const started = await work.start(requestOf('Fourteen double:throttled.'), randomUUID(), 'place/');
  if (started.state !== 'started') throw new Error('It did not start');
  expect(await work.poll(started.handle)).toMatchObject({ state: 'running' });
  expect(await work.poll(started.handle)).toMatchObject({ state: 'done' });
});

test('a film of Luma that is too large to be held is not read', async () => {
  const started = await luma.start(requestOf('Fifteen double:huge.'), randomUUID(), 'place/');
  if (started.state !== 'started') throw new Error('It did not start');
  const polled = await luma.poll(started.handle);
  if (polled.state !== 'done') throw new Error('It is not done');
  await expect(polled.fetch()).rejects.toThrow('The vendor answered more than 300000000 bytes.');
});
