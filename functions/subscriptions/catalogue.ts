import type { Stripe } from 'stripe';
import { type PlanName, type PlanTable, planNames } from '../plans/plan-table.ts';
import { creditPacks, type PackName, packNames } from './credit-packs.ts';
import { paidPlans } from './model.ts';

/** What is sold: a plan by the month, or a pack of credits. */
export type Sold = { plan: PlanName } | { pack: PackName };

/** By which Stripe finds the price of what is sold today. */
export const lookupKeyOf = (sold: Sold): string =>
  'plan' in sold ? `kinora_plan_${sold.plan}` : `kinora_credits_${sold.pack}`;

/** What a price says of itself: it goes on to say so for those who bought at it when the table has changed. */
interface Offer {
  name: string;
  amount: number;
  currency: string;
  credits: number;
  sold: Sold;
}

const offersOf = (plans: PlanTable): Offer[] => [
  ...paidPlans.map((plan) => ({
    name: `Kinora ${plan}`,
    amount: plans[plan].priceCents,
    currency: plans[plan].currency,
    credits: plans[plan].monthlyCredits,
    sold: { plan },
  })),
  ...packNames.map((pack) => {
    const { credits, priceCents: amount, currency } = creditPacks[pack];
    return { name: `Kinora: ${credits} credits`, amount, currency, credits, sold: { pack } };
  }),
];

/** The price at which something is sold today; undefined where the operator has made none. */
export const priceOf = async (stripe: Stripe, sold: Sold): Promise<Stripe.Price | undefined> =>
  (await stripe.prices.list({ lookup_keys: [lookupKeyOf(sold)], active: true, limit: 1 })).data[0];

const isOffered = (price: Stripe.Price | undefined, { amount, currency, credits }: Offer): boolean =>
  price?.unit_amount === amount &&
  price.currency === currency &&
  price.metadata.kinora_credits === String(credits);

/**
 * Makes the prices that are missing at Stripe or differ from the tables. Who subscribed at an older one stays at it.
 *
 * @returns lookup keys of the prices that were made
 */
export const publishCatalogue = async (stripe: Stripe, plans: PlanTable): Promise<string[]> => {
  const made: string[] = [];
  for (const offer of offersOf(plans)) {
    const present = await priceOf(stripe, offer.sold);
    if (isOffered(present, offer)) continue;
    const { name, amount, currency, credits, sold } = offer;
    const product =
      typeof present?.product === 'string' ? present.product : (await stripe.products.create({ name })).id;
    await stripe.prices.create({
      product,
      currency,
      unit_amount: amount,
      lookup_key: lookupKeyOf(sold),
      transfer_lookup_key: true,
      metadata: { kinora_credits: String(credits), ...('plan' in sold ? { kinora_plan: sold.plan } : {}) },
      ...('plan' in sold ? { recurring: { interval: 'month' as const } } : {}),
    });
    made.push(lookupKeyOf(sold));
  }
  return made;
};

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
