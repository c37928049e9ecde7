/** Objects of Stripe's API, with the members that the double keeps of them. Times are in seconds since the epoch. */
interface Base<Kind extends string> {
  id: string;
  object: Kind;
  created: number;
  livemode: false;
}

export type Metadata = Record<string, string>;

export interface Product extends Base<'product'> {
  active: boolean;
  name: string;
  metadata: Metadata;
}

export interface Price extends Base<'price'> {
  active: boolean;
  currency: string;
  unit_amount: number;
  /** A decimal, which the SDK reads as one. */
  unit_amount_decimal: string;
  lookup_key: string | null;
  metadata: Metadata;
  product: string;
  recurring: { interval: 'month' | 'year'; interval_count: number } | null;
  type: 'one_time' | 'recurring';
}

export interface Customer extends Base<'customer'> {
  email: string | null;
  /** What the customer owes with the next invoice; negative is a credit. */
  balance: number;
  metadata: Metadata;
  test_clock: string | null;
  deleted?: true;
}

export interface Session extends Base<'checkout.session'> {
  mode: 'payment' | 'subscription';
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid' | 'no_payment_required';
  url: string | null;
  customer: string | null;
  client_reference_id: string | null;
  metadata: Metadata;
  success_url: string | null;
  cancel_url: string | null;
  expires_at: number;
  amount_total: number;
  currency: string;
  payment_intent: string | null;
  subscription: string | null;
  invoice: string | null;
}

export interface PaymentIntent extends Base<'payment_intent'> {
  amount: number;
  amount_received: number;
  currency: string;
  customer: string;
  status: 'processing' | 'succeeded' | 'requires_payment_method';
  latest_charge: string | null;
  metadata: Metadata;
}

export interface Charge extends Base<'charge'> {
  amount: number;
  amount_refunded: number;
  currency: string;
  customer: string;
  payment_intent: string;
  refunded: boolean;
  disputed: boolean;
  paid: true;
  status: 'succeeded';
}

export interface Refund extends Base<'refund'> {
  amount: number;
  charge: string;
  currency: string;
  payment_intent: string;
  reason: string | null;
  status: 'pending' | 'succeeded' | 'failed';
  metadata: Metadata;
}

export interface Dispute extends Base<'dispute'> {
  amount: number;
  charge: string;
  currency: string;
  payment_intent: string;
  reason: string;
  status: 'needs_response' | 'won' | 'lost';
}

export interface SubscriptionItem extends Base<'subscription_item'> {
  price: Price;
  quantity: number;
  subscription: string;
  current_period_start: number;
  current_period_end: number;
}

export interface Subscription extends Base<'subscription'> {
  customer: string;
  status: 'active' | 'past_due' | 'canceled' | 'paused';
  items: List<SubscriptionItem>;
  cancel_at_period_end: boolean;
  cancel_at: number | null;
  canceled_at: number | null;
  ended_at: number | null;
  latest_invoice: string | null;
  metadata: Metadata;
}

export interface InvoiceLine extends Base<'line_item'> {
  amount: number;
  currency: string;
  description: string;
  period: { start: number; end: number };
  pricing: {
    type: 'price_details';
    unit_amount_decimal: string;
    price_details: { price: string; product: string };
  };
  parent: {
    type: 'subscription_item_details';
    subscription_item_details: { proration: boolean; subscription: string; subscription_item: string };
  };
  quantity: number;
  subscription: string;
}

export interface InvoicePayment extends Base<'invoice_payment'> {
  amount_paid: number | null;
  amount_requested: number;
  currency: string;
  invoice: string;
  is_default: true;
  payment: { type: 'payment_intent'; payment_intent: string };
  status: 'open' | 'paid';
}

export interface Invoice extends Base<'invoice'> {
  number: string;
  customer: string;
  status: 'open' | 'paid' | 'void';
  billing_reason: 'subscription_create' | 'subscription_cycle' | 'subscription_update';
  currency: string;
  total: number;
  amount_due: number;
  amount_paid: number;
  attempt_count: number;
  next_payment_attempt: number | null;
  hosted_invoice_url: string;
  invoice_pdf: string;
  lines: List<InvoiceLine>;
  period_start: number;
  period_end: number;
  parent: {
    type: 'subscription_details';
    subscription_details: { subscription: string; metadata: Metadata };
  };
  status_transitions: { paid_at: number | null };
  payments: List<InvoicePayment>;
}

export interface TestClock extends Base<'test_helpers.test_clock'> {
  name: string | null;
  frozen_time: number;
  status: 'ready';
}

export interface PortalSession extends Base<'billing_portal.session'> {
  customer: string;
  return_url: string | null;
  url: string;
}

export interface StripeEvent extends Base<'event'> {
  api_version: string;
  type: string;
  data: { object: unknown };
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
}

export interface List<Item> {
  object: 'list';
  data: Item[];
  has_more: boolean;
  url: string;
}

export const listOf = <Item>(data: Item[], url: string, hasMore = false): List<Item> => ({
  object: 'list',
  data,
  has_more: hasMore,
  url,
});

/** What the double keeps, by the beginning of the ids of each. */
export interface Kinds {
  prod: Product;
  price: Price;
  cus: Customer;
  cs: Session;
  pi: PaymentIntent;
  ch: Charge;
  re: Refund;
  du: Dispute;
  sub: Subscription;
  in: Invoice;
  inpay: InvoicePayment;
  clock: TestClock;
  bps: PortalSession;
  evt: StripeEvent;
}
export type Kind = keyof Kinds;
export type Thing = Kinds[Kind];
