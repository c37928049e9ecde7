import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { attemptDelivery, sendClaimedAttempt } from './attempt.ts';
import { findDelivery } from './delivery-store.ts';
import { settleAttempt } from './settle.ts';
import { loadWebhooks } from './store.ts';
import { webhooksTriggers } from './triggers.ts';

/** What is about another attempt than the next is out of date. */
const recordWebhook = async (
  message: QueueMessage<'outcomes'>,
  { now, log }: EventContext,
): Promise<void> => {
  const { ownerId, endpointId, deliveryId, attempt } = message;
  const delivery = await findDelivery(ownerId, endpointId, deliveryId);
  if (delivery?.status !== 'pending' || delivery.outcomes.length + 1 !== attempt) return;
  if (message.kind === 'due') {
    const webhooks = await loadWebhooks(ownerId);
    if (delivery.claimedAt === undefined) await attemptDelivery(delivery, webhooks, now);
    else await sendClaimedAttempt(delivery, webhooks, now);
    return;
  }
  const { status, mishap, milliseconds } = message.outcome;
  const fields = { endpoint_id: endpointId, delivery_id: deliveryId, attempt, status, mishap, milliseconds };
  log.info('webhook_attempted', fields);
  await settleAttempt(delivery, message.outcome, now);
};

export const handler = queueHandler(webhooksTriggers.recordWebhook, recordWebhook);
