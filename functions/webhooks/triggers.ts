import { defineTriggers } from '../shared/contract.ts';
import { eventPart, videoPart } from '../videos/keys.ts';

/** What is asked for to make an attempt: the secrets that sign, and a fresh link to the film. */
const attemptNeeds = [
  'table:get',
  'table:put',
  'webhook-secrets:read',
  'media:read',
  'webhooks-queue:send',
] as const;

/** What an attempt that failed may lead to: another one, or an endpoint that is switched off. */
const settleNeeds = [
  'table:update',
  'table:delete',
  'table:check',
  'webhook-secrets:write',
  'outcomes-queue:send',
  'mail-queue:send',
] as const;

/** From the events of videos to the endpoints of their owners. */
export const webhooksTriggers = defineTriggers({
  orderWebhooks: {
    summary: 'Orders a delivery of an event to every webhook endpoint that wants it.',
    on: 'event',
    to: { changes: ['INSERT'], pk: videoPart.prefix, sk: eventPart.prefix },
    order: 'partition',
    batchSize: 10,
    needs: [...attemptNeeds, 'table:query', 'table:update'],
    settings: ['maxWebhookDeliveriesPerDay'],
    timeoutSeconds: 30,
  },
  sendWebhook: {
    summary: 'Makes one attempt at a webhook and tells what came of it. It may read and write nothing else.',
    on: 'queue',
    queue: 'webhooks',
    batchSize: 1,
    maxConcurrency: 100,
    needs: ['outcomes-queue:send'],
    settings: ['webhookLocalTargets'],
    timeoutSeconds: 20,
  },
  recordWebhook: {
    summary: 'Notes what came of an attempt at a webhook and sees to the next.',
    on: 'queue',
    queue: 'outcomes',
    batchSize: 10,
    needs: [...attemptNeeds, ...settleNeeds],
    timeoutSeconds: 60,
  },
  sendDueWebhooks: {
    summary: 'Makes the attempts at webhooks that are due.',
    on: 'schedule',
    everyMinutes: 1,
    needs: [...attemptNeeds, ...settleNeeds, 'index:query'],
    timeoutSeconds: 60,
  },
});
