import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { attemptDelivery, sendClaimedAttempt } from './attempt.ts';
import { findDelivery } from './delivery-store.ts';
import { isThoughtLost } from './model.ts';
import { settleAttempt, settleLateAttempt } from './settle.ts';
import { loadSenders } from './store.ts';
import { webhooksTriggers } from './triggers.ts';

/** What is about another attempt than the next is out of date, but for the outcome of one that was thought lost. */
const recordWebhook = async (
  message: QueueMessage<'outcomes'>,
  { now, log }: EventContext,
): Promise<void> => {
  const { ownerId, endpointId, deliveryId, attempt } = message;
  const delivery = await findDelivery(ownerId, endpointId, deliveryId);
  if (delivery !== undefined && message.kind === 'attempted' && isThoughtLost(delivery, attempt)) {
    log.info('webhook_outcome_late', { endpoint_id: endpointId, delivery_id: deliveryId, attempt });
    await settleLateAttempt(delivery, attempt, message.outcome, now);
    return;
  }
  if (delivery?.status !== 'pending' || delivery.outcomes.length + 1 !== attempt) return;
  if (message.kind === 'due') {
    const webhooks = await loadSenders(ownerId);
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
