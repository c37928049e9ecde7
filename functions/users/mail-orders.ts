import { enqueue } from '../platform/aws/queue.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { newId } from '../shared/ids.ts';
import type { NoticeMail } from '../shared/queues.ts';

/**
 * Tells an owner by mail what was done to the account. It is done already: a mail that cannot be ordered is logged
 * and does not make the request fail.
 *
 * @param email where the owner is reached, e.g. at the address from before a change
 */
export const orderNotice = async (
  kind: NoticeMail,
  email: string,
  { now, log }: Pick<AnonymousContext, 'now' | 'log'>,
): Promise<void> => {
  await enqueue('mail', { kind, id: newId(now.getTime()), email }).catch((error: unknown) =>
    log.error('notice_not_ordered', { kind, error }),
  );
};
