import type { PlanGrant } from '../plans/grants.ts';
import { unpaid } from '../plans/store.ts';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { updateOf } from '../platform/aws/update.ts';
import { accountKey } from '../shared/keys.ts';
import { ledgerWrite } from './store.ts';

/**
 * Grants the credits of a plan's month, or what a raised plan gives more of it, and lets those expire that are not carried
 * over: one move of the account, and a line for each. Once for an account, a month and what it gives in all, by the
 * lines' ids and by what the account notes.
 *
 * @param account as it was read: where its credits moved since, nothing is written
 * @throws ConditionFailed at the commit
 */
export const planGrantWrites = (
  {
    id: userId,
    balance,
    planMonth,
    planGranted = 0,
  }: { id: string; balance: number; planMonth?: string; planGranted?: number },
  { month, at, granted, expired, left, total }: PlanGrant,
): TransactWrite[] => {
  const isRaise = planMonth === month;
  const line = { userId, cause: 'plan' } as const;
  const wasMonth = planMonth === undefined ? 'attribute_not_exists(planMonth)' : 'planMonth = :was';
  return [
    {
      Update: updateOf(accountKey(userId), {
        add: { balance: granted - expired },
        set: { planMonth: month, planCredits: left, planGranted: total },
        condition: [
          `balance = :balance AND attribute_not_exists(deletedAt) AND ${unpaid} AND ${wasMonth}`,
          ...(isRaise ? ['planGranted = :before'] : []),
        ].join(' AND '),
        values: {
          balance,
          no: false,
          ...(planMonth === undefined ? {} : { was: planMonth }),
          ...(isRaise ? { before: planGranted } : {}),
        },
      }),
    },
    ...(expired === 0
      ? []
      : [
          ledgerWrite(
            {
              ...line,
              type: 'expire',
              amount: -expired,
              reason: 'Credits of earlier months that the plan does not carry over',
              key: `plan ${month} expire`,
            },
            at,
          ),
        ]),
    ledgerWrite(
      {
        ...line,
        type: 'grant',
        amount: granted,
        reason: isRaise ? `More credits for ${month}: a larger plan` : `Credits of the plan for ${month}`,
        key: isRaise ? `plan ${month} to ${total}` : `plan ${month}`,
      },
      at,
    ),
  ];
};
