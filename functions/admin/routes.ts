import { grantMonthNeeds } from '../maintenance/needs.ts';
import { planSettings } from '../plans/settings.ts';
import { dropConnectionsNeeds } from '../realtime/needs.ts';
import { defineRoutes } from '../shared/contract.ts';
import { userExample } from '../users/schemas.ts';
import * as s from './schemas.ts';

const admin = { tag: 'admin', auth: 'bearer', roles: ['admin'] } as const;
const detail = {
  ...userExample,
  plan: 'free',
  balance: 96,
  active_videos: 1,
  videos_count: 7,
  last_login_at: '2026-11-22T10:00:00.000Z',
  last_login: '2026-11-22T10:00:00.000Z',
};
const mailQueue = {
  name: 'mail',
  impact: 'Links to set a new password, and notices of what was done to an account, never arrive.',
  runbook: 'docs/runbooks/failed-messages.md',
  redrivable: true,
};
const change = {
  ...admin,
  method: 'POST',
  admission: 'before',
  params: s.userParams,
  body: s.suspendBody,
} as const;

/** The domain's routes by operationId. */
export const adminRoutes = defineRoutes({
  listAccounts: {
    ...admin,
    method: 'GET',
    path: '/api/v1/admin/users',
    summary: 'List all accounts by e-mail address; `search` filters by the beginning of one.',
    admission: 'concurrent',
    query: s.usersQuery,
    success: { status: 200, body: s.usersResponse, description: 'A page.' },
    errors: ['CURSOR_INVALID'],
    needs: ['table:batch-get', 'index:query'],
    examples: { success: { users: [detail], next_cursor: null } },
  },
  getStatistics: {
    ...admin,
    method: 'GET',
    path: '/api/v1/admin/stats',
    summary: 'Totals of accounts, videos and credits since the beginning, up to some seconds old.',
    description: 'Ends of videos, their failures and the cost of vendors are told by day, too.',
    admission: 'concurrent',
    query: s.statisticsQuery,
    success: { status: 200, body: s.statisticsResponse, description: 'The totals.' },
    errors: [],
    needs: ['table:query', 'index:query', 'generation-queue:measure', 'movies-queue:measure'],
    examples: {
      success: {
        as_of: '2026-11-22T10:00:00.000Z',
        users: { registered: 120, removed: 3 },
        videos: { active: 2, completed: 841, failed: 12, cancelled: 9, average_processing_seconds: 11.4 },
        requests: 90_412,
        days: [{ day: '2026-11-22', completed: 31, failed: 1, cancelled: 0, cost_microdollars: 420_000 }],
        failures: [{ code: 'CONTENT_REFUSED', videos: 1 }],
        engines: [{ engine: 'embedded', calls: 912, failed_calls: 0, cost_microdollars: 0 }],
        queues: [
          { queue: 'generation', waiting: 2 },
          { queue: 'movies', waiting: 0 },
        ],
      },
    },
  },
  suspendUser: {
    ...change,
    path: '/api/v1/admin/users/{id}/suspend',
    summary: 'Suspend an account: its sessions, API keys and sockets are refused at once.',
    success: { status: 200, body: s.userDetail, description: 'The suspended account.' },
    errors: ['USER_NOT_FOUND', 'OWN_ACCOUNT'],
    needs: [...dropConnectionsNeeds, 'table:put'],
    examples: { body: { reason: 'Stolen card' }, success: { ...detail, is_active: false } },
  },
  unsuspendUser: {
    ...change,
    path: '/api/v1/admin/users/{id}/unsuspend',
    summary: 'Lift the suspension of an account.',
    success: { status: 200, body: s.userDetail, description: 'The account.' },
    errors: ['USER_NOT_FOUND'],
    needs: ['table:get', 'table:put', 'table:update'],
    examples: { body: { reason: 'The card was found' }, success: detail },
  },
  adjustCredits: {
    ...change,
    path: '/api/v1/admin/users/{id}/credits',
    summary: 'Add or remove credits of an account; the reason is shown in its ledger.',
    headers: s.creditsHeaders,
    body: s.creditsBody,
    success: { status: 200, body: s.creditsResponse, description: 'What was adjusted.' },
    errors: ['USER_NOT_FOUND', 'BALANCE_TOO_LOW', 'IDEMPOTENCY_KEY_REUSED'],
    needs: ['table:get', 'table:put', 'table:update', 'table:delete'],
    examples: {
      body: { amount: 50, reason: 'An apology for last night' },
      success: { user_id: userExample.id, amount: 50, reason: 'An apology for last night' },
    },
  },
  setPlan: {
    ...change,
    method: 'PUT',
    path: '/api/v1/admin/users/{id}/plan',
    summary: 'Put an account on a plan. What it has is not touched: only new things are limited.',
    description:
      'The credits of this month come at once, or what a larger plan gives more of them; a smaller plan takes none. After a change, no video is removed for 30 days that the new plan ' +
      'would not keep. A payment of the account for a plan changes it again.',
    body: s.planBody,
    success: { status: 200, body: s.planResponse, description: 'The plan, with its limits.' },
    errors: ['USER_NOT_FOUND', 'PLAN_IS_PAID'],
    needs: grantMonthNeeds,
    settings: [...planSettings, 'grantCreditsAt'],
    examples: {
      body: { plan: 'creator', reason: 'A partner' },
      success: {
        user_id: userExample.id,
        plan: 'creator',
        monthly_credits: 500,
        concurrent_videos: 50,
        highest_quality: 'ultra',
        retention_days: null,
        storage_bytes: 20_000_000_000,
      },
    },
  },
  listAuditEvents: {
    ...admin,
    method: 'GET',
    path: '/api/v1/admin/audit',
    summary: 'The audit log of one day, newest first; entries are kept for 90 days.',
    admission: 'concurrent',
    query: s.auditQuery,
    success: { status: 200, body: s.auditResponse, description: 'A page.' },
    errors: ['CURSOR_INVALID'],
    needs: ['table:query'],
  },
  listDeadLetterQueues: {
    ...admin,
    method: 'GET',
    path: '/api/v1/admin/dead-letters',
    summary: 'List the queues of what was tried in vain, with the number of messages in each.',
    admission: 'concurrent',
    success: { status: 200, body: s.deadLetterQueuesResponse, description: 'All queues, by name.' },
    errors: [],
    needs: ['dead-letters:measure'],
    examples: { success: { queues: [{ ...mailQueue, messages: 3 }] } },
  },
  listDeadLetters: {
    ...admin,
    method: 'GET',
    path: '/api/v1/admin/dead-letters/{queue}',
    summary: 'Look at messages of a queue: when, how often they were tried, and what they name.',
    description: 'Nothing is removed. Words and addresses of people are not shown.',
    admission: 'before',
    params: s.deadLetterParams,
    query: s.deadLettersQuery,
    success: { status: 200, body: s.deadLettersResponse, description: 'Some of its messages.' },
    errors: ['DEAD_LETTER_QUEUE_NOT_FOUND'],
    needs: ['dead-letters:look'],
    examples: {
      success: {
        ...mailQueue,
        messages: [
          {
            id: '7e6f3c1a-2f0b-4f6e-9c64-6a1f2f0a9b11',
            sent_at: '2026-11-22T10:00:00.000Z',
            tries: 1,
            facts: { kind: 'verify-email', id: 'order-1' },
          },
        ],
      },
    },
  },
  redriveDeadLetters: {
    ...admin,
    method: 'POST',
    path: '/api/v1/admin/dead-letters/{queue}/redrive',
    summary: 'Send messages back to the queue that they came from, at most 100 at once.',
    description:
      'Each is sent before it is removed: one may come twice, which every reader bears. Requests with the same ' +
      '`Idempotency-Key` send no more than one does, together: who comes meanwhile is refused, who comes after one that ' +
      'broke off goes on with it, and who comes after its answer gets that. `sent` counts what all of them sent; for each ' +
      'that broke off it may count one message that was not sent and is still there.',
    admission: 'before',
    params: s.deadLetterParams,
    headers: s.redriveHeaders,
    body: s.redriveBody,
    success: { status: 200, body: s.redriveResponse, description: 'How many were sent.' },
    errors: [
      'DEAD_LETTER_QUEUE_NOT_FOUND',
      'DEAD_LETTERS_STAY',
      'IDEMPOTENCY_KEY_REUSED',
      'REQUEST_IN_PROGRESS',
    ],
    needs: [
      'dead-letters:measure',
      'dead-letters:look',
      'dead-letters:remove',
      'dead-letter-sources:send',
      'table:get',
      'table:put',
      'table:update',
    ],
    timeoutSeconds: 29,
    examples: { body: { limit: 10 }, success: { queue: 'mail', sent: 3, left: 0 } },
  },
});
