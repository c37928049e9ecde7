import * as z from 'zod/mini';

/** What is answered of plans, credits and payments; members that this client does not know are let through. */

export const balance = z.looseObject({
  /** Whole credits, after holds. */
  balance: z.number(),
  active_videos: z.number(),
  /** Credits of payments that were taken back, where there are any; then new videos are refused. */
  owed: z.optional(z.number()),
});
export type Balance = z.output<typeof balance>;

export const plans = z.looseObject({
  plans: z.array(
    z.looseObject({
      name: z.string(),
      monthly_credits: z.number(),
      concurrent_videos: z.number(),
      highest_quality: z.string(),
      /** Days after its end for which a video is kept; null where for ever. */
      retention_days: z.nullable(z.number()),
      storage_bytes: z.number(),
      /** Of a month, in hundredths of `currency`. */
      price_cents: z.number(),
      currency: z.string(),
    }),
  ),
  packs: z.array(
    z.looseObject({
      name: z.string(),
      credits: z.number(),
      price_cents: z.number(),
      currency: z.string(),
    }),
  ),
});
export type Plans = z.output<typeof plans>;

export const subscription = z.looseObject({
  id: z.nullable(z.string()),
  user_id: z.string(),
  plan: z.string(),
  status: z.string(),
  expires_at: z.nullable(z.string()),
  cancel_at_period_end: z.boolean(),
});
export type Subscription = z.output<typeof subscription>;

/** What is bought: a plan or a pack of credits, by its name in {@link Plans}. */
export type Order = { plan: string } | { pack: string };

export const checkout = z.looseObject({ id: z.string(), url: z.string(), expires_at: z.string() });
export type Checkout = z.output<typeof checkout>;

export const portal = z.looseObject({ url: z.string() });

export const invoices = z.looseObject({
  invoices: z.array(
    z.looseObject({
      id: z.string(),
      number: z.nullable(z.string()),
      status: z.nullable(z.string()),
      total_cents: z.number(),
      currency: z.string(),
      created_at: z.string(),
      url: z.nullable(z.string()),
      pdf_url: z.nullable(z.string()),
    }),
  ),
  next_cursor: z.nullable(z.string()),
});
export type Invoices = z.output<typeof invoices>;
