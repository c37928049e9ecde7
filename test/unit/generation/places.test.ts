import { createHash } from 'node:crypto';
import type { Context, SQSEvent } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { handler as dispatch } from '../../../functions/generation/dispatch-video.ts';
import { handler as reconcile } from '../../../functions/maintenance/reconcile-videos.ts';
import { handler as repair } from '../../../functions/maintenance/repair-places.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { sha256 } from '../../../functions/platform/http/address.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { messageOf as queued } from '../../../functions/videos/job.ts';
import { lineKey } from '../../../functions/videos/keys.ts';
import { cancel, complete, fail, type Video, type VideoStatus } from '../../../functions/videos/model.ts';
import { placeShards, placesOf, runsOf, shardOf, takePlace } from '../../../functions/videos/places.ts';
import { changeVideo, listVideos, postponeCheck, renewMessage } from '../../../functions/videos/store.ts';
import { readLine } from '../../../functions/videos/turns.ts';
import { type FunctionServices, serveFunctions } from '../../support/function-services.ts';
import { putVideo } from '../../support/table.ts';

/** A queue and a workflow engine that only remember: what functions ask of them is done by the test. */
let backlog: string[] = [];
/** Names of executions that were started and have not ended. */
let running = new Set<string>();
let started = 0;
let mostAtOnce = 0;
/** Name of an execution that cannot be started. */
let refused = '';

const answers: Record<string, (body: Record<string, string>) => object> = {
  'AmazonSQS.SendMessage': ({ MessageBody = '', DelaySeconds }) => {
    // Who waits comes again later; the reconciler's message comes at once.
    if (DelaySeconds !== undefined) expect(Number(DelaySeconds)).toBeGreaterThan(0);
    backlog.push(MessageBody);
    return { MessageId: 'm', MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') };
  },
  'AWSStepFunctions.DescribeExecution': () => ({ __type: 'com.amazonaws.states#ExecutionDoesNotExist' }),
  'AWSStepFunctions.StartExecution': ({ name = '' }) => {
    if (name === refused) return { __type: 'com.amazonaws.states#AccessDeniedException' };
    if (!running.has(name)) started += 1;
    running.add(name);
    mostAtOnce = Math.max(mostAtOnce, running.size);
    return { executionArn: name, startDate: 0 };
  },
};

let services: FunctionServices;
beforeAll(async () => {
  // Figures of `/metrics`, a line each.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  services = await serveFunctions({ answers });
  Object.assign(process.env, {
    RECONCILE_AFTER_SECONDS: '3600',
    DISPATCH_RETRY_SECONDS: '20',
    MAX_RUNNING_VIDEOS: '2',
    ENVIRONMENT_NAME: 'dev',
    LOG_LEVEL: 'ERROR',
  });
});
afterAll(() => services.close());

beforeEach(async () => {
  services.clear();
  [backlog, running, started, mostAtOnce, refused] = [[], new Set(), 0, 0, ''];
  await commit([{ Put: { Item: { ...accountKey('owner'), balance: 100_000, activeVideos: 0 } } }]);
});

const owner = { userId: 'owner', email: '', password: '', token: '', refreshToken: '' };
const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 30_000 } as unknown as Context;
const deliver = async (bodies: readonly string[]): Promise<void> => {
  const Records = bodies.map((body, index) => ({ messageId: String(index), body }));
  expect(await dispatch({ Records } as unknown as SQSEvent, lambda)).toEqual({ batchItemFailures: [] });
};
const messageOf = (video: Video): string => JSON.stringify(queued(video));
const placed = async (): Promise<number> => (await runsOf(0)).length;

const failure = {
  code: 'RENDER_FAILED',
  reason: '',
  stage: 'rendering',
  retryable: true,
  charged: false,
  suggestion: '',
} as const;
const result = { durationSeconds: 1, bytes: 1, width: 2, height: 2, sha256: '' };
/** Every way in which a run ends: well, with a failure, cancelled by its owner. */
const ends = [
  () => complete(1, { result, charge: 1 }, new Date()),
  () => fail(1, failure, new Date()),
  () => cancel(new Date()),
];

