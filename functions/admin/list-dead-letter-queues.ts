import { messagesIn } from '../platform/aws/dead-letters.ts';
import { http } from '../platform/http/entry.ts';
import { deadLetterQueues, presentQueue } from './dead-letter-queues.ts';
import { adminRoutes } from './routes.ts';

/** SQS counts each queue by itself: about 25 calls at once. */
export const handler = http(adminRoutes.listDeadLetterQueues, async () => ({
  queues: await Promise.all(
    deadLetterQueues().map(async ([name, url]) => ({
      ...presentQueue(name),
      messages: await messagesIn(url),
    })),
  ),
}));
