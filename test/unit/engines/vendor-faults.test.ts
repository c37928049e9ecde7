import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { startFalDouble } from '../../../doubles/fal/server.ts';
import { startHeygenDouble } from '../../../doubles/heygen/server.ts';
import type { Polled, RemoteWork, Started, VendorFilm } from '../../../functions/engines/capabilities.ts';
import { falClientAt } from '../../../functions/engines/fal/client.ts';
import { resultOf } from '../../../functions/engines/fal/mapper.ts';
import { kling } from '../../../functions/engines/fal/models/kling.ts';
import { falScenesBy } from '../../../functions/engines/fal/work.ts';
import { heygenClientAt } from '../../../functions/engines/heygen/client.ts';
import { heygenVideosBy } from '../../../functions/engines/heygen/work.ts';
import { fetchFilm } from '../../../functions/engines/vendor-http.ts';

const key = 'double-1';
const heygen = await startHeygenDouble(key);
const fal = await startFalDouble(key);
afterAll(async () => {
  await heygen.close();
  await fal.close();
});

const film = {
  kind: 'avatar',
  title: 'A test',
  language: 'en',
  style: 'realistic',
  avatarId: 'heygen-abigail',
  voiceId: 'heygen-sara',
  width: 480,
  height: 480,
  framesPerSecond: 30,
  seed: 1,
  music: false,
} as const;

const requestOf = (narration: string) => ({
  film: { ...film, scenes: [{ index: 0, narration, leadInSeconds: 0, leadOutSeconds: 0 }] },
  sceneIndex: 0,
  timing: { index: 0, frames: 45, words: [], phonemes: [] },
});
type Request = ReturnType<typeof requestOf>;

const vendors: { name: string; double: typeof fal; work: RemoteWork<Request, VendorFilm> }[] = [
  { name: 'HeyGen', double: heygen, work: heygenVideosBy(heygenClientAt(key, heygen.url)) },
  { name: 'fal', double: fal, work: falScenesBy(kling, falClientAt(key, fal.url)) },
];

describe.each(vendors)('$name', ({ name, double, work }) => {
  const start = (text: string): Promise<Started> => work.start(requestOf(text), randomUUID());
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
    ['double:busy', { state: 'busy', retryAfterSeconds: 5 }],
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

  test('a key that is not let in is told to nobody in the vendor’s words', async () => {
    const other =
      name === 'fal'
        ? falScenesBy(kling, falClientAt('double-2', fal.url))
        : heygenVideosBy(heygenClientAt('double-2', heygen.url));
    const answer = await other.start(requestOf('Let me in.'), 'token');
    expect(answer).toMatchObject({ state: 'failed', code: 'ENGINE_FAILED', retryable: false });
    expect(JSON.stringify(answer)).not.toContain('key');
  });

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

test('HeyGen: a start is repeated with its token for nothing', async () => {
  const work = heygenVideosBy(heygenClientAt(key, heygen.url));
  const text = 'Seven double:cut.';
  await expect(work.start(requestOf(text), 'seven')).rejects.toThrow();
  const [again, more] = [
    await work.start(requestOf(text), 'seven'),
    await work.start(requestOf(text), 'seven'),
  ];
  expect(again).toMatchObject({ state: 'started' });
  expect(more).toEqual(again);
  expect(heygen.jobs.all.filter((job) => job.text === text)).toHaveLength(1);
});

test.each([401, 402, 403, 404, 502, 503, 504])(
  'fal: an answer of %i tells nothing of a result, which is looked for again',
  (status) => {
    const answer = { status, body: { detail: 'Exhausted balance' } };
    expect(() => resultOf(kling, answer, async () => new Uint8Array())).toThrow(`fal answered ${status}`);
  },
);

test.each(['https://127.0.0.1/film.mp4', 'https://[::1]/film.mp4', 'http://files.example.com/film.mp4'])(
  'a film is not fetched from %s',
  async (url) => {
    await expect(fetchFilm(url, { base: 'https://vendor.example.com', isDouble: false })).rejects.toThrow(
      'not safe',
    );
  },
);

test('fal: what runs is cancelled, and what has ended stays', async () => {
  const work = falScenesBy(kling, falClientAt(key, fal.url));
  for (const [text, cancelled] of [
    ['Eight double:never.', true],
    ['Eight.', false],
  ] as const) {
    const answer = await work.start(requestOf(text), 'eight');
    if (answer.state !== 'started') throw new Error('It did not start');
    expect(await work.cancel?.(answer.handle)).toBe(cancelled ? 'stopped' : 'ended');
    expect(fal.jobs.find(answer.handle)?.cancelled).toBe(cancelled);
  }
});
