import { auditWrite } from '../audit/store.ts';
import { settleDebt } from '../credits/debts.ts';
import { creditWrites } from '../credits/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyWrites } from '../platform/http/idempotency.ts';
import { adminRoutes } from './routes.ts';

/** Balance, ledger and audit log move together, or nothing does. */
export const handler = http(adminRoutes.adjustCredits, async ({ params, headers, body }, context) => {
  const { actor, now, operationId, requestId, sentBody } = context;
  const { amount, reason } = body;
  const response = { user_id: params.id, amount, reason };
  const request = {
    ownerId: actor.userId,
    operationId,
    key: headers['idempotency-key'],
    body: response,
    sent: { user_id: params.id, sentBody },
    represent: async () => response,
  };
  await commit([
    ...idempotencyWrites(request, response, now),
    ...creditWrites(
      {
        userId: params.id,
        type: 'adjust',
        amount,
        reason,
        cause: 'administrator',
        key: `adjust ${requestId}`,
      },
      now,
    ),
    auditWrite(
      { action: 'credits.adjusted', actorId: actor.userId, targetId: params.id, details: { amount, reason } },
      context,
    ),
  ]);
  if (amount > 0) await settleDebt(params.id, now);
  return response;
});
