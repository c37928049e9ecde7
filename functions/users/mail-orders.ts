import { enqueue } from '../platform/aws/queue.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { newId } from '../shared/ids.ts';
import type { LinkMail, NoticeMail } from '../shared/queues.ts';

/**
 * Orders a mail about what was done to an account. It is done already: an order that fails is logged and does not make
 * the request fail. The need is `mail-queue:send`.
 *
 * @param email where the owner is reached, e.g. at the address from before a change
 */
export const orderMail = async (
  kind: LinkMail | NoticeMail,
  email: string,
  { now, log }: Pick<AnonymousContext, 'now' | 'log'>,
): Promise<void> => {
  await enqueue('mail', { kind, id: newId(now.getTime()), email }).catch((error: unknown) =>
    log.error('mail_not_ordered', { kind, error }),
  );
};
