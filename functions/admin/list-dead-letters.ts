import { lookAt } from '../platform/aws/dead-letters.ts';
import { http } from '../platform/http/entry.ts';
import { factsOf } from '../shared/dead-letters.ts';
import { deadLetterQueue, presentQueue } from './dead-letter-queues.ts';
import { adminRoutes } from './routes.ts';

/** What messages name is shown: no word of anybody's, and no address. */
export const handler = http(adminRoutes.listDeadLetters, async ({ params, query }) => {
  const found = await lookAt(deadLetterQueue(params.queue), query.limit);
  return {
    ...presentQueue(params.queue),
    messages: found.map(({ id, sentAt, tries, body }) => ({
      id,
      sent_at: sentAt ?? null,
      tries,
      facts: factsOf(body),
    })),
  };
});
