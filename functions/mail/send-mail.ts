import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { sendMail as deliver } from '../platform/aws/mail.ts';
import { env } from '../platform/env.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import {
  type LinkMail,
  linkMails,
  type NoticeMail,
  ownMessage,
  type QueueMessage,
} from '../shared/queues.ts';
import { findCredentials } from '../users/credentials.ts';
import { normaliseEmail } from '../users/model.ts';
import { newOneUseToken, sentWrite } from '../users/one-use-tokens.ts';
import { loadAccount } from '../users/store.ts';
import { countMailWrite, type MailOrder, mailSentWrite } from './mailbox-limit.ts';
import { isUndeliverable } from './store.ts';
import { renderLink, renderNotice, renderOwnMessage } from './templates.ts';
import { mailTriggers } from './triggers.ts';

const sendMail = (order: QueueMessage<'mail'>, context: EventContext): Promise<void> => {
  const email = normaliseEmail(order.email);
  if (order.kind === ownMessage) return sendOwnMessage({ ...order, email }, context);
  const { kind, id: orderId, about } = order;
  return isLink(kind)
    ? sendLink(kind, { kind, orderId, email }, context)
    : sendNotice(
        kind,
        { kind: kind === 'webhook-disabled' ? 'webhook' : 'notice', orderId, email },
        context,
        about,
      );
};

const isLink = (kind: LinkMail | NoticeMail): kind is LinkMail =>
  (linkMails as readonly string[]).includes(kind);

/** An address of nobody gets no mail: only here is it known whether it is one. */
const sendLink = async (purpose: LinkMail, order: MailOrder, { log, now }: EventContext): Promise<void> => {
  const { orderId, email } = order;
  const credentials = await findCredentials(email);
  if (credentials === undefined) return log.info('mail_to_nobody', { kind: purpose });
  if (await isUndeliverable(email)) return log.warn('mail_withheld', { kind: purpose });
  const { userId } = credentials;
  const { token, write } = newOneUseToken({ userId, purpose, email, orderId }, now);
  if (!(await isWanted([write, countMailWrite(order, now)]))) {
    return log.info('mail_withheld', { kind: purpose, user_id: userId });
  }
  await deliver(renderLink(purpose, email, token, env('SITE_URL')));
  await commit([sentWrite(userId, purpose, orderId, now), mailSentWrite(order)]);
  log.info('mail_sent', { kind: purpose, user_id: userId });
};

const sendNotice = async (
  kind: NoticeMail,
  order: MailOrder,
  { log, now }: EventContext,
  about: string | undefined,
): Promise<void> => {
  if (await isUndeliverable(order.email)) return log.warn('mail_withheld', { kind });
  if (!(await isWanted([countMailWrite(order, now)]))) return log.info('mail_withheld', { kind });
  await deliver(renderNotice(kind, order.email, about));
  await commit([mailSentWrite(order)]);
  log.info('mail_sent', { kind });
};

type OwnMessage = Extract<QueueMessage<'mail'>, { kind: typeof ownMessage }>;

/** Nobody else's address gets it: what it was when the mail was ordered may be another's by now. */
const sendOwnMessage = async (message: OwnMessage, { log, now }: EventContext): Promise<void> => {
  const { kind, id: orderId, email, userId } = message;
  const [credentials, account] = await Promise.all([
    findCredentials(email),
    loadAccount(userId, { consistent: true }),
  ]);
  const isOwn = credentials?.userId === userId && account?.emailVerified === true && account.isActive;
  const order: MailOrder = { kind, orderId, email };
  if (!isOwn || (await isUndeliverable(email)) || !(await isWanted([countMailWrite(order, now)])))
    return log.info('mail_withheld', { kind, user_id: userId });
  await deliver(renderOwnMessage(email, message));
  await commit([mailSentWrite(order)]);
  log.info('mail_sent', { kind, user_id: userId });
};

/** Whether the mail is to be sent: not one that was sent before, and none too many for its mailbox. */
const isWanted = async (writes: readonly TransactWrite[]): Promise<boolean> => {
  try {
    await commit(writes);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};

export const handler = queueHandler(mailTriggers.sendMail, sendMail);
