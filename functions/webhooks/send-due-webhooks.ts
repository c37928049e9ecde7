import { type IndexEntry, listIndex, lowestSort } from '../platform/aws/table.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { attemptDelivery } from './attempt.ts';
import { findDelivery, replaceDelivery } from './delivery-store.ts';
import { deliveryIn, duePartition, dueShards } from './keys.ts';
import { laneOf } from './lanes.ts';
import { type WebhookDelivery, waiting } from './model.ts';
import { settleAttempt } from './settle.ts';
import { loadSenders, type Senders } from './store.ts';
import { webhooksTriggers } from './triggers.ts';

const pageSize = 100;
/** Attempts in one lane in a run: it takes about as many in a minute where each takes all of its time. */
const attemptsOfLane = 6;
const attemptsAtOnce = 8;
/** Time left in the function with which no further page is begun. */
const marginMilliseconds = 15_000;

/**
 * Makes the attempts that are due, the oldest first, each shard in its part of the time and another one first each
 * minute. Takes those for failed of which nothing is heard.
 */
const sendDueWebhooks = async (context: ScheduleContext): Promise<void> => {
  const { now, log, remainingMilliseconds } = context;
  const accounts = new Map<string, Promise<Senders>>();
  const sendersOf = (ownerId: string): Promise<Senders> => {
    const known = accounts.get(ownerId) ?? loadSenders(ownerId);
    accounts.set(ownerId, known);
    return known;
  };
  const attempts = new Map<string, number>();
  /** In how many minutes it is the turn of an attempt in a lane, 0 for this run; counts it. */
  const minutesUntilTurn = (lane: string): number => {
    const before = attempts.get(lane) ?? 0;
    attempts.set(lane, before + 1);
    return Math.floor(before / attemptsOfLane);
  };
  let due = 0;
  const firstShard = Math.floor(now.getTime() / 60_000);
  const wholeMilliseconds = remainingMilliseconds() - marginMilliseconds;
  for (let turn = 0; turn < dueShards; turn += 1) {
    const shard = (firstShard + turn) % dueShards;
    const leftToOthers = (wholeMilliseconds * (dueShards - 1 - turn)) / dueShards;
    const isOver = (): boolean => remainingMilliseconds() < marginMilliseconds + leftToOthers;
    let after: IndexEntry | undefined;
    do {
      const between = [lowestSort, now.toISOString()] as const;
      const page = await listIndex(duePartition(shard), { between, after, limit: pageSize });
      const fields = (entry: IndexEntry) => ({ delivery_id: deliveryIn(entry).deliveryId });
      await context.each(page.entries, { limit: attemptsAtOnce, fields }, async (entry) => {
        const delivery = await dueDelivery(entry, now);
        if (delivery === undefined) return;
        due += 1;
        if (delivery.claimedAt !== undefined) return settleAttempt(delivery, lost(now), now);
        const senders = await sendersOf(delivery.ownerId);
        const minutes = minutesUntilTurn(laneOf(delivery, senders));
        if (minutes === 0) await attemptDelivery(delivery, senders, now);
        // Beyond a lane's share it waits for the minute of its turn, so that nothing of others waits behind it.
        else await replaceDelivery(delivery, waiting(delivery, new Date(now.getTime() + minutes * 60_000)));
      });
      after = page.next;
    } while (after !== undefined && !isOver());
  }
  if (due > 0) log.info('webhooks_due', { due });
};

/** The delivery of an entry, where it is due: the index is a moment behind the table. */
const dueDelivery = async (entry: IndexEntry, now: Date): Promise<WebhookDelivery | undefined> => {
  const { ownerId, endpointId, deliveryId } = deliveryIn(entry);
  const delivery = await findDelivery(ownerId, endpointId, deliveryId);
  return delivery?.dueAt === undefined || delivery.dueAt > now.toISOString() ? undefined : delivery;
};

const lost = (now: Date) => ({ at: now.toISOString(), milliseconds: 0, mishap: 'lost', answer: '' }) as const;

export const handler = scheduleHandler(webhooksTriggers.sendDueWebhooks, sendDueWebhooks);
