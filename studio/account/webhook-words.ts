import type { WebhookDelivery, WebhookEndpoint } from '@kinora/client/webhooks';
import type { Tone } from '../ui/badge.tsx';

/** Events that an endpoint can ask for; progress comes often. */
export const webhookEvents = [
  'video.created',
  'video.started',
  'video.stage',
  'video.progress',
  'video.completed',
  'video.failed',
  'video.cancelled',
  'video.updated',
  'video.published',
  'video.publication_failed',
  'video.deleted',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

const disabled: Readonly<Record<string, string>> = {
  owner: 'Switched off',
  gone: 'Off: it answered 410',
  dead: 'Off: nothing arrived for days',
};

/** Whether events are sent to an endpoint, and why not. */
export const endpointState = ({ enabled, disabled_reason: reason }: WebhookEndpoint) =>
  enabled
    ? ({ tone: 'good', text: 'On' } as const)
    : ({
        tone: reason === 'owner' ? 'neutral' : 'bad',
        text: disabled[reason ?? ''] ?? 'Switched off',
      } as const);

const givenUp: Readonly<Record<string, string>> = {
  attempts_used: 'all attempts were in vain',
  endpoint_gone: 'the endpoint answered 410',
  endpoint_disabled: 'the endpoint was switched off',
  endpoint_deleted: 'the endpoint was deleted',
  account_suspended: 'the account was suspended',
};

const states: Readonly<Record<string, { tone: Tone; text: string }>> = {
  pending: { tone: 'warning', text: 'Under way' },
  delivered: { tone: 'good', text: 'Delivered' },
  given_up: { tone: 'bad', text: 'Given up' },
};

/** What became of a delivery, and why. */
export const deliveryState = ({
  status,
  reason,
}: Pick<WebhookDelivery, 'status' | 'reason'>): { tone: Tone; text: string; why: string | undefined } => ({
  ...(states[status] ?? { tone: 'neutral', text: status }),
  why: reason == null ? undefined : (givenUp[reason] ?? reason),
});

const mishaps: Readonly<Record<string, string>> = {
  timeout: 'no answer in time',
  connection: 'no connection',
  tls: 'its certificate does not hold',
  dns: 'its name is unknown',
  address_refused: 'it is at an address that is not reached',
  lost: 'the attempt was lost',
};

/** What an attempt met. */
export const attemptWords = ({
  status,
  error,
}: Pick<WebhookDelivery['attempts'][number], 'status' | 'error'>): string =>
  status != null ? `answered ${status}` : error == null ? 'no answer' : (mishaps[error] ?? error);
