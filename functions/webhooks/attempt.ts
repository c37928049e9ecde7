import { enqueueInOrder } from '../platform/aws/queue.ts';
import { bodyOf } from './body.ts';
import { replaceDelivery } from './delivery-store.ts';
import { laneOf } from './lanes.ts';
import {
  claimed,
  type GiveUpReason,
  givenUp,
  jobsEndpointId,
  livingSecrets,
  type WebhookDelivery,
  type Webhooks,
} from './model.ts';
import type { Senders } from './store.ts';

/** Where a delivery goes now, and what signs it. */
interface Target {
  url: string;
  secrets: string[];
  format?: 'heygen';
}

/** @returns why it goes nowhere, where it does not */
export const targetOf = (
  { endpointId, url }: Pick<WebhookDelivery, 'endpointId' | 'url'>,
  { endpoints, jobSecrets, isSuspended = false }: Webhooks & Partial<Senders>,
  now: Date,
): Target | GiveUpReason => {
  if (isSuspended) return 'account_suspended';
  const textsOf = (secrets: Webhooks['jobSecrets']) =>
    livingSecrets(secrets, now).map(({ secret }) => secret);
  if (endpointId === jobsEndpointId)
    return jobSecrets.length === 0 ? 'endpoint_deleted' : { url, secrets: textsOf(jobSecrets) };
  const endpoint = endpoints.find(({ id }) => id === endpointId);
  if (endpoint === undefined) return 'endpoint_deleted';
  if (endpoint.disabled !== undefined) return 'endpoint_disabled';
  const { url: address, format, secrets } = endpoint;
  return { url: address, secrets: textsOf(secrets), ...(format === undefined ? {} : { format }) };
};

/**
 * Hands a claimed delivery to the function that makes the call. Sent again within five minutes, it stays one message.
 */
export const sendAttempt = async (
  delivery: WebhookDelivery,
  webhooks: Webhooks,
  { url, secrets, format }: Target,
  now: Date,
): Promise<void> => {
  const { ownerId, endpointId, id, messageId, outcomes, claimedAt = 0 } = delivery;
  const attempt = outcomes.length + 1;
  await enqueueInOrder(
    'webhooks',
    {
      ownerId,
      endpointId,
      deliveryId: id,
      attempt,
      url,
      id: messageId,
      body: await bodyOf(delivery, now, format),
      secrets,
      ...(format === undefined ? {} : { format }),
      claimedAt,
    },
    { id: `${id}-${attempt}-${claimedAt}`, group: laneOf(delivery, webhooks) },
  );
};

/** Makes the next attempt at a delivery, or gives it up where it has nowhere to go. */
export const attemptDelivery = async (
  before: WebhookDelivery,
  webhooks: Senders,
  now: Date,
): Promise<void> => {
  const target = targetOf(before, webhooks, now);
  if (typeof target === 'string') {
    await replaceDelivery(before, givenUp(before, target));
    return;
  }
  const after = claimed({ ...before, url: target.url }, now);
  if (!(await replaceDelivery(before, after))) return;
  try {
    await sendAttempt(after, webhooks, target, now);
  } catch (error) {
    // Nothing is under way: it waits as before, in place of being thought lost after an hour.
    await replaceDelivery(after, before);
    throw error;
  }
};

/** While a message that is sent again stays one. Source: SQS developer guide, "Exactly-once processing". */
const deduplicationMilliseconds = 300_000;

/** Hands over a claimed attempt, again where an earlier run may have ended before it did. */
export const sendClaimedAttempt = async (
  delivery: WebhookDelivery,
  webhooks: Senders,
  now: Date,
): Promise<void> => {
  const { claimedAt } = delivery;
  if (claimedAt === undefined || now.getTime() - claimedAt >= deduplicationMilliseconds) return;
  const target = targetOf(delivery, webhooks, now);
  // An endpoint that is gone meanwhile is found out when the attempt is thought lost.
  if (typeof target !== 'string') await sendAttempt(delivery, webhooks, target, now);
};
