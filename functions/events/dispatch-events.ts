import { type OrderedMessage, sendInOrder } from '../platform/aws/queue.ts';
import { env } from '../platform/env.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { type ItemChange, streamHandler } from '../platform/events/stream.ts';
import { settleConcurrently } from '../shared/concurrency.ts';
import { isSubscribed, parseSubscriptions, type Subscription } from './subscriptions.ts';
import { eventsTriggers } from './triggers.ts';

const queuesAtOnce = 8;

let subscriptions: Subscription[] | undefined;

interface Delivery extends OrderedMessage {
  change: ItemChange;
}

const deliveryOf = (change: ItemChange, { order }: Subscription): Delivery => ({
  change,
  id: change.eventId,
  group: order === 'partition' ? change.pk : `${change.pk}/${change.sk}`,
  body: change.record,
});

/**
 * One queue does not wait for another.
 *
 * @returns the changes that some queue did not take; a queue that has one knows it by its id
 */
const dispatchEvents = async (
  changes: readonly ItemChange[],
  { log }: EventContext,
): Promise<ReadonlySet<ItemChange>> => {
  subscriptions ??= parseSubscriptions(env('EVENT_SUBSCRIPTIONS'));
  const wanted = subscriptions.map((subscription) => ({
    queueUrl: subscription.queueUrl,
    deliveries: changes
      .filter((change) => isSubscribed(subscription, change))
      .map((change) => deliveryOf(change, subscription)),
  }));
  const results = await settleConcurrently(wanted, queuesAtOnce, ({ queueUrl, deliveries }) =>
    sendInOrder(queueUrl, deliveries),
  );
  const failed = new Set<ItemChange>();
  for (const [index, result] of results.entries()) {
    const { queueUrl, deliveries = [] } = wanted[index] ?? {};
    const unsent = result.status === 'fulfilled' ? result.value : deliveries;
    if (unsent.length === 0) continue;
    for (const { change } of unsent) failed.add(change);
    const error = result.status === 'rejected' ? { error: result.reason } : {};
    log.error('events_not_dispatched', { queue_url: queueUrl, events: unsent.length, ...error });
  }
  return failed;
};

export const handler = streamHandler(eventsTriggers.dispatchEvents, dispatchEvents);
