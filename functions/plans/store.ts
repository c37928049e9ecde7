import type { TransactWrite } from '../platform/aws/commit.ts';
import { updateOf } from '../platform/aws/update.ts';
import { problem } from '../shared/errors.ts';
import { accountKey } from '../shared/keys.ts';
import type { PlanName } from './plan-table.ts';

/**
 * Puts an account on a plan.
 *
 * @param how `paid`: a payment stands behind it, so its credits come with each invoice and not with the month
 * @throws KinoraError 404 `USER_NOT_FOUND`, at the commit
 */
export const planWrites = (
  userId: string,
  plan: PlanName,
  { paid }: { paid: boolean; now: Date },
): TransactWrite[] => [
  {
    Update: updateOf(accountKey(userId), {
      set: { plan, planPaid: paid },
      condition: 'attribute_exists(pk) AND attribute_not_exists(deletedAt)',
    }),
    onConflict: () => problem('USER_NOT_FOUND'),
  },
];
