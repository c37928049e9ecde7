import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { problem } from '../shared/errors.ts';
import { sendAttempt, targetOf } from './attempt.ts';
import { countDeliveriesWrite, newDeliveryWrite } from './delivery-store.ts';
import { claimed, type WebhookDelivery, type Webhooks } from './model.ts';

/**
 * Orders a delivery that its owner asked for, and hands over its first attempt.
 *
 * @throws KinoraError 409 `WEBHOOK_DISABLED`; 429 `WEBHOOK_DELIVERIES_EXHAUSTED`
 */
export const orderAtOnce = async (
  ordered: WebhookDelivery,
  webhooks: Webhooks,
  now: Date,
): Promise<WebhookDelivery> => {
  const target = targetOf(ordered, webhooks, now);
  if (typeof target === 'string') throw problem('WEBHOOK_DISABLED');
  const delivery = claimed({ ...ordered, url: target.url }, now);
  const limit = setting('maxWebhookDeliveriesPerDay');
  await commit([
    newDeliveryWrite(delivery),
    countDeliveriesWrite(delivery.ownerId, { deliveries: 1, limit }, now),
  ]);
  await sendAttempt(delivery, target, now);
  return delivery;
};
