import { commit } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import { getItem } from '../platform/aws/table.ts';
import { recordMetric } from '../platform/metrics.ts';
import type { WebhookOutcome } from '../shared/queues.ts';
import { forgetFailuresWrite, noteFailure, replaceDelivery } from './delivery-store.ts';
import { disableEndpoint } from './disable.ts';
import { healthKey } from './keys.ts';
import {
  afterAttempt,
  afterLateOutcome,
  isDead,
  isGone,
  isSuccess,
  jobsEndpointId,
  type WebhookDelivery,
} from './model.ts';
import { loadWebhooks } from './store.ts';

/** A pause up to this long is a message; a longer one is found in the table, once a minute. */
const longestMessageDelaySeconds = 60;

/** Notes what came of an attempt, and sees to the next one. An outcome that comes twice is noted once. */
export const settleAttempt = async (
  before: WebhookDelivery,
  outcome: WebhookOutcome,
  now: Date,
): Promise<void> => {
  const after = afterAttempt(before, outcome, { now, random: Math.random() });
  // Before the outcome is noted: once it is, an outcome that is told again changes nothing any more.
  await noteHealth(before, outcome, now);
  if (!(await replaceDelivery(before, after))) return;
  recordMetric('webhook_attempts_total', { outcome: after.status === 'pending' ? 'retried' : after.status });
  const { ownerId, endpointId, id: deliveryId, dueAt, outcomes } = after;
  const delaySeconds = dueAt === undefined ? undefined : (Date.parse(dueAt) - now.getTime()) / 1000;
  if (delaySeconds === undefined || delaySeconds > longestMessageDelaySeconds) return;
  const attempt = outcomes.length + 1;
  await enqueue(
    'outcomes',
    { kind: 'due', ownerId, endpointId, deliveryId, attempt },
    { delaySeconds: Math.ceil(delaySeconds) },
  );
};

/**
 * Notes what truly came of an attempt that was thought lost. One that succeeded ends the delivery: no further attempt
 * is made, but for one that is under way.
 *
 * @throws where the delivery changed meanwhile: it is to be told again
 */
export const settleLateAttempt = async (
  before: WebhookDelivery,
  attempt: number,
  outcome: WebhookOutcome,
  now: Date,
): Promise<void> => {
  // As a failure it was counted when it was thought lost.
  if (isSuccess(outcome) || isGone(outcome)) await noteHealth(before, outcome, now);
  if (!(await replaceDelivery(before, afterLateOutcome(before, attempt, outcome))))
    throw new Error('The delivery changed while a late outcome was noted');
};

/** Addresses of single videos have nothing in common: the health of one says nothing of the next. */
const noteHealth = async (delivery: WebhookDelivery, outcome: WebhookOutcome, now: Date): Promise<void> => {
  const { ownerId, endpointId } = delivery;
  if (endpointId === jobsEndpointId) return;
  if (isSuccess(outcome)) {
    const failing = await getItem(healthKey(ownerId, endpointId));
    if (failing !== undefined) await commit([forgetFailuresWrite(ownerId, endpointId)]);
    return;
  }
  const health = await noteFailure(ownerId, endpointId, now);
  // Looked at afterwards: who deletes an endpoint, or closes an account, forgets what was noted before.
  const { endpoints } = await loadWebhooks(ownerId);
  if (!endpoints.some(({ id }) => id === endpointId)) {
    await commit([forgetFailuresWrite(ownerId, endpointId)]);
    return;
  }
  if (isGone(outcome)) await disableEndpoint(delivery, 'gone', now);
  else if (isDead(health, now)) await disableEndpoint(delivery, 'dead', now);
};
