import * as z from 'zod/mini';
import { auditActions } from '../audit/model.ts';
import { planNames } from '../plans/plan-table.ts';
import { planLimitsFields } from '../plans/present.ts';
import { mostDeadLetters } from '../shared/dead-letters.ts';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { userResponse, usersQuery } from '../users/schemas.ts';

export { usersQuery };

/** An account as an administrator sees it. */
export const userDetail = z.extend(userResponse, {
  plan: z.enum(planNames),
  balance: z.number(),
  active_videos: z.number(),
  /** Videos that it has, in work or ended. */
  videos_count: z.number(),
  last_login_at: z.nullable(z.string()),
  /** The same, by its older name. */
  last_login: z.nullable(z.string()),
});
export const usersResponse = z.object({ users: z.array(userDetail), next_cursor: z.nullable(z.string()) });

export const userParams = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });

/** Why; it stays in the audit log and, for credits, in the account's ledger. */
const reason = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(200), z.regex(/^\P{Cc}*$/u, 'No control signs'));

export const suspendBody = z.optional(z.object({ reason: z.optional(reason) }));

/** More at once is a slip of the finger. */
const maxAdjustment = 1_000_000;
export const creditsHeaders = idempotencyHeaders;
export const creditsBody = z.object({
  /** Whole credits; negative takes. */
  amount: z.int().check(
    z.minimum(-maxAdjustment),
    z.maximum(maxAdjustment),
    z.refine((amount) => amount !== 0, { error: 'Must not be 0', params: { code: 'zero' } }),
  ),
  reason,
});
export const planBody = z.object({ plan: z.enum(planNames), reason });
export const planResponse = z.object({
  user_id: z.string(),
  plan: z.enum(planNames),
  ...planLimitsFields,
});

export const creditsResponse = z.object({ user_id: z.string(), amount: z.number(), reason: z.string() });

const cursor = z.optional(z.string().check(z.maxLength(100)));
export const auditQuery = z.object({
  /** UTC; today when absent. */
  day: z.optional(z.iso.date()),
  limit: z._default(
    z.pipe(z.string().check(z.regex(/^\d{1,9}$/, 'A whole number')), z.transform(Number)),
    50,
  ),
  cursor,
});
export const auditResponse = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      action: z.enum(auditActions),
      actor_id: z.nullable(z.string()),
      target_id: z.nullable(z.string()),
      origin: z.string(),
      request_id: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    }),
  ),
  next_cursor: z.nullable(z.string()),
});

export const statisticsQuery = z.object({
  /** The last of them is today (UTC). */
  days: z._default(
    z.pipe(z.string().check(z.regex(/^([1-9]|[1-8]\d|90)$/, '1 to 90')), z.transform(Number)),
    30,
  ),
});

/** Figures of some days, all of them by UTC. */
const recentFigures = {
  /** Every day that was asked for, oldest first. */
  days: z.array(
    z.object({
      day: z.string(),
      completed: z.number(),
      failed: z.number(),
      cancelled: z.number(),
      /** About what vendors bill, in millionths of a dollar. */
      cost_microdollars: z.number(),
    }),
  ),
  /** Videos of those days that failed, most frequent first. */
  failures: z.array(z.object({ code: z.string(), videos: z.number() })),
  /** What engines were asked since the beginning, and about what vendors bill for it. */
  engines: z.array(
    z.object({
      engine: z.string(),
      calls: z.number(),
      failed_calls: z.number(),
      cost_microdollars: z.number(),
    }),
  ),
  /** Messages that wait, about. */
  queues: z.array(z.object({ queue: z.string(), waiting: z.number() })),
};

export const statisticsResponse = z.object({
  as_of: z.string(),
  users: z.object({ registered: z.number(), removed: z.number() }),
  videos: z.object({
    active: z.number(),
    completed: z.number(),
    failed: z.number(),
    cancelled: z.number(),
    /** From the first task of a film to its end. */
    average_processing_seconds: z.nullable(z.number()),
  }),
  requests: z.number(),
  ...recentFigures,
});

export const deadLetterParams = z.object({ queue: z.string().check(z.regex(/^[a-z-]{1,64}$/)) });

const queueFields = {
  /** As the command line has it: `mail`, `purge-video`, `generation-stream`. */
  name: z.string(),
  /** What users notice; null for queues of functions that follow changes. */
  impact: z.nullable(z.string()),
  /** Where it is written what to do. */
  runbook: z.string(),
  /** Whether its messages came from another queue and can go back. */
  redrivable: z.boolean(),
};

export const deadLetterQueuesResponse = z.object({
  queues: z.array(z.object({ ...queueFields, messages: z.number() })),
});

export const deadLettersQuery = z.object({
  /** Messages that are looked at; others do not see them meanwhile. */
  limit: z._default(
    z.pipe(z.string().check(z.regex(/^([1-9]|[1-4]\d|50)$/, '1 to 50')), z.transform(Number)),
    10,
  ),
});
export const deadLettersResponse = z.object({
  ...queueFields,
  messages: z.array(
    z.object({
      id: z.string(),
      /** When it was put into the queue that it came from. */
      sent_at: z.nullable(z.string()),
      tries: z.number(),
      /** Ids and names that the message holds; words and addresses of people are left out. */
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});

export const redriveHeaders = idempotencyHeaders;
export const redriveBody = z.object({
  /** Ids of the only messages that go back, as a list told them; all when absent. */
  message_ids: z.optional(
    z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.minLength(1), z.maxLength(10)),
  ),
  /** Messages that go back at most, where none is named. */
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(mostDeadLetters))),
});
export const redriveResponse = z.object({
  queue: z.string(),
  sent: z.number(),
  /** Messages in it afterwards, about. */
  left: z.number(),
});
