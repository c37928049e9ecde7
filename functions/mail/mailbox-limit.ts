import type { TransactWrite } from '../platform/aws/commit.ts';
import { updateOf } from '../platform/aws/update.ts';
import { sha256 } from '../platform/http/address.ts';
import { createdAtOf } from '../shared/ids.ts';
import { mailboxKey } from './keys.ts';

/**
 * Mails of a kind that one mailbox gets in a day (UTC), whoever orders them. Links are ordered by anybody, so they must
 * not use up what notices need.
 */
const mailsPerDay = { link: 20, notice: 50 } as const;
type MailKind = keyof typeof mailsPerDay;

/** Which mail, to whom. */
export interface MailOrder {
  kind: MailKind;
  /** UUID version 7: the day of the order is the day that it counts for, however late it is tried again. */
  orderId: string;
  /** Normalised. */
  email: string;
}

const keyOf = ({ kind, orderId, email }: MailOrder) =>
  mailboxKey(sha256(email), kind, new Date(createdAtOf(orderId)).toISOString().slice(0, 10));

/** Counts an order once, however often it is tried. The condition fails when there is no room, or it was sent. */
export const countMailWrite = (order: MailOrder, now: Date): TransactWrite => ({
  Update: updateOf(keyOf(order), {
    add: { ordered: new Set([order.orderId]) },
    set: { expiresAt: Math.floor(now.getTime() / 1000) + 2 * 86_400 },
    condition:
      '(attribute_not_exists(ordered) OR size(ordered) < :most OR contains(ordered, :order)) AND ' +
      '(attribute_not_exists(sent) OR NOT contains(sent, :order))',
    values: { most: mailsPerDay[order.kind], order: order.orderId },
  }),
});

/** Notes that the mail of an order was sent. */
export const mailSentWrite = (order: MailOrder): TransactWrite => ({
  Update: updateOf(keyOf(order), { add: { sent: new Set([order.orderId]) } }),
});
