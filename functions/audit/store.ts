import type { TransactWrite } from '../platform/aws/commit.ts';
import { query } from '../platform/aws/table.ts';
import { newId } from '../shared/ids.ts';
import { type AuditEvent, dayOf } from './model.ts';

const retentionSeconds = 90 * 24 * 3600;

/** What an operation knows of the request that it records. */
interface Occasion {
  now: Date;
  sourceIp: string;
  requestId: string;
}

const partition = (day: string): string => `audit#${day}`;

/** One line of the audit log, for the same transaction as what it tells of. */
export const auditWrite = (
  event: Pick<AuditEvent, 'action' | 'actorId' | 'targetId' | 'details'>,
  { now, sourceIp, requestId }: Occasion,
): TransactWrite => {
  const entry: AuditEvent = {
    ...event,
    id: newId(now.getTime()),
    at: now.toISOString(),
    origin: sourceIp,
    requestId,
  };
  const expiresAt = Math.floor(now.getTime() / 1000) + retentionSeconds;
  return { Put: { Item: { pk: partition(dayOf(now)), sk: entry.id, ...entry, expiresAt } } };
};

/** One page of a day, newest first. */
export const listAudit = async (
  day: string,
  page: { limit: number; before?: string },
): Promise<{ events: AuditEvent[]; nextBefore?: string }> => {
  const { items, lastKey } = await query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(day) },
    ...(page.before === undefined ? {} : { ExclusiveStartKey: { pk: partition(day), sk: page.before } }),
    ScanIndexForward: false,
    Limit: page.limit,
  });
  const events = items.map(({ pk: _pk, sk: _sk, expiresAt: _expiresAt, ...event }) => event as AuditEvent);
  return { events, ...(lastKey === undefined ? {} : { nextBefore: String(lastKey.sk) }) };
};
