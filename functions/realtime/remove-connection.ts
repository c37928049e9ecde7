import { giveAccountPlacesBack } from './account-places.ts';
import { givePlaceBack, removeWithSubscriptions } from './store.ts';

/**
 * Removes a connection with its subscriptions. Who removes it gives its places back, that of the environment and
 * that of the account, so that happens once however often and from wherever this is called. Three calls in sequence.
 *
 * @returns whether it was there
 */
export const removeConnection = async (connectionId: string): Promise<boolean> => {
  const removed = await removeWithSubscriptions(connectionId);
  if (removed === undefined) return false;
  await Promise.all([givePlaceBack(), giveAccountPlacesBack(removed.userId, [connectionId])]);
  return true;
};
