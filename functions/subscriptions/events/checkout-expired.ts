import { log } from '../../platform/log.ts';
import type { PaymentEventHandler } from './handler.ts';

/** Nobody paid in time, or a newer checkout took this one's place. Nothing was given for it. */
export const checkoutExpired: PaymentEventHandler = async (_stripe, { objectId }) =>
  log.info('checkout_expired', { checkout: objectId });
