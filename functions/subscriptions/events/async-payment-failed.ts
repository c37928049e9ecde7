import { log } from '../../platform/log.ts';
import type { PaymentEventHandler } from './handler.ts';

/** The money of a checkout will not come. Nothing was given for it. */
export const asyncPaymentFailed: PaymentEventHandler = async (_stripe, { objectId }) =>
  log.info('checkout_not_paid', { checkout: objectId });
