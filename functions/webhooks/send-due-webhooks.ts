import { type IndexEntry, listIndex, lowestSort } from '../platform/aws/table.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { attemptDelivery } from './attempt.ts';
import { findDelivery } from './delivery-store.ts';
import { deliveryIn, duePartition, dueShards } from './keys.ts';
import type { Webhooks } from './model.ts';
import { settleAttempt } from './settle.ts';
import { loadWebhooks } from './store.ts';
import { webhooksTriggers } from './triggers.ts';

const pageSize = 100;
/** Attempts at one endpoint in a run: its lanes take about as many in a minute where each takes all of its time. */
const attemptsOfEndpoint = 24;
const attemptsAtOnce = 8;
/** Time left in the function with which no further page is begun. */
const marginMilliseconds = 15_000;

/** Makes the attempts that are due, the oldest first, and takes those for failed of which nothing is heard. */
const sendDueWebhooks = async (context: ScheduleContext): Promise<void> => {
  const { now, log, remainingMilliseconds } = context;
  const isOver = (): boolean => remainingMilliseconds() < marginMilliseconds;
  const accounts = new Map<string, Promise<Webhooks>>();
  const webhooksOf = (ownerId: string): Promise<Webhooks> => {
    const known = accounts.get(ownerId) ?? loadWebhooks(ownerId);
    accounts.set(ownerId, known);
    return known;
  };
  const attempts = new Map<string, number>();
  /** Whether an endpoint has room in this run; counts it. */
  const hasRoom = (entry: IndexEntry): boolean => {
    const { ownerId, endpointId } = deliveryIn(entry);
    const counted = (attempts.get(`${ownerId}#${endpointId}`) ?? 0) + 1;
    attempts.set(`${ownerId}#${endpointId}`, counted);
    return counted <= attemptsOfEndpoint;
  };
  let due = 0;
  for (let shard = 0; shard < dueShards; shard += 1) {
    let after: IndexEntry | undefined;
    do {
      const between = [lowestSort, now.toISOString()] as const;
      const page = await listIndex(duePartition(shard), { between, after, limit: pageSize });
      const wanted = page.entries.filter(hasRoom);
      const fields = (entry: IndexEntry) => ({ delivery_id: deliveryIn(entry).deliveryId });
      await context.each(wanted, { limit: attemptsAtOnce, fields }, (entry) =>
        attempt(entry, webhooksOf, now),
      );
      due += wanted.length;
      after = page.next;
    } while (after !== undefined && !isOver());
  }
  if (due > 0) log.info('webhooks_due', { due });
};

const attempt = async (
  entry: IndexEntry,
  webhooksOf: (ownerId: string) => Promise<Webhooks>,
  now: Date,
): Promise<void> => {
  const { ownerId, endpointId, deliveryId } = deliveryIn(entry);
  const delivery = await findDelivery(ownerId, endpointId, deliveryId);
  // The index is a moment behind the table.
  if (delivery?.dueAt === undefined || delivery.dueAt > now.toISOString()) return;
  if (delivery.claimedAt === undefined) await attemptDelivery(delivery, await webhooksOf(ownerId), now);
  else await settleAttempt(delivery, lost(now), now);
};

const lost = (now: Date) => ({ at: now.toISOString(), milliseconds: 0, mishap: 'lost', answer: '' }) as const;

export const handler = scheduleHandler(webhooksTriggers.sendDueWebhooks, sendDueWebhooks);
