import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { handler as reconcile } from '../../../functions/maintenance/reconcile-videos.ts';
import { handler as repair } from '../../../functions/maintenance/repair-places.ts';
import { maintenanceTriggers } from '../../../functions/maintenance/triggers.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { scheduleHandler } from '../../../functions/platform/events/schedule.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { activePartitionOf, videoKey } from '../../../functions/videos/keys.ts';
import { cancel, type Video } from '../../../functions/videos/model.ts';
import { runsOf, takePlace } from '../../../functions/videos/places.ts';
import { loadVideo, postponeCheck } from '../../../functions/videos/store.ts';
import { type FunctionServices, serveFunctions } from '../../support/function-services.ts';
import { change, putVideo, render } from '../../support/table.ts';

/** State of every execution. */
let executions = 'RUNNING';
/** Ids of the videos whose executions were asked for, in that order. */
let looked: string[] = [];

/** Ids of the runs that were left to operators. */
let parked: string[] = [];

/** What was ordered to be removed, and after how many seconds. */
let purged: { message: unknown; delaySeconds: number }[] = [];

const answers = {
  'AmazonSQS.SendMessage': ({ MessageBody = '', DelaySeconds }: Record<string, string>) => {
    purged.push({ message: JSON.parse(MessageBody), delaySeconds: Number(DelaySeconds) });
    return {};
  },
  'AmazonSQS.SendMessageBatch': ({ Entries }: Record<string, unknown>) => {
    parked.push(
      ...(Entries as { MessageDeduplicationId: string }[]).map((entry) => entry.MessageDeduplicationId),
    );
    return {};
  },
  'AWSStepFunctions.DescribeExecution': ({ executionArn = '' }: Record<string, string>) => {
    looked.push(executionArn.split(':').at(-1)?.replace(/-1$/, '') ?? '');
    return { executionArn, status: executions, startDate: Date.now() / 1000 };
  },
};

