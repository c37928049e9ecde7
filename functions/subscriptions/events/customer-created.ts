import { adoptCustomer } from '../customers.ts';
import type { PaymentEventHandler } from './handler.ts';

/** An account became a customer: it is noted where the function ended that made it, and removed where nobody needs it. */
export const customerCreated: PaymentEventHandler = async (stripe, { objectId }) =>
  await adoptCustomer(stripe, objectId);
