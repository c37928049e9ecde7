import { enqueue } from '../platform/aws/queue.ts';
import { setting } from '../platform/env.ts';
import { problem } from '../shared/errors.ts';
import { sendAttempt, targetOf } from './attempt.ts';
import { commitCounted } from './day-use.ts';
import { claimed, type WebhookDelivery, type Webhooks } from './model.ts';

/** How long after the order it is seen to that its attempt was handed over, in seconds. */
const lookAgainSeconds = 30;

/**
 * Orders a delivery that its owner asked for, and hands over its first attempt. Before anything else it is ordered
 * that somebody looks whether that was done: where this function ends in between, the attempt is late by half a
 * minute. Handed over twice, it is one message.
 *
 * @throws KinoraError 409 `WEBHOOK_DISABLED`; 429 `WEBHOOK_DELIVERIES_EXHAUSTED`
 */
export const orderAtOnce = async (
  ordered: WebhookDelivery,
  webhooks: Webhooks,
  now: Date,
): Promise<WebhookDelivery> => {
  // Who asks was admitted.
  const target = targetOf(ordered, webhooks, now);
  if (typeof target === 'string') throw problem('WEBHOOK_DISABLED');
  const delivery = claimed({ ...ordered, url: target.url }, now);
  const { ownerId, endpointId, id: deliveryId } = delivery;
  await enqueue(
    'outcomes',
    { kind: 'due', ownerId, endpointId, deliveryId, attempt: 1 },
    { delaySeconds: lookAgainSeconds },
  );
  await commitCounted([delivery], { limit: setting('maxWebhookDeliveriesPerDay') }, now);
  await sendAttempt(delivery, webhooks, target, now);
  return delivery;
};
