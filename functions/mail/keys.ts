import { keyPart } from '../shared/keys.ts';

const mailboxPart = keyPart('mailbox#');

/** @param hash of the normalised address: the mark outlives the account, the address must not */
export const mailboxMarkKey = (hash: string) => ({ pk: mailboxPart.of(hash), sk: 'mailbox' });

/**
 * What was ordered for a mailbox on one day.
 *
 * @param hash of the address
 * @param kind `link` or `notice`
 */
export const mailboxKey = (hash: string, kind: string, day: string) => ({
  pk: mailboxPart.of(hash),
  sk: `${kind}#${day}`,
});
