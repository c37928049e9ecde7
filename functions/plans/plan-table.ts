/** The plans, from the smallest. An account that was never given one is on `free`. */
export const planNames = ['free', 'creator', 'studio'] as const;
export type PlanName = (typeof planNames)[number];

/** What a plan gives and what it costs. */
export interface PlanLimits {
  /** Granted at the beginning of each month. */
  monthlyCredits: number;
  /** Of a month, in hundredths of `currency`. */
  priceCents: number;
  /** ISO 4217, in lower case. */
  currency: string;
}

export type PlanTable = Readonly<Record<PlanName, PlanLimits>>;
