import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { problem } from '../shared/errors.ts';
import { accountConnectionsKey } from './keys.ts';
import { type ConnectionOwner, connectionItemSeconds, connectionsOf } from './store.ts';

/**
 * Takes one of the account's places, as part of the write that makes the connection. The ids themselves are kept in
 * place of their number: what a crash leaves behind is recognised, and giving a place back twice changes nothing.
 *
 * @throws KinoraError 429 `TOO_MANY_ACCOUNT_CONNECTIONS`, at the commit
 */
export const takeAccountPlaceWrite = (
  { userId, connectionId }: ConnectionOwner,
  limit: number,
  now: Date,
): TransactWrite => ({
  Update: updateOf(accountConnectionsKey(userId), {
    add: { ids: new Set([connectionId]) },
    set: { expiresAt: Math.floor(now.getTime() / 1000) + connectionItemSeconds },
    condition: 'attribute_not_exists(ids) OR size(ids) < :limit',
    values: { limit },
  }),
  onConflict: () => problem('TOO_MANY_ACCOUNT_CONNECTIONS', { limit }),
});

/** Gives places of an account back. */
export const giveAccountPlacesBack = async (
  userId: string,
  connectionIds: readonly string[],
): Promise<void> => {
  if (connectionIds.length === 0) return;
  const write: TransactWrite = {
    Update: updateOf(accountConnectionsKey(userId), {
      take: { ids: new Set(connectionIds) },
      condition: 'attribute_exists(pk)',
    }),
  };
  await commit([write]).catch((error: unknown) => {
    // The account was removed.
    if (!(error instanceof ConditionFailed)) throw error;
  });
};

/**
 * Gives places back whose connections are no longer there: of a crash between the two, or of items that expired.
 *
 * @returns whether there were any
 */
export const reclaimLostPlaces = async (userId: string): Promise<boolean> => {
  const item = await getItem(accountConnectionsKey(userId), { consistent: true });
  const open = new Set((await connectionsOf(userId)).map(({ connectionId }) => connectionId));
  const lost = [...((item?.ids ?? new Set()) as Set<string>)].filter((id) => !open.has(id));
  await giveAccountPlacesBack(userId, lost);
  return lost.length > 0;
};
