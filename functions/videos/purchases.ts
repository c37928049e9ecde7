import * as z from 'zod/mini';
import { ConditionFailed, type TransactWrite, updateItem } from '../platform/aws/commit.ts';
import { putIfVersion } from '../platform/aws/put-if-version.ts';
import { getItem, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { userPart } from '../shared/keys.ts';
import { boughtKey, boughtPrefix } from './keys.ts';
import { type Purchase, purchaseSchema } from './purchase.ts';

/** As long as the files of scenes of movies are kept. */
const retentionSeconds = 90 * 24 * 3600;

const expiryFrom = (now: Date): number => Math.floor(now.getTime() / 1000) + retentionSeconds;

/** Notes what is charged of a movie, in the transaction that charges it, or what becomes of it. */
export const purchaseWrites = (
  ownerId: string,
  purchases: readonly Purchase[],
  now: Date,
): TransactWrite[] => {
  const expiresAt = expiryFrom(now);
  return purchases.map((purchase) => ({
    Put: { Item: { ...boughtKey(ownerId, purchase.movieId, purchase.name), ...purchase, expiresAt } },
  }));
};

/**
 * Leaves a piece that its vendor still makes to the next version of its movie: nobody is charged for it, and what one
 * that is noted says of its payment stays. Where the purchase has a handle it is gone on with already.
 */
export const leaveOpen = async (
  ownerId: string,
  purchase: Purchase & { handle: string },
  now: Date,
): Promise<void> => {
  const { movieId, name, engineId, token, handle } = purchase;
  const key = boughtKey(ownerId, movieId, name);
  const expiresAt = expiryFrom(now);
  if (await putIfVersion({ ...key, ...purchase, isCharged: false, expiresAt }, undefined)) return;
  const set = { engineId, token, handle, expiresAt };
  const condition = 'attribute_exists(pk) AND attribute_not_exists(handle)';
  await updateItem({ Update: updateOf(key, { set, condition }) }).catch(ignoreConditionFailed);
};

/** Whoever was faster has said it. */
const ignoreConditionFailed = (error: unknown): void => {
  if (!(error instanceof ConditionFailed)) throw error;
};

/** Takes a handle from its purchase; one that has another, or none, stays as it is. */
export const takeHandleAway = async (
  ownerId: string,
  { movieId, name, handle }: Required<Pick<Purchase, 'movieId' | 'name' | 'handle'>>,
): Promise<void> => {
  const change = { remove: ['handle'], condition: 'handle = :handle', values: { handle } };
  const Update = updateOf(boughtKey(ownerId, movieId, name), change);
  await updateItem({ Update }).catch(ignoreConditionFailed);
};

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
