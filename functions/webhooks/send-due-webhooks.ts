import { type IndexEntry, listIndex, lowestSort } from '../platform/aws/table.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { attemptDelivery } from './attempt.ts';
import { findDelivery, replaceDelivery } from './delivery-store.ts';
import { deliveryIn, duePartition, dueShards } from './keys.ts';
import { type WebhookDelivery, type Webhooks, waiting } from './model.ts';
import { settleAttempt } from './settle.ts';
import { loadWebhooks } from './store.ts';
import { webhooksTriggers } from './triggers.ts';

const pageSize = 100;
/** Attempts at one endpoint in a run: its lanes take about as many in a minute where each takes all of its time. */
const attemptsOfEndpoint = 24;
const attemptsAtOnce = 8;
/** Time left in the function with which no further page is begun. */
const marginMilliseconds = 15_000;

/**
 * Makes the attempts that are due, the oldest first, each shard in its part of the time and another one first each
 * minute. Takes those for failed of which nothing is heard.
 */
const sendDueWebhooks = async (context: ScheduleContext): Promise<void> => {
  const { now, log, remainingMilliseconds } = context;
  const accounts = new Map<string, Promise<Webhooks>>();
  const webhooksOf = (ownerId: string): Promise<Webhooks> => {
    const known = accounts.get(ownerId) ?? loadWebhooks(ownerId);
    accounts.set(ownerId, known);
    return known;
  };
  const attempts = new Map<string, number>();
  /** In how many minutes it is the turn of an attempt at an endpoint, 0 for this run; counts it. */
  const minutesUntilTurn = (entry: IndexEntry): number => {
    const { ownerId, endpointId } = deliveryIn(entry);
    const before = attempts.get(`${ownerId}#${endpointId}`) ?? 0;
    attempts.set(`${ownerId}#${endpointId}`, before + 1);
    return Math.floor(before / attemptsOfEndpoint);
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
      const wanted = page.entries.map((entry) => ({ ...entry, minutes: minutesUntilTurn(entry) }));
      const fields = (entry: IndexEntry) => ({ delivery_id: deliveryIn(entry).deliveryId });
      await context.each(wanted, { limit: attemptsAtOnce, fields }, (entry) =>
        entry.minutes === 0 ? attempt(entry, webhooksOf, now) : postpone(entry, entry.minutes, now),
      );
      due += wanted.filter(({ minutes }) => minutes === 0).length;
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

/** Moves what is beyond an endpoint's share to the minute of its turn, so that nothing of others waits behind it. */
const postpone = async (entry: IndexEntry, minutes: number, now: Date): Promise<void> => {
  const delivery = await dueDelivery(entry, now);
  if (delivery === undefined || delivery.claimedAt !== undefined) return;
  await replaceDelivery(delivery, waiting(delivery, new Date(now.getTime() + minutes * 60_000)));
};

const attempt = async (
  entry: IndexEntry,
  webhooksOf: (ownerId: string) => Promise<Webhooks>,
  now: Date,
): Promise<void> => {
  const delivery = await dueDelivery(entry, now);
  if (delivery === undefined) return;
  if (delivery.claimedAt === undefined)
    await attemptDelivery(delivery, await webhooksOf(delivery.ownerId), now);
  else await settleAttempt(delivery, lost(now), now);
};

const lost = (now: Date) => ({ at: now.toISOString(), milliseconds: 0, mishap: 'lost', answer: '' }) as const;

export const handler = scheduleHandler(webhooksTriggers.sendDueWebhooks, sendDueWebhooks);
