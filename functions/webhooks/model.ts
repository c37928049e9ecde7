import type { WebhookOutcome } from '../shared/queues.ts';
import type { Scope } from '../shared/scopes.ts';
import { type VideoEvent, type VideoEventType, videoEventTypes } from '../videos/model.ts';

/** What endpoints can ask for: the events of videos, by the names that bodies have. */
export const webhookEventTypes = videoEventTypes.map((type) => `video.${type}` as const);
export type WebhookEventType = `video.${VideoEventType}`;

/** Of an endpoint that names none: all but progress, which comes often. */
export const defaultEvents = webhookEventTypes.filter((type) => type !== 'video.progress');

/** The pseudo endpoint of videos that name a `webhook_url` of their own. */
export const jobsEndpointId = 'jobs';

export const maxEndpoints = 10;
/** Secrets of an endpoint that sign at once: each is a signature in the header. */
export const maxSecrets = 4;
/** How long a secret signs beside the one that took its place, in seconds; where nobody says otherwise, and at most. */
export const overlapSeconds = 86_400;

export interface WebhookSecret {
  secret: string;
  /** Epoch seconds from which it signs no longer; absent for the newest. */
  until?: number;
}

/** Why nothing is sent to an endpoint: its owner switched it off, it answered 410, or nothing arrived for days. */
export type Disabled = 'owner' | 'gone' | 'dead';

export interface WebhookEndpoint {
  id: string;
  url: string;
  /** In whose shape it is told of the end of a video; absent for Kinora's own. */
  format?: 'heygen';
  description: string;
  events: readonly WebhookEventType[];
  disabled?: Disabled;
  /** The newest first. */
  secrets: readonly WebhookSecret[];
  createdAt: string;
  updatedAt: string;
}

/**
 * The endpoints of an account, the secrets for the `webhook_url` of videos, and a number that grows with each change.
 */
export interface Webhooks {
  version: number;
  endpoints: readonly WebhookEndpoint[];
  jobSecrets: readonly WebhookSecret[];
}

export const isWanted = (
  { events }: Pick<WebhookEndpoint, 'events'>,
  event: Pick<VideoEvent, 'type'>,
): boolean => events.includes(`video.${event.type}`);

/** What an API key must be allowed to read that has events sent somewhere. */
export const scopesOfEvents = (events: readonly WebhookEventType[]): Scope[] =>
  events.length === 0 ? [] : ['videos:read'];

/** The secrets that sign now, the newest first. */
export const livingSecrets = (secrets: readonly WebhookSecret[], now: Date): WebhookSecret[] =>
  secrets.filter(({ until }) => until === undefined || until * 1000 > now.getTime());

/** A new secret before the others, which end after `overlap` seconds, or earlier where they would anyway. */
export const rotated = (
  secrets: readonly WebhookSecret[],
  { secret, overlap }: { secret: string; overlap: number },
  now: Date,
): WebhookSecret[] => {
  const end = Math.floor(now.getTime() / 1000) + overlap;
  const former = secrets.map((old) => ({ ...old, until: Math.min(old.until ?? end, end) }));
  return [{ secret }, ...livingSecrets(former, now)];
};

/** Why a delivery was given up. */
export const giveUpReasons = [
  'attempts_used',
  'endpoint_gone',
  'endpoint_disabled',
  'endpoint_deleted',
  'account_suspended',
] as const;
export type GiveUpReason = (typeof giveUpReasons)[number];

export const deliveryStatuses = ['pending', 'delivered', 'given_up'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** One event on its way to one endpoint. */
export interface WebhookDelivery {
  /** UUID version 7, of the time of the event. */
  id: string;
  ownerId: string;
  endpointId: string;
  /** `webhook-id`: of the event, whoever it is sent to and however often. */
  messageId: string;
  /** Where the first attempt went, or is to go; later ones go where the endpoint is then. */
  url: string;
  /** Absent for a ping. */
  event?: VideoEvent;
  createdAt: string;
  status: DeliveryStatus;
  reason?: GiveUpReason;
  /** Of the attempts that ended, the oldest first. */
  outcomes: readonly WebhookOutcome[];
  /** When the next attempt is due; with `claimedAt`, when it is thought lost. Absent when it has ended. */
  dueAt?: string;
  /** Milliseconds since the epoch: when the attempt was handed over that is under way. */
  claimedAt?: number;
  /** The delivery that this one repeats. */
  replayOf?: string;
  /** Epoch seconds. */
  expiresAt: number;
}

export const typeOf = ({ event }: Pick<WebhookDelivery, 'event'>): WebhookEventType | 'ping' =>
  event === undefined ? 'ping' : `video.${event.type}`;

/** The id of an event on the wire; a receiver that knows it has the event. */
export const messageIdOf = ({ videoId, seq }: Pick<VideoEvent, 'videoId' | 'seq'>): string =>
  `evt_${videoId}_${seq}`;

const retentionSeconds = 30 * 86_400;

/** A delivery of which no attempt was made. */
export const newDelivery = (
  about: Pick<WebhookDelivery, 'id' | 'ownerId' | 'endpointId' | 'messageId' | 'url' | 'event' | 'replayOf'>,
  now: Date,
): WebhookDelivery => ({
  ...about,
  createdAt: now.toISOString(),
  status: 'pending',
  outcomes: [],
  expiresAt: Math.floor(now.getTime() / 1000) + retentionSeconds,
});

/** The same event once more to the same endpoint, with the same `webhook-id`. */
export const replayed = (
  { ownerId, endpointId, messageId, url, event, id: replayOf }: WebhookDelivery,
  id: string,
  now: Date,
): WebhookDelivery =>
  newDelivery(
    { id, ownerId, endpointId, messageId, url, replayOf, ...(event === undefined ? {} : { event }) },
    now,
  );

/** Seconds from a failed attempt to the next: ten attempts in just under three days. */
export const retrySeconds = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 72_000] as const;
/** So much of a pause it may be longer or shorter: what failed together is not tried together. */
const jitter = 0.1;
/** The longest `Retry-After` that is waited for. */
const longestRetryAfterSeconds = 6 * 3600;

