import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { eventsOf, expectBooksAgree, expectWholeStory } from '../support/books.ts';
import { ended, register, send, type TestCloud, type TestUser, testEnvironment } from '../support/cloud.ts';
import { type CloudProcess, startCloudProcess } from '../support/cloud-process.ts';
import { type MediaObject, mediaIn } from '../support/media.ts';
import { leftOf, processesOf } from '../support/processes.ts';

const script = [
  'The first scene is here.',
  'The second one follows it.',
  'Then there is a third.',
  'The fourth is hardly longer.',
  'Nobody counts the fifth.',
  'The sixth ends the film.',
].join('\n\n');

let dataDir = '';
let running: CloudProcess;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kinora-kill-'));
});
afterEach(async () => {
  await running?.kill();
  await rm(dataDir, { recursive: true, force: true });
});

const start = async (): Promise<void> => {
  running = await startCloudProcess({
    assembly: inject('assembly'),
    dataDir,
    functionEnvironment: testEnvironment({ reconcileAfterSeconds: 2 }),
  });
};

/** Whatever cloud runs at the moment. */
const request: TestCloud['request'] = (...args) => send(running.http, ...args);

const generate = async (user: TestUser, text: string): Promise<string> => {
  const { status, body } = await request('POST', '/api/v2/videos/generate', {
    token: user.token,
    body: { script: text, quality: 'low', aspect_ratio: '1:1', music: false },
  });
  expect(status, JSON.stringify(body)).toBe(202);
  return String(body.id);
};

const scenesOf = (videoId: string): Promise<MediaObject[]> =>
  mediaIn(running.client, running.mediaBucket).list(`work/${videoId}/scene-`);

/** Waits until more scenes are finished than before. */
const nextScene = async (videoId: string, before: number): Promise<MediaObject[]> => {
  for (;;) {
    const scenes = await scenesOf(videoId);
    if (scenes.length > before) return scenes;
    await sleep(20);
  }
};

test('a cloud killed twice in the middle of a film finishes it, once', { timeout: 240_000 }, async () => {
  await start();
  const user = await register(request);
  const videoId = await generate(user, script);

  const first = await nextScene(videoId, 0);
  await running.kill();
  // Taken up at once: what the killed process left must not stand in the way.
  await start();

  const second = await nextScene(videoId, first.length);
  expect(second.length).toBeLessThan(6);
  await running.kill();
  expect(await leftOf(dataDir)).toEqual([]);
  await start();

  const { body: video } = await ended(request, user, videoId, 180_000);
  expect(video, JSON.stringify(video)).toMatchObject({ status: 'completed', attempt: 1 });
  const scenes = await scenesOf(videoId);
  expect(scenes).toHaveLength(6);
  // An object written again would bear another time.
  expect(scenes).toEqual(expect.arrayContaining(second));
  expect(second).toEqual(expect.arrayContaining(first));

  expectWholeStory(await eventsOf(request, user, videoId));
  await expectBooksAgree(request, user, [videoId]);
  expect(processesOf(dataDir)).not.toEqual([]);
  expect(await running.close()).toBe(0);
  expect(await leftOf(dataDir)).toEqual([]);
});

test('a cloud killed again and again, at whatever moment, loses no video', { timeout: 240_000 }, async () => {
  await start();
  const user = await register(request);
  const ids: string[] = [];
  // Milliseconds of life: one ends before a film has begun, one in its middle.
  for (const life of [150, 1800]) {
    ids.push(await generate(user, `Film ${life} is begun.\n\nAnd it has a second scene.`));
    await sleep(life);
    await running.kill();
    await start();
  }
  // A message that was on its way to the killed dispatcher comes again late; the reconciler is faster.
  const reconciling = setInterval(() => running.reconcile(), 1000);
  try {
    for (const id of ids) {
      const { body: video } = await ended(request, user, id, 180_000);
      expect(video, JSON.stringify(video)).toMatchObject({ status: 'completed', attempt: 1 });
      expectWholeStory(await eventsOf(request, user, id));
    }
  } finally {
    clearInterval(reconciling);
  }
  await expectBooksAgree(request, user, ids);
});
