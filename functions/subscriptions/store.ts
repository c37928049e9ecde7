import * as z from 'zod/mini';
import { type PlanName, planNames } from '../plans/plan-table.ts';
import { planWrites } from '../plans/store.ts';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { checkOf, updateOf } from '../platform/aws/update.ts';
import { accountKey } from '../shared/keys.ts';
import { customerKey, subscriptionKey } from './keys.ts';
import { planGiven, type SubscriptionState } from './model.ts';

const state = z.object({
  subscriptionId: z.string(),
  status: z.string(),
  plan: z.enum(planNames),
  periodEnd: z.string(),
  cancelAtPeriodEnd: z.boolean(),
  createdAt: z.string(),
});

const billing = z.object({
  customerId: z.string(),
  /** Grows with each change of the state. */
  version: z.number(),
  state: z.optional(state),
  /** Checkout of a plan that was begun last. */
  checkoutId: z.optional(z.string()),
  /** The key that it was made with. */
  checkoutKey: z.optional(z.string()),
});

/** What is known of an account at Stripe. */
export type Billing = z.output<typeof billing>;

/** Undefined for an account that never bought anything. */
export const loadBilling = async (userId: string): Promise<Billing | undefined> => {
  const item = await getItem(subscriptionKey(userId), { consistent: true });
  return item === undefined ? undefined : z.parse(billing, item);
};

/**
 * Notes the customer of an account that has none, and whose the customer is.
 *
 * @param email that the account must still have, where the customer was just made with it
 * @throws ConditionFailed where the account has one by now, or is being removed, at the commit
 */
export const customerWrites = (userId: string, customerId: string, email?: string): TransactWrite[] => [
  {
    Put: {
      Item: { ...subscriptionKey(userId), customerId, version: 0 },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  { Put: { Item: { ...customerKey(customerId), userId } } },
  {
    ConditionCheck: checkOf(accountKey(userId), {
      condition: `balance >= :none AND attribute_not_exists(deletedAt)${email === undefined ? '' : ' AND email = :email'}`,
      values: { none: 0, ...(email === undefined ? {} : { email }) },
    }),
  },
];

/** Whose a customer is; undefined for one that is nobody's here. */
export const userOfCustomer = async (customerId: string): Promise<string | undefined> => {
  const item = await getItem(customerKey(customerId), { consistent: true });
  return item === undefined ? undefined : String(item.userId);
};

interface Following {
  version: number;
  /** What was known. */
  was: SubscriptionState | undefined;
  fresh: SubscriptionState;
  now: Date;
}

/**
 * Overwrites what is known of a subscription, and puts its account on its plan.
 *
 * @param version of what was read before Stripe was asked: what was written since may be newer
 * @throws ConditionFailed at the commit, where it was; KinoraError 404 `USER_NOT_FOUND`
 */
export const stateWrites = (userId: string, { version, was, fresh, now }: Following): TransactWrite[] => {
  const plan = planGiven(fresh);
  // One that gave nothing and gives nothing has no say in a plan that somebody gave to the account.
  const isOfPlan = plan !== 'free' || (was !== undefined && planGiven(was) !== 'free');
  return [
    {
      Update: updateOf(subscriptionKey(userId), {
        set: { state: fresh, version: version + 1 },
        remove: ['checkoutId', 'checkoutKey'],
        condition: 'version = :version',
        values: { version },
      }),
    },
    ...(isOfPlan ? planWrites(userId, plan, { paid: plan !== 'free', now }) : []),
  ];
};

/** The plan that an account is on, whoever gave it. */
export const loadPlanName = async (userId: string): Promise<PlanName> => {
  const item = await getItem(accountKey(userId), { consistent: true });
  return planNames.find((name) => name === item?.plan) ?? 'free';
};

/** Notes the checkout of a plan that was begun last. */
export const noteCheckout = async (
  userId: string,
  checkout: { checkoutId: string; checkoutKey: string },
): Promise<void> => {
  const update = updateOf(subscriptionKey(userId), { set: checkout, condition: 'attribute_exists(pk)' });
  await commit([{ Update: update }]).catch((error: unknown) => {
    // The account is being removed.
    if (!(error instanceof ConditionFailed)) throw error;
  });
};

export const deleteCustomerWrite = (customerId: string): TransactWrite => ({
  Delete: { Key: customerKey(customerId) },
});
