import type { Context } from 'aws-lambda';
import { expect, it } from 'vitest';
import type { LedgerType } from '../../../functions/credits/model.ts';
import { ledgerWrite, listLedger, loadBalance, sumOfVideos } from '../../../functions/credits/store.ts';
import { handler as grantPlanCredits } from '../../../functions/maintenance/grant-plan-credits.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';

const cloud = useSmallCloud({
  grantCreditsAt: 'registration',
  signupCredits: 0,
  plans: 'creator.monthlyCredits=50,creator.carryOverCredits=20',
});

/** The month so many before this one (UTC). */
const monthAgo = (months: number): Date => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
};
const day = 24 * 3600 * 1000;
const on = (month: Date, days: number): Date => new Date(month.getTime() + days * day);
const line = (
  { userId }: Person,
  [type, videoId, attempt, amount]: [LedgerType, string, number, number],
  at: Date,
) =>
  commit([
    ledgerWrite(
      {
        userId,
        type,
        amount,
        reason: '',
        cause: 'video',
        key: `${type} ${videoId} ${attempt}`,
        videoId,
        attempt,
      },
      at,
    ),
  ]);

it('what videos took since a month began: a release of a hold from before gives nothing', async () => {
  const ada = await register(cloud);
  const [before, month] = [monthAgo(2), monthAgo(1)];
  await line(ada, ['hold', 'old', 1, -30], on(before, 20));
  await line(ada, ['release', 'old', 1, 30], on(month, 1));
  await line(ada, ['hold', 'old', 2, -7], on(month, 2));
  await line(ada, ['hold', 'new', 1, -5], on(month, 3));
  await line(ada, ['release', 'new', 1, 5], on(month, 4));
  await line(ada, ['charge', 'new', 1, -3], on(month, 4));
  await line(ada, ['hold', 'lost', 1, -9], on(month, 5));
  await line(ada, ['release', 'lost', 1, 9], on(month, 6));
  expect(await sumOfVideos(ada.userId, month)).toBe(-7 - 3);
  expect(await sumOfVideos(ada.userId, before)).toBe(-7 - 3);
  // What is charged of it was counted with its hold.
  expect(await sumOfVideos(ada.userId, on(month, 4))).toBe(0);
});

it('of credits that were bought none expires where a hold of one month is released in the next', async () => {
  const ada = await register(cloud);
  const [before, month] = [monthAgo(2), monthAgo(1)];
  await line(ada, ['hold', 'a', 1, -30], on(before, 20));
  await line(ada, ['release', 'a', 1, 30], on(month, 1));
  await line(ada, ['hold', 'b', 1, -50], on(month, 2));
  await line(ada, ['release', 'b', 1, 50], on(month, 2));
  await line(ada, ['charge', 'b', 1, -50], on(month, 2));
  // Of the plan's 50 credits of that month nothing is left: the 30 were bought.
  const set = {
    plan: 'creator',
    balance: 30,
    planMonth: month.toISOString().slice(0, 7),
    planCredits: 50,
    planGranted: 50,
  };
  await commit([{ Update: updateOf(accountKey(ada.userId), { set }) }]);
  await grantPlanCredits({}, { awsRequestId: 'r', getRemainingTimeInMillis: () => 300_000 } as Context);
  const { entries } = await listLedger(ada.userId, { limit: 50 });
  expect(entries.filter(({ type }) => type === 'expire')).toEqual([]);
  expect(await loadBalance(ada.userId)).toMatchObject({ balance: 80 });
});
