import { type PlanName, planNames } from '../plans/plan-table.ts';

/** Plans that are paid for. */
export const paidPlans = planNames.filter((name) => name !== 'free');

/** What Stripe says of an account's subscription. Times are RFC 3339. */
export interface SubscriptionState {
  subscriptionId: string;
  /** In Stripe's words: `active`, `past_due`, `canceled`, `paused`, ...; new ones may come. */
  status: string;
  /** The plan that was bought; who is on it depends on the status. */
  plan: PlanName;
  periodEnd: string;
  cancelAtPeriodEnd: boolean;
  createdAt: string;
}

/** Statuses in which a subscription gives its plan: while a payment is tried again, its customer keeps it. */
const givingStatuses: ReadonlySet<string> = new Set(['active', 'trialing', 'past_due']);

export const isLive = ({ status }: Pick<SubscriptionState, 'status'>): boolean => givingStatuses.has(status);

/** The plan of an account with this subscription. */
export const planGiven = (state: Pick<SubscriptionState, 'status' | 'plan'>): PlanName =>
  isLive(state) ? state.plan : 'free';

/**
 * What becomes of what is known when Stripe tells of a subscription. `keep`: it is an old one, and another counts.
 * `duplicate`: the account has another that lives; nobody needs two.
 */
export const succession = (
  known: Pick<SubscriptionState, 'subscriptionId' | 'status' | 'createdAt'> | undefined,
  fresh: Pick<SubscriptionState, 'subscriptionId' | 'status' | 'createdAt'>,
): 'adopt' | 'keep' | 'duplicate' => {
  if (known === undefined || known.subscriptionId === fresh.subscriptionId) return 'adopt';
  if (isLive(known)) return isLive(fresh) ? 'duplicate' : 'keep';
  return isLive(fresh) || fresh.createdAt > known.createdAt ? 'adopt' : 'keep';
};

/** A line of an invoice: money, and what the whole price of its plan gives. */
export interface PaidLine {
  amount: number;
  unitAmount: number;
  credits: number;
}

/**
 * Credits follow money: a line gives, or takes, the part of its plan's credits that it is of the plan's price. So a
 * change in the midst of a period gives what Stripe charges, and takes what it credits.
 */
export const creditsOf = (lines: readonly PaidLine[]): number =>
  lines.reduce(
    (sum, { amount, unitAmount, credits }) =>
      unitAmount === 0 ? sum : sum + Math.round((credits * amount) / unitAmount),
    0,
  );

/** A payment's credits, and what was claimed of it: amounts in hundredths. */
export interface Payment {
  userId: string;
  credits: number;
  amount: number;
  claimedAmount: number;
  claimedCredits: number;
}

/**
 * Credits that go with a part of a payment which is paid back. In all no more than the payment gave, and exactly that
 * when all of it was paid back.
 */
export const creditsClaimed = (payment: Omit<Payment, 'userId'>, amount: number): number => {
  const { credits, claimedAmount, claimedCredits } = payment;
  const total = Math.min(payment.amount, claimedAmount + amount);
  const due = payment.amount === 0 ? 0 : Math.floor((credits * total) / payment.amount);
  return Math.max(0, due - claimedCredits);
};
