import { followRefund } from '../reversals.ts';
import type { PaymentEventHandler } from './handler.ts';

/** A payment is paid back, in whole or in part; or that failed. */
export const refundChanged: PaymentEventHandler = async (stripe, { objectId, now }) =>
  await followRefund(stripe, objectId, now);
