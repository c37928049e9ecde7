import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planGrantOf } from '../../../functions/plans/grants.ts';
import { keptUntil, type OnPlan, planIn, retainedSince } from '../../../functions/plans/model.ts';
import { planTableOf } from '../../../functions/plans/plan-table.ts';
import { parseValue } from '../../../lib/config-values.ts';

const ofSettings = { concurrentVideos: 25, storageBytes: 2_000_000_000 };

test('the smallest plan is what settings say of every account, and the text changes single limits', () => {
  const plans = planTableOf('', ofSettings);
  expect(plans.free).toMatchObject({
    ...ofSettings,
    monthlyCredits: 0,
    retentionDays: 0,
    highestQuality: 'ultra',
  });
  expect(planIn(plans, undefined).name).toBe('free');
  expect(planIn(plans, { plan: 'of another day' }).name).toBe('free');
  const other = planTableOf(
    'free.retentionDays=30, creator.priceCents=2900,creator.currency=eur',
    ofSettings,
  );
  expect(other.free.retentionDays).toBe(30);
  expect(other.creator).toEqual({ ...plans.creator, priceCents: 2900, currency: 'eur' });
});

test.each([
  'free',
  'free.retentionDays',
  'nobody.retentionDays=1',
  'free.patience=1',
  'free.retentionDays=-1',
  'free.highestQuality=4k',
  'free.concurrentVideos=0',
  'creator.currency=EUR',
  'free.constructor=1',
])('"%s" is refused, at the synthesis as well', (text) => {
  expect(() => planTableOf(text, ofSettings)).toThrow('is no limit of a plan');
  expect(() => parseValue('plans', text)).toThrow('must be limits of plans');
});

const day = 24 * 3600 * 1000;
const now = new Date('2026-11-29T12:00:00.000Z');

test('after a change of plan nothing is removed for 30 days that the new one does not keep', () => {
  const plan = planIn(planTableOf('free.retentionDays=10', ofSettings), {});
  expect(retainedSince({}, plan, now)).toEqual(new Date(now.getTime() - 10 * day));
  const account = { plan: 'free', freeSince: new Date(now.getTime() - 29 * day).toISOString() };
  expect(retainedSince(account, plan, now)).toBeUndefined();
  expect(keptUntil(account)).toEqual(new Date(now.getTime() + day));
  expect(retainedSince(account, plan, new Date(now.getTime() + day))).toBeDefined();
});

test('of credits that a month left, what is above the cap expires, and never what was bought', () => {
  const plan = planIn(planTableOf('creator.monthlyCredits=50,creator.carryOverCredits=20', ofSettings), {
    plan: 'creator',
  });
  const rules = { now, unconfirmedToo: false };
  fc.assert(
    fc.property(
      fc.nat({ max: 200 }),
      fc.nat({ max: 200 }),
      fc.nat({ max: 300 }),
      (planCredits, bought, wished) => {
        const spent = Math.min(wished, planCredits + bought);
        const account = {
          plan: 'creator',
          planMonth: '2026-10',
          planCredits,
          balance: planCredits + bought - spent,
          emailVerified: false,
          createdAt: '2026-01-01T00:00:00.000Z',
        };
        const grant = planGrantOf(account, plan, rules)?.after(spent);
        const left = account.balance - Number(grant?.expired);
        expect(left).toBeGreaterThanOrEqual(Math.min(account.balance, bought));
        const unspent = Math.max(0, planCredits - spent);
        expect(grant?.expired).toBe(Math.max(0, unspent - 20));
        expect(grant?.left).toBe(Math.min(20, unspent) + 50);
      },
    ),
    { numRuns: 300 },
  );
});

test('who is due: once a month, on the smallest plan with a confirmed address and from the second month on', () => {
  const plans = planTableOf('free.monthlyCredits=10', ofSettings);
  const account = { balance: 0, emailVerified: true, createdAt: '2026-10-05T00:00:00.000Z' };
  const due = (change: OnPlan & Partial<typeof account>, unconfirmedToo = false) => {
    const changed: OnPlan & typeof account = { ...account, ...change };
    return planGrantOf(changed, planIn(plans, changed), { now, unconfirmedToo }) !== undefined;
  };
  expect(due({})).toBe(true);
  expect(due({ planMonth: '2026-11' })).toBe(false);
  expect(due({ planMonth: '2026-10' })).toBe(true);
  expect(due({ createdAt: '2026-11-01T00:00:00.000Z' })).toBe(false);
  expect(due({ emailVerified: false })).toBe(false);
  expect(due({ emailVerified: false }, true)).toBe(true);
  // Those of a paid plan come with its invoices.
  expect(due({ plan: 'creator', planPaid: true })).toBe(false);
  expect(due({ plan: 'creator', emailVerified: false, createdAt: now.toISOString() })).toBe(true);
});
