import { invalid, StripeFailure } from './failure.ts';
import { demanded, type Form, formOf, formsIn, metadataOf, textOf, wholeOf } from './form.ts';
import { beginPayment, settlePayment } from './payments.ts';
import { type Operation, pageOf } from './routing.ts';
import { beginSubscription } from './subscriptions.ts';
import { listOf, type Session } from './things.ts';
import type { Card, Hidden, World } from './world.ts';

const linesOf = (world: World, form: Form): Hidden['lines'] => {
  const lines = formsIn(form, 'line_items').map((line) => ({
    price: world.get('price', demanded(line, 'price'), 'line_items[0][price]'),
    quantity: wholeOf(line, 'quantity') ?? 1,
  }));
  if (lines.length === 0)
    throw invalid('line_items', 'Missing required param: line_items.', 'parameter_missing');
  return lines;
};

const create = (world: World, form: Form): Session => {
  const mode = demanded(form, 'mode');
  if (mode !== 'payment' && mode !== 'subscription') throw invalid('mode', `Invalid mode: ${mode}`);
  const customer = textOf(form, 'customer');
  if (customer !== undefined) world.customer(customer);
  const lines = linesOf(world, form);
  if ((mode === 'subscription') !== lines.some(({ price }) => price.recurring !== null))
    throw invalid('mode', `You specified \`${mode}\` mode but passed a price of the other type.`);
  const now = world.now(customer);
  const expiresAt = wholeOf(form, 'expires_at') ?? now + 86_400;
  if (expiresAt < now + 1800 || expiresAt > now + 86_400)
    throw invalid(
      'expires_at',
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from now.',
    );
  const session = world.add('cs', {
    object: 'checkout.session',
    mode,
    status: 'open',
    payment_status: 'unpaid',
    url: null,
    customer: customer ?? null,
    client_reference_id: textOf(form, 'client_reference_id') ?? null,
    metadata: metadataOf(form),
    success_url: demanded(form, 'success_url'),
    cancel_url: textOf(form, 'cancel_url') ?? null,
    expires_at: expiresAt,
    amount_total: lines.reduce((sum, { price, quantity }) => sum + price.unit_amount * quantity, 0),
    currency: lines[0]?.price.currency ?? 'usd',
    payment_intent: null,
    subscription: null,
    invoice: null,
    created: now,
  });
  session.url = `${world.url}/c/pay/${session.id}`;
  const data = formOf(form, mode === 'payment' ? 'payment_intent_data' : 'subscription_data');
  world.hidden.set(session.id, { lines, made: metadataOf(data) });
  return session;
};

/** What a session is about, as its page shows it. */
export const soldIn = (world: World, session: Session): { name: string; amount: number }[] =>
  (world.hidden.get(session.id)?.lines ?? []).map(({ price, quantity }) => ({
    name: world.get('prod', price.product).name,
    amount: price.unit_amount * quantity,
  }));

/**
 * The customer pays, or tries to.
 *
 * @returns whether the session is complete now
 * @throws StripeFailure 400 where it is not open any more
 */
export const pay = (world: World, id: string, card: Card): boolean => {
  const session = world.get('cs', id);
  expireIfOld(world, session);
  if (session.status !== 'open') throw notOpen(session);
  const { lines, made } = world.hidden.get(session.id) ?? { lines: [], made: {} };
  session.customer ??= world.add('cus', {
    object: 'customer',
    email: null,
    balance: 0,
    metadata: {},
    test_clock: null,
  }).id;
  world.cards.set(session.customer, card);
  if (card === 'declined') return false;
  session.status = 'complete';
  session.url = null;
  session.payment_status = card === 'delayed' ? 'unpaid' : 'paid';
  const [line] = lines;
  if (session.mode === 'subscription' && line !== undefined) {
    if (card === 'delayed') throw invalid('card', 'The double pays subscriptions by card alone.');
    const subscription = beginSubscription(world, {
      customer: session.customer,
      price: line.price,
      metadata: made,
    });
    session.subscription = subscription.id;
    session.invoice = subscription.latest_invoice;
  } else {
    const { amount_total: amount, currency, customer } = session;
    const payment = beginPayment(world, { amount, currency, customer, metadata: made });
    session.payment_intent = payment.id;
    if (card === 'good') settlePayment(world, payment, true);
  }
  world.emit('checkout.session.completed', session);
  return true;
};

/** What comes of a delayed payment. */
export const settleDelayed = (world: World, id: string, isPaid: boolean): void => {
  const session = world.get('cs', id);
  settlePayment(world, world.get('pi', session.payment_intent ?? ''), isPaid);
  if (isPaid) session.payment_status = 'paid';
  world.emit(`checkout.session.async_payment_${isPaid ? 'succeeded' : 'failed'}`, session);
};

const notOpen = ({ status }: Session): StripeFailure =>
  new StripeFailure(400, `This Checkout Session is ${status}, not open.`, {
    code: 'checkout_session_not_open',
  });

const expire = (world: World, session: Session): void => {
  session.status = 'expired';
  session.url = null;
  world.emit('checkout.session.expired', session);
};

const expireIfOld = (world: World, session: Session): void => {
  if (session.status === 'open' && session.expires_at <= world.now(session.customer ?? undefined))
    expire(world, session);
};

export const checkoutOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/v1/checkout/sessions',
    takes: [
      ...['mode', 'customer', 'client_reference_id', 'metadata', 'success_url', 'cancel_url', 'expires_at'],
      ...['line_items', 'payment_intent_data', 'subscription_data', 'locale', 'allow_promotion_codes'],
    ],
    run: create,
  },
  {
    method: 'GET',
    path: '/v1/checkout/sessions',
    takes: ['customer', 'payment_intent', 'subscription', 'status'],
    run: (world, form) => {
      const names = ['customer', 'payment_intent', 'subscription', 'status'] as const;
      const fitting = world
        .all('cs')
        .filter((one) => names.every((name) => form[name] === undefined || one[name] === form[name]));
      return pageOf(fitting, form, '/v1/checkout/sessions');
    },
  },
  {
    method: 'GET',
    path: '/v1/checkout/sessions/:id',
    run: (world, _form, id) => {
      const session = world.get('cs', id);
      expireIfOld(world, session);
      return session;
    },
  },
  {
    method: 'GET',
    path: '/v1/checkout/sessions/:id/line_items',
    takes: ['limit', 'starting_after'],
    run: (world, _form, id) => {
      const lines = world.hidden.get(world.get('cs', id).id)?.lines ?? [];
      return listOf(
        lines.map(({ price, quantity }) => ({ id: world.newId('li'), object: 'item', price, quantity })),
        `/v1/checkout/sessions/${id}/line_items`,
      );
    },
  },
  {
    method: 'POST',
    path: '/v1/checkout/sessions/:id/expire',
    run: (world, _form, id) => {
      const session = world.get('cs', id);
      if (session.status !== 'open') throw notOpen(session);
      expire(world, session);
      return session;
    },
  },
];
