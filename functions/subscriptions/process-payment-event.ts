import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { eventHandlers } from './event-handlers.ts';
import { isDone, markDone } from './event-store.ts';
import { isKnownType } from './event-types.ts';
import { stripeClient, withoutWords } from './stripe.ts';
import { subscriptionsTriggers } from './triggers.ts';

/**
 * Works an event off. Its id is noted afterwards: a run that ends in between is done again, and everything in it is
 * done once for what it is about.
 */
const processPaymentEvent = async (
  { eventId, type, objectId, customerId }: QueueMessage<'payments'>,
  { now, log }: EventContext,
): Promise<void> => {
  if (!isKnownType(type)) return log.info('payment_event_unknown', { type });
  if (await isDone(eventId)) return log.info('payment_event_repeated', { event: eventId, type });
  const stripe = await stripeClient(now);
  await eventHandlers[type](stripe, { objectId, customerId, now }).catch((error: unknown) => {
    throw withoutWords(error);
  });
  await markDone(eventId, now);
  log.info('payment_event_done', { event: eventId, type });
};

export const handler = queueHandler(subscriptionsTriggers.processPaymentEvent, processPaymentEvent);
