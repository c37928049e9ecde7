import { beforeEach, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { commitCounted, isExhausted, loadUse } from '../../../functions/webhooks/day-use.ts';
import { webhookUseKey } from '../../../functions/webhooks/keys.ts';
import { newDelivery } from '../../../functions/webhooks/model.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';

useSmallCloud();
const limit = 8000;
const shards = [0, 1, 2, 3, 4, 5, 6, 7];
const now = new Date();
const day = now.toISOString().slice(0, 10);
let ownerId = '';
beforeEach(() => {
  ownerId = newId();
});
const some = (count: number) =>
  Array.from({ length: count }, () =>
    newDelivery({ id: newId(), ownerId, endpointId: 'e', messageId: 'm', url: 'https://example.com/' }, now),
  );
const use = (shard: number, deliveries: number) =>
  commit([{ Update: updateOf(webhookUseKey(ownerId, day, shard), { set: { deliveries } }) }]);

it('an account that may have many deliveries is counted in several items, none of them hot', async () => {
  for (const delivery of some(80)) await commitCounted([delivery], { limit }, now);
  const items = await Promise.all(shards.map((shard) => getItem(webhookUseKey(ownerId, day, shard))));
  const counts = items.map((item) => Number(item?.deliveries ?? 0));
  expect(counts.reduce((sum, count) => sum + count)).toBe(80);
  expect(Math.max(...counts)).toBeLessThan(30);
  expect(await loadUse(ownerId, limit, now)).toEqual({ deliveries: 80, unsent: 0, dropped: 0 });
});

it('the limit of the day is that of all items together', async () => {
  for (const shard of shards) await use(shard, 1000);
  await use(3, 998);
  for (const delivery of some(2)) await commitCounted([delivery], { limit }, now);
  const refusal = await commitCounted(some(1), { limit }, now).catch((error: unknown) => error);
  expect(isExhausted(refusal)).toBe(true);
  expect((await loadUse(ownerId, limit, now)).deliveries).toBe(limit);
  // What is kept in the log alone has a limit of its own.
  await commitCounted(some(1), { limit, counter: 'unsent' }, now);
});
