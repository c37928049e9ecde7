import type { Context } from 'aws-lambda';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handler as setPlan } from '../../../functions/admin/set-plan.ts';
import { handler as exportAccount } from '../../../functions/auth/export-account.ts';
import { handler as setBudget } from '../../../functions/budgets/set-budget.ts';
import { debtKey } from '../../../functions/credits/keys.ts';
import { listLedger, loadBalance } from '../../../functions/credits/store.ts';
import { handler as expireVideos } from '../../../functions/maintenance/expire-videos.ts';
import { handler as grantPlanCredits } from '../../../functions/maintenance/grant-plan-credits.ts';
import { planGrantsKey, videoExpiryKey } from '../../../functions/maintenance/keys.ts';
import { planWrites } from '../../../functions/plans/store.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { loadAccount } from '../../../functions/users/store.ts';
import type { Video } from '../../../functions/videos/model.ts';
import { loadVideo, newVideoWrites } from '../../../functions/videos/store.ts';
import { usePayments } from '../../support/payments.ts';
import { quotedVideo } from '../../support/quoted-video.ts';
import { type Call, useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register, signIn } from '../../support/small-people.ts';

const cloud = useSmallCloud({
  createLimitPerMinute: 1_000_000,
  demandSecondFactor: false,
  grantCreditsAt: 'registration',
  signupCredits: 0,
  plans: 'free.retentionDays=10,creator.monthlyCredits=50,studio.monthlyCredits=300',
});
const payments = usePayments(cloud);
const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 300_000 } as Context;
let admin: string;
let ada: Person;
beforeAll(async () => {
  const { userId, email } = await register(cloud);
  await commit([{ Update: updateOf(accountKey(userId), { set: { role: 'admin' } }) }]);
  admin = (await signIn(cloud, email)).token;
});
beforeEach(async () => {
  ada = await register(cloud);
});

const give = (plan: string) =>
  cloud.request(setPlan, {
    method: 'PUT',
    token: admin,
    params: { id: ada.userId },
    json: { plan, reason: 'A partner' },
  });
const planOfAda = async () => {
  const { plan, planPaid } = (await loadAccount(ada.userId, { consistent: true })) ?? {};
  return [plan, planPaid];
};
const run = async () => {
  await commit([{ Delete: { Key: planGrantsKey } }]);
  await grantPlanCredits({}, lambda);
};
const grants = async () => {
  const { entries } = await listLedger(ada.userId, { limit: 50 });
  return entries.filter(({ type }) => type === 'grant').map(({ amount }) => amount);
};
const set = (values: Record<string, unknown>) =>
  commit([{ Update: updateOf(accountKey(ada.userId), { set: values }) }]);
const writes =
  (text: string) =>
  ({ operation, body }: Call): boolean =>
    operation === 'TransactWriteItems' && body.includes(text) && body.includes(ada.userId);

describe('a plan that is paid and one that is given', () => {
  it('never take the place of each other: what is paid stays until its subscription ends', async () => {
    await payments.buy(ada, { plan: 'creator' });
    await payments.deliver();
    const { status, body } = await give('studio');
    expect([status, body.code]).toEqual([409, 'PLAN_IS_PAID']);
    expect(await planOfAda()).toEqual(['creator', true]);
    const [subscription] = payments.double.world.all('sub');
    await payments.stripe.subscriptions.cancel(subscription?.id ?? '');
    await payments.deliver();
    expect(await planOfAda()).toEqual(['free', false]);
    expect((await give('studio')).status).toBe(200);
    // News of the old subscription have no say in what was given.
    if (subscription !== undefined) payments.double.world.emit('customer.subscription.updated', subscription);
    await payments.deliver();
    expect(await planOfAda()).toEqual(['studio', false]);
  });

  it('that is paid while it is being given stays the paid one', async () => {
    cloud.interrupt(writes('plan.changed'), () =>
      commit(planWrites(ada.userId, 'creator', { paid: true, now: new Date() })),
    );
    expect((await give('studio')).body.code).toBe('PLAN_IS_PAID');
    expect(await planOfAda()).toEqual(['creator', true]);
  });

  it('that is bought takes the place of a given one', async () => {
    await give('creator');
    await payments.buy(ada, { plan: 'studio' });
    await payments.deliver();
    expect(await planOfAda()).toEqual(['studio', true]);
  });
});

