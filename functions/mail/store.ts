import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { sha256 } from '../platform/http/address.ts';
import { normaliseEmail } from '../users/model.ts';
import { mailboxMarkKey } from './keys.ts';

/** Why nothing more is sent to an address. */
export type Undeliverable = 'bounced' | 'complained';

const keyOf = (email: string) => mailboxMarkKey(sha256(normaliseEmail(email)));

/**
 * Whether mails to an address came back for good, or its owner called one of them spam. SES counts every further one
 * against all others of this account.
 */
export const isUndeliverable = async (email: string): Promise<boolean> =>
  (await getItem(keyOf(email))) !== undefined;

/** Marks an address: nothing more is sent to it. Idempotent: the first reason stands. */
export const undeliverableWrite = (email: string, reason: Undeliverable, now: Date): TransactWrite => ({
  Put: {
    Item: { ...keyOf(email), reason, markedAt: now.toISOString() },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
