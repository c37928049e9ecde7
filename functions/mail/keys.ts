import { keyPart } from '../shared/keys.ts';

const mailboxPart = keyPart('mailbox#');

/** @param hash of the normalised address: the mark outlives the account, the address must not */
export const mailboxMarkKey = (hash: string) => ({ pk: mailboxPart.of(hash), sk: 'mailbox' });

/**
 * What was ordered for a mailbox in one hour or on one day.
 *
 * @param hash of the address
 * @param kind of the mail
 * @param period `2026-11-28` or `2026-11-28T13`
 */
export const mailboxKey = (hash: string, kind: string, period: string) => ({
  pk: mailboxPart.of(hash),
  sk: `${kind}#${period}`,
});