describe('the credits of a given plan', () => {
  it('come with the plan; a raised one gives the difference at once, once, and a smaller one takes nothing', async () => {
    await give('creator');
    expect(await grants()).toEqual([50]);
    await give('studio');
    expect((await grants()).sort()).toEqual([250, 50]);
    await Promise.all([give('studio'), run()]);
    await give('creator');
    await give('free');
    await give('studio');
    await run();
    expect((await grants()).sort()).toEqual([250, 50]);
    expect(await loadBalance(ada.userId)).toMatchObject({ balance: 300 });
    expect(await loadAccount(ada.userId)).toMatchObject({ planCredits: 300, planGranted: 300 });
  });

  it('of an account whose month was granted before that was noted come with the next month', async () => {
    await set({ planMonth: new Date().toISOString().slice(0, 7), planCredits: 50 });
    await give('studio');
    expect(await grants()).toEqual([]);
  });

  it('of a raised plan are found by the next round where the function ended in between', async () => {
    await give('creator');
    await commit(planWrites(ada.userId, 'studio', { paid: false, now: new Date() }));
    await run();
    expect((await grants()).sort()).toEqual([250, 50]);
  });

  it('are not granted where the plan was paid meanwhile', async () => {
    await commit(planWrites(ada.userId, 'creator', { paid: false, now: new Date() }));
    cloud.interrupt(writes('planMonth'), () =>
      commit(planWrites(ada.userId, 'creator', { paid: true, now: new Date() })),
    );
    await run();
    expect(await grants()).toEqual([]);
  });

  it('pay what the account owes', async () => {
    await set({ owedCredits: 20 });
    await commit([{ Put: { Item: { ...debtKey(ada.userId), gsi1pk: 'debts', gsi1sk: '2020' } } }]);
    await commit(planWrites(ada.userId, 'creator', { paid: false, now: new Date() }));
    await run();
    expect(await payments.figures(ada)).toEqual({ balance: 30, owed: 0 });
    expect(await getItem(debtKey(ada.userId))).toBeUndefined();
  });
});

it('the export of an account has its plan, subscription, budgets and lines of credits', async () => {
  const { token } = ada;
  const read = async () => (await cloud.request(exportAccount, { token })).body;
  expect(await read()).toMatchObject({
    subscription: { id: null, plan: 'free', status: 'active', customer_id: null },
    budgets: [],
  });
  await payments.buy(ada, { plan: 'creator' });
  await payments.deliver();
  const budget = { method: 'PUT', token, params: { target: 'account' }, json: { daily: 5 } };
  expect((await cloud.request(setBudget, budget)).status).toBe(200);
  const { account, subscription, budgets, transactions } = await read();
  expect(account).toMatchObject({ balance: 50, owed: 0 });
  expect(subscription).toMatchObject({ plan: 'creator', status: 'active', user_id: ada.userId });
  expect([subscription.id, subscription.customer_id]).toEqual([
    expect.stringMatching(/^sub_/),
    expect.stringMatching(/^cus_/),
  ]);
  expect(budgets).toMatchObject([{ budget: 'account', daily: { limit: 5, used: 0 }, monthly: null }]);
  expect(transactions).toMatchObject([{ type: 'grant', amount: 50, cause: { type: 'plan' } }]);
});

it('a video that the plan does not keep stays where the plan is changed at that moment', async () => {
  const ended = new Date(Date.now() - 20 * 24 * 3600 * 1000);
  const { checkAt: _checkAt, ...video } = quotedVideo();
  const times = { createdAt: ended.toISOString(), endedAt: ended.toISOString() };
  const id = newId(ended.getTime());
  const made: Video = { ...video, ...times, id, ownerId: ada.userId, status: 'cancelled' };
  await commit(newVideoWrites(made, 'Hello.'));
  const expire = async () => {
    await commit([{ Delete: { Key: videoExpiryKey } }]);
    await expireVideos({}, lambda);
    return await loadVideo(ada.userId, id);
  };
  cloud.interrupt(writes('videosCount'), () =>
    commit(planWrites(ada.userId, 'creator', { paid: true, now: new Date() })),
  );
  expect(await expire()).toBeDefined();
  await set({ plan: 'free', freeSince: '2020-01-01T00:00:00.000Z' });
  expect(await expire()).toBeUndefined();
});
