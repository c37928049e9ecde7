import { fulfilInvoice } from '../fulfil.ts';
import type { PaymentEventHandler } from './handler.ts';

/** A period of a plan was paid, or a change of the plan was settled. */
export const invoicePaid: PaymentEventHandler = async (stripe, { objectId, now }) =>
  await fulfilInvoice(stripe, objectId, now);
