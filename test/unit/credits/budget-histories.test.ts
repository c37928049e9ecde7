import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Budgets, countersFor } from '../../../functions/credits/budget-model.ts';
import { budgetUsePart } from '../../../functions/credits/keys.ts';
import type { TransactWrite } from '../../../functions/platform/aws/commit.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { countedVideo } from '../../../functions/videos/budget-uses.ts';
import { videoKey } from '../../../functions/videos/keys.ts';
import {
  cancel,
  complete,
  fail,
  isTerminal,
  next,
  restart,
  type Video,
} from '../../../functions/videos/model.ts';
import { reholdWrites } from '../../../functions/videos/rehold.ts';
import { settlementWrites } from '../../../functions/videos/store.ts';
import { holdWrites } from '../../../functions/videos/submit.ts';
import { openLedger } from '../../support/ledger.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const { perform, read, close } = openLedger();
afterAll(close);
beforeAll(() => {
  const settings = { PLANS: '', MAX_ACTIVE_VIDEOS: '100', MAX_ASSET_MEGABYTES_PER_ACCOUNT: '1' };
  Object.assign(process.env, { ...settings, MAX_QUEUE_SIZE: '1000000' });
});

/** `KINORA_PROPERTY_RUNS=10000`, or `npm run explore`, for many. */
const runs = Number(process.env.KINORA_PROPERTY_RUNS ?? 400);
const budgets: Budgets = {
  revision: 1,
  limits: {
    account: { daily: 12, monthly: 30 },
    'project:p': { daily: 8 },
    'api-key:k': { monthly: 15, daily: 14 },
  },
};
const start = Date.parse('2026-11-29T20:00:00.000Z');
const template = quotedVideo();

const kinds = ['open', 'complete', 'fail', 'cancel', 'restart', 'requote'] as const;
interface Step {
  kind: (typeof kinds)[number];
  which: number;
  credits: number;
  /** Since the step before. */
  hours: number;
  byKey: boolean;
  inProject: boolean;
  delivery: 'once' | 'twice' | 'late' | 'never';
}

const putVideo = (video: Video, seq: number | undefined): TransactWrite => ({
  Put: {
    Item: { ...videoKey(video.ownerId, video.id), ...video },
    ...(seq === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'seq = :seq', ExpressionAttributeValues: { ':seq': seq } }),
  },
});

const failure = { code: 'BROKEN', stage: 'speaking', charged: false } as never;

const decide = (userId: string, step: Step, now: Date): readonly TransactWrite[] => {
  const { kind, which, credits, byKey, inProject } = step;
  const actor = byKey ? { keyId: 'k' } : {};
  const price = 1 + (credits % 9);
  const held = (video: Video) => countedVideo(video, budgets, actor, now);
  if (kind === 'open') {
    const place = inProject ? { projectId: 'p' } : {};
    const made = held({ ...template, ...place, ownerId: userId, id: `video-${which}`, price });
    return [putVideo(made.video, undefined), ...holdWrites(made, budgets, now)];
  }
  const { videos } = read(userId);
  const before = videos[which % Math.max(1, videos.length)];
  if (before === undefined) return [];
  const { attempt } = before;
  if (kind === 'requote') {
    if (isTerminal(before.status) || before.price === price) return [];
    const { video } = held(next(before, now, { price }));
    const context = { actor: { userId, ...actor } as never, now };
    return [putVideo(video, before.seq), ...reholdWrites(before, video, budgets, context)];
  }
  if (kind === 'restart') {
    const change = restart(now, now.toISOString())(before);
    if (change === undefined) return [];
    const again = held(change.video);
    return [putVideo(again.video, before.seq), ...holdWrites(again, budgets, now)];
  }
  const decisions = {
    complete: complete(attempt, { result: {} as never, charge: credits % 8 }, now),
    fail: fail(attempt, failure, now),
    cancel: cancel(now),
  };
  const change = decisions[kind](before);
  return change === undefined ? [] : [putVideo(change.video, before.seq), ...settlementWrites(change, now)];
};

/** What a video comes to in the budgets that it was held in. */
const dueOf = ({ status, price, charged }: Video): number =>
  status === 'completed' ? Number(charged) : isTerminal(status) ? 0 : price;

const countersIn = (userId: string): Map<string, { used: number; limit: number }> =>
  new Map(
    read(userId)
      .items.filter(({ sk }) => budgetUsePart.matches(String(sk)))
      .map(({ sk, used, limit }) => [budgetUsePart.idIn(sk), { used: Number(used), limit: Number(limit) }]),
  );

const expectSound = (userId: string): void => {
  const { videos } = read(userId);
  const counters = countersIn(userId);
  for (const [name, { used, limit }] of counters) {
    const held = videos.filter(({ budgetUses = [] }) => budgetUses.includes(name));
    expect({ name, used }).toEqual({ name, used: held.reduce((sum, video) => sum + dueOf(video), 0) });
    expect(used).toBeLessThanOrEqual(limit);
    expect(used).toBeGreaterThanOrEqual(0);
  }
  for (const { budgetUses = [] } of videos)
    for (const name of budgetUses) expect(counters.has(name)).toBe(true);
};

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('open', ...kinds),
  which: fc.nat({ max: 5 }),
  credits: fc.integer({ min: 1, max: 30 }),
  hours: fc.constantFrom(0, 0, 1, 5, 30),
  byKey: fc.boolean(),
  inProject: fc.boolean(),
  delivery: fc.constantFrom('once', 'once', 'once', 'twice', 'late', 'never'),
});

let accounts = 0;

test('histories over days and months: a budget counts what was held in its time and not given back, never more than its limit', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (history) => {
      accounts += 1;
      const userId = `user-${accounts}`;
      const account = { balance: 1000, activeVideos: 0, budgetsRevision: budgets.revision };
      perform([{ Put: { Item: { ...accountKey(userId), ...account } } }]);
      const late: (readonly TransactWrite[])[] = [];
      const write = (writes: readonly TransactWrite[], kind: string): void => {
        if (writes.length === 0) return;
        if (perform(writes)) seen.add(kind);
        else seen.add('refused');
      };
      let time = start;
      for (const each of history) {
        // Apart, so that no two lines of the ledger are of one moment.
        time += each.hours * 3_600_000 + 1;
        const decided = decide(userId, each, new Date(time));
        if (each.delivery === 'late') late.push(decided);
        else if (each.delivery !== 'never') write(decided, each.kind);
        if (each.delivery === 'twice' && decided.length > 0 && perform(decided)) seen.add('second');
        expectSound(userId);
      }
      for (const decided of late.reverse()) write(decided, 'late');
      expectSound(userId);
    }),
    { numRuns: runs },
  );
  for (const kind of [...kinds, 'late', 'refused']) expect(seen).toContain(kind);
  expect(seen).not.toContain('second');
});

test('a price is counted for who asks, where it lies, and in days and months of UTC', () => {
  const names = (spender: Parameters<typeof countersFor>[1], at: string) =>
    countersFor(budgets, spender, new Date(at)).map(({ name }) => name);
  expect(names({}, '2026-11-30T23:59:59.999Z')).toEqual(['account#2026-11-30', 'account#2026-11']);
  expect(names({ keyId: 'other', projectId: 'p' }, '2026-12-01T00:00:00.000Z')).toEqual([
    'account#2026-12-01',
    'account#2026-12',
    'project:p#2026-12-01',
  ]);
});
