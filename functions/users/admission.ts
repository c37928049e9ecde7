import type { TransactWrite } from '../platform/aws/commit.ts';
import { updateOf } from '../platform/aws/update.ts';
import { lastUseName } from '../platform/http/admission.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import { type Standing, standingCondition } from '../platform/http/standing.ts';
import { problem } from '../shared/errors.ts';
import { userNotFound } from './store.ts';

/** What a request of an account is checked against; `deleted` is for good. */
export type AccountState = 'active' | 'suspended' | 'deleted';

/**
 * Changes who is let in, from the next request on.
 *
 * @param change `endSessions`: the running generation of sessions is over, but for the one in `keep`, which must not
 *   have been ended itself meanwhile; `revokeKeys`: no API key is good any longer, of which these are known
 * @throws KinoraError 404 `USER_NOT_FOUND` or 401 `SESSION_ENDED`, at the commit
 */
export const changeAdmissionWrite = (
  userId: string,
  change: {
    state?: AccountState;
    endSessions?: { keep?: Standing };
    revokeKeys?: readonly string[];
  },
): TransactWrite => {
  const { state, endSessions, revokeKeys } = change;
  const keep = endSessions?.keep;
  const standing = keep === undefined ? undefined : standingCondition(keep);
  const isOpen = 'attribute_exists(pk) AND #state <> :deleted';
  return {
    Update: updateOf(accountAdmissionKey(userId), {
      set: { state, ...(endSessions === undefined ? {} : { keptSession: keep?.sessionId ?? 'none' }) },
      ...(endSessions === undefined ? {} : { add: { generation: 1 } }),
      ...(revokeKeys === undefined ? {} : { remove: ['apiKeys', ...revokeKeys.map(lastUseName)] }),
      condition: standing === undefined ? isOpen : `${isOpen} AND ${standing.condition}`,
      names: standing?.names ?? {},
      values: { deleted: 'deleted' satisfies AccountState, ...standing?.values },
    }),
    onConflict: (old) =>
      old === undefined || old.state === 'deleted' || keep === undefined
        ? userNotFound()
        : problem('SESSION_ENDED'),
  };
};