/**
 * When a delivery is tried again; undefined when its attempts are used up. What the answer asked for is honoured, up to
 * six hours, where it is later than the schedule.
 *
 * @param failed attempts that failed, at least 1
 * @param random 0 to 1
 */
export const retryAfter = (failed: number, asked: number | undefined, random: number): number | undefined => {
  const pause = retrySeconds[failed - 1];
  if (pause === undefined) return undefined;
  const jittered = pause * (1 - jitter + 2 * jitter * random);
  return Math.round(Math.max(jittered, Math.min(asked ?? 0, longestRetryAfterSeconds)));
};

/** An attempt that was handed over and of which nothing is heard for so long is thought lost. */
const lostAfterMilliseconds = 3_600_000;

/** The delivery with an attempt under way. */
export const claimed = (delivery: WebhookDelivery, now: Date): WebhookDelivery => ({
  ...delivery,
  claimedAt: now.getTime(),
  dueAt: new Date(now.getTime() + lostAfterMilliseconds).toISOString(),
});

/** The delivery that waits for a time. */
export const waiting = ({ claimedAt: _, ...delivery }: WebhookDelivery, dueAt: Date): WebhookDelivery => ({
  ...delivery,
  dueAt: dueAt.toISOString(),
});

export const isSuccess = ({ status = 0 }: WebhookOutcome): boolean => status >= 200 && status < 300;
export const isGone = ({ status }: WebhookOutcome): boolean => status === 410;

/** The delivery that is not tried any more. */
export const givenUp = (
  { claimedAt: _claimedAt, dueAt: _dueAt, ...delivery }: WebhookDelivery,
  reason: GiveUpReason,
): WebhookDelivery => ({ ...delivery, status: 'given_up', reason });

/** What an attempt makes of a delivery. @param random 0 to 1 */
export const afterAttempt = (
  before: WebhookDelivery,
  outcome: WebhookOutcome,
  { now, random }: { now: Date; random: number },
): WebhookDelivery => {
  const delivery = { ...before, outcomes: [...before.outcomes, outcome] };
  if (isSuccess(outcome)) {
    const { claimedAt: _claimedAt, dueAt: _dueAt, ...ended } = delivery;
    return { ...ended, status: 'delivered' };
  }
  if (isGone(outcome)) return givenUp(delivery, 'endpoint_gone');
  const pause = retryAfter(delivery.outcomes.length, outcome.retryAfterSeconds, random);
  if (pause === undefined) return givenUp(delivery, 'attempts_used');
  return waiting(delivery, new Date(now.getTime() + pause * 1000));
};

/** Whether an attempt is thought lost: its true outcome may still come. */
export const isThoughtLost = ({ outcomes }: WebhookDelivery, attempt: number): boolean =>
  outcomes[attempt - 1]?.mishap === 'lost';

/**
 * What the true outcome of an attempt makes of a delivery that thought it lost: delivered where it succeeded, whatever
 * was to come; else the log alone is set right.
 */
export const afterLateOutcome = (
  before: WebhookDelivery,
  attempt: number,
  outcome: WebhookOutcome,
): WebhookDelivery => {
  const outcomes = before.outcomes.map((noted, index) => (index === attempt - 1 ? outcome : noted));
  if (!isSuccess(outcome)) return { ...before, outcomes };
  const { claimedAt: _claimedAt, dueAt: _dueAt, reason: _reason, ...ended } = before;
  return { ...ended, outcomes, status: 'delivered' };
};

/** That deliveries to an endpoint fail, one after the other, and since when. */
export interface Health {
  failures: number;
  failingSince: string;
}

/** Failures in a row from which new events wait for their turn in place of being sent at once. */
const failuresThatSlowDown = 5;
const deadAfterDays = 5;
const deadAfterFailures = 10;

export const isFailing = (health: Health | undefined): boolean =>
  (health?.failures ?? 0) >= failuresThatSlowDown;

/** Whether every attempt at an endpoint failed for five days, and there were enough to say so. */
export const isDead = ({ failures, failingSince }: Health, now: Date): boolean =>
  failures >= deadAfterFailures && now.getTime() - Date.parse(failingSince) >= deadAfterDays * 86_400_000;
