import type { Stripe } from 'stripe';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { ownBilling } from './customers.ts';
import { subscriptionsRoutes } from './routes.ts';
import { asked, idOf, isMissing, stripeClient, timeOf } from './stripe.ts';

export const handler = http(subscriptionsRoutes.listInvoices, async ({ query }, { actor, now }) => {
  const stripe = await stripeClient(now);
  const billing = await ownBilling(actor.userId);
  if (billing === undefined) return { invoices: [], next_cursor: null };
  const { customerId: customer } = billing;
  const { limit, cursor } = query;
  if (cursor !== undefined) await demandOwn(stripe, cursor, customer);
  const page = await asked(
    stripe.invoices.list({ customer, limit, ...(cursor === undefined ? {} : { starting_after: cursor }) }),
  );
  return {
    invoices: page.data.map(present),
    next_cursor: page.has_more ? (page.data.at(-1)?.id ?? null) : null,
  };
});

/** Stripe takes any invoice for a cursor: whether it is there is told of an own one alone. */
const demandOwn = async (stripe: Stripe, cursor: string, customer: string): Promise<void> => {
  const found = await asked(stripe.invoices.retrieve(cursor)).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  if (idOf(found?.customer) !== customer) throw problem('CURSOR_INVALID');
};

const present = (invoice: Stripe.Invoice) => ({
  id: invoice.id,
  number: invoice.number,
  status: invoice.status,
  total_cents: invoice.total,
  currency: invoice.currency,
  created_at: timeOf(invoice.created),
  url: invoice.hosted_invoice_url ?? null,
  pdf_url: invoice.invoice_pdf ?? null,
});
