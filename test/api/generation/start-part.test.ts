import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Repeat } from '../../../functions/engines/provider.ts';
import { saveRemoteJob, tokenOf } from '../../../functions/generation/remote/job-store.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { cancel } from '../../../functions/videos/model.ts';
import { deleteVideoWrite } from '../../../functions/videos/store.ts';
import { useSharedCloud } from '../../support/cloud.ts';
import { fake } from '../../support/fake-vendor/provider.ts';
import { startFakeVendor } from '../../support/fake-vendor/server.ts';
import { type SceneAtVendor, sceneAtVendor } from '../../support/scene-at-vendor.ts';
import { change, setAttribute, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
const vendor = await startFakeVendor();

beforeAll(() => {
  useTable(cloud);
  process.env.ENGINES = 'polly';
  process.env.ENVIRONMENT_NAME = 'test';
});
afterAll(() => vendor.close());

const sceneOf = (narration: string, terms: Parameters<typeof sceneAtVendor>[3] = {}) =>
  sceneAtVendor(cloud, vendor, narration, terms);

/** Leaves the table as a crash does: the token is written, and of the call nothing is known. */
const crash = async ({ name, part }: SceneAtVendor, secondsAgo: number, called: boolean): Promise<void> => {
  const token = tokenOf(name, 1);
  if (called) await part.work.start(part.request, token, 'place/');
  const at = new Date(Date.now() - secondsAgo * 1000).toISOString();
  await saveRemoteJob(undefined, {
    ...name,
    engineId: 'fake',
    token,
    tries: 1,
    attempt: 1,
    state: 'starting',
    firstCallAt: at,
    lastCallAt: at,
  });
};

describe('a start', () => {
  test('made many times at once is one call', async () => {
    const scene = await sceneOf('Many at once.');
    const waits = await Promise.all(Array.from({ length: 6 }, () => scene.start()));
    expect(waits.every((seconds) => Number.isInteger(seconds) && seconds > 0)).toBe(true);
    expect(scene.paid()).toBe(1);
    expect(await scene.job()).toMatchObject({ state: 'started', tries: 1 });
    await scene.start();
    expect(scene.paid()).toBe(1);
  });

  test('that crashed after its call is found again, once nobody can be calling', async () => {
    const scene = await sceneOf('Crashed after the call.');
    await crash(scene, 30, true);
    expect(await scene.start()).toBeGreaterThan(50);
    expect(await scene.job()).toMatchObject({ state: 'starting' });
    const late = await sceneOf('Crashed after the call, long ago.');
    await crash(late, 120, true);
    await late.start();
    expect(await late.job()).toMatchObject({ state: 'started', handle: expect.stringMatching(/^clip-/) });
    expect(late.paid()).toBe(1);
  });

  test('that crashed before its call is made, by one of many', async () => {
    const scene = await sceneOf('Crashed before the call.');
    await crash(scene, 120, false);
    await Promise.all([scene.start(), scene.start(), scene.start()]);
    expect(scene.paid()).toBe(1);
    expect(await scene.job()).toMatchObject({ state: 'started', tries: 1, token: tokenOf(scene.name, 1) });
  });

  test('that another run finds while this one makes it is not cancelled', async () => {
    const scene = await sceneOf('Found by a run that is late.');
    await crash(scene, 120, false);
    const { find } = scene.part.work;
    let searches = 0;
    scene.part.work.find = async (...what) => {
      searches += 1;
      if (searches === 1) await scene.start();
      return (await find?.(...what)) ?? 'unknown';
    };
    expect(await scene.start()).toBeGreaterThan(0);
    expect(searches).toBe(2);
    expect(await scene.job()).toMatchObject({ state: 'started', tries: 1 });
    expect(vendor.clips.at(-1)).toMatchObject({ token: tokenOf(scene.name, 1), cancelled: false });
  });

  test('without an answer is repeated with the same token where the vendor knows tokens', async () => {
    const scene = await sceneOf('An idempotent one, vendor:cut, vendor:idempotent.', {
      repeat: { cost: 'free', forSeconds: 3600 },
    });
    await scene.start();
    expect(await scene.job()).toMatchObject({ state: 'unanswered' });
    await scene.start();
    expect(await scene.job()).toMatchObject({ state: 'started', tries: 1 });
    expect(scene.paid()).toBe(1);
    expect(vendor.calls.filter(({ token }) => token === tokenOf(scene.name, 1))).toHaveLength(2);
  });

  test('without an answer, whose repeat finds no place, goes on with its token: a new one would be paid again', async () => {
    const scene = await sceneOf('A cut and busy one, vendor:cut, vendor:idempotent.', {
      repeat: { cost: 'free', forSeconds: 3600 },
    });
    await scene.start();
    const { start } = scene.part.work;
    scene.part.work.start = async () => ({ state: 'busy', vendorMessage: 'Ten at once is enough' });
    await scene.start();
    expect(await scene.job()).toMatchObject({ state: 'unanswered', token: tokenOf(scene.name, 1) });
    scene.part.work.start = start;
    await scene.start();
    expect(await scene.job()).toMatchObject({ state: 'started', tries: 1, token: tokenOf(scene.name, 1) });
    expect(scene.paid()).toBe(1);
  });

  test.each<Repeat['cost']>(['paid', 'unknown'])(
    'without an answer is given up where a repeat is %s and nothing can be found, and never sent again',
    async (cost) => {
      const repeat = { cost } as Repeat;
      const scene = await sceneOf(`A blind one, ${cost}, vendor:cut.`, { repeat });
      delete scene.part.work.find;
      await scene.start();
      await expect(scene.start()).rejects.toMatchObject({ code: 'ENGINE_START_UNKNOWN' });
      await expect(scene.start()).rejects.toMatchObject({ code: 'VIDEO_STOPPED' });
      expect(scene.paid()).toBe(1);
      expect(await scene.job()).toMatchObject({ state: 'ended' });
    },
  );

  test.each([true, false])(
    'that crashed, its call made (%s) where nothing can be found, is given up by one of many runs and never made again',
    async (called) => {
      const scene = await sceneOf(`Crashed and not to be found, ${called}.`, { repeat: { cost: 'unknown' } });
      delete scene.part.work.find;
      await crash(scene, 30, called);
      expect(await scene.start()).toBeGreaterThan(50);
      const late = await sceneOf(`Crashed long ago, ${called}.`, { repeat: { cost: 'unknown' } });
      delete late.part.work.find;
      await crash(late, 120, called);
      const runs = await Promise.allSettled([late.start(), late.start(), late.start()]);
      expect(runs.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      await expect(late.start()).rejects.toMatchObject({ code: 'VIDEO_STOPPED' });
      expect([scene.paid(), late.paid()]).toEqual(called ? [1, 1] : [0, 0]);
      expect(await late.job()).toMatchObject({ state: 'ended', wasted: 1 });
    },
  );

  test('whose search fails is looked for again, not sent again', async () => {
    const find = () => Promise.reject(new Error('The list is down'));
    const scene = await sceneOf('Not to be found, vendor:cut.', { work: { find } });
    await scene.start();
    expect(await scene.start()).toBeGreaterThanOrEqual(10);
    expect(await scene.job()).toMatchObject({ state: 'unanswered' });
    expect(scene.paid()).toBe(1);
  });

  test('that the vendor refuses ends the part, with its words', async () => {
    const scene = await sceneOf('A vendor:refuses one.');
    await expect(scene.start()).rejects.toMatchObject({
      code: 'ENGINE_REFUSED',
      data: { vendorMessage: 'Not this content, please', retryable: false },
    });
    expect(await scene.job()).toMatchObject({ state: 'ended' });
    expect(scene.paid()).toBe(0);
  });

  test('of an attempt that is over, or of an engine that has ended, is not made', async () => {
    const over = await sceneOf('Over before it began.');
    await change(over.video, cancel(new Date()));
    await expect(over.start()).rejects.toMatchObject({ code: 'VIDEO_STOPPED' });
    const ended = await sceneOf('Of an engine that has ended.');
    ended.part.engine = { ...fake, endOfLife: '2026-01-01' };
    await expect(ended.start()).rejects.toMatchObject({ code: 'ENGINE_RETIRED' });
    const off = await sceneOf('Of an engine that was switched off.');
    off.part.engine = { ...fake, secret: 'fake' };
    await expect(off.start()).rejects.toMatchObject({ code: 'ENGINE_NOT_CONFIGURED' });
    for (const scene of [over, ended, off]) {
      expect(scene.paid()).toBe(0);
      expect(await scene.job()).toBeUndefined();
    }
  });

  test('is not made a fourth time when three may have been paid for nothing', async () => {
    const scene = await sceneOf('A blind one, again and again.');
    const { start } = scene.part.work;
    delete scene.part.work.find;
    scene.part.work.start = async (...what) => {
      await start(...what);
      throw new Error('The line was cut');
    };
    for (const attempt of [1, 2, 3, 4]) {
      await setAttribute(
        { pk: `user#${scene.video.ownerId}`, sk: `video#${scene.video.id}` },
        'attempt',
        attempt,
      );
      if (attempt < 4) await scene.start(attempt);
      const code = attempt < 4 ? 'ENGINE_START_UNKNOWN' : 'ENGINE_FAILED';
      await expect(scene.start(attempt)).rejects.toMatchObject({ code });
    }
    expect(scene.paid()).toBe(3);
  });

  test.each(['cancelled', 'deleted'])('of a video that was %s meanwhile is cancelled', async (how) => {
    const scene = await sceneOf(`Too late, ${how}.`);
    const { start } = scene.part.work;
    scene.part.work.start = async (...what) => {
      const started = await start(...what);
      const ended = await change(scene.video, cancel(new Date()));
      if (how === 'deleted') await commit([deleteVideoWrite(ended)]);
      return started;
    };
    await expect(scene.start()).rejects.toMatchObject({ code: 'VIDEO_STOPPED' });
    expect(vendor.clips.at(-1)).toMatchObject({ token: tokenOf(scene.name, 1), cancelled: true });
    expect(scene.paid()).toBe(1);
  });
});
