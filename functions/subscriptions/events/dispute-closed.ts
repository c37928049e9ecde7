import { log } from '../../platform/log.ts';
import { followDispute } from '../reversals.ts';
import type { PaymentEventHandler } from './handler.ts';

/** The bank decided: a dispute that is won gives its credits back, one that is lost keeps them. */
export const disputeClosed: PaymentEventHandler = async (stripe, { objectId, now }) => {
  await followDispute(stripe, objectId, now);
  log.info('dispute_closed', { dispute: objectId });
};
