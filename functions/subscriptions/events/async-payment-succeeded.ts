import { fulfilCheckout } from '../fulfil.ts';
import type { PaymentEventHandler } from './handler.ts';

/** The money of a checkout arrived, days after it. */
export const asyncPaymentSucceeded: PaymentEventHandler = async (stripe, { objectId, now }) =>
  await fulfilCheckout(stripe, objectId, now);
