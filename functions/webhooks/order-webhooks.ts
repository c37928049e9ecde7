import { ConditionFailed } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { eventHandler } from '../platform/events/event.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import { isAccountSuspended } from '../platform/http/suspended.ts';
import { recordMetric } from '../platform/metrics.ts';
import { derivedId } from '../shared/ids.ts';
import { eventFromItem } from '../videos/items.ts';
import type { VideoEvent } from '../videos/model.ts';
import { sendClaimedAttempt, targetOf } from './attempt.ts';
import { commitCounted, countDropped, isExhausted } from './day-use.ts';
import { findDelivery, loadHealth } from './delivery-store.ts';
import {
  claimed,
  givenUp,
  isFailing,
  isWanted,
  jobsEndpointId,
  messageIdOf,
  newDelivery,
  type WebhookDelivery,
  type Webhooks,
  waiting,
} from './model.ts';
import { loadWebhooks } from './store.ts';
import { webhooksTriggers } from './triggers.ts';

/** Events of an endpoint that fails wait for so long, so that who works again is not flooded. */
const slowedMilliseconds = 60_000;

/**
 * One delivery to each endpoint that wants an event, in one transaction with the count of the account's day. What goes
 * nowhere now, as its endpoint is switched off or the account suspended, is kept in the log, to be replayed.
 */
const orderWebhooks = async ({ after }: ItemChange, { now, log }: EventContext): Promise<void> => {
  if (after === undefined) return;
  const event = eventFromItem(after);
  const { ownerId, videoId, seq } = event;
  const known = await loadWebhooks(ownerId);
  const places = placesOf(event, known);
  if (places.length === 0) return;
  const [isSuspended, health] = await Promise.all([isAccountSuspended(ownerId), loadHealth(ownerId)]);
  const webhooks = { ...known, isSuspended };
  const deliveries = places.map((place) => {
    const delivery = deliveryOf(event, place, now);
    const target = targetOf(delivery, webhooks, now);
    if (typeof target === 'string') return givenUp(delivery, target);
    return isFailing(health.get(place.endpointId))
      ? waiting(delivery, new Date(now.getTime() + slowedMilliseconds))
      : claimed(delivery, now);
  });
  const isUnsent = ({ status }: WebhookDelivery): boolean => status === 'given_up';
  await order(deliveries.filter(isUnsent), 'unsent', now);
  const ordered = await order(
    deliveries.filter((delivery) => !isUnsent(delivery)),
    'deliveries',
    now,
  );
  for (const delivery of ordered)
    if (delivery.outcomes.length === 0) await sendClaimedAttempt(delivery, webhooks, now);
  log.info('webhooks_ordered', { video_id: videoId, seq, deliveries: ordered.length });
};

interface Place {
  endpointId: string;
  url: string;
}

const placesOf = (event: VideoEvent, { endpoints, jobSecrets }: Webhooks): Place[] => {
  const wanted = endpoints
    .filter((endpoint) => isWanted(endpoint, event))
    .map(({ id, url }) => ({ endpointId: id, url }));
  const { webhookUrl } = event;
  return webhookUrl === undefined || jobSecrets.length === 0
    ? wanted
    : [...wanted, { endpointId: jobsEndpointId, url: webhookUrl }];
};

/** The same event makes the same delivery, however often it comes. */
const deliveryOf = (event: VideoEvent, { endpointId, url }: Place, now: Date): WebhookDelivery => {
  const messageId = messageIdOf(event);
  const id = derivedId(Date.parse(event.at), `${endpointId} ${messageId}`);
  const { ownerId } = event;
  return newDelivery({ id, ownerId, endpointId, messageId, url, event }, now);
};

/** @returns the deliveries as they stand: where the event came before, those of then; none where the day is full */
const order = async (
  deliveries: readonly WebhookDelivery[],
  counter: 'deliveries' | 'unsent',
  now: Date,
): Promise<readonly WebhookDelivery[]> => {
  const limit = setting('maxWebhookDeliveriesPerDay');
  try {
    await commitCounted(deliveries, { limit, counter }, now);
    return deliveries;
  } catch (error) {
    if (error instanceof ConditionFailed) {
      const stored = deliveries.map(({ ownerId, endpointId, id }) => findDelivery(ownerId, endpointId, id));
      return (await Promise.all(stored)).filter((delivery) => delivery !== undefined);
    }
    if (!isExhausted(error)) throw error;
    await countDropped(deliveries, limit, now);
    recordMetric('webhooks_dropped_total', {}, deliveries.length);
    return [];
  }
};

export const handler = eventHandler(webhooksTriggers.orderWebhooks, orderWebhooks);
