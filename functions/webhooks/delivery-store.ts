import * as z from 'zod/mini';
import { ConditionFailed, commit, type TransactWrite, updateItem } from '../platform/aws/commit.ts';
import { getItem, type Item, indexed, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { userPart } from '../shared/keys.ts';
import { webhookOutcome } from '../shared/queues.ts';
import { shardOfId } from '../shared/shards.ts';
import { eventFromItem } from '../videos/items.ts';
import {
  deliveriesPart,
  deliveryKey,
  duePartition,
  dueShards,
  endpointOfHealth,
  healthKey,
  healthPrefix,
} from './keys.ts';
import { deliveryStatuses, giveUpReasons, type Health, type WebhookDelivery } from './model.ts';

const deliveryItem = z.object({
  id: z.string(),
  ownerId: z.string(),
  endpointId: z.string(),
  messageId: z.string(),
  url: z.string(),
  createdAt: z.string(),
  status: z.enum(deliveryStatuses),
  reason: z.exactOptional(z.enum(giveUpReasons)),
  outcomes: z.array(webhookOutcome),
  dueAt: z.exactOptional(z.string()),
  claimedAt: z.exactOptional(z.number()),
  replayOf: z.exactOptional(z.string()),
  expiresAt: z.number(),
});

const deliveryFromItem = (item: Item): WebhookDelivery => ({
  ...z.parse(deliveryItem, item),
  ...(item.event === undefined ? {} : { event: eventFromItem(item.event) }),
});

const itemOf = (delivery: WebhookDelivery): Item => {
  const { ownerId, endpointId, id, dueAt } = delivery;
  const due = dueAt === undefined ? {} : indexed(duePartition(shardOfId(id, dueShards)), dueAt);
  return { ...deliveryKey(ownerId, endpointId, id), ...delivery, ...due };
};

/** Writes a delivery that nobody has written. */
export const newDeliveryWrite = (delivery: WebhookDelivery): TransactWrite => ({
  Put: { Item: itemOf(delivery), ConditionExpression: 'attribute_not_exists(pk)' },
});

/**
 * Puts a delivery in place of one that was read.
 *
 * @returns whether it still stood as it was read
 */
export const replaceDelivery = async (before: WebhookDelivery, after: WebhookDelivery): Promise<boolean> => {
  const claim = before.claimedAt === undefined ? 'attribute_not_exists(claimedAt)' : 'claimedAt = :claimedAt';
  try {
    await commit([
      {
        Put: {
          Item: itemOf(after),
          ConditionExpression: `#status = :status AND size(outcomes) = :attempts AND ${claim}`,
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: {
            ':status': before.status,
            ':attempts': before.outcomes.length,
            ...(before.claimedAt === undefined ? {} : { ':claimedAt': before.claimedAt }),
          },
        },
      },
    ]);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};

export const findDelivery = async (
  ownerId: string,
  endpointId: string,
  id: string,
): Promise<WebhookDelivery | undefined> => {
  const item = await getItem(deliveryKey(ownerId, endpointId, id), { consistent: true });
  return item === undefined ? undefined : deliveryFromItem(item);
};

export const deliveryNotFound = (): KinoraError => problem('WEBHOOK_DELIVERY_NOT_FOUND');

/** Which deliveries of an endpoint are listed. */
export interface DeliveryListing {
  limit: number;
  newestFirst?: boolean;
  /** Id of the delivery behind which the list begins. */
  after?: string | undefined;
  /** Lowest and highest id, both included. */
  between?: readonly [lowest: string, highest: string];
}

/** One page of the deliveries to an endpoint, by the time of their events. */
export const listDeliveries = async (
  ownerId: string,
  endpointId: string,
  { limit, newestFirst = false, after, between }: DeliveryListing,
): Promise<{ deliveries: WebhookDelivery[]; nextAfter?: string }> => {
  const part = deliveriesPart(endpointId);
  const { items, next } = await listByPrefix(userPart.of(ownerId), part.prefix, {
    limit,
    newestFirst,
    consistent: true,
    after: after === undefined ? undefined : part.of(after),
    ...(between === undefined ? {} : { between: [part.of(between[0]), part.of(between[1])] as const }),
  });
  const deliveries = items.map(deliveryFromItem);
  return next === undefined ? { deliveries } : { deliveries, nextAfter: part.idIn(next) };
};

const health: z.ZodMiniType<Health> = z.object({ failures: z.number(), failingSince: z.string() });

/** The endpoints of an account that fail, by their ids. */
export const loadHealth = async (ownerId: string): Promise<Map<string, Health>> => {
  const { items } = await listByPrefix(userPart.of(ownerId), healthPrefix, {});
  return new Map(items.map((item) => [endpointOfHealth(item.sk), z.parse(health, item)]));
};

/** Notes that an attempt failed; what is not repeated for 30 days is forgotten. */
export const noteFailure = async (ownerId: string, endpointId: string, now: Date): Promise<Health> =>
  z.parse(
    health,
    await updateItem({
      Update: updateOf(healthKey(ownerId, endpointId), {
        add: { failures: 1 },
        setOnce: { failingSince: now.toISOString() },
        set: { expiresAt: Math.floor(now.getTime() / 1000) + 30 * 86_400 },
      }),
    }),
  );

/** Forgets that an endpoint failed. */
export const forgetFailuresWrite = (ownerId: string, endpointId: string): TransactWrite => ({
  Delete: { Key: healthKey(ownerId, endpointId) },
});
