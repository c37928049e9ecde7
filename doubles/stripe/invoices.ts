import { textOf, wholeOf } from './form.ts';
import { beginPayment, settlePayment } from './payments.ts';
import { type Operation, pageOf } from './routing.ts';
import { type Invoice, type InvoiceLine, listOf, type Subscription } from './things.ts';
import type { World } from './world.ts';

/** Pauses between the tries of a payment that failed, in seconds; after the last one the subscription ends. */
export const retrySeconds: readonly number[] = [3, 5, 7].map((days) => days * 86_400);

/** Bills lines: takes what is due from the customer's credit first, then from the card. */
export const makeInvoice = (
  world: World,
  subscription: Subscription,
  reason: Invoice['billing_reason'],
  lines: InvoiceLine[],
): Invoice => {
  const customer = world.customer(subscription.customer);
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const due = Math.max(0, total + customer.balance);
  // What is negative becomes credit; what credit there was is used up as far as it goes.
  customer.balance = Math.min(0, total + customer.balance);
  const starts = lines.map(({ period }) => period.start);
  const ends = lines.map(({ period }) => period.end);
  const invoice = world.add('in', {
    object: 'invoice',
    number: `DOUBLE-${world.all('in').length + 1}`,
    customer: customer.id,
    status: 'open',
    billing_reason: reason,
    currency: lines[0]?.currency ?? 'usd',
    total,
    amount_due: due,
    amount_paid: 0,
    attempt_count: 0,
    next_payment_attempt: null,
    hosted_invoice_url: '',
    invoice_pdf: '',
    lines: listOf(lines, ''),
    period_start: Math.min(...starts),
    period_end: Math.max(...ends),
    parent: {
      type: 'subscription_details',
      subscription_details: { subscription: subscription.id, metadata: { ...subscription.metadata } },
    },
    status_transitions: { paid_at: null },
    payments: listOf([], ''),
    created: world.now(customer.id),
  });
  invoice.lines.url = `/v1/invoices/${invoice.id}/lines`;
  invoice.hosted_invoice_url = `${world.url}/i/${invoice.id}`;
  invoice.invoice_pdf = `${world.url}/i/${invoice.id}/pdf`;
  subscription.latest_invoice = invoice.id;
  world.emit('invoice.created', invoice);
  world.emit('invoice.finalized', invoice);
  attemptPayment(world, invoice);
  return invoice;
};

/** Tries the customer's card. The subscription is told by the caller. @returns whether it is paid now */
export const attemptPayment = (world: World, invoice: Invoice): boolean => {
  const now = world.now(invoice.customer);
  invoice.attempt_count += 1;
  if (invoice.amount_due > 0) {
    const { amount_due: amount, currency, customer } = invoice;
    const payment = beginPayment(world, { amount, currency, customer });
    const isGood = (world.cards.get(customer) ?? 'good') === 'good';
    settlePayment(world, payment, isGood);
    invoice.payments.data = [
      world.add('inpay', {
        object: 'invoice_payment',
        amount_paid: isGood ? amount : null,
        amount_requested: amount,
        currency,
        invoice: invoice.id,
        is_default: true,
        payment: { type: 'payment_intent', payment_intent: payment.id },
        status: isGood ? 'paid' : 'open',
        created: now,
      }),
    ];
    if (!isGood) {
      const pause = retrySeconds[invoice.attempt_count - 1];
      invoice.next_payment_attempt = pause === undefined ? null : now + pause;
      world.emit('invoice.payment_failed', invoice);
      return false;
    }
  }
  invoice.status = 'paid';
  invoice.amount_paid = invoice.amount_due;
  invoice.next_payment_attempt = null;
  invoice.status_transitions.paid_at = now;
  world.emit('invoice.paid', invoice);
  world.emit('invoice.payment_succeeded', invoice);
  return true;
};

export const invoiceOperations: readonly Operation[] = [
  { method: 'GET', path: '/v1/invoices/:id', run: (world, _form, id) => world.get('in', id) },
  {
    method: 'GET',
    path: '/v1/invoices/:id/lines',
    takes: ['limit', 'starting_after'],
    run: (world, form, id) => {
      const { data, url } = world.get('in', id).lines;
      const after = textOf(form, 'starting_after');
      const from = after === undefined ? 0 : data.findIndex((line) => line.id === after) + 1;
      const to = from + (wholeOf(form, 'limit') ?? 10);
      return listOf(data.slice(from, to), url, to < data.length);
    },
  },
  {
    method: 'GET',
    path: '/v1/invoices',
    takes: ['customer', 'subscription', 'status'],
    run: (world, form) => {
      const [customer, status] = [textOf(form, 'customer'), textOf(form, 'status')];
      const fitting = world
        .all('in')
        .filter((one) => customer === undefined || one.customer === customer)
        .filter((one) => status === undefined || one.status === status);
      return pageOf(fitting, form, '/v1/invoices');
    },
  },
  {
    method: 'GET',
    path: '/v1/invoice_payments',
    takes: ['invoice', 'payment', 'status'],
    run: (world, form) => {
      const { payment } = form;
      const wanted = typeof payment === 'object' ? textOf(payment, 'payment_intent') : undefined;
      const invoice = textOf(form, 'invoice');
      const fitting = world
        .all('inpay')
        .filter((one) => wanted === undefined || one.payment.payment_intent === wanted)
        .filter((one) => invoice === undefined || one.invoice === invoice);
      return pageOf(fitting, form, '/v1/invoice_payments');
    },
  },
];
