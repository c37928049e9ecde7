import type { TransactWrite } from '../platform/aws/commit.ts';
import { updateOf } from '../platform/aws/update.ts';
import { sha256 } from '../platform/http/address.ts';
import { createdAtOf } from '../shared/ids.ts';
import { ownMessage } from '../shared/queues.ts';
import { mailboxKey } from './keys.ts';

/**
 * Mails that one mailbox gets, whoever orders them. Links for a new password are ordered by anybody: they are counted
 * by the hour in which the last of them is good, so that nobody can use up what the owner will need later. They take
 * nothing from the others.
 */
const limits = {
  'reset-password': { most: 3, period: 'hour' },
  'verify-email': { most: 10, period: 'day' },
  notice: { most: 50, period: 'day' },
  // Endpoints that fail must not use up what is left for notices of the account's safety.
  webhook: { most: 3, period: 'day' },
  [ownMessage]: { most: 20, period: 'day' },
} as const;
type MailKind = keyof typeof limits;

/** Letters of `2026-11-28T13` that tell the period (UTC). */
const periodLetters = { hour: 13, day: 10 } as const;

/** Which mail, to whom. */
export interface MailOrder {
  kind: MailKind;
  /** UUID version 7: the time of the order is the time that it counts for, however late it is tried again. */
  orderId: string;
  /** Normalised. */
  email: string;
}

const keyOf = ({ kind, orderId, email }: MailOrder) => {
  const letters = periodLetters[limits[kind].period];
  return mailboxKey(sha256(email), kind, new Date(createdAtOf(orderId)).toISOString().slice(0, letters));
};

/** Counts an order once, however often it is tried. The condition fails when there is no room, or it was sent. */
export const countMailWrite = (order: MailOrder, now: Date): TransactWrite => ({
  Update: updateOf(keyOf(order), {
    add: { ordered: new Set([order.orderId]) },
    set: { expiresAt: Math.floor(now.getTime() / 1000) + 2 * 86_400 },
    condition:
      '(attribute_not_exists(ordered) OR size(ordered) < :most OR contains(ordered, :order)) AND ' +
      '(attribute_not_exists(sent) OR NOT contains(sent, :order))',
    values: { most: limits[order.kind].most, order: order.orderId },
  }),
});

/** Notes that the mail of an order was sent. */
export const mailSentWrite = (order: MailOrder): TransactWrite => ({
  Update: updateOf(keyOf(order), { add: { sent: new Set([order.orderId]) } }),
});