test('150 videos pass through 2 places, and none fails of waiting', async () => {
  const videos = new Map<string, Video>();
  for (let made = 0; made < 150; made += 1) {
    const video = await putVideo(owner);
    videos.set(`${video.id}-1`, video);
    backlog.push(messageOf(video));
  }
  for (let round = 0; started < 150 || running.size > 0; round += 1) {
    expect(round).toBeLessThan(2000);
    // Now and then SQS delivers a message twice.
    const batch = backlog.splice(0, 3);
    await deliver(round % 7 === 0 ? [...batch, ...batch.slice(0, 1)] : batch);
    for (const name of [...running]) {
      const { ownerId, id } = videos.get(name) as Video;
      const changed = await changeVideo(ownerId, id, ends[round % 3]?.() ?? cancel(new Date()));
      expect(changed?.changed).toBe(true);
      running.delete(name);
    }
  }
  expect(mostAtOnce).toBe(2);
  expect(await placed()).toBe(0);
  const { videos: all } = await listVideos('owner', { limit: 1000, consistent: true });
  const counted = (status: VideoStatus) => all.filter((video) => video.status === status).length;
  expect(all).toHaveLength(150);
  expect(counted('completed') + counted('failed') + counted('cancelled')).toBe(150);
  expect(counted('completed')).toBeGreaterThan(30);
  expect(all.filter(({ failure: card }) => card !== undefined && card.code !== 'RENDER_FAILED')).toEqual([]);
});

test('a video of another account comes before the rest of a long queue', async () => {
  await commit([{ Put: { Item: { ...accountKey('other'), balance: 100, activeVideos: 0 } } }]);
  const videos = new Map<string, Video>();
  const put = async (userId: string): Promise<Video> => {
    const video = await putVideo({ ...owner, userId });
    videos.set(`${video.id}-1`, video);
    backlog.push(messageOf(video));
    return video;
  };
  for (let made = 0; made < 40; made += 1) await put('owner');
  await deliver(backlog.splice(0, 10));
  const other = await put('other');
  let ends = 0;
  while (!running.has(`${other.id}-1`)) {
    await deliver(backlog.splice(0, backlog.length));
    const [oldest] = [...running];
    if (running.has(`${other.id}-1`) || oldest === undefined) break;
    const { ownerId, id } = videos.get(oldest) as Video;
    await changeVideo(ownerId, id, cancel(new Date()));
    running.delete(oldest);
    ends += 1;
  }
  expect(ends).toBe(1);
});

test('a waiting video gets its place by whatever message comes, and one that was cancelled keeps none empty', async () => {
  for (const userId of ['other', 'third'])
    await commit([{ Put: { Item: { ...accountKey(userId), balance: 100, activeVideos: 0 } } }]);
  const [first, second, mine] = [await putVideo(owner), await putVideo(owner), await putVideo(owner)];
  await deliver([messageOf(first), messageOf(second)]);
  const cancelled = await putVideo({ ...owner, userId: 'other' });
  const waits = await putVideo({ ...owner, userId: 'third' });
  await deliver([messageOf(cancelled), messageOf(waits), messageOf(mine)]);
  expect(running.size).toBe(2);
  await changeVideo('other', cancelled.id, cancel(new Date()));
  await changeVideo('owner', first.id, cancel(new Date()));
  // The messages of the two others are not seen again.
  await deliver([messageOf(mine)]);
  expect([...running]).toEqual([`${first.id}-1`, `${second.id}-1`, `${waits.id}-1`]);
  expect(await placed()).toBe(2);
});

test('a note of a video that has its place already costs its account no turn and leaves no place empty', async () => {
  const [first, mine] = [await putVideo(owner), await putVideo(owner)];
  await deliver([messageOf(first)]);
  const stale = `waits-${sha256('owner').slice(0, 16)}`;
  const set = { [stale]: `owner/${first.id}/1` };
  await commit([{ Update: updateOf(lineKey(0), { set }) }]);
  await deliver([messageOf(mine)]);
  expect([...running]).toEqual([`${first.id}-1`, `${mine.id}-1`]);
  expect((await readLine(0)).waiting.size).toBe(0);
});

