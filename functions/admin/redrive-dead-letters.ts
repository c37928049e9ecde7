import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { messagesIn, sendBack } from '../platform/aws/dead-letters.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyWrites, replayIfAnswered } from '../platform/http/idempotency.ts';
import { mostDeadLetters } from '../shared/dead-letters.ts';
import { deadLetterQueue, sourceOf } from './dead-letter-queues.ts';
import { adminRoutes } from './routes.ts';

/** The audit log is written first, so that nothing moves that it does not tell of. */
export const handler = http(adminRoutes.redriveDeadLetters, async ({ params, headers, body }, context) => {
  const { actor, now, operationId, sentBody } = context;
  const { queue } = params;
  const from = deadLetterQueue(queue);
  const to = sourceOf(queue);
  const request = {
    ownerId: actor.userId,
    operationId,
    key: headers['idempotency-key'],
    body: { queue, ...body },
    sent: { queue, sentBody },
    represent: async (recorded: unknown) => recorded,
  };
  await replayIfAnswered(request, now);
  const { message_ids: ids, limit = mostDeadLetters } = body;
  const details = { queue, ...(ids === undefined ? { limit } : { messages: ids.join(' ') }) };
  await commit([auditWrite({ action: 'dead_letters.redriven', actorId: actor.userId, details }, context)]);
  const sent = await sendBack({ from, to }, ids === undefined ? limit : mostDeadLetters, ids);
  const answer = { queue, sent, left: await messagesIn(from) };
  const writes = idempotencyWrites(request, answer, now);
  if (writes.length > 0) await commit(writes);
  return answer;
});
