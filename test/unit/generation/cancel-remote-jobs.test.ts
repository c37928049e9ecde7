import { marshall } from '@aws-sdk/util-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RemoteWork } from '../../../functions/engines/capabilities.ts';
import { handler } from '../../../functions/generation/cancel-remote-jobs.ts';
import { cancelJobs } from '../../../functions/generation/remote/cancel.ts';
import {
  listRemoteJobs,
  type RemoteJob,
  saveRemoteJob,
} from '../../../functions/generation/remote/job-store.ts';
import { handler as purgeVideo } from '../../../functions/maintenance/purge-video.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { log } from '../../../functions/platform/log.ts';
import { cancelAtVendors } from '../../../functions/videos/cancel-at-vendors.ts';
import { videoKey } from '../../../functions/videos/keys.ts';
import { quotedVideo } from '../../support/quoted-video.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';

const cloud = useSmallCloud();

const longAgo = '2026-11-28T12:00:00.000Z';
const now = new Date();
let number = 0;
let videoId = '';
beforeEach(() => {
  number += 1;
  videoId = `video-${number}`;
});

const jobOf = async (sceneIndex: number, change: Partial<RemoteJob> = {}): Promise<RemoteJob> => {
  const job = {
    videoId,
    sceneIndex,
    capability: 'scene',
    hash: 'abc',
    engineId: 'fal-kling',
    token: `token-${sceneIndex}`,
    tries: 1,
    attempt: 1,
    state: 'started',
    firstCallAt: longAgo,
    lastCallAt: longAgo,
    handle: `handle-${sceneIndex}`,
  } as const;
  const saved = await saveRemoteJob(undefined, { ...job, ...change });
  if (saved === undefined) throw new Error('It is there');
  return saved;
};

const some = (count: number): Promise<RemoteJob[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => jobOf(index)));
const states = async () => (await listRemoteJobs(videoId)).map(({ state }) => state);
const context = { ownerId: 'owner', log, now, remainingMilliseconds: () => 180_000 };
type Cancel = NonNullable<RemoteWork<unknown, unknown>['cancel']>;
const by = (cancel: Cancel) => ({ ...context, load: async () => ({ cancel }) });

describe('jobs at vendors', () => {
  test('are stopped side by side: fifty calls that take long are no fifty times as long', async () => {
    let inWork = 0;
    let most = 0;
    const cancel: Cancel = async () => {
      inWork += 1;
      most = Math.max(most, inWork);
      await new Promise((resolve) => setImmediate(resolve));
      inWork -= 1;
      return 'stopped';
    };
    expect(await cancelJobs(await some(50), by(cancel))).toBe(0);
    expect(most).toBe(25);
    expect(new Set(await states())).toEqual(new Set(['ended']));
  });

  test('that one vendor does not answer for hold no other up, and are to be looked at again', async () => {
    const cancel: Cancel = async (handle) => {
      if (handle === 'handle-1') throw new Error('No answer');
      return 'stopped';
    };
    expect(await cancelJobs(await some(3), by(cancel))).toBe(1);
    expect(await states()).toEqual(['ended', 'started', 'ended']);
  });

  test('are not begun when the time is nearly over', async () => {
    const late = { ...by(async () => 'stopped'), remainingMilliseconds: () => 84_000 };
    expect(await cancelJobs(await some(2), late)).toBe(2);
    expect(await states()).toEqual(['started', 'started']);
  });

  test('whose call may be under way are looked at again; what cannot be stopped is left', async () => {
    const calling = await jobOf(0, { state: 'starting', lastCallAt: now.toISOString() });
    const done = await jobOf(1, { state: 'collected' });
    expect(
      await cancelJobs(
        [calling, done],
        by(async () => 'stopped'),
      ),
    ).toBe(1);
    expect(
      await cancelJobs(
        [await jobOf(2)],
        by(async () => 'ended'),
      ),
    ).toBe(0);
    expect(await cancelJobs([await jobOf(3)], { ...context, load: async () => ({}) })).toBe(0);
    expect(await states()).toEqual(['starting', 'collected', 'started', 'started']);
  });
});

describe('the queue of cancellations', () => {
  const receive = async (attempt = 1): Promise<number> => {
    const body = JSON.stringify({ ownerId: 'owner', videoId, attempt });
    const event = { Records: [{ messageId: 'm', body }] } as SQSEvent;
    const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 180_000 };
    return (await handler(event, lambda as never)).batchItemFailures.length;
  };
  const put = (status: 'processing' | 'failed', attempt = 1) => {
    const video = { ...quotedVideo(), id: videoId, ownerId: 'owner', status, attempt };
    return commit([{ Put: { Item: { ...videoKey('owner', videoId), ...video } } }]);
  };

  test('forgets the jobs of a deleted video when all are through, and not before', async () => {
    await jobOf(0, { state: 'collected' });
    const calling = await jobOf(1, { state: 'starting', lastCallAt: new Date().toISOString() });
    expect(await receive()).toBe(1);
    expect(await states()).toEqual(['collected', 'starting']);
    await saveRemoteJob(calling, { ...calling, state: 'ended' });
    expect(await receive()).toBe(0);
    expect(await states()).toEqual([]);
  });

  test('keeps those of a failed video for its next attempt, and leaves that one alone', async () => {
    await jobOf(0, { state: 'ended' });
    await put('failed');
    expect(await receive()).toBe(0);
    expect(await states()).toEqual(['ended']);
    await jobOf(1);
    await put('processing', 2);
    expect([await receive(1), await states()]).toEqual([0, ['ended', 'started']]);
  });

  test('waits for an attempt that has not ended yet', async () => {
    await put('processing');
    expect(await receive()).toBe(1);
  });
});

test('movies are cancelled at vendors though the embedded engine joins them', async () => {
  process.env.CANCELLATIONS_QUEUE_URL = `${process.env.MAIL_QUEUE_URL}-of-vendors`;
  const video = { ...quotedVideo(), engineId: 'embedded' };
  for (const other of [video, { ...video, engineId: 'fal-kling' }, { ...video, kind: 'movie' as const }])
    await cancelAtVendors({ ...other, id: `${other.kind} by ${other.engineId}` });
  const order = { ownerId: video.ownerId, attempt: 1 };
  expect(cloud.mails).toEqual([
    { ...order, videoId: `${video.kind} by fal-kling` },
    { ...order, videoId: 'movie by embedded' },
  ]);
});

test('a deleted video orders the end of its vendors’ work before anything of it goes', async () => {
  await jobOf(0);
  const sent = cloud.mails.length;
  const OldImage = marshall({
    ...quotedVideo(),
    id: videoId,
    engineId: 'embedded',
    kind: 'movie',
    attempt: 2,
  });
  const Keys = marshall(videoKey('owner', videoId));
  const body = JSON.stringify({ eventID: 'e', dynamodb: { Keys, OldImage } });
  // Nobody stops runs here, as where Step Functions does not answer.
  cloud.endAfter(1);
  const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 60_000 };
  const records = { Records: [{ messageId: 'm', attributes: {}, body }] };
  expect((await purgeVideo(records as never, lambda as never)).batchItemFailures).toHaveLength(1);
  cloud.endAfter(undefined);
  expect(cloud.mails.slice(sent)).toEqual([{ ownerId: 'owner', videoId, attempt: 2 }]);
  expect(await states()).toEqual(['started']);
});
