import { commit } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import { getItem } from '../platform/aws/table.ts';
import { recordMetric } from '../platform/metrics.ts';
import type { WebhookOutcome } from '../shared/queues.ts';
import { forgetFailuresWrite, noteFailure, replaceDelivery } from './delivery-store.ts';
import { disableEndpoint } from './disable.ts';
import { healthKey } from './keys.ts';
import { afterAttempt, isDead, isGone, isSuccess, jobsEndpointId, type WebhookDelivery } from './model.ts';

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
  if (isGone(outcome)) await disableEndpoint(delivery, 'gone', now);
  else if (isDead(health, now)) await disableEndpoint(delivery, 'dead', now);
};
