import { beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem, listByPrefix } from '../../../functions/platform/aws/table.ts';
import { videoKey } from '../../../functions/videos/keys.ts';
import { enterStage, type Video } from '../../../functions/videos/model.ts';
import { loadVideo, postponeCheck } from '../../../functions/videos/store.ts';
import { type TestUser, useCloud } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';
import { change, eventually, invoke, putVideo, setAttribute, useTable } from '../../support/table.ts';

const cloud = useCloud({
  settings: { reconcileAfterSeconds: 3600, maxRunningVideos: 2, dispatchRetrySeconds: 1 },
});

beforeAll(() => useTable(cloud));

const script = 'Hello.';

const generate = async (user: TestUser, text: string): Promise<string> => {
  const { body } = await cloud.request('POST', '/api/v2/videos/generate', {
    token: user.token,
    body: { script: text, quality: 'low', aspect_ratio: '1:1', music: false },
  });
  return String(body.video_id);
};

/** Makes a video's next look due now: only what the reconciler does by itself is then to be seen. */
const due = async (video: Video): Promise<void> =>
  commit([postponeCheck(video, new Date(Date.now() - 1000).toISOString())]);

const adopted = async (): Promise<number> =>
  Number((await getItem({ pk: 'system', sk: 'reconciler' }, { consistent: true }))?.adopted ?? 0);

const noticesOf = async ({ userId }: TestUser) => {
  const { items } = await listByPrefix(`user#${userId}`, 'notice#', {});
  return items;
};

describe('a run that is late', () => {
  test('begins no further scene, and says why', async () => {
    const user = await cloud.register();
    const { ownerId, id } = await change(await putVideo(user), enterStage(1, 'rendering', new Date()));
    const late = new Date(Date.now() - 1_501_000).toISOString();
    await setAttribute({ pk: `user#${ownerId}`, sk: `video#${id}` }, 'startedAt', late);
    const scene = { ownerId, videoId: id, attempt: 1, sceneIndex: 0 };
    await expect(invoke(cloud, 'renderScene', scene)).rejects.toThrow('TIMED_OUT');
  });
});

describe('more videos than places', () => {
  test('wait in the queue, and every one of them is made', async () => {
    const user = await cloud.register();
    const ids = await Promise.all(Array.from({ length: 3 }, () => generate(user, 'One of many.')));
    let most = 0;
    await eventually(async () => {
      const videos = await Promise.all(ids.map((id) => loadVideo(user.userId, id, { consistent: true })));
      most = Math.max(most, videos.filter((video) => video?.status === 'processing').length);
      return videos.every((video) => video?.status === 'completed');
    });
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(2);
    const places = await getItem({ pk: 'places#0', sk: 'places' }, { consistent: true });
    expect(places?.running).toBeUndefined();
  });
});

describe('the reconciler', () => {
  test('starts a video whose ring was lost, and counts it', async () => {
    const user = await cloud.register();
    const before = await adopted();
    const video = await putVideo(user);
    // Nobody has this voice: it runs and ends with that.
    await setAttribute(videoKey(user.userId, video.id), 'voiceId', 'nobody');
    await due(video);
    await invoke(cloud, 'reconcileVideos');
    await expect.poll(adopted).toBe(before + 1);
    const { body } = await cloud.ended(user, video.id);
    expect(body.failure).toMatchObject({ code: 'NOT_FEASIBLE', stage: 'moderating', charged: false });
    expect(await noticesOf(user)).toMatchObject([{ type: 'video.failed', videoId: video.id, attempt: 1 }]);
  });

  test('fails a video in work that no run knows of, and gives its hold back', async () => {
    const user = await cloud.register();
    const video = await putVideo(user);
    const moved = await change(video, enterStage(1, 'speaking', new Date()));
    await due(moved);
    await invoke(cloud, 'reconcileVideos');
    const { body } = await cloud.ended(user, video.id);
    expect(body).toMatchObject({
      status: 'failed',
      failure: { code: 'ORPHANED', stage: 'speaking', retryable: true },
    });
    const { body: credits } = await cloud.request('GET', '/api/v1/credits/balance', user);
    expect(credits).toEqual({ balance: 100, active_videos: 0 });
  });

  test('looks at all that are due, and first at those that wait for their run', async () => {
    const before = await adopted();
    const films: Video[] = [];
    // So many of one account are three pages of it.
    for (const count of [55, 5]) {
      const user = await cloud.register();
      for (let number = 0; number < count; number += 1)
        films.push(await change(await putVideo(user), enterStage(1, 'speaking', new Date())));
    }
    for (const film of films) await due(film);
    const lost = await putVideo(await cloud.register());
    await due(lost);
    await invoke(cloud, 'reconcileVideos');
    // The schedule may have taken one of them meanwhile, and counts at its end.
    await expect.poll(adopted).toBe(before + films.length + 1);
    for (const { ownerId, id } of [...films.slice(0, 1), ...films.slice(-1)])
      expect((await loadVideo(ownerId, id, { consistent: true }))?.failure).toMatchObject({
        code: 'ORPHANED',
      });
  });

  test('lets a running video run and looks again later', async () => {
    const user = await cloud.register();
    const videoId = await generate(user, `${script} kinora:slow`);
    await eventually(async () => (await loadVideo(user.userId, videoId))?.stage !== undefined);
    const before = await adopted();
    const isDue = async (): Promise<boolean> => {
      const video = await loadVideo(user.userId, videoId, { consistent: true });
      if (video === undefined) throw new Error('gone');
      // It may have moved meanwhile.
      return due(video).then(
        () => true,
        () => false,
      );
    };
    await eventually(isDue);
    await invoke(cloud, 'reconcileVideos');
    expect(await adopted()).toBe(before);
    const after = await loadVideo(user.userId, videoId, { consistent: true });
    expect(Date.parse(after?.checkAt ?? '')).toBeGreaterThan(Date.now() + 60_000);
    expect(after?.status).toBe('processing');
    await cloud.request('POST', `/api/v1/videos/${videoId}/cancel`, user);
  });
});

test('[S0-11] a video deleted while it is made leaves no file, and no event but that of its deletion', async () => {
  const user = await cloud.register();
  const videoId = await generate(user, `${script} kinora:slow`);
  const media = mediaOf(cloud);
  await eventually(async () => (await media.keys(`work/${videoId}/`)).length > 0);
  expect((await cloud.request('DELETE', `/api/v2/videos/${videoId}`, user)).status).toBe(200);
  await eventually(async () => {
    const { items } = await listByPrefix(`video#${videoId}`, undefined, {});
    return items.length === 1 && items[0]?.type === 'deleted';
  });
  await eventually(async () => (await media.keys(`videos/${videoId}/`)).length === 0);
  expect(await noticesOf(user)).toEqual([]);
});

// Last: the stores in this process know only the first cloud's address.
test('a cloud that stops in the middle of a film takes it up again and finishes it', async () => {
  const user = await cloud.register();
  const videoId = await generate(user, `${script} kinora:slow`);
  const inTheMiddle = ['speaking', 'rendering', 'stitching'];
  await eventually(async () => inTheMiddle.includes((await loadVideo(user.userId, videoId))?.stage ?? ''));
  await cloud.restart();
  const { body } = await cloud.ended(user, videoId);
  expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', attempt: 1 });
});