let services: FunctionServices;
const lines: string[] = [];
beforeAll(async () => {
  for (const output of [process.stdout, process.stderr])
    vi.spyOn(output, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  services = await serveFunctions({ answers });
  Object.assign(process.env, {
    RECONCILE_AFTER_SECONDS: '3600',
    MAX_RUNNING_VIDEOS: '120',
    ENVIRONMENT_NAME: 'dev',
    LOG_LEVEL: 'ERROR',
    PURGE_QUEUE_URL: `${services.endpoint}/000000000000/purge`,
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await services.close();
});

beforeEach(async () => {
  services.clear();
  looked = [];
  parked = [];
  purged = [];
  executions = 'RUNNING';
  lines.length = 0;
  await commit([{ Put: { Item: { ...accountKey('owner'), balance: 100_000, activeVideos: 0 } } }]);
});

const owner = { userId: 'owner', email: '', password: '', token: '', refreshToken: '' };
const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 60_000 } as unknown as Context;
const runs = (handler: typeof repair) => handler({} as Parameters<typeof handler>[0], lambda);
const errorsCounted = () => lines.filter((line) => line.includes('"errors_total"')).length;

/** Makes a video due at a time; the reconciler looks at the oldest first. */
const due = async (video: Video, minutesAgo: number): Promise<void> =>
  commit([postponeCheck(video, new Date(Date.now() - minutesAgo * 60_000).toISOString())]);

/** Leaves a video due whose item lacks what every video has. */
const spoil = (video: Video): Promise<void> => {
  const { title: _title, ...rest } = video;
  const checkAt = new Date(Date.now() - 3_600_000).toISOString();
  const index = { gsi1pk: activePartitionOf('pending', video.id), gsi1sk: checkAt };
  return commit([{ Put: { Item: { ...videoKey(video.ownerId, video.id), ...rest, ...index, checkAt } } }]);
};

test('all that wait for their run are looked at before any that is in work, over all shards', async () => {
  const videos = await Promise.all(Array.from({ length: 32 }, () => putVideo(owner)));
  const waiting = videos.slice(0, 16);
  const working = await Promise.all(videos.slice(16).map(render));
  // Those in work are due for longer: only their state puts them behind.
  for (const video of working) await due(video, 60);
  for (const video of waiting) await due(video, 1);
  const shards = new Set(waiting.map(({ id }) => activePartitionOf('pending', id)));
  expect(shards.size).toBeGreaterThan(2);
  await runs(reconcile);
  const ids = (part: readonly Video[]) => new Set(part.map(({ id }) => id));
  expect(new Set(looked.slice(0, 16))).toEqual(ids(waiting));
  expect(new Set(looked.slice(16))).toEqual(ids(working));
});

test('a video that cannot be read stops no other, and the run ends as failed', async () => {
  const videos = await Promise.all(Array.from({ length: 12 }, () => putVideo(owner)));
  const [broken, ...good] = videos;
  if (broken === undefined) throw new Error('There are twelve');
  for (const video of good) await due(video, 1);
  await spoil(broken);
  await expect(runs(reconcile)).rejects.toThrow('1 of the items failed');
  expect(new Set(looked)).toEqual(new Set(good.map(({ id }) => id)));
  expect(lines.some((line) => line.includes('scheduled_item_failed') && line.includes(broken.id))).toBe(true);
  expect(errorsCounted()).toBe(2);
  // Its next look is not due.
  await runs(reconcile);
});

test('a place whose video cannot be read keeps no other shard from its repair', async () => {
  const videos = await Promise.all(Array.from({ length: 12 }, () => putVideo(owner)));
  for (const video of videos) await takePlace(video);
  const [broken, ...others] = videos;
  if (broken === undefined) throw new Error('There are twelve');
  await spoil(broken);
  for (const { ownerId, id } of others) await commit([{ Delete: { Key: videoKey(ownerId, id) } }]);
  await expect(runs(repair)).rejects.toThrow('1 of the items failed');
  const left = (await Promise.all([0, 1, 2].map((shard) => runsOf(shard)))).flat();
  expect(left.map(({ id }) => id)).toEqual([broken.id]);
});

test('a run without a failure ends well, and answers for every item that was done', async () => {
  const done: number[] = [];
  const handler = scheduleHandler(maintenanceTriggers.sweepMedia, async ({ each }) => {
    const how = { limit: 2, fields: (number: number) => ({ number }) };
    done.push(...(await each([1, 2, 3], how, async (number) => number * 2)));
  });
  await handler({}, lambda);
  expect(done).toEqual([2, 4, 6]);
  expect(errorsCounted()).toBe(0);
});

test('a video that has ended is not looked for', async () => {
  const video = await putVideo(owner);
  await due(video, 1);
  await change((await loadVideo('owner', video.id)) ?? video, cancel(new Date()));
  await runs(reconcile);
  expect(looked).toEqual([]);
});

test('[C32] a video whose run ended without a word is failed, and counted for everyone to see', async () => {
  const video = await render(await putVideo(owner));
  await due(video, 1);
  executions = 'ABORTED';
  await runs(reconcile);
  expect(await loadVideo('owner', video.id)).toMatchObject({ status: 'failed' });
  expect(parked).toEqual([`${video.id}-1`]);
  const counted = lines.filter((line) => line.includes('"videos_adopted_total"'));
  expect(counted.map((line) => JSON.parse(line).metric)).toEqual([
    { name: 'videos_adopted_total', labels: { remedy: 'fail' }, value: 1 },
  ]);
});

test('an attempt that ends gives its copies of assets back, and one without any asks nothing', async () => {
  const pinned = { assetId: 'asset', key: 'assets/a', checksum: 'x' };
  const asked = async (more: Partial<Video>): Promise<unknown[]> => {
    purged = [];
    const video = { ...(await putVideo(owner)), ...more };
    await commit([{ Put: { Item: { ...videoKey('owner', video.id), ...video } } }]);
    await change(await render(video), cancel(new Date()));
    return purged.map(({ message, delaySeconds }) => [message, delaySeconds, video.id]);
  };
  const [[message, delaySeconds, id] = []] = (await asked({ pictures: { logo: pinned } })) as unknown[][];
  expect(message).toEqual({ copiesOf: id, attempt: 1 });
  expect(delaySeconds).toBe(120);
  expect(await asked({ narration: pinned })).toHaveLength(1);
  expect(await asked({ frames: { first: pinned } })).toHaveLength(1);
  expect(await asked({})).toEqual([]);
});
