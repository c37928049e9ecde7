import { keyPart } from '../shared/keys.ts';

const mailboxPart = keyPart('mailbox#');

/** @param hash of the normalised address: the mark outlives the account, the address must not */
export const mailboxKey = (hash: string) => ({ pk: mailboxPart.of(hash), sk: 'mailbox' });
