import * as z from 'zod/mini';
import { planNames } from '../plans/plan-table.ts';
import { planLimitsFields } from '../plans/present.ts';
import { packNames } from './credit-packs.ts';
import { paidPlans } from './model.ts';

export const planResponse = z.object({
  name: z.enum(planNames),
  ...planLimitsFields,
  /** Of a month, in hundredths of `currency`. */
  price_cents: z.number(),
  currency: z.string(),
});

export const plansResponse = z.object({
  plans: z.array(planResponse),
  /** Credits that are sold apart from plans. */
  packs: z.array(
    z.object({
      name: z.enum(packNames),
      credits: z.number(),
      price_cents: z.number(),
      currency: z.string(),
    }),
  ),
});

/** The subscription of an account; `id` and `expires_at` are null where none was ever bought. */
export const subscriptionResponse = z.object({
  id: z.nullable(z.string()),
  user_id: z.string(),
  /** The plan that the account is on. */
  plan: z.enum(planNames),
  /** In Stripe's words: `active`, `past_due`, `canceled`, `paused`, ...; `active` on the free plan. */
  status: z.string(),
  /** When the period that is paid ends, or ended; RFC 3339. */
  expires_at: z.nullable(z.string()),
  /** It ends then, and is not renewed. */
  cancel_at_period_end: z.boolean(),
});

export const checkoutBody = z
  .strictObject({
    plan: z.optional(z.enum(paidPlans)),
    pack: z.optional(z.enum(packNames)),
  })
  .check(
    z.refine(({ plan, pack }) => (plan === undefined) !== (pack === undefined), {
      error: 'Name a plan or a pack, and not both',
      params: { code: 'plan_or_pack' },
    }),
  );

export const checkoutResponse = z.object({
  id: z.string(),
  /** Where the customer pays. */
  url: z.string(),
  /** After that nobody can pay there; RFC 3339. */
  expires_at: z.string(),
});

export const portalResponse = z.object({
  /** Where the customer changes or ends the plan and sees to cards and invoices; for a few minutes. */
  url: z.string(),
});

export const invoicesQuery = z.object({
  limit: z._default(
    z.pipe(z.string().check(z.regex(/^([1-9]\d?|100)$/, '1 to 100')), z.transform(Number)),
    20,
  ),
  cursor: z.optional(z.string().check(z.regex(/^in_\w{1,100}$/, 'A cursor of this list'))),
});

export const invoicesResponse = z.object({
  invoices: z.array(
    z.object({
      id: z.string(),
      number: z.nullable(z.string()),
      status: z.nullable(z.string()),
      /** In hundredths of `currency`; negative where it pays back. */
      total_cents: z.number(),
      currency: z.string(),
      created_at: z.string(),
      /** Pages of Stripe's: the invoice, and as a PDF. */
      url: z.nullable(z.string()),
      pdf_url: z.nullable(z.string()),
    }),
  ),
  next_cursor: z.nullable(z.string()),
});

export const webhookHeaders = z.object({ 'stripe-signature': z.optional(z.string()) });
/** An empty body has no good signature. */
export const webhookBody = z._default(z.string(), '');
export const webhookResponse = z.object({ received: z.literal(true) });

export const checkoutPageParams = z.object({ result: z.enum(['done', 'cancelled', 'back']) });
