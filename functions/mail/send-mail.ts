import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { sendMail as deliver } from '../platform/aws/mail.ts';
import { env } from '../platform/env.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { findCredentials } from '../users/credentials.ts';
import { newOneUseToken, sentWrite } from '../users/one-use-tokens.ts';
import { isUndeliverable } from './store.ts';
import { renderMail } from './templates.ts';
import { mailTriggers } from './triggers.ts';

/** An address of nobody gets no mail: only here is it known whether it is one. */
const sendMail = async (order: QueueMessage<'mail'>, { log, now }: EventContext): Promise<void> => {
  const { kind: purpose, id: orderId, email } = order;
  const credentials = await findCredentials(email);
  if (credentials === undefined) return log.info('mail_to_nobody', { kind: purpose });
  // SES counts every mail to such an address against all others of this account.
  if (await isUndeliverable(email)) return log.warn('mail_withheld', { kind: purpose });
  const { userId } = credentials;
  const { token, write } = newOneUseToken({ userId, purpose, email, orderId }, now);
  try {
    await commit([write]);
  } catch (error) {
    if (error instanceof ConditionFailed) return log.info('mail_sent_before', { kind: purpose });
    throw error;
  }
  await deliver(renderMail(purpose, email, token, env('SITE_URL')));
  await commit([sentWrite(userId, purpose, orderId, now)]);
  log.info('mail_sent', { kind: purpose, user_id: userId });
};

export const handler = queueHandler(mailTriggers.sendMail, sendMail);
