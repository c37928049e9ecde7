import type { EventType } from './event-types.ts';
import { asyncPaymentFailed } from './events/async-payment-failed.ts';
import { asyncPaymentSucceeded } from './events/async-payment-succeeded.ts';
import { checkoutCompleted } from './events/checkout-completed.ts';
import { checkoutExpired } from './events/checkout-expired.ts';
import { customerCreated } from './events/customer-created.ts';
import { disputeClosed } from './events/dispute-closed.ts';
import { disputeOpened } from './events/dispute-opened.ts';
import type { PaymentEventHandler } from './events/handler.ts';
import { invoicePaid } from './events/invoice-paid.ts';
import { invoicePaymentFailed } from './events/invoice-payment-failed.ts';
import { refundChanged } from './events/refund-changed.ts';
import { subscriptionCreated } from './events/subscription-created.ts';
import { subscriptionDeleted } from './events/subscription-deleted.ts';
import { subscriptionPaused } from './events/subscription-paused.ts';
import { subscriptionResumed } from './events/subscription-resumed.ts';
import { subscriptionUpdated } from './events/subscription-updated.ts';

/** What is done for each event. */
export const eventHandlers: Readonly<Record<EventType, PaymentEventHandler>> = {
  'checkout.session.completed': checkoutCompleted,
  'checkout.session.async_payment_succeeded': asyncPaymentSucceeded,
  'checkout.session.async_payment_failed': asyncPaymentFailed,
  'checkout.session.expired': checkoutExpired,
  'customer.created': customerCreated,
  'invoice.paid': invoicePaid,
  'invoice.payment_failed': invoicePaymentFailed,
  'customer.subscription.created': subscriptionCreated,
  'customer.subscription.updated': subscriptionUpdated,
  'customer.subscription.deleted': subscriptionDeleted,
  'customer.subscription.paused': subscriptionPaused,
  'customer.subscription.resumed': subscriptionResumed,
  'refund.created': refundChanged,
  'refund.updated': refundChanged,
  'refund.failed': refundChanged,
  'charge.dispute.created': disputeOpened,
  'charge.dispute.updated': disputeOpened,
  'charge.dispute.closed': disputeClosed,
};
