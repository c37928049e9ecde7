import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { listByPrefix } from '../platform/aws/table.ts';
import type { Actor } from '../shared/actor.ts';
import { newId } from '../shared/ids.ts';
import { auditPart } from './keys.ts';
import { type AuditEvent, auditActions, dayOf } from './model.ts';

const retentionSeconds = 90 * 24 * 3600;

/** What an operation knows of the request that it records. */
interface Occasion {
  now: Date;
  sourceIp: string;
  requestId: string;
  /** Who asked; that it was an API key is recorded. */
  actor?: Pick<Actor, 'keyId'>;
}

/** One line of the audit log, for the same transaction as what it tells of. */
export const auditWrite = (
  event: Pick<AuditEvent, 'action' | 'actorId' | 'targetId' | 'details'>,
  { now, sourceIp, requestId, actor }: Occasion,
): TransactWrite => {
  const byKey = actor?.keyId === undefined ? {} : { details: { ...event.details, api_key: actor.keyId } };
  const entry: AuditEvent = {
    ...event,
    ...byKey,
    id: newId(now.getTime()),
    at: now.toISOString(),
    origin: sourceIp,
    requestId,
  };
  const expiresAt = Math.floor(now.getTime() / 1000) + retentionSeconds;
  return { Put: { Item: { pk: auditPart.of(dayOf(now)), sk: entry.id, ...entry, expiresAt } } };
};

const auditEvent: z.ZodMiniType<AuditEvent> = z.object({
  id: z.string(),
  at: z.string(),
  action: z.enum(auditActions),
  actorId: z.exactOptional(z.string()),
  targetId: z.exactOptional(z.string()),
  origin: z.string(),
  requestId: z.string(),
  details: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
});

/** One page of a day, newest first. */
export const listAudit = async (
  day: string,
  { limit, before }: { limit: number; before?: string },
): Promise<{ events: AuditEvent[]; nextBefore?: string }> => {
  const page = { limit, after: before, newestFirst: true };
  const { items, next } = await listByPrefix(auditPart.of(day), undefined, page);
  const events = items.map((item) => z.parse(auditEvent, item));
  return next === undefined ? { events } : { events, nextBefore: next };
};
