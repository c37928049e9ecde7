import { defineRoutes } from '../shared/contract.ts';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { defaultEvents } from './model.ts';
import * as s from './schemas.ts';

const tag = 'webhooks';
const id = '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a';
const deliveryId = '019a9d40-11b0-7c0d-8a42-5f0d9a6f3b11';
const videoId = '019a9d3f-02aa-7d11-b0c4-91ad1f2e7c55';
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwvT5v0b6W2sQ=';
const endpoint = {
  id,
  url: 'https://example.com/hooks/kinora',
  format: 'kinora',
  description: 'Production',
  events: ['video.completed', 'video.failed'],
  enabled: true,
  disabled_reason: null,
  former_secrets_end_at: [],
  created_at: '2026-11-29T10:00:00.000Z',
  updated_at: '2026-11-29T10:00:00.000Z',
};
const delivery = {
  id: deliveryId,
  endpoint_id: id,
  webhook_id: `evt_${videoId}_12`,
  type: 'video.completed',
  video_id: videoId,
  seq: 12,
  url: endpoint.url,
  status: 'delivered',
  reason: null,
  attempts: [{ at: '2026-11-29T10:01:00.000Z', milliseconds: 84, status: 204, error: null, answer: '' }],
  next_attempt_at: null,
  replay_of: null,
  created_at: '2026-11-29T10:01:00.000Z',
};
const ordered = { ...delivery, status: 'pending', attempts: [] };
const bearer = { tag, auth: 'bearer' } as const;
const read = { ...bearer, method: 'GET', admission: 'concurrent' } as const;
const write = { ...bearer, admission: 'before' } as const;
const jobs = 'With the id `jobs` it is about the webhooks of videos that name a `webhook_url`.';

/** What orders an attempt at once. */
const orderNeeds = [
  'table:get',
  'table:put',
  'table:update',
  'webhook-secrets:read',
  'media:read',
  'webhooks-queue:send',
  'outcomes-queue:send',
] as const;
const changeNeeds = [
  'table:get',
  'table:put',
  'table:check',
  'table:delete',
  'webhook-secrets:read',
  'webhook-secrets:write',
] as const;

/** What making an endpoint takes, wherever it is asked for. */
export const addEndpointRules = {
  headers: idempotencyHeaders,
  errors: [
    'TOO_MANY_WEBHOOK_ENDPOINTS',
    'OVERLOADED',
    'IDEMPOTENCY_KEY_REUSED',
    'WEBHOOK_ENDPOINT_NOT_FOUND',
  ],
  needs: ['table:get', 'table:put', 'table:check', 'webhook-secrets:read', 'webhook-secrets:write'],
  settings: ['webhookLocalTargets'],
} as const;

