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

test('a cloud killed in the middle of a film finishes it, once', async () => {
  await start();
  const user = await register(request);
  const videoId = await generate(user, script);

  const before = await nextScene(videoId, 0);
  expect(before.length).toBeLessThan(4);
  await running.kill();
  expect(await leftOf(dataDir)).toEqual([]);
  // Taken up at once: what the killed process left must not stand in the way.
  await start();

  const { body: video } = await ended(request, user, videoId);
  expect(video, JSON.stringify(video)).toMatchObject({ status: 'completed', attempt: 1 });
  const scenes = await scenesOf(videoId);
  expect(scenes).toHaveLength(4);
  // An object written again would bear another time.
  expect(scenes).toEqual(expect.arrayContaining(before));

  expectWholeStory(await eventsOf(request, user, videoId));
  await expectBooksAgree(request, user, [videoId]);
  expect(processesOf(dataDir)).not.toEqual([]);
  expect(await running.close()).toBe(0);
  expect(await leftOf(dataDir)).toEqual([]);
});
