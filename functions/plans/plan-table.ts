import { type Quality, qualities } from '../engines/frame-size.ts';

/** The plans, from the smallest. An account that was never given one is on `free`. */
export const planNames = ['free', 'creator', 'studio'] as const;
export type PlanName = (typeof planNames)[number];

/** What a plan gives and what it costs. */
export interface PlanLimits {
  /** Granted at the beginning of each month (UTC). */
  monthlyCredits: number;
  /** Of the credits that earlier months left, so many are kept beside those of a new month; the others expire. */
  carryOverCredits: number;
  /** Videos that may be pending or processing at once. */
  concurrentVideos: number;
  highestQuality: Quality;
  /** Days after its end for which a video is kept; 0 keeps it for ever. */
  retentionDays: number;
  /** Bytes that uploaded files may have together. */
  storageBytes: number;
  /** Of a month, in hundredths of `currency`. */
  priceCents: number;
  /** ISO 4217, in lower case. */
  currency: string;
}

export type PlanTable = Readonly<Record<PlanName, PlanLimits>>;

/** Limits of the smallest plan that settings of their own give. */
type OfSettings = Pick<PlanLimits, 'concurrentVideos' | 'storageBytes'>;

/** What the plans are where the setting `plans` says nothing else. */
const defaults = ({ concurrentVideos, storageBytes }: OfSettings): PlanTable => ({
  free: {
    monthlyCredits: 0,
    carryOverCredits: 0,
    concurrentVideos,
    highestQuality: 'ultra',
    retentionDays: 0,
    storageBytes,
    priceCents: 0,
    currency: 'usd',
  },
  creator: {
    monthlyCredits: 500,
    carryOverCredits: 500,
    concurrentVideos: 50,
    highestQuality: 'ultra',
    retentionDays: 0,
    storageBytes: 20_000_000_000,
    priceCents: 1900,
    currency: 'usd',
  },
  studio: {
    monthlyCredits: 3000,
    carryOverCredits: 3000,
    concurrentVideos: 200,
    highestQuality: 'ultra',
    retentionDays: 0,
    storageBytes: 200_000_000_000,
    priceCents: 9900,
    currency: 'usd',
  },
});

const wholeUpTo =
  (most: number, least = 0) =>
  (text: string): number | undefined => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  };

const parsers: { readonly [Name in keyof PlanLimits]: (text: string) => PlanLimits[Name] | undefined } = {
  monthlyCredits: wholeUpTo(1_000_000),
  carryOverCredits: wholeUpTo(1_000_000),
  concurrentVideos: wholeUpTo(10_000, 1),
  highestQuality: (text) => qualities.find((quality) => quality === text),
  retentionDays: wholeUpTo(36_500),
  storageBytes: wholeUpTo(1_000_000_000_000),
  priceCents: wholeUpTo(10_000_000),
  currency: (text) => (/^[a-z]{3}$/.test(text) ? text : undefined),
};

const isPlanName = (name: string): name is PlanName => planNames.some((known) => known === name);
const isLimit = (name: string): name is keyof PlanLimits => Object.hasOwn(parsers, name);

/**
 * The plans of an environment.
 *
 * @param text limits that differ from the defaults: `free.retentionDays=30,creator.monthlyCredits=2000`, or nothing
 * @param ofSettings those of `free` that settings of their own give, unless the text names them
 * @throws Error where the text names a plan, limit or value that cannot be
 */
export const planTableOf = (text: string, ofSettings: OfSettings): PlanTable => {
  const table = { ...defaults(ofSettings) };
  for (const part of text.split(',').filter((each) => each.trim() !== '')) {
    const [, plan = '', limit = '', value = ''] = /^\s*(\w+)\.(\w+)=(\w+)\s*$/.exec(part) ?? [];
    const parsed = isPlanName(plan) && isLimit(limit) ? parsers[limit](value) : undefined;
    if (parsed === undefined || !isPlanName(plan)) throw new Error(`"${part}" is no limit of a plan`);
    table[plan] = { ...table[plan], [limit]: parsed };
  }
  return table;
};
