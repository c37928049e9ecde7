import { log } from '../../platform/log.ts';
import { orderMail } from '../../users/mail-orders.ts';
import { loadAccount } from '../../users/store.ts';
import { ownerOf } from '../customers.ts';
import { followSubscription } from '../follow-subscription.ts';
import { idOf } from '../stripe.ts';
import type { PaymentEventHandler } from './handler.ts';

/** A card was refused. The plan stays while Stripe tries again; its customer is told. */
export const invoicePaymentFailed: PaymentEventHandler = async (stripe, { objectId, now }) => {
  const invoice = await stripe.invoices.retrieve(objectId);
  const subscriptionId = idOf(invoice.parent?.subscription_details?.subscription);
  if (subscriptionId === undefined) return;
  const customerId = idOf(invoice.customer);
  await followSubscription(stripe, subscriptionId, { customerId, now });
  if (invoice.status === 'paid') return;
  const userId = await ownerOf(stripe, customerId);
  const account = userId === undefined ? undefined : await loadAccount(userId, { consistent: true });
  if (account !== undefined && account.deletedAt === undefined)
    await orderMail('payment-failed', account.email, { now, log });
};
