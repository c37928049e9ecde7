import type { TransactWrite } from '../platform/aws/commit.ts';
import { updateOf } from '../platform/aws/update.ts';
import { problem } from '../shared/errors.ts';
import { accountKey, usageKey } from '../shared/keys.ts';
import { sinceName } from './model.ts';
import { type PlanName, planNames } from './plan-table.ts';

/** Of an account whose plan no payment stands behind; `:no` is false. */
export const unpaid = '(attribute_not_exists(planPaid) OR planPaid = :no)';

/**
 * Puts an account, which pays for none, on a plan.
 *
 * @throws KinoraError 404 `USER_NOT_FOUND` or 409 `PLAN_IS_PAID`, at the commit
 */
export const givenPlanWrites = (userId: string, plan: PlanName, now: Date): TransactWrite[] =>
  planWrites(userId, plan, { paid: false, now, unlessPaid: true });

/**
 * Puts an account on a plan: from the next request on its limits are asked for. Nothing that it has is touched. Said
 * again, it changes nothing but whether the plan is paid: since when the account is on the plan stays.
 *
 * @param how `paid`: a payment stands behind it, so its credits come with each invoice and not with the month
 * @throws KinoraError 404 `USER_NOT_FOUND`, at the commit
 */
export const planWrites = (
  userId: string,
  plan: PlanName,
  { paid, now, unlessPaid = false }: { paid: boolean; now: Date; unlessPaid?: boolean },
): TransactWrite[] => [
  {
    Update: updateOf(accountKey(userId), {
      set: { plan, planPaid: paid },
      setOnce: { [sinceName(plan)]: now.toISOString() },
      remove: planNames.filter((name) => name !== plan).map(sinceName),
      condition: `attribute_exists(pk) AND attribute_not_exists(deletedAt)${unlessPaid ? ` AND ${unpaid}` : ''}`,
      ...(unlessPaid ? { values: { no: false } } : {}),
    }),
    onConflict: (account) =>
      account === undefined || account.deletedAt !== undefined
        ? problem('USER_NOT_FOUND')
        : problem('PLAN_IS_PAID'),
  },
  // Beside the figures of what it has: uploads are refused without a look at the account.
  { Update: updateOf(usageKey(userId), { set: { plan } }) },
];
