import type { OnPlan, Plan } from './model.ts';

/** What a month moves of an account's credits. */
export interface PlanGrant {
  /** `2026-11`, and its first moment (UTC). */
  month: string;
  at: Date;
  granted: number;
  /** Credits of earlier months above what is carried over. */
  expired: number;
  /** Credits of plans that the account has then. */
  left: number;
  /** Credits of the month in all; more than `granted` where a smaller plan's were granted of it before. */
  total: number;
}

/** An account, as far as its month's credits depend on it. */
interface Grantee extends OnPlan {
  balance: number;
  emailVerified: boolean;
  createdAt: string;
}

const monthOf = (time: Date | string): string =>
  (typeof time === 'string' ? time : time.toISOString()).slice(0, 7);

const firstMomentOf = (month: string): Date => new Date(`${month}-01T00:00:00.000Z`);

/**
 * What is due of a plan's month. Credits of plans are spent before all others, so that nothing that was bought expires:
 * what an account spent since its last month is taken off what was left of its plans' credits. Of a month that was granted
 * already the difference to a plan that was raised meanwhile is due.
 *
 * @param rules `unconfirmedToo`: whether an address that was never confirmed is no obstacle on the plan `free`
 * @returns undefined where nothing is due; else `from`: since when it matters what was spent, and what is due after
 *   so much was
 */
export const planGrantOf = (
  account: Grantee,
  plan: Plan,
  { now, unconfirmedToo }: { now: Date; unconfirmedToo: boolean },
): { from: Date | undefined; after: (spent: number) => PlanGrant } | undefined => {
  const month = monthOf(now);
  const { planMonth, planCredits = 0, planGranted, balance } = account;
  if (plan.monthlyCredits === 0 || account.planPaid === true) return undefined;
  if (planMonth !== undefined && planMonth > month) return undefined;
  const isFree = plan.name === 'free';
  // The welcome is the first month's; from then on an address is needed that somebody reads.
  if (isFree && monthOf(account.createdAt) >= month) return undefined;
  if (isFree && !account.emailVerified && !unconfirmedToo) return undefined;
  const common = { month, at: firstMomentOf(month), total: plan.monthlyCredits };
  if (planMonth === month) {
    // A plan that was raised meanwhile gives the difference; a smaller one takes nothing.
    const more = planGranted === undefined ? 0 : plan.monthlyCredits - planGranted;
    if (more <= 0) return undefined;
    return {
      from: undefined,
      after: () => ({ ...common, granted: more, expired: 0, left: planCredits + more }),
    };
  }
  const from = planMonth === undefined ? undefined : firstMomentOf(planMonth);
  return {
    from,
    after: (spent) => {
      const unspent = Math.min(balance, Math.max(0, planCredits - Math.max(0, spent)));
      const carried = Math.min(unspent, plan.carryOverCredits);
      return {
        ...common,
        granted: plan.monthlyCredits,
        expired: unspent - carried,
        left: carried + plan.monthlyCredits,
      };
    },
  };
};
