import { beforeAll, describe, expect, test } from 'vitest';
import { accountHold } from '../../../functions/credits/holds.ts';
import { ledgerWrite } from '../../../functions/credits/store.ts';
import { ledgerAuditKey } from '../../../functions/maintenance/keys.ts';
import { planTableOf } from '../../../functions/plans/plan-table.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { jobOf } from '../../../functions/videos/job.ts';
import { videoLine } from '../../../functions/videos/ledger-lines.ts';
import { newVideo } from '../../../functions/videos/new-video.ts';
import { quoteVideo } from '../../../functions/videos/quote-video.ts';
import { newVideoWrites } from '../../../functions/videos/store.ts';
import { expectBooksAgree } from '../../support/books.ts';
import { type Body, type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';
import { invoke, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();

beforeAll(() => useTable(cloud));

const script = 'Hello, this is a test video. It is short. Thank you for watching it to its very end.';

const generate = async (user: TestUser, body: Record<string, unknown>): Promise<string> => {
  const answer = await cloud.request('POST', '/api/v2/videos/generate', {
    token: user.token,
    body: { quality: 'low', aspect_ratio: '1:1', music: false, ...body },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(202);
  return String(answer.body.video_id);
};

const eventsOf = async (user: TestUser, videoId: string): Promise<Body[]> => {
  const { body } = await cloud.request('GET', `/api/v1/videos/${videoId}/events?limit=500`, user);
  return Object.values(body.events ?? {});
};

/** A video as a request makes it, but with another quote; dispatched at once. */
const quotedAt = async (
  user: TestUser,
  { text, price, estimatedSeconds }: { text: string; price: number; estimatedSeconds: number },
): Promise<string> => {
  const now = new Date();
  const wish = {
    kind: 'avatar',
    text,
    language: 'en',
    style: 'professional',
    quality: 'low',
    aspectRatio: '1:1',
    music: false,
  } as const;
  const checkAt = new Date(now.getTime() + 3_600_000).toISOString();
  const made = { id: newId(), ownerId: user.userId, price, estimatedSeconds, now, checkAt };
  const video = newVideo(quoteVideo(wish).request, made);
  await commit([
    accountHold(user.userId, price, 1, {
      plans: planTableOf('', { concurrentVideos: 100, storageBytes: 0 }),
    }),
    ledgerWrite(videoLine(video, 'hold', -price), now),
    ...newVideoWrites(video, text),
  ]);
  await invoke(cloud, 'dispatchVideo', { Records: [{ messageId: 'm', body: JSON.stringify(jobOf(video)) }] });
  return video.id;
};

describe('the price', () => {
  test('of a film that is shorter than quoted is that of its true length', async () => {
    const user = await cloud.register();
    const videoId = await quotedAt(user, { text: 'A short one.', price: 3, estimatedSeconds: 40 });
    const { body: video } = await cloud.ended(user, videoId);
    expect(video, JSON.stringify(video)).toMatchObject({ status: 'completed', price: 3, charged: 1 });
    await expectBooksAgree(cloud.request, user, [videoId]);
  });

  test('of a film that is much longer than quoted is nothing: it ends when it was spoken, before it is drawn', async () => {
    const user = await cloud.register();
    const text = 'This sentence is far longer than anybody was told, and it goes on and on. '.repeat(6);
    const videoId = await quotedAt(user, { text, price: 1, estimatedSeconds: 6 });
    const { body: video } = await cloud.ended(user, videoId);
    expect(video, JSON.stringify(video)).toMatchObject({
      status: 'failed',
      charged: 0,
      failure: { code: 'LONGER_THAN_QUOTED', stage: 'speaking', retryable: false, charged: false },
    });
    expect(String(video.failure?.reason)).toMatch(
      /more than \d+ seconds; the quote was for 6 seconds and 1 cred/,
    );
    const work = await mediaOf(cloud).keys(`work/${videoId}/`);
    expect(work.filter((key) => key.endsWith('.mp4'))).toEqual([]);
    await expectBooksAgree(cloud.request, user, [videoId]);
  });
});

describe('the audit of the ledgers', () => {
  test('looks at every account, with the rights that it declares', async () => {
    await cloud.register();
    await commit([{ Delete: { Key: ledgerAuditKey } }]);
    await invoke(cloud, 'auditLedgers');
    // Its schedule may have begun a round of its own.
    const isRound = async (): Promise<boolean> => {
      const round = await getItem(ledgerAuditKey, { consistent: true });
      return Number(round?.accounts) > 0 && round?.after === undefined;
    };
    await expect.poll(isRound).toBe(true);
  });
});

describe('a script', () => {
  test('[S0-33] [S0-34] [S0-7] becomes a verified film: stages in order, progress that never falls, one charge', async () => {
    const user = await cloud.register();
    const videoId = await generate(user, { script });
    const { body: video } = await cloud.ended(user, videoId);
    expect(video, JSON.stringify(video)).toMatchObject({ status: 'completed', progress: 1 });

    const events = await eventsOf(user, videoId);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.map(({ type }) => type).slice(0, 2)).toEqual(['created', 'started']);
    const stages = events.map(({ stage }) => stage).filter((stage) => stage !== null);
    expect([...new Set(stages)]).toEqual([
      'moderating',
      'planning',
      'speaking',
      'rendering',
      'stitching',
      'verifying',
      'publishing',
    ]);
    const progress = events.map((event) => Number(event.progress));
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(events.at(-1)).toMatchObject({ type: 'completed', status: 'completed' });

    const { body: credits } = await cloud.request('GET', '/api/v1/credits/balance', user);
    expect(credits).toEqual({ balance: 100 - Number(video.charged), active_videos: 0 });

    const notice = { pk: `user#${user.userId}`, sk: `notice#${videoId}#1` };
    expect(await getItem(notice)).toMatchObject({ type: 'video.completed', videoId });
  });

  test('leaves film, captions, thumbnail and a manifest that tells the same', async () => {
    const user = await cloud.register();
    const videoId = await generate(user, { script, title: 'Four files' });
    const { body: video } = await cloud.ended(user, videoId);
    expect(video.status, JSON.stringify(video)).toBe('completed');
    const media = mediaOf(cloud);
    expect(await media.keys(`videos/${videoId}/`)).toEqual(
      ['captions.vtt', 'manifest.json', 'thumbnail.jpg', 'video.mp4'].map(
        (name) => `videos/${videoId}/${name}`,
      ),
    );
    const manifest = await media.json(`videos/${videoId}/manifest.json`);
    expect(manifest).toMatchObject({
      video_id: videoId,
      attempt: 1,
      title: 'Four files',
      width: 480,
      height: 480,
    });
    expect(manifest.duration_seconds).toBeCloseTo(Number(video.duration), 2);
    expect(manifest.files?.['video.mp4']).toEqual({ bytes: video.file_size, sha256: video.sha256 });
  });
});

test('[S4-1] a prompt becomes a film of exactly the length asked for', async () => {
  const user = await cloud.register();
  const { body: made } = await cloud.request('POST', '/api/v1/videos/generate', {
    token: user.token,
    body: { prompt: 'A lighthouse at dawn, gulls over a grey sea.', duration: 15, quality: 'low' },
  });
  const { body: video } = await cloud.ended(user, String(made.job_id));
  expect(video, JSON.stringify(video)).toMatchObject({ status: 'completed', duration: 15 });
});

test('a video that runs again draws no scene twice', async () => {
  const user = await cloud.register();
  const videoId = await generate(user, { script: `${script} kinora:fail:stitch` });
  await cloud.ended(user, videoId);
  const media = mediaOf(cloud);
  const drawn = await media.list(`work/${videoId}/`);
  expect((await cloud.request('POST', `/api/v1/videos/${videoId}/regenerate`, user)).status).toBe(200);
  const { body: video } = await cloud.ended(user, videoId);
  expect(video).toMatchObject({ status: 'failed', attempt: 2, failure: { code: 'TEST_FAILURE_STITCH' } });
  const pieces = ({ key }: { key: string }) => /\/(speech|scene)-/.test(key);
  expect((await media.list(`work/${videoId}/`)).filter(pieces)).toEqual(drawn.filter(pieces));
});
