/** Credits that are sold apart from plans: what they are called, how many, and for how much. */
interface CreditPack {
  credits: number;
  /** In hundredths of `currency`. */
  priceCents: number;
  /** ISO 4217, in lower case. */
  currency: string;
}

export const packNames = ['small', 'medium', 'large'] as const;
export type PackName = (typeof packNames)[number];

export const creditPacks: Readonly<Record<PackName, CreditPack>> = {
  small: { credits: 100, priceCents: 900, currency: 'usd' },
  medium: { credits: 500, priceCents: 3900, currency: 'usd' },
  large: { credits: 2000, priceCents: 13_900, currency: 'usd' },
};
