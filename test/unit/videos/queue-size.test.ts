import type { Context } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { handler as repair } from '../../../functions/maintenance/repair-queue-size.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { queueKey } from '../../../functions/videos/keys.ts';
import { cancel, fail, restart, type Video } from '../../../functions/videos/model.ts';
import {
  driftOf,
  enterQueueWrite,
  hasRoom,
  idWithRoom,
  readQueueShard,
  roomOf,
} from '../../../functions/videos/queue-size.ts';
import { changeVideo, deleteVideoWrite } from '../../../functions/videos/store.ts';
import { type FunctionServices, serveFunctions } from '../../support/function-services.ts';
import { putVideo } from '../../support/table.ts';

let services: FunctionServices;
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  services = await serveFunctions();
  Object.assign(process.env, {
    RECONCILE_AFTER_SECONDS: '3600',
    MAX_RUNNING_VIDEOS: '2',
    MAX_QUEUE_SIZE: '100',
    ENVIRONMENT_NAME: 'dev',
    LOG_LEVEL: 'ERROR',
  });
});
afterAll(() => services.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  services.clear();
  await commit([{ Put: { Item: { ...accountKey('owner'), balance: 100_000, activeVideos: 0 } } }]);
});
afterEach(() => {
  vi.useRealTimers();
});

const owner = { userId: 'owner', email: '', password: '', token: '', refreshToken: '' };
const shards = Array.from({ length: 8 }, (_, shard) => shard);
const sizes = async (): Promise<number[]> =>
  Promise.all(shards.map(async (shard) => (await readQueueShard(shard, { consistent: true })).size));
const total = async (): Promise<number> => (await sizes()).reduce((sum, size) => sum + size, 0);

/** A video that came in as `submitVideo` lets it. */
const accepted = async (): Promise<Video> => {
  const video = await putVideo(owner);
  await commit([enterQueueWrite(video)]);
  return video;
};
const repairAfter = async (seconds: number): Promise<void> => {
  vi.setSystemTime(Date.now() + seconds * 1000);
  await repair(
    {} as Parameters<typeof repair>[0],
    { awsRequestId: 'r', getRemainingTimeInMillis: () => 30_000 } as unknown as Context,
  );
};

const fill = async (videos: number): Promise<void> => {
  for (let made = 0; made < videos; made += 1) {
    const id = await idWithRoom(new Date());
    if (id === undefined) throw new Error(`full at ${made}`);
    await commit([enterQueueWrite({ id, attempt: 1 })]);
  }
};

test('[S4-13] [C33] the queue is filled to its last place and no further', async () => {
  await fill(99);
  expect(await hasRoom()).toBe(true);
  await fill(1);
  expect(await idWithRoom(new Date())).toBeUndefined();
  expect(await hasRoom()).toBe(false);
  expect(await total()).toBe(100);
});

test('of many that come at once as many are let in as there are places', async () => {
  await fill(90);
  const ids = await Promise.all(Array.from({ length: 40 }, () => idWithRoom(new Date())));
  const outcomes = await Promise.allSettled(
    ids.flatMap((id) => (id === undefined ? [] : [commit([enterQueueWrite({ id, attempt: 1 })])])),
  );
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  expect(await total()).toBeLessThanOrEqual(100);
  expect(await total()).toBe(90 + outcomes.length - refused.length);
  expect(refused.length).toBeGreaterThan(0);
  for (const reason of refused) expect(reason).toMatchObject({ code: 'QUEUE_FULL', retryAfterSeconds: 30 });
});

test('every attempt that ends leaves the queue once, also one that is run anew', async () => {
  const video = await accepted();
  const failure = {
    code: 'X',
    reason: '',
    stage: 'rendering',
    retryable: true,
    charged: false,
    suggestion: '',
  };
  const failed = () => changeVideo('owner', video.id, fail(1, failure as never, new Date()));
  await failed();
  await failed();
  expect(await total()).toBe(0);
  await changeVideo('owner', video.id, restart(new Date(), new Date().toISOString()), {
    also: ({ video: anew }) => [enterQueueWrite(anew)],
  });
  expect(await total()).toBe(1);
  await changeVideo('owner', video.id, cancel(new Date()));
  expect(await total()).toBe(0);
});

test('the rooms of all shards add up to the queue', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (places) => {
      const rooms = shards.map((shard) => roomOf(shard, places));
      expect(rooms.reduce((sum, room) => sum + room, 0)).toBe(places);
      expect(Math.max(...rooms) - Math.min(...rooms)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a size that drifted is mended by the second look, up and down', async () => {
  const videos = await Promise.all(Array.from({ length: 6 }, accepted));
  const before = await sizes();
  await repairAfter(300);
  expect(await sizes()).toEqual(before);
  // A video that could not be read goes without a word; and a table was restored without its counts.
  const [gone] = videos;
  if (gone === undefined) throw new Error('none');
  await commit([deleteVideoWrite(gone)]);
  await commit([{ Update: updateOf(queueKey(0), { add: { size: -3 } }) }]);
  await repairAfter(300);
  expect(await total()).toBe(5);
  await repairAfter(1);
  expect(await total()).toBe(5);
});

test('a look between two moves never takes them for a drift', () => {
  const moves = fc.array(fc.constantFrom(1, -1), { maxLength: 30 });
  fc.assert(
    fc.property(fc.nat(50), moves, moves, moves, fc.nat(), (start, earlier, during, later, shown) => {
      const sum = (changes: number[]) => changes.reduce((all, change) => all + change, start);
      const path = [...earlier, ...during, ...later];
      // The index shows the shard as it was at any moment since the last look.
      const counted = sum(path.slice(0, shown % (path.length + 1)));
      const before = {
        size: sum(earlier),
        moves: earlier.length,
        seenMoves: 0,
        seenAt: '2026-01-01T00:00:00Z',
      };
      const after = { size: sum(path), moves: path.length };
      expect(Math.abs(driftOf(before, counted, after, new Date('2026-01-01T00:05:00Z')) ?? 1)).toBe(0);
    }),
  );
});
