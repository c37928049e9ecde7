import type { Stripe } from 'stripe';
import { type PlanName, planNames } from '../plans/plan-table.ts';
import type { PackName } from './credit-packs.ts';

/** What is sold: a plan by the month, or a pack of credits. */
export type Sold = { plan: PlanName } | { pack: PackName };

/** By which Stripe finds the price of what is sold today. */
export const lookupKeyOf = (sold: Sold): string =>
  'plan' in sold ? `kinora_plan_${sold.plan}` : `kinora_credits_${sold.pack}`;

/** The price at which something is sold today; undefined where the operator has made none. */
export const priceOf = async (stripe: Stripe, sold: Sold): Promise<Stripe.Price | undefined> =>
  (await stripe.prices.list({ lookup_keys: [lookupKeyOf(sold)], active: true, limit: 1 })).data[0];

/** What a price says of itself; it goes on to say so for those who bought at it when the tables have changed. */
export const priceMetadata = (sold: Sold, credits: number): Record<string, string> => ({
  kinora_credits: String(credits),
  ...('plan' in sold ? { kinora_plan: sold.plan } : {}),
});

/** What a price gives: its plan where it has one, and credits; undefined for a price that is not of ours. */
export const givenBy = ({
  metadata,
}: Pick<Stripe.Price, 'metadata'>): { plan: PlanName | undefined; credits: number } | undefined => {
  const credits = Number(metadata.kinora_credits);
  if (metadata.kinora_credits === undefined || !Number.isSafeInteger(credits) || credits < 0)
    return undefined;
  return { plan: planNames.find((name) => name === metadata.kinora_plan), credits };
};

const prices = new Map<string, Promise<Stripe.Price>>();

/** A price by its id; amount, plan and credits of one never change. */
export const loadPrice = (stripe: Stripe, id: string): Promise<Stripe.Price> => {
  const known = prices.get(id);
  if (known !== undefined) return known;
  const asking = stripe.prices.retrieve(id);
  prices.set(id, asking);
  asking.catch(() => prices.delete(id));
  return asking;
};
