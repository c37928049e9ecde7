import { enqueue } from '../platform/aws/queue.ts';
import { webhookReach } from '../platform/env.ts';
import { queueHandler } from '../platform/events/queue.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { callWebhook } from './call.ts';
import { webhooksTriggers } from './triggers.ts';

/** The message has all that the call takes; the outcome goes to who may note it. */
const sendWebhook = async (message: QueueMessage<'webhooks'>): Promise<void> => {
  const { ownerId, endpointId, deliveryId, attempt, ...call } = message;
  const outcome = await callWebhook(call, { reach: webhookReach() });
  await enqueue('outcomes', { kind: 'attempted', ownerId, endpointId, deliveryId, attempt, outcome });
};

export const handler = queueHandler(webhooksTriggers.sendWebhook, sendWebhook);
