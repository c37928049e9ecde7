import { invalid, StripeFailure } from './failure.ts';
import { flagOf, formsIn, metadataOf, textOf } from './form.ts';
import { attemptPayment, makeInvoice } from './invoices.ts';
import { type Operation, pageOf } from './routing.ts';
import {
  type InvoiceLine,
  listOf,
  type Metadata,
  type Price,
  type Subscription,
  type SubscriptionItem,
} from './things.ts';
import type { World } from './world.ts';

/** The same day of the next month or year, or the last one of a shorter month. */
const afterOne = (from: number, { recurring }: Price): number => {
  const date = new Date(from * 1000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + (recurring?.interval === 'year' ? 12 : 1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return Math.floor(date.getTime() / 1000);
};

const itemOf = (subscription: Subscription): SubscriptionItem => {
  const [item] = subscription.items.data;
  if (item === undefined) throw new Error('A subscription of the double has one item');
  return item;
};

interface Billed {
  price: Price;
  amount: number;
  start: number;
  end: number;
  isProration: boolean;
}

const lineOf = (world: World, subscription: Subscription, { price, ...billed }: Billed): InvoiceLine => ({
  id: world.newId('il'),
  object: 'line_item',
  amount: billed.amount,
  currency: price.currency,
  description: billed.isProration ? (billed.amount < 0 ? 'Unused time' : 'Remaining time') : '1 × plan',
  period: { start: billed.start, end: billed.end },
  pricing: {
    type: 'price_details',
    unit_amount_decimal: price.unit_amount_decimal,
    price_details: { price: price.id, product: price.product },
  },
  parent: {
    type: 'subscription_item_details',
    subscription_item_details: {
      proration: billed.isProration,
      subscription: subscription.id,
      subscription_item: itemOf(subscription).id,
    },
  },
  quantity: 1,
  subscription: subscription.id,
  created: billed.start,
  livemode: false,
});

const periodLine = (world: World, subscription: Subscription): InvoiceLine => {
  const { price, current_period_start: start, current_period_end: end } = itemOf(subscription);
  return lineOf(world, subscription, { price, amount: price.unit_amount, start, end, isProration: false });
};

export const beginSubscription = (
  world: World,
  { customer, price, metadata }: { customer: string; price: Price; metadata: Metadata },
): Subscription => {
  if (price.recurring === null) throw invalid('items', 'The price specified is set to `type=one_time`.');
  const start = world.now(customer);
  const subscription = world.add('sub', {
    object: 'subscription',
    customer,
    status: 'active',
    items: listOf<SubscriptionItem>([], ''),
    cancel_at_period_end: false,
    cancel_at: null,
    canceled_at: null,
    ended_at: null,
    latest_invoice: null,
    metadata,
    created: start,
  });
  subscription.items.data.push({
    id: world.newId('si'),
    object: 'subscription_item',
    price,
    quantity: 1,
    subscription: subscription.id,
    current_period_start: start,
    current_period_end: afterOne(start, price),
    created: start,
    livemode: false,
  });
  world.emit('customer.subscription.created', subscription);
  makeInvoice(world, subscription, 'subscription_create', [periodLine(world, subscription)]);
  return subscription;
};

export const endSubscription = (world: World, subscription: Subscription): void => {
  const now = world.now(subscription.customer);
  subscription.status = 'canceled';
  subscription.canceled_at ??= now;
  subscription.ended_at = now;
  world.emit('customer.subscription.deleted', subscription);
};

/** Changes the plan in the midst of a period. Source: docs.stripe.com/billing/subscriptions/prorations. */
export const changePrice = (
  world: World,
  subscription: Subscription,
  price: Price,
  behaviour: string,
): void => {
  const item = itemOf(subscription);
  const { price: old, current_period_start: start, current_period_end: end } = item;
  if (old.id === price.id) return;
  const now = world.now(subscription.customer);
  const left = Math.max(0, end - now) / (end - start);
  const share = (whole: Price, sign: number): InvoiceLine =>
    lineOf(world, subscription, {
      price: whole,
      amount: sign * Math.round(whole.unit_amount * left),
      start: now,
      end,
      isProration: true,
    });
  const lines = [share(old, -1), share(price, 1)];
  item.price = price;
  if (behaviour === 'create_prorations')
    world.pending.set(subscription.id, [...(world.pending.get(subscription.id) ?? []), ...lines]);
  if (behaviour === 'always_invoice') {
    const invoice = makeInvoice(world, subscription, 'subscription_update', lines);
    if (invoice.status !== 'paid') subscription.status = 'past_due';
  }
  world.emit('customer.subscription.updated', subscription);
};

/** Does all that time brings until a moment, in its order. */
export const passTime = (world: World, customer: string, to: number, show: (time: number) => void): void => {
  for (;;) {
    const due = world
      .all('sub')
      .filter((one) => one.customer === customer && ['active', 'past_due'].includes(one.status))
      .flatMap((one) => [
        { at: itemOf(one).current_period_end, act: () => renew(world, one) },
        ...retriesOf(world, one),
      ])
      .filter(({ at }) => at <= to)
      .sort((left, right) => left.at - right.at);
    const [next] = due;
    if (next === undefined) break;
    show(next.at);
    next.act();
  }
  show(to);
};

const retriesOf = (world: World, subscription: Subscription): { at: number; act: () => void }[] => {
  const invoice = world.find('in', subscription.latest_invoice ?? '');
  if (invoice?.status !== 'open' || invoice.next_payment_attempt === null) return [];
  const act = (): void => {
    if (attemptPayment(world, invoice)) {
      subscription.status = 'active';
      world.emit('customer.subscription.updated', subscription);
    } else if (invoice.next_payment_attempt === null) endSubscription(world, subscription);
  };
  return [{ at: invoice.next_payment_attempt, act }];
};

const renew = (world: World, subscription: Subscription): void => {
  if (subscription.cancel_at_period_end) {
    endSubscription(world, subscription);
    return;
  }
  const item = itemOf(subscription);
  item.current_period_start = item.current_period_end;
  item.current_period_end = afterOne(item.current_period_start, item.price);
  const lines = [...(world.pending.get(subscription.id) ?? []), periodLine(world, subscription)];
  world.pending.delete(subscription.id);
  const invoice = makeInvoice(world, subscription, 'subscription_cycle', lines);
  subscription.status = invoice.status === 'paid' ? 'active' : 'past_due';
  world.emit('customer.subscription.updated', subscription);
};

export const subscriptionOperations: readonly Operation[] = [
  { method: 'GET', path: '/v1/subscriptions/:id', run: (world, _form, id) => world.get('sub', id) },
  {
    method: 'GET',
    path: '/v1/subscriptions',
    takes: ['customer', 'status', 'price'],
    run: (world, form) => {
      const [customer, status] = [textOf(form, 'customer'), textOf(form, 'status')];
      const fitting = world
        .all('sub')
        .filter((one) => customer === undefined || one.customer === customer)
        .filter(
          (one) =>
            status === 'all' || (status === undefined ? one.status !== 'canceled' : one.status === status),
        );
      return pageOf(fitting, form, '/v1/subscriptions');
    },
  },
  {
    method: 'POST',
    path: '/v1/subscriptions/:id',
    takes: ['items', 'proration_behavior', 'cancel_at_period_end', 'metadata'],
    run: (world, form, id) => {
      const subscription = world.get('sub', id);
      if (subscription.status === 'canceled') throw canceled();
      const [change] = formsIn(form, 'items');
      const price = change === undefined ? undefined : textOf(change, 'price');
      Object.assign(subscription.metadata, metadataOf(form));
      if (price !== undefined) {
        const behaviour = textOf(form, 'proration_behavior') ?? 'create_prorations';
        changePrice(world, subscription, world.get('price', price, 'items[0][price]'), behaviour);
      }
      const isEnding = flagOf(form, 'cancel_at_period_end');
      if (isEnding !== undefined) endAtPeriodEnd(world, subscription, isEnding);
      return subscription;
    },
  },
  {
    method: 'DELETE',
    path: '/v1/subscriptions/:id',
    takes: ['invoice_now', 'prorate', 'cancellation_details'],
    run: (world, _form, id) => {
      const subscription = world.get('sub', id);
      if (subscription.status === 'canceled') throw canceled();
      endSubscription(world, subscription);
      return subscription;
    },
  },
];

const canceled = (): StripeFailure =>
  new StripeFailure(404, 'No such subscription: it was canceled.', { code: 'resource_missing', param: 'id' });

export const endAtPeriodEnd = (world: World, subscription: Subscription, isEnding: boolean): void => {
  subscription.cancel_at_period_end = isEnding;
  subscription.cancel_at = isEnding ? itemOf(subscription).current_period_end : null;
  subscription.canceled_at = isEnding ? world.now(subscription.customer) : null;
  world.emit('customer.subscription.updated', subscription);
};

/** As a trial does that ends without a card; or a person in the dashboard. */
export const pauseSubscription = (world: World, id: string, isPaused: boolean): void => {
  const subscription = world.get('sub', id);
  subscription.status = isPaused ? 'paused' : 'active';
  world.emit(`customer.subscription.${isPaused ? 'paused' : 'resumed'}`, subscription);
};
