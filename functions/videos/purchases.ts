import * as z from 'zod/mini';
import type { TransactWrite, UpdateWrite } from '../platform/aws/commit.ts';
import { getItem, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { userPart } from '../shared/keys.ts';
import { boughtKey, boughtPrefix } from './keys.ts';
import { type Purchase, purchaseSchema } from './purchase.ts';

/** As long as the files of scenes of movies are kept. */
const retentionSeconds = 90 * 24 * 3600;

/** Notes what is charged of a movie, in the transaction that charges it, or what becomes of it. */
export const purchaseWrites = (
  ownerId: string,
  purchases: readonly Purchase[],
  now: Date,
): TransactWrite[] => {
  const expiresAt = Math.floor(now.getTime() / 1000) + retentionSeconds;
  return purchases.map((purchase) => ({
    Put: { Item: { ...boughtKey(ownerId, purchase.movieId, purchase.name), ...purchase, expiresAt } },
  }));
};

/**
 * Takes a handle from a purchase.
 *
 * @throws ConditionFailed, at the write, where there is none, or it has no handle or another
 */
export const withoutHandleWrite = (
  ownerId: string,
  { movieId, name, handle }: Required<Pick<Purchase, 'movieId' | 'name' | 'handle'>>,
): UpdateWrite => ({
  Update: updateOf(boughtKey(ownerId, movieId, name), {
    remove: ['handle'],
    condition: 'handle = :handle',
    values: { handle },
  }),
});

export const loadPurchase = async (
  ownerId: string,
  { movieId, name }: Pick<Purchase, 'movieId' | 'name'>,
): Promise<Purchase | undefined> => {
  const item = await getItem(boughtKey(ownerId, movieId, name), { consistent: true });
  return item === undefined ? undefined : z.parse(purchaseSchema, item);
};

/** All that was charged for of a movie by versions that did not complete. */
export const listPurchases = async (ownerId: string, movieId: string): Promise<Purchase[]> => {
  const purchases: Purchase[] = [];
  const prefix = boughtPrefix(movieId);
  let after: string | undefined;
  do {
    const page = { consistent: true, after };
    const { items, next } = await listByPrefix(userPart.of(ownerId), prefix, page);
    purchases.push(...items.map((item) => z.parse(purchaseSchema, item)));
    after = next;
  } while (after !== undefined);
  return purchases;
};
