import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { eventHandler } from '../platform/events/event.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import { recordMetric } from '../platform/metrics.ts';
import { KinoraError } from '../shared/errors.ts';
import { derivedId } from '../shared/ids.ts';
import { eventFromItem } from '../videos/items.ts';
import type { VideoEvent } from '../videos/model.ts';
import { sendClaimedAttempt } from './attempt.ts';
import {
  countDeliveriesWrite,
  countDropped,
  findDelivery,
  loadHealth,
  newDeliveryWrite,
} from './delivery-store.ts';
import {
  claimed,
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

/** One delivery to each endpoint that wants an event, in one transaction with the count of the account's day. */
const orderWebhooks = async ({ after }: ItemChange, { now, log }: EventContext): Promise<void> => {
  if (after === undefined) return;
  const event = eventFromItem(after);
  const { ownerId, videoId, seq } = event;
  const webhooks = await loadWebhooks(ownerId);
  const places = placesOf(event, webhooks);
  if (places.length === 0) return;
  const health = await loadHealth(ownerId);
  const deliveries = places.map((place) => {
    const delivery = deliveryOf(event, place, now);
    return isFailing(health.get(place.endpointId))
      ? waiting(delivery, new Date(now.getTime() + slowedMilliseconds))
      : claimed(delivery, now);
  });
  const ordered = await order(deliveries, now);
  if (ordered === 'dropped') log.info('webhooks_dropped', { user_id: ownerId, deliveries: places.length });
  else {
    for (const delivery of ordered)
      if (delivery.outcomes.length === 0) await sendClaimedAttempt(delivery, webhooks, now);
    log.info('webhooks_ordered', { video_id: videoId, seq, deliveries: places.length });
  }
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

/** @returns the deliveries as they stand: where the event came before, those of then */
const order = async (
  deliveries: readonly WebhookDelivery[],
  now: Date,
): Promise<readonly WebhookDelivery[] | 'dropped'> => {
  const [first] = deliveries;
  if (first === undefined) return [];
  const limit = setting('maxWebhookDeliveriesPerDay');
  try {
    await commit([
      ...deliveries.map(newDeliveryWrite),
      countDeliveriesWrite(first.ownerId, { deliveries: deliveries.length, limit }, now),
    ]);
    return deliveries;
  } catch (error) {
    if (error instanceof ConditionFailed) {
      const stored = deliveries.map(({ ownerId, endpointId, id }) => findDelivery(ownerId, endpointId, id));
      return (await Promise.all(stored)).filter((delivery) => delivery !== undefined);
    }
    if (!(error instanceof KinoraError) || error.code !== 'WEBHOOK_DELIVERIES_EXHAUSTED') throw error;
    await countDropped(first.ownerId, deliveries.length, now);
    recordMetric('webhooks_dropped_total', {}, deliveries.length);
    return 'dropped';
  }
};

export const handler = eventHandler(webhooksTriggers.orderWebhooks, orderWebhooks);
