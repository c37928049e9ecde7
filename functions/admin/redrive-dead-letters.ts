import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { messagesIn, sendBack } from '../platform/aws/dead-letters.ts';
import { http } from '../platform/http/entry.ts';
import { inTwoSteps } from '../platform/http/two-steps.ts';
import { mostDeadLetters } from '../shared/dead-letters.ts';
import { deadLetterQueue, sourceOf } from './dead-letter-queues.ts';
import { countRedrive } from './redrive-count.ts';
import { adminRoutes } from './routes.ts';

const { redriveDeadLetters } = adminRoutes;

/** Nobody else sees the messages while the function may live. */
const holdSeconds = redriveDeadLetters.timeoutSeconds + 1;

/** The audit log is written first, so that nothing moves that it does not tell of. */
export const handler = http(redriveDeadLetters, async ({ params, headers, body }, context) => {
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
    // Who goes on after a crash sees the messages again, also those that were received last.
    leaseSeconds: redriveDeadLetters.timeoutSeconds + holdSeconds,
    // Some may have gone before it failed.
    isRefusal: () => false,
  };
  const { message_ids: ids, limit = mostDeadLetters } = body;
  const most = ids?.length ?? limit;
  const details = { queue, ...(ids === undefined ? { limit } : { messages: ids.join(' ') }) };
  return await inTwoSteps(request, now, async (callKey) => {
    await commit([auditWrite({ action: 'dead_letters.redriven', actorId: actor.userId, details }, context)]);
    const count = await countRedrive({ adminId: actor.userId, callKey, most }, now);
    // Those that are named may lie behind others.
    const received = ids === undefined ? most - count.claimed() : mostDeadLetters;
    const { claim: mayGo, release: didNotGo } = count;
    await sendBack({ from, to }, { most: received, ids, mayGo, didNotGo, holdSeconds });
    return { queue, sent: count.claimed(), left: await messagesIn(from) };
  });
});
