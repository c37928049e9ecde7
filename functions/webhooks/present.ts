import type { WebhookOutcome } from '../shared/queues.ts';
import {
  livingSecrets,
  typeOf,
  type WebhookDelivery,
  type WebhookEndpoint,
  type WebhookSecret,
} from './model.ts';

/** When the secrets that others took the place of sign no longer. */
export const formerSecretsEndAt = (secrets: readonly WebhookSecret[], now: Date): string[] =>
  livingSecrets(secrets, now).flatMap(({ until }) =>
    until === undefined ? [] : [new Date(until * 1000).toISOString()],
  );

export const presentEndpoint = (
  { id, url, format, description, events, disabled, secrets, createdAt, updatedAt }: WebhookEndpoint,
  now: Date,
) => ({
  id,
  url,
  format: format ?? ('kinora' as const),
  description,
  events: [...events],
  enabled: disabled === undefined,
  disabled_reason: disabled ?? null,
  former_secrets_end_at: formerSecretsEndAt(secrets, now),
  created_at: createdAt,
  updated_at: updatedAt,
});

export const presentDelivery = (delivery: WebhookDelivery) => ({
  id: delivery.id,
  endpoint_id: delivery.endpointId,
  webhook_id: delivery.messageId,
  type: typeOf(delivery),
  video_id: delivery.event?.videoId ?? null,
  seq: delivery.event?.seq ?? null,
  url: delivery.url,
  status: delivery.status,
  reason: delivery.reason ?? null,
  attempts: delivery.outcomes.map(presentAttempt),
  next_attempt_at: delivery.claimedAt === undefined ? (delivery.dueAt ?? null) : null,
  replay_of: delivery.replayOf ?? null,
  created_at: delivery.createdAt,
});

const presentAttempt = ({ at, milliseconds, status, mishap, answer }: WebhookOutcome) => ({
  at,
  milliseconds,
  status: status ?? null,
  error: mishap ?? null,
  answer,
});
