import type { Stripe } from 'stripe';
import type { QueueMessage } from '../shared/queues.ts';

/** What the queue is told of an event: whom to ask about, and nothing of what it says. */
export const messageOf = ({ id, type, data }: Stripe.Event): QueueMessage<'payments'> => {
  const object = data.object as { id?: unknown; customer?: unknown };
  const { customer } = object;
  const customerId = typeof customer === 'string' ? customer : undefined;
  return {
    eventId: id,
    type,
    objectId: String(object.id),
    ...(customerId === undefined ? {} : { customerId }),
  };
};