/** The domain's routes by operationId. */
export const webhooksRoutes = defineRoutes({
  createWebhookEndpoint: {
    ...write,
    method: 'POST',
    path: '/api/v1/webhooks/endpoints',
    summary: 'Create a webhook endpoint: an address that events of videos are sent to.',
    description:
      'Requests are signed by the Standard Webhooks specification; the secret is told this once, and again to a request ' +
      'that is repeated with its `Idempotency-Key` within 24 hours. All events but `video.progress` are sent unless `events` names others. Ten endpoints of an account at most. An API key also ' +
      'needs `videos:read`, as it would hear of videos.',
    body: s.createEndpointBody,
    success: {
      status: 201,
      body: s.newEndpointResponse,
      description: 'The endpoint with its secret. Keep it.',
    },
    ...addEndpointRules,
    examples: {
      body: { url: endpoint.url, description: endpoint.description, events: endpoint.events },
      success: { ...endpoint, secret },
    },
  },
  listWebhookEndpoints: {
    ...read,
    path: '/api/v1/webhooks/endpoints',
    summary: 'List the webhook endpoints, and what the account had of its deliveries today.',
    success: { status: 200, body: s.endpointsResponse, description: 'All of them, oldest first.' },
    errors: [],
    needs: ['table:get', 'webhook-secrets:read'],
    settings: ['maxWebhookDeliveriesPerDay'],
    examples: {
      success: {
        endpoints: [endpoint],
        jobs: { has_secret: true, former_secrets_end_at: [] },
        deliveries_today: 120,
        deliveries_per_day: 10_000,
        dropped_today: 0,
        not_sent_today: 0,
      },
    },
  },
  getWebhookEndpoint: {
    ...read,
    path: '/api/v1/webhooks/endpoints/{id}',
    summary: 'Get a webhook endpoint.',
    params: s.endpointParams,
    success: { status: 200, body: s.endpointResponse, description: 'The endpoint.' },
    errors: ['WEBHOOK_ENDPOINT_NOT_FOUND'],
    needs: ['table:get', 'webhook-secrets:read'],
    examples: { success: endpoint },
  },
  updateWebhookEndpoint: {
    ...write,
    method: 'PATCH',
    path: '/api/v1/webhooks/endpoints/{id}',
    summary: 'Change a webhook endpoint: its address, events, description, or whether it is switched on.',
    description:
      'Deliveries that are under way go where the endpoint is when they are tried again. An API key that changes `url` or ' +
      '`events`, or switches it on, also needs `videos:read`.',
    params: s.endpointParams,
    body: s.updateEndpointBody,
    success: { status: 200, body: s.endpointResponse, description: 'The endpoint as it is now.' },
    errors: ['WEBHOOK_ENDPOINT_NOT_FOUND', 'OVERLOADED'],
    needs: changeNeeds,
    settings: ['webhookLocalTargets'],
    examples: {
      body: { events: [...defaultEvents], enabled: true },
      success: { ...endpoint, events: [...defaultEvents] },
    },
  },
  deleteWebhookEndpoint: {
    ...write,
    method: 'DELETE',
    path: '/api/v1/webhooks/endpoints/{id}',
    summary: 'Delete a webhook endpoint: nothing more is sent to it.',
    params: s.endpointParams,
    success: { status: 200, body: s.endpointDeletedResponse, description: 'It is gone.' },
    errors: ['WEBHOOK_ENDPOINT_NOT_FOUND', 'OVERLOADED'],
    needs: changeNeeds,
    examples: {
      success: {
        message: 'The endpoint is deleted; the log of its deliveries ends with it.',
        endpoint_id: id,
      },
    },
  },
  rotateWebhookSecret: {
    ...write,
    method: 'POST',
    path: '/api/v1/webhooks/endpoints/{id}/rotate-secret',
    summary: 'Make a new secret of an endpoint; the former signs beside it for 24 hours.',
    description:
      `\`webhook-signature\` has a signature of each. ${jobs} There the first call makes the secret, without which ` +
      'no video may name a `webhook_url`.',
    params: s.endpointParams,
    body: s.rotateSecretBody,
    success: { status: 200, body: s.secretResponse, description: 'The new secret, told this once.' },
    errors: ['WEBHOOK_ENDPOINT_NOT_FOUND', 'TOO_MANY_WEBHOOK_SECRETS', 'OVERLOADED'],
    needs: addEndpointRules.needs,
    examples: {
      body: { overlap_seconds: 86_400 },
      success: { id, secret, former_secrets_end_at: ['2026-11-30T10:00:00.000Z'] },
    },
  },
  pingWebhookEndpoint: {
    ...write,
    method: 'POST',
    path: '/api/v1/webhooks/endpoints/{id}/ping',
    summary: 'Send a `ping` to a webhook endpoint; the delivery tells what came of it.',
    params: s.endpointParams,
    success: { status: 202, body: s.deliveryResponse, description: 'The delivery that was ordered.' },
    errors: ['WEBHOOK_ENDPOINT_NOT_FOUND', 'WEBHOOK_DISABLED', 'WEBHOOK_DELIVERIES_EXHAUSTED'],
    needs: orderNeeds,
    settings: ['maxWebhookDeliveriesPerDay'],
    examples: {
      success: { ...ordered, webhook_id: `ping_${deliveryId}`, type: 'ping', video_id: null, seq: null },
    },
  },
  listWebhookDeliveries: {
    ...read,
    path: '/api/v1/webhooks/endpoints/{id}/deliveries',
    summary: 'List the deliveries to an endpoint, newest first, with every attempt; kept for 30 days.',
    description:
      `${jobs} A page may have fewer entries than \`limit\` though there are more: with \`status\`, and where they hold ` +
      'long answers. Go on until `next_cursor` is null.',
    params: s.endpointParams,
    query: s.listDeliveriesQuery,
    success: { status: 200, body: s.deliveriesResponse, description: 'A page.' },
    errors: ['WEBHOOK_ENDPOINT_NOT_FOUND', 'CURSOR_INVALID'],
    needs: ['table:get', 'table:query', 'webhook-secrets:read'],
    examples: { success: { deliveries: [delivery], next_cursor: null } },
  },
  getWebhookDelivery: {
    ...read,
    path: '/api/v1/webhooks/endpoints/{id}/deliveries/{deliveryId}',
    summary: 'Get a delivery with every attempt.',
    params: s.deliveryParams,
    success: { status: 200, body: s.deliveryResponse, description: 'The delivery.' },
    errors: ['WEBHOOK_ENDPOINT_NOT_FOUND', 'WEBHOOK_DELIVERY_NOT_FOUND'],
    needs: ['table:get', 'webhook-secrets:read'],
    examples: { success: delivery },
  },
  replayWebhookDelivery: {
    ...write,
    method: 'POST',
    path: '/api/v1/webhooks/endpoints/{id}/deliveries/{deliveryId}/replay',
    summary: 'Send an event once more: a new delivery with the same `webhook-id`.',
    params: s.deliveryParams,
    success: { status: 202, body: s.deliveryResponse, description: 'The delivery that was ordered.' },
    errors: [
      'WEBHOOK_ENDPOINT_NOT_FOUND',
      'WEBHOOK_DELIVERY_NOT_FOUND',
      'WEBHOOK_DISABLED',
      'WEBHOOK_DELIVERIES_EXHAUSTED',
    ],
    needs: orderNeeds,
    settings: ['maxWebhookDeliveriesPerDay'],
    examples: { success: { ...ordered, replay_of: deliveryId } },
  },
  replayWebhookDeliveries: {
    ...write,
    method: 'POST',
    path: '/api/v1/webhooks/endpoints/{id}/replay',
    summary: 'Send the events of a time once more: 50 deliveries of the range in a request.',
    description:
      'They go out within minutes, some 24 a minute. While `next_cursor` is not null there may be more: say it in the next ' +
      'request. A delivery that is a replay itself, or under way, is left out.',
    params: s.endpointParams,
    body: s.replayBody,
    success: { status: 202, body: s.replayedResponse, description: 'How many were ordered.' },
    errors: [
      'WEBHOOK_ENDPOINT_NOT_FOUND',
      'WEBHOOK_DISABLED',
      'WEBHOOK_DELIVERIES_EXHAUSTED',
      'CURSOR_INVALID',
    ],
    needs: ['table:get', 'table:query', 'table:put', 'table:update', 'webhook-secrets:read'],
    settings: ['maxWebhookDeliveriesPerDay'],
    examples: {
      body: { from: '2026-11-29T00:00:00Z', to: '2026-11-29T12:00:00Z', status: 'given_up' },
      success: { replayed: 7, next_cursor: null },
    },
  },
});
