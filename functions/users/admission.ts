import type { TransactWrite } from '../platform/aws/commit.ts';
import { updateOf } from '../platform/aws/update.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import { newId } from '../shared/ids.ts';
import { userNotFound } from './store.ts';

/** What a request of an account is checked against; `deleted` is for good. */
export type AccountState = 'active' | 'suspended' | 'deleted';

/**
 * Changes who is let in, from the next request on.
 *
 * @param change `endSessions`: all that began before now are over, but for the one in `keep`
 */
export const changeAdmissionWrite = (
  userId: string,
  change: { state?: AccountState; endSessions?: { keep?: string } },
  now: Date,
): TransactWrite => {
  const { state, endSessions } = change;
  const sessions =
    endSessions === undefined
      ? {}
      : { sessionsAfter: newId(now.getTime()), keptSession: endSessions.keep ?? 'none' };
  return {
    Update: updateOf(accountAdmissionKey(userId), {
      set: { state, ...sessions },
      condition: 'attribute_exists(pk) AND #state <> :deleted',
      values: { deleted: 'deleted' satisfies AccountState },
    }),
    onConflict: userNotFound,
  };
};
