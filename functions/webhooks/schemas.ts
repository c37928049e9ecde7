import * as z from 'zod/mini';
import { wholeNumber } from '../shared/page.ts';
import { webhookMishaps } from '../shared/queues.ts';
import { maxWebhookUrlLength } from '../shared/webhook-limits.ts';
import {
  defaultEvents,
  deliveryStatuses,
  giveUpReasons,
  overlapSeconds,
  webhookEventTypes,
} from './model.ts';

const url = z.string().check(z.minLength(1), z.maxLength(maxWebhookUrlLength));
const description = z
  .string()
  .check(z.trim(), z.maxLength(200), z.regex(/^\P{Cc}*$/u, { error: 'Must hold no control signs' }));
const events = z
  .array(z.enum(webhookEventTypes))
  .check(z.minLength(1), z.maxLength(webhookEventTypes.length));

export const createEndpointBody = z.strictObject({
  /** `https://`, a name or a public address, port 443. */
  url,
  description: z._default(description, ''),
  /** Which events are sent; all but `video.progress` when absent. */
  events: z._default(events, defaultEvents),
});

/** What is left out stays as it is. */
export const updateEndpointBody = z.strictObject({
  url: z.optional(url),
  description: z.optional(description),
  events: z.optional(events),
  /** `true` also switches on what Kinora switched off. */
  enabled: z.optional(z.boolean()),
});

export const rotateSecretBody = z.strictObject({
  /** How long the former secrets sign beside the new one; 0 ends them at once, as where one leaked. */
  overlap_seconds: z._default(z.int().check(z.minimum(0), z.maximum(overlapSeconds)), overlapSeconds),
});

const id = z.string().check(z.minLength(1), z.maxLength(64));
export const endpointParams = z.object({ id });
export const deliveryParams = z.object({ id, deliveryId: id });

export const listDeliveriesQuery = z.object({
  limit: wholeNumber(20),
  status: z.optional(z.enum(deliveryStatuses)),
  cursor: z.optional(z.string().check(z.maxLength(100))),
});

/** Deliveries that one request replays. */
export const maxReplays = 50;

const time = z.iso.datetime({ offset: true });
export const replayBody = z.strictObject({
  /** Of the events, both included. */
  from: time,
  to: time,
  /** Only what ended so; all that ended when absent. */
  status: z.optional(z.enum(['delivered', 'given_up'])),
  /** `next_cursor` of the answer before. */
  cursor: z.optional(z.nullable(z.string().check(z.maxLength(100)))),
});

export const endpointResponse = z.object({
  id: z.string(),
  url: z.string(),
  /** `heygen`: it was made by `POST /v1/webhook/endpoint.add`, and is told of the end of a video in that shape. */
  format: z.enum(['kinora', 'heygen']),
  description: z.string(),
  events: z.array(z.enum(webhookEventTypes)),
  enabled: z.boolean(),
  /** `gone`: it answered 410; `dead`: every attempt of five days failed. */
  disabled_reason: z.nullable(z.enum(['owner', 'gone', 'dead'])),
  /** When the former secrets sign no longer. */
  former_secrets_end_at: z.array(z.string()),
  created_at: z.string(),
  updated_at: z.string(),
});
export const newEndpointResponse = z.extend(endpointResponse, {
  /** `whsec_...`, told this once. */
  secret: z.string(),
});
export const endpointsResponse = z.object({
  endpoints: z.array(endpointResponse),
  /** What signs the webhooks of `webhook_url`. */
  jobs: z.object({ has_secret: z.boolean(), former_secrets_end_at: z.array(z.string()) }),
  /** Of this day (UTC). */
  deliveries_today: z.number(),
  deliveries_per_day: z.number(),
  /** Events that were neither delivered nor kept in the logs because the day was full. */
  dropped_today: z.number(),
  /** Events that were kept in the logs alone, as their endpoints were switched off. */
  not_sent_today: z.number(),
});
export const secretResponse = z.object({
  id: z.string(),
  /** `whsec_...`, told this once. */
  secret: z.string(),
  former_secrets_end_at: z.array(z.string()),
});
export const endpointDeletedResponse = z.object({ message: z.string(), endpoint_id: z.string() });

export const deliveryResponse = z.object({
  id: z.string(),
  endpoint_id: z.string(),
  /** The `webhook-id` of every attempt. */
  webhook_id: z.string(),
  type: z.enum([...webhookEventTypes, 'ping']),
  video_id: z.nullable(z.string()),
  seq: z.nullable(z.number()),
  url: z.string(),
  status: z.enum(deliveryStatuses),
  /** Why it was given up. */
  reason: z.nullable(z.enum(giveUpReasons)),
  attempts: z.array(
    z.object({
      at: z.string(),
      milliseconds: z.number(),
      /** Of the answer. */
      status: z.nullable(z.number()),
      /** What it met in place of an answer. */
      error: z.nullable(z.enum(webhookMishaps)),
      /** The beginning of the answer, 1 KB at most. */
      answer: z.string(),
    }),
  ),
  /** Null while an attempt is under way, and when it has ended. */
  next_attempt_at: z.nullable(z.string()),
  /** The delivery that this one repeats. */
  replay_of: z.nullable(z.string()),
  created_at: z.string(),
});
export const deliveriesResponse = z.object({
  deliveries: z.array(deliveryResponse),
  next_cursor: z.nullable(z.string()),
});
export const replayedResponse = z.object({
  replayed: z.number(),
  /** Where there may be more in the range: say it in the next request. */
  next_cursor: z.nullable(z.string()),
});
