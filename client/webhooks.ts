import * as z from 'zod/mini';
import type { Answer, Read, RequestBody } from './api-types.ts';
import { queryOf } from './query.ts';
import type { Transport } from './transport.ts';

const text = z.nullish(z.string());
const endpoint = z.looseObject({
  id: z.string(),
  url: z.string(),
  description: text,
  events: z.array(z.string()),
  enabled: z.boolean(),
  /** `owner`, `gone` or `dead`. */
  disabled_reason: text,
});
export type WebhookEndpoint = Read<typeof endpoint, Answer<'getWebhookEndpoint'>>;

const newEndpoint = z.extend(endpoint, { secret: z.string() });
export type NewWebhookEndpoint = Read<typeof newEndpoint, Answer<'createWebhookEndpoint'>>;

const endpointList = z.looseObject({
  endpoints: z.array(endpoint),
  deliveries_today: z.number(),
  deliveries_per_day: z.number(),
  dropped_today: z.number(),
});
export type WebhookEndpointList = Read<typeof endpointList, Answer<'listWebhookEndpoints'>>;

const secretAnswer = z.looseObject({ id: z.string(), secret: z.string() });
export type WebhookSecret = Read<typeof secretAnswer, Answer<'rotateWebhookSecret'>>;

const delivery = z.looseObject({
  id: z.string(),
  webhook_id: z.string(),
  type: z.string(),
  /** `pending`, `delivered` or `given_up`. */
  status: z.string(),
  reason: text,
  url: z.string(),
  attempts: z.array(
    z.looseObject({
      at: z.string(),
      milliseconds: z.number(),
      status: z.nullish(z.number()),
      error: text,
      answer: z.string(),
    }),
  ),
  created_at: z.string(),
});
export type WebhookDelivery = Read<typeof delivery, Answer<'getWebhookDelivery'>>;

const deliveryPage = z.looseObject({ deliveries: z.array(delivery), next_cursor: text });
export type WebhookDeliveryPage = Read<typeof deliveryPage, Answer<'listWebhookDeliveries'>>;

const replayed = z.looseObject({ replayed: z.number(), next_cursor: text });
export type WebhookReplay = Read<typeof replayed, Answer<'replayWebhookDeliveries'>>;

export type WebhookEndpointRequest = Pick<RequestBody<'createWebhookEndpoint'>, 'url'> &
  Partial<RequestBody<'createWebhookEndpoint'>>;
export type WebhookEndpointChange = RequestBody<'updateWebhookEndpoint'>;
export type WebhookReplayRequest = RequestBody<'replayWebhookDeliveries'>;

const endpointsPath = '/api/v1/webhooks/endpoints';
const endpointPath = (id: string): string => `${endpointsPath}/${encodeURIComponent(id)}`;
const deliveryPath = (id: string, deliveryId: string): string =>
  `${endpointPath(id)}/deliveries/${encodeURIComponent(deliveryId)}`;

/** Webhooks; a part of the client. `verifyWebhook` of `./webhook-signature` is for who receives them. */
export const webhookCalls = (send: Transport) => ({
  /**
   * The answer has the secret, this once.
   *
   * @param idempotencyKey the same key and request never make a second, and are answered alike (24 h)
   */
  createWebhookEndpoint: (
    request: WebhookEndpointRequest,
    idempotencyKey: string = crypto.randomUUID(),
  ): Promise<NewWebhookEndpoint> =>
    send({ method: 'POST', path: endpointsPath, body: request, idempotencyKey }, newEndpoint),

  webhookEndpoints: (): Promise<WebhookEndpointList> =>
    send({ method: 'GET', path: endpointsPath }, endpointList),

  webhookEndpoint: (id: string): Promise<WebhookEndpoint> =>
    send({ method: 'GET', path: endpointPath(id) }, endpoint),

  /** Changes what is given. */
  updateWebhookEndpoint: (id: string, change: WebhookEndpointChange): Promise<WebhookEndpoint> =>
    send({ method: 'PATCH', path: endpointPath(id), body: change, repeatable: true }, endpoint),

  removeWebhookEndpoint: (id: string): Promise<unknown> =>
    send({ method: 'DELETE', path: endpointPath(id) }, z.unknown()),

  /**
   * Makes a new secret, told this once.
   *
   * @param id of an endpoint, or `jobs` for the webhooks of videos that name a `webhook_url`
   * @param overlapSeconds how long the former ones sign beside it; a day when absent
   */
  rotateWebhookSecret: (id: string, overlapSeconds?: number): Promise<WebhookSecret> =>
    send(
      {
        method: 'POST',
        path: `${endpointPath(id)}/rotate-secret`,
        body: overlapSeconds === undefined ? {} : { overlap_seconds: overlapSeconds },
        repeatable: false,
      },
      secretAnswer,
    ),

  pingWebhookEndpoint: (id: string): Promise<WebhookDelivery> =>
    send({ method: 'POST', path: `${endpointPath(id)}/ping`, repeatable: true }, delivery),

  /** The deliveries to an endpoint, newest first; one page. */
  webhookDeliveries: (
    id: string,
    page: { limit?: number; status?: string; cursor?: string } = {},
  ): Promise<WebhookDeliveryPage> =>
    send({ method: 'GET', path: `${endpointPath(id)}/deliveries${queryOf(page)}` }, deliveryPage),

  webhookDelivery: (id: string, deliveryId: string): Promise<WebhookDelivery> =>
    send({ method: 'GET', path: deliveryPath(id, deliveryId) }, delivery),

  /** Sends an event once more, with the same `webhook-id`. */
  replayWebhookDelivery: (id: string, deliveryId: string): Promise<WebhookDelivery> =>
    send({ method: 'POST', path: `${deliveryPath(id, deliveryId)}/replay`, repeatable: true }, delivery),

  /** Sends the events of a time once more, 50 at most; `next_cursor` says whether there may be more. */
  replayWebhookDeliveries: (id: string, range: WebhookReplayRequest): Promise<WebhookReplay> =>
    send({ method: 'POST', path: `${endpointPath(id)}/replay`, body: range, repeatable: false }, replayed),
});
