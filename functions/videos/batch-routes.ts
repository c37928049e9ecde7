import { engineSettings } from '../engines/configured-vendors.ts';
import { planSettings } from '../plans/settings.ts';
import type { Routes } from '../shared/contract.ts';
import * as s from './batch-schemas.ts';

/** What is the same of every route that creates a batch of videos. */
export const createBatchRules = {
  auth: 'bearer',
  admission: 'transactional',
  limits: ['create'],
  headers: s.batchHeaders,
  needs: [
    'table:get',
    'table:batch-get',
    'table:put',
    'table:update',
    'table:check',
    'generation-queue:send',
  ],
  settings: [...planSettings, ...engineSettings, 'maxQueueSize', 'reconcileAfterSeconds'],
  timeoutSeconds: 29,
} as const;

/** What refuses a batch as a whole. */
export const batchErrors = [
  'INSUFFICIENT_CREDITS',
  'BUDGET_EXCEEDED',
  'ACCOUNT_ON_HOLD',
  'MAX_COST_EXCEEDED',
  'QUALITY_NOT_IN_PLAN',
  'TOO_MANY_ACTIVE_VIDEOS',
  'QUEUE_FULL',
  'IDEMPOTENCY_KEY_REUSED',
  // Deleted between the look and the transaction.
  'PROJECT_NOT_FOUND',
] as const;

/** What is the same of every route that plans a batch. */
export const planBatchRules = {
  auth: 'bearer',
  admission: 'before',
  errors: [],
  needs: ['table:get'],
  settings: [...planSettings, ...engineSettings],
  timeoutSeconds: 29,
} as const;

/** How batches are answered. */
export const batchAnswers =
  'Nothing is created or held unless every entry is good and the account has the credits and places for all; ' +
  '`invalid_entries` names every bad entry by its index. If something stops the batch half way, the answer says of ' +
  'each entry what became of it. The same request with the same `Idempotency-Key` (24 hours) makes what is left and ' +
  'nothing twice. A batch counts once against the limit of creations.';

const tag = 'videos';
const example = {
  videos: [
    { script: 'Good morning, Ada. Your order is on its way.', title: 'For Ada', quality: 'low' },
    { prompt: 'A city at dusk in the rain.', style: 'cinematic', duration: 15 },
  ],
  max_cost: 10,
};

/** A part of `videosRoutes`. */
export const batchRoutes = {
  createVideoBatch: {
    ...createBatchRules,
    tag,
    method: 'POST',
    path: '/api/v1/videos/batch',
    summary: `Create up to ${s.maxBatchVideos} videos by one request: scripts and prompts, one price, one key.`,
    description: batchAnswers,
    body: s.batchBody,
    success: { status: 202, body: s.batchResponse, description: 'What became of each entry.' },
    errors: batchErrors,
    examples: { body: example },
  },
  estimateVideoBatch: {
    ...planBatchRules,
    tag,
    scope: 'videos:read',
    method: 'POST',
    path: '/api/v1/videos/batch/plan',
    summary: 'Estimate a batch: what each video would be, the price of all, and problems. Nothing is spent.',
    body: s.batchBody,
    success: { status: 200, body: s.batchPlanResponse, description: 'The plan; nothing was started.' },
    examples: { body: example },
  },
} as const satisfies Routes;
