import { invalid, StripeFailure } from './failure.ts';
import { metadataOf, textOf, wholeOf } from './form.ts';
import { type Operation, pageOf } from './routing.ts';
import type { Charge, Dispute, Metadata, PaymentIntent, Refund } from './things.ts';
import type { World } from './world.ts';

/** What is to be paid by whom. */
export interface Payable {
  amount: number;
  currency: string;
  customer: string;
  metadata?: Metadata;
}

/** A payment that was begun; `settlePayment` ends it. */
export const beginPayment = (
  world: World,
  { amount, currency, customer, metadata = {} }: Payable,
): PaymentIntent =>
  world.add('pi', {
    object: 'payment_intent',
    amount,
    amount_received: 0,
    currency,
    customer,
    status: 'processing',
    latest_charge: null,
    metadata,
    created: world.now(customer),
  });

/** The money arrives, or does not. */
export const settlePayment = (world: World, payment: PaymentIntent, isPaid: boolean): void => {
  if (!isPaid) {
    payment.status = 'requires_payment_method';
    world.emit('payment_intent.payment_failed', payment);
    return;
  }
  const charge = world.add('ch', {
    object: 'charge',
    amount: payment.amount,
    amount_refunded: 0,
    currency: payment.currency,
    customer: payment.customer,
    payment_intent: payment.id,
    refunded: false,
    disputed: false,
    paid: true,
    status: 'succeeded',
    created: world.now(payment.customer),
  });
  payment.status = 'succeeded';
  payment.amount_received = payment.amount;
  payment.latest_charge = charge.id;
  world.emit('charge.succeeded', charge);
  world.emit('payment_intent.succeeded', payment);
};

export const chargeOf = (world: World, payment: PaymentIntent): Charge => {
  if (payment.latest_charge === null)
    throw new StripeFailure(400, 'This PaymentIntent does not have a successful charge.', {
      code: 'payment_intent_unexpected_state',
    });
  return world.get('ch', payment.latest_charge);
};

const refund = (
  world: World,
  charge: Charge,
  amount: number,
  more: Pick<Refund, 'metadata' | 'reason'>,
): Refund => {
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw new StripeFailure(400, `Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  if (amount < 1 || amount > left)
    throw invalid(
      'amount',
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
    );
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  const made = world.add('re', {
    object: 'refund',
    amount,
    charge: charge.id,
    currency: charge.currency,
    payment_intent: charge.payment_intent,
    status: 'succeeded',
    created: world.now(charge.customer),
    ...more,
  });
  world.emit('refund.created', made);
  world.emit('charge.refunded', charge);
  return made;
};

/** The bank sends the money back to us: the refund failed after all. */
export const failRefund = (world: World, id: string): void => {
  const failed = world.get('re', id);
  failed.status = 'failed';
  const charge = world.get('ch', failed.charge);
  charge.amount_refunded -= failed.amount;
  charge.refunded = false;
  world.emit('refund.failed', failed);
};

/** A customer tells the bank that a payment was not theirs. */
export const openDispute = (world: World, paymentIntent: string): Dispute => {
  const charge = chargeOf(world, world.get('pi', paymentIntent));
  charge.disputed = true;
  const dispute = world.add('du', {
    object: 'dispute',
    amount: charge.amount - charge.amount_refunded,
    charge: charge.id,
    currency: charge.currency,
    payment_intent: charge.payment_intent,
    reason: 'fraudulent',
    status: 'needs_response',
    created: world.now(charge.customer),
  });
  world.emit('charge.dispute.created', dispute);
  world.emit('charge.dispute.funds_withdrawn', dispute);
  return dispute;
};

export const closeDispute = (world: World, id: string, outcome: 'won' | 'lost'): void => {
  const dispute = world.get('du', id);
  dispute.status = outcome;
  if (outcome === 'won') world.emit('charge.dispute.funds_reinstated', dispute);
  world.emit('charge.dispute.closed', dispute);
};

const ofPayment = <Item extends { payment_intent: string }>(items: Item[], id: string | undefined): Item[] =>
  items.filter(({ payment_intent }) => id === undefined || payment_intent === id);

export const paymentOperations: readonly Operation[] = [
  { method: 'GET', path: '/v1/payment_intents/:id', run: (world, _form, id) => world.get('pi', id) },
  { method: 'GET', path: '/v1/charges/:id', run: (world, _form, id) => world.get('ch', id) },
  { method: 'GET', path: '/v1/refunds/:id', run: (world, _form, id) => world.get('re', id) },
  {
    method: 'GET',
    path: '/v1/refunds',
    takes: ['payment_intent', 'charge'],
    run: (world, form) =>
      pageOf(ofPayment(world.all('re'), textOf(form, 'payment_intent')), form, '/v1/refunds'),
  },
  {
    method: 'POST',
    path: '/v1/refunds',
    takes: ['payment_intent', 'charge', 'amount', 'reason', 'metadata'],
    run: (world, form) => {
      const paymentIntent = textOf(form, 'payment_intent');
      const charge =
        paymentIntent === undefined
          ? world.get('ch', textOf(form, 'charge') ?? '', 'charge')
          : chargeOf(world, world.get('pi', paymentIntent, 'payment_intent'));
      if (charge.disputed)
        throw new StripeFailure(400, `Charge ${charge.id} has been charged back; cannot issue a refund.`, {
          code: 'charge_disputed',
        });
      const amount = wholeOf(form, 'amount') ?? charge.amount - charge.amount_refunded;
      return refund(world, charge, amount, {
        metadata: metadataOf(form),
        reason: textOf(form, 'reason') ?? null,
      });
    },
  },
  { method: 'GET', path: '/v1/disputes/:id', run: (world, _form, id) => world.get('du', id) },
  {
    method: 'GET',
    path: '/v1/disputes',
    takes: ['payment_intent', 'charge'],
    run: (world, form) =>
      pageOf(ofPayment(world.all('du'), textOf(form, 'payment_intent')), form, '/v1/disputes'),
  },
];
