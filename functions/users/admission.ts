import type { TransactWrite } from '../platform/aws/commit.ts';
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
  const set: string[] = [];
  const values: Record<string, string> = { ':deleted': 'deleted' };
  if (state !== undefined) {
    set.push('#state = :state');
    values[':state'] = state;
  }
  if (endSessions !== undefined) {
    set.push('sessionsAfter = :after', 'keptSession = :kept');
    values[':after'] = newId(now.getTime());
    values[':kept'] = endSessions.keep ?? 'none';
  }
  return {
    Update: {
      Key: { pk: `user#${userId}`, sk: 'admission' },
      UpdateExpression: `SET ${set.join(', ')}`,
      ConditionExpression: 'attribute_exists(pk) AND #state <> :deleted',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: values,
    },
    onConflict: userNotFound,
  };
};
