import { enqueue } from '../platform/aws/queue.ts';
import { webhookReach } from '../platform/env.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { callWebhook } from './call.ts';
import { webhooksTriggers } from './triggers.ts';

/** Ten minutes before an attempt is thought lost, and made again. */
const outOfDateMilliseconds = 3_000_000;

/** The message has all that the call takes; the outcome goes to who may note it. */
const sendWebhook = async (message: QueueMessage<'webhooks'>, { now }: EventContext): Promise<void> => {
  const { ownerId, endpointId, deliveryId, attempt, claimedAt, ...call } = message;
  if (claimedAt !== undefined && now.getTime() - claimedAt > outOfDateMilliseconds) return;
  const outcome = await callWebhook(call, { reach: webhookReach() });
  await enqueue('outcomes', { kind: 'attempted', ownerId, endpointId, deliveryId, attempt, outcome });
};

export const handler = queueHandler(webhooksTriggers.sendWebhook, sendWebhook);