test('one that was handed its place and could not be started keeps nobody, and is started by its own message', async () => {
  await commit([{ Put: { Item: { ...accountKey('other'), balance: 100, activeVideos: 0 } } }]);
  const [first, second] = [await putVideo(owner), await putVideo(owner)];
  await deliver([first, second].map(messageOf));
  const waits = await putVideo({ ...owner, userId: 'other' });
  const mine = await putVideo(owner);
  await deliver([messageOf(waits)]);
  for (const video of [first, second]) await changeVideo('owner', video.id, cancel(new Date()));
  refused = `${waits.id}-1`;
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await deliver([messageOf(mine)]);
  expect([...running].slice(2)).toEqual([`${mine.id}-1`]);
  expect(await placed()).toBe(2);
  refused = '';
  expect(told.mock.calls.map(String).join('')).toContain('handed_on_not_started');
  told.mockRestore();
  await deliver([messageOf(waits)]);
  expect([...running].slice(3)).toEqual([`${waits.id}-1`]);
  expect(await placed()).toBe(2);
});

test('the note of a video that was cancelled while it waited is removed by the repair', async () => {
  const [first, second, waits] = [await putVideo(owner), await putVideo(owner), await putVideo(owner)];
  await deliver([first, second, waits].map(messageOf));
  expect((await readLine(0)).waiting.size).toBe(1);
  await repair({} as Parameters<typeof repair>[0], lambda);
  expect((await readLine(0)).waiting.size).toBe(1);
  await changeVideo('owner', waits.id, cancel(new Date()));
  await repair({} as Parameters<typeof repair>[0], lambda);
  expect((await readLine(0)).waiting.size).toBe(0);
});

test('one whose message was lost asks by a new one where no place is free', async () => {
  await commit([{ Put: { Item: { ...accountKey('other'), balance: 100, activeVideos: 0 } } }]);
  const [first, second] = [await putVideo(owner), await putVideo(owner)];
  await deliver([first, second].map(messageOf));
  const lost = await putVideo({ ...owner, userId: 'other' });
  await commit([postponeCheck(lost, new Date(Date.now() - 60_000).toISOString())]);
  await reconcile({} as Parameters<typeof reconcile>[0], lambda);
  expect(backlog.map((body) => JSON.parse(body))).toEqual([
    expect.objectContaining({ videoId: lost.id, attempt: 1, message: 1 }),
  ]);
  expect(await placed()).toBe(2);
  // Its next look is not due.
  await reconcile({} as Parameters<typeof reconcile>[0], lambda);
  expect(backlog).toHaveLength(1);
  await changeVideo('owner', first.id, cancel(new Date()));
  await deliver(backlog.splice(0, 1));
  expect([...running]).toContain(`${lost.id}-1`);
});

test('a message that was sent anew makes the earlier ones out of date', async () => {
  const video = await putVideo(owner);
  await commit([renewMessage(video, 1, new Date().toISOString())]);
  await deliver([messageOf(video)]);
  expect([running.size, backlog.length]).toEqual([0, 0]);
  await deliver([messageOf({ ...video, messages: 1 })]);
  expect(running.size).toBe(1);
});

test('an attempt has one place however often it asks; one that has ended gets none', async () => {
  const [first, second, third] = [await putVideo(owner), await putVideo(owner), await putVideo(owner)];
  expect([await takePlace(first), await takePlace(first), await takePlace(second)]).toEqual(
    Array(3).fill('taken'),
  );
  expect(await takePlace(third)).toBe('full');
  await changeVideo('owner', third.id, cancel(new Date()));
  expect(await takePlace(third)).toBe('ended');
  await changeVideo('owner', first.id, cancel(new Date()));
  expect(await takePlace(first)).toBe('ended');
  expect(await placed()).toBe(1);
});

test('a place whose video is gone, or in another attempt, is given back by the repair alone', async () => {
  const [kept, lost] = [await putVideo(owner), await putVideo(owner)];
  await takePlace(kept);
  await takePlace(lost);
  await commit([{ Delete: { Key: { pk: 'user#owner', sk: `video#${lost.id}` } } }]);
  await repair({} as Parameters<typeof repair>[0], lambda);
  expect(await runsOf(0)).toEqual([{ ownerId: 'owner', id: kept.id, attempt: 1 }]);
});

test('the places of all shards add up, and every video finds its shard', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.uuid(), (places, id) => {
      const shards = Array.from({ length: placeShards(places) }, (_, shard) => placesOf(shard, places));
      expect(shards.reduce((sum, own) => sum + own, 0)).toBe(places);
      expect(Math.min(...shards)).toBeGreaterThan(0);
      expect(Math.max(...shards)).toBeLessThanOrEqual(50);
      expect(shards[shardOf(id, places)]).toBeDefined();
    }),
  );
});
