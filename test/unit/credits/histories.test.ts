import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { accountHold, accountRehold } from '../../../functions/credits/holds.ts';
import type { LedgerEntry, LedgerType } from '../../../functions/credits/model.ts';
import { creditWrites, ledgerWrite } from '../../../functions/credits/store.ts';
import { planTableOf } from '../../../functions/plans/plan-table.ts';
import type { TransactWrite } from '../../../functions/platform/aws/commit.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { videoKey } from '../../../functions/videos/keys.ts';
import { videoLine } from '../../../functions/videos/ledger-lines.ts';
import {
  cancel,
  complete,
  type Decide,
  fail,
  isTerminal,
  next,
  restart,
  type Video,
} from '../../../functions/videos/model.ts';
import { settlementWrites } from '../../../functions/videos/store.ts';
import { openLedger } from '../../support/ledger.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const { perform, read, close } = openLedger();
afterAll(close);

/** 3 s; ten thousand are `KINORA_PROPERTY_RUNS=10000`, or `npm run explore`. */
const runs = Number(process.env.KINORA_PROPERTY_RUNS ?? 1000);
const terms = { plans: planTableOf('', { concurrentVideos: 3, storageBytes: 0 }) };
const template = quotedVideo();
const start = Date.parse('2026-11-29T00:00:00.000Z');

/** What a step wants to write, decided on the state as it was read. */
type Decision = readonly TransactWrite[];

const putVideo = (video: Video, seq: number | undefined): TransactWrite => ({
  Put: {
    Item: { ...videoKey(video.ownerId, video.id), ...video },
    ...(seq === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'seq = :seq', ExpressionAttributeValues: { ':seq': seq } }),
  },
});

const hold = (video: Video, now: Date): TransactWrite[] => [
  accountHold(video.ownerId, video.price, video.attempt, terms),
  ledgerWrite(videoLine(video, 'hold', -video.price), now),
];

const steps = ['open', 'complete', 'fail', 'cancel', 'restart', 'requote'] as const;
const moves = ['grant', 'purchase', 'refund', 'adjust', 'expire'] as const;
const isMove = (kind: Step['kind']): kind is (typeof moves)[number] => moves.some((move) => move === kind);

interface Step {
  kind: (typeof steps)[number] | (typeof moves)[number];
  /** Which video, or which cause of a movement. */
  which: number;
  credits: number;
  /** Written at once, after which later steps, how often; a crash before the write is never. */
  delivery: 'once' | 'twice' | 'late' | 'once and late' | 'never';
}

const failure = {
  code: 'BROKEN',
  reason: 'Broken',
  stage: 'speaking',
  retryable: true,
  charged: false,
  suggestion: 'Again',
} as const;

const decideOf = ({ kind, credits }: Step, { attempt }: Video, now: Date): Decide | undefined => {
  if (kind === 'complete') return complete(attempt, { result: {} as never, charge: credits % 8 }, now);
  if (kind === 'fail') return fail(attempt, failure, now);
  if (kind === 'cancel') return cancel(now);
  return kind === 'restart' ? restart(now, now.toISOString()) : undefined;
};

const decide = (userId: string, step: Step, index: number): Decision => {
  const now = new Date(start + index);
  const { kind, which, credits } = step;
  if (isMove(kind)) {
    const amount = kind === 'expire' || (kind === 'adjust' && credits % 2 === 0) ? -credits : credits;
    // Each cause has its time, whenever it is told and told again; whoever tells it tells the same amount.
    const line = { userId, type: kind, amount: Math.sign(amount) * (1 + which), reason: 'Why' } as const;
    return creditWrites({ ...line, cause: 'payment', key: `${kind} ${which}` }, new Date(start + which));
  }
  const { videos } = read(userId);
  if (kind === 'open') {
    const id = `video-${which}`;
    const video: Video = { ...template, ownerId: userId, id, price: 1 + (credits % 8) };
    return [putVideo(video, undefined), ...hold(video, now)];
  }
  const before = videos[which % Math.max(1, videos.length)];
  if (before === undefined) return [];
  if (kind === 'requote') {
    if (isTerminal(before.status)) return [];
    const video = next(before, now, { price: 1 + (credits % 8) });
    if (video.price === before.price) return [putVideo(video, before.seq)];
    return [
      putVideo(video, before.seq),
      ledgerWrite(videoLine(video, 'release', before.price), now),
      ledgerWrite(videoLine(video, 'hold', -video.price), now),
      accountRehold(userId, before.price, video.price, terms),
    ];
  }
  const change = decideOf(step, before, now)?.(before);
  if (change === undefined) return [];
  return [
    putVideo(change.video, before.seq),
    ...settlementWrites(change, now),
    ...(kind === 'restart' ? hold(change.video, now) : []),
  ];
};

const balanceOf = (userId: string): number => Number(read(userId).account.balance);

/** What a video's lines must come to. */
const dueOf = ({ status, price, charged }: Video): number =>
  status === 'completed' ? 0 - Number(charged) : isTerminal(status) ? 0 : -price;

const expectSound = (userId: string): void => {
  const { account, lines, videos } = read(userId);
  const sum = (of: readonly LedgerEntry[]) => of.reduce((total, { amount }) => total + amount, 0);
  expect(account.balance).toBe(sum(lines));
  expect(account.activeVideos).toBe(videos.filter(({ status }) => !isTerminal(status)).length);
  for (const video of videos) {
    const own = lines.filter(({ videoId }) => videoId === video.id);
    const count = (type: LedgerType) => own.filter((line) => line.type === type).length;
    expect(sum(own)).toBe(dueOf(video));
    expect(count('hold') - count('release')).toBe(isTerminal(video.status) ? 0 : 1);
    expect(count('charge')).toBe(video.status === 'completed' ? 1 : 0);
  }
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
};

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...steps, ...moves),
  which: fc.nat({ max: 5 }),
  credits: fc.integer({ min: 1, max: 30 }),
  delivery: fc.constantFrom('once', 'once', 'once', 'twice', 'late', 'once and late', 'never'),
});

let accounts = 0;

test('histories of all movements, retried, reordered and interrupted: the balance is the sum of the ledger, is never negative, and nothing counts twice', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (history) => {
      accounts += 1;
      const userId = `user-${accounts}`;
      perform([{ Put: { Item: { ...accountKey(userId), balance: 20, activeVideos: 0 } } }, welcome(userId)]);
      const late: Decision[] = [];
      const write = (writes: Decision, kind: string): void => {
        if (writes.length === 0 || !perform(writes)) return;
        seen.add(kind);
        expect(balanceOf(userId)).toBeGreaterThanOrEqual(0);
      };
      for (const [index, each] of history.entries()) {
        const decided = decide(userId, each, index);
        if (each.delivery.includes('late')) late.push(decided);
        if (each.delivery !== 'late' && each.delivery !== 'never') write(decided, each.kind);
        if (each.delivery === 'twice') write(decided, 'second');
        // What was decided long ago comes last, and the youngest of it first.
        if (late.length > 2) write(late.pop() ?? [], 'late');
      }
      for (const decided of late.reverse()) write(decided, 'late');
      expectSound(userId);
    }),
    { numRuns: runs },
  );
  for (const kind of [...steps, ...moves, 'late']) expect(seen).toContain(kind);
  // Whatever is written twice is written once.
  expect(seen).not.toContain('second');
});

const welcome = (userId: string): TransactWrite =>
  ledgerWrite(
    { userId, type: 'grant', amount: 20, reason: 'Welcome', cause: 'welcome', key: 'welcome' },
    new Date(start - 1),
  );
