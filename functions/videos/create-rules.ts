import { engineSettings } from '../engines/configured-vendors.ts';
import { planSettings } from '../plans/settings.ts';
import * as s from './schemas.ts';

/** Of what accepts a video of any kind; beside them the right to send to the queue of that kind. */
export const acceptNeeds = ['table:get', 'table:put', 'table:update', 'table:check'] as const;
export const createNeeds = [...acceptNeeds, 'generation-queue:send'] as const;
export const createSettings = [
  ...planSettings,
  ...engineSettings,
  'maxQueueSize',
  'reconcileAfterSeconds',
  'createLimitPerMinute',
  'webhookLocalTargets',
] as const;
/** Of what puts a video in line, new or again. */
export const acceptErrors = [
  'INSUFFICIENT_CREDITS',
  'BUDGET_EXCEEDED',
  'ACCOUNT_ON_HOLD',
  'TOO_MANY_ACTIVE_VIDEOS',
  'QUEUE_FULL',
  'IDEMPOTENCY_KEY_REUSED',
] as const;
const createErrors = [
  ...acceptErrors,
  'MAX_COST_EXCEEDED',
  'QUALITY_NOT_IN_PLAN',
  // A repeated request whose video was deleted since, and whose first answer is one of an older version.
  'VIDEO_NOT_FOUND',
  'PROJECT_NOT_FOUND',
  'WEBHOOK_SECRET_MISSING',
] as const;
/** The longest wait, and what comes before and after it; an HTTP API gives up after 30. */
export const waitTimeoutSeconds = 29;
export const waits =
  'With `Prefer: wait=N` (RFC 7240) the answer comes when the video has ended or N seconds are over, 25 at most; ' +
  '`Preference-Applied` says for how long. Of one account three requests wait at a time: a further one is answered at ' +
  'once, without that header.';
/** What is the same of every route that creates a video. */
export const createVideoRules = {
  tag: 'videos',
  auth: 'bearer',
  admission: 'transactional',
  limits: ['create'],
  headers: s.createHeaders,
  needs: createNeeds,
  settings: createSettings,
  errors: createErrors,
} as const;
/** What is more of those that may wait for its end; they answer it with links to its files. */
export const waitingCreateRules = {
  ...createVideoRules,
  headers: s.waitingCreateHeaders,
  needs: [...createNeeds, 'media:read'],
  timeoutSeconds: waitTimeoutSeconds,
} as const;
