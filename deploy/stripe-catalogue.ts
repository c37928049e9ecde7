import type { Stripe } from 'stripe';
import type * as z from 'zod/mini';
import { lookupKeyOf, priceMetadata, priceOf, type Sold } from '../functions/subscriptions/catalogue.ts';
import type { plansResponse } from '../functions/subscriptions/schemas.ts';

/** What `GET /api/v1/subscriptions/plans` answers. */
export type Offered = z.output<typeof plansResponse>;

interface Offer {
  name: string;
  amount: number;
  currency: string;
  credits: number;
  sold: Sold;
}

const offersOf = ({ plans, packs }: Offered): Offer[] => [
  ...plans
    .filter(({ price_cents }) => price_cents > 0)
    .map(({ name, monthly_credits: credits, price_cents: amount, currency }) => ({
      name: `Kinora ${name}`,
      amount,
      currency,
      credits,
      sold: { plan: name },
    })),
  ...packs.map(({ name, credits, price_cents: amount, currency }) => ({
    name: `Kinora: ${credits} credits`,
    amount,
    currency,
    credits,
    sold: { pack: name },
  })),
];

const isOffered = (price: Stripe.Price | undefined, { amount, currency, credits }: Offer): boolean =>
  price?.unit_amount === amount &&
  price.currency === currency &&
  price.metadata.kinora_credits === String(credits);

/**
 * Makes the prices that are missing at Stripe, or differ from what is offered. Who subscribed at an older one stays at it.
 *
 * @returns lookup keys of the prices that were made
 */
export const publishCatalogue = async (stripe: Stripe, offered: Offered): Promise<string[]> => {
  const made: string[] = [];
  for (const offer of offersOf(offered)) {
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
      metadata: priceMetadata(sold, credits),
      ...('plan' in sold ? { recurring: { interval: 'month' as const } } : {}),
    });
    made.push(lookupKeyOf(sold));
  }
  return made;
};

/** What an API offers. @throws Error when it does not say so */
export const offeredBy = async (url: string): Promise<Offered> => {
  const answer = await fetch(`${url}/api/v1/subscriptions/plans`);
  if (!answer.ok) throw new Error(`${url} does not tell its plans: ${answer.status}`);
  return (await answer.json()) as Offered;
};
