import * as z from 'zod/mini';
import type { Answer, Read, RequestBody } from './api-types.ts';
import { queryOf } from './query.ts';
import type { Transport } from './transport.ts';

const text = z.nullish(z.string());

const account = z.looseObject({
  id: z.string(),
  email: z.string(),
  full_name: text,
  role: z.string(),
  is_active: z.boolean(),
  email_verified: z.boolean(),
  second_factor: z.boolean(),
  created_at: z.string(),
  plan: z.string(),
  /** Whole credits, after holds. */
  balance: z.number(),
  active_videos: z.number(),
  videos_count: z.number(),
  last_login_at: text,
});
const accountPage = z.looseObject({ users: z.array(account), next_cursor: text });
export type Account = Read<typeof account, Answer<'listAccounts'>['users'][number]>;
export type AccountPage = Read<typeof accountPage, Answer<'listAccounts'>>;

const statistics = z.looseObject({
  as_of: z.string(),
  users: z.looseObject({ registered: z.number(), removed: z.number() }),
  videos: z.looseObject({
    active: z.number(),
    completed: z.number(),
    failed: z.number(),
    cancelled: z.number(),
    average_processing_seconds: z.nullable(z.number()),
  }),
  requests: z.number(),
  days: z.array(
    z.looseObject({
      day: z.string(),
      completed: z.number(),
      failed: z.number(),
      cancelled: z.number(),
      cost_microdollars: z.number(),
    }),
  ),
  failures: z.array(z.looseObject({ code: z.string(), videos: z.number() })),
  engines: z.array(
    z.looseObject({
      engine: z.string(),
      calls: z.number(),
      failed_calls: z.number(),
      cost_microdollars: z.number(),
    }),
  ),
  queues: z.array(z.looseObject({ queue: z.string(), waiting: z.number() })),
});
export type Statistics = Read<typeof statistics, Answer<'getStatistics'>>;

const engineStates = z.looseObject({
  engines: z.array(
    z.looseObject({
      id: z.string(),
      name: text,
      description: z.string(),
      capabilities: z.array(z.string()),
      configured: z.boolean(),
      /** `available`, `degraded` or `unavailable`. */
      state: z.string(),
      since: text,
      reason: text,
      ends_on: text,
      successor: text,
    }),
  ),
});
export type EngineState = Read<typeof engineStates, Answer<'listEngines'>>['engines'][number];

const auditEvent = z.looseObject({
  id: z.string(),
  at: z.string(),
  action: z.string(),
  actor_id: text,
  target_id: text,
  origin: z.string(),
  request_id: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
const auditPage = z.looseObject({ events: z.array(auditEvent), next_cursor: text });
export type AuditEvent = z.output<typeof auditEvent>;
export type AuditPage = Read<typeof auditPage, Answer<'listAuditEvents'>>;

const deadLetterQueue = { name: z.string(), impact: text, runbook: z.string(), redrivable: z.boolean() };
const deadLetterQueues = z.looseObject({
  queues: z.array(z.looseObject({ ...deadLetterQueue, messages: z.number() })),
});
export type DeadLetterQueue = Read<typeof deadLetterQueues, Answer<'listDeadLetterQueues'>>['queues'][number];

const deadLetters = z.looseObject({
  ...deadLetterQueue,
  messages: z.array(
    z.looseObject({
      id: z.string(),
      sent_at: text,
      tries: z.number(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type DeadLetters = Read<typeof deadLetters, Answer<'listDeadLetters'>>;
export type DeadLetter = DeadLetters['messages'][number];

const redriven = z.looseObject({ queue: z.string(), sent: z.number(), left: z.number() });
export type Redriven = Read<typeof redriven, Answer<'redriveDeadLetters'>>;

export type PlanName = RequestBody<'setPlan'>['plan'];

const path = '/api/v1/admin';
const deadLettersPath = (queue: string): string => `${path}/dead-letters/${encodeURIComponent(queue)}`;
const accountPath = (id: string): string => `${path}/users/${encodeURIComponent(id)}`;

/** What administrators see and do. */
export const administrationCalls = (send: Transport) => ({
  /** Accounts by address; one page. @param page with `search`, the beginning of an address */
  accounts: (page: { limit?: number; cursor?: string; search?: string } = {}): Promise<AccountPage> =>
    send({ method: 'GET', path: `${path}/users${queryOf(page)}` }, accountPage),

  /** Totals, and the figures of so many days, up to today (UTC). @param days 1 to 90 */
  statistics: (days: number): Promise<Statistics> =>
    send({ method: 'GET', path: `${path}/stats${queryOf({ days })}` }, statistics),

  engineStates: async (): Promise<EngineState[]> =>
    (await send({ method: 'GET', path: '/api/v1/engines' }, engineStates)).engines,

  /** Ends all sessions of an account and refuses it from now on. */
  suspend: (id: string, reason: string): Promise<Account> =>
    send({ method: 'POST', path: `${accountPath(id)}/suspend`, body: { reason }, repeatable: true }, account),

  unsuspend: (id: string, reason: string): Promise<Account> =>
    send(
      { method: 'POST', path: `${accountPath(id)}/unsuspend`, body: { reason }, repeatable: true },
      account,
    ),

  /**
   * Adds credits, or takes them where `amount` is negative.
   *
   * @param idempotencyKey the same key and amount never act twice (24 h); whoever tries an order again keeps its key
   */
  adjustCredits: (
    id: string,
    adjustment: { amount: number; reason: string },
    idempotencyKey: string,
  ): Promise<unknown> =>
    send(
      { method: 'POST', path: `${accountPath(id)}/credits`, body: adjustment, idempotencyKey },
      z.unknown(),
    ),

  setPlan: (id: string, plan: PlanName, reason: string): Promise<unknown> =>
    send(
      { method: 'PUT', path: `${accountPath(id)}/plan`, body: { plan, reason }, repeatable: true },
      z.unknown(),
    ),

  /** The audit log of one day (UTC), newest first; one page. */
  auditEvents: (page: { day?: string; limit?: number; cursor?: string } = {}): Promise<AuditPage> =>
    send({ method: 'GET', path: `${path}/audit${queryOf(page)}` }, auditPage),

  /** The queues of what was tried in vain, by name, with the number of messages in each. */
  deadLetterQueues: async (): Promise<DeadLetterQueue[]> =>
    (await send({ method: 'GET', path: `${path}/dead-letters` }, deadLetterQueues)).queues,

  /** Messages of a queue; nothing is removed. @param limit 1 to 50 */
  deadLetters: (queue: string, limit: number): Promise<DeadLetters> =>
    send({ method: 'GET', path: `${deadLettersPath(queue)}${queryOf({ limit })}` }, deadLetters),

  /**
   * Sends messages back to where they came from: those that are named, or up to `limit` (1 to 100).
   *
   * @param idempotencyKey what was answered once is answered again, and nothing is sent a second time (24 h)
   */
  redriveDeadLetters: (
    queue: string,
    what: RequestBody<'redriveDeadLetters'>,
    idempotencyKey: string,
  ): Promise<Redriven> =>
    send({ method: 'POST', path: `${deadLettersPath(queue)}/redrive`, body: what, idempotencyKey }, redriven),
});
