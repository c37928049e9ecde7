import { followDispute } from '../reversals.ts';
import type { PaymentEventHandler } from './handler.ts';

/** A customer told the bank that a payment was not theirs: its credits are taken until that is decided. */
export const disputeOpened: PaymentEventHandler = async (stripe, { objectId, now }) =>
  await followDispute(stripe, objectId, now);
