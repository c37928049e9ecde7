import { auditWrite } from '../audit/store.ts';
import { accountAdjustment, ledgerWrite } from '../credits/store.ts';
import { commit } from '../platform/aws/commit.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyWrites } from '../platform/http/idempotency.ts';
import type { Input, Output } from '../shared/contract.ts';
import { adminRoutes } from './routes.ts';

type Route = typeof adminRoutes.adjustCredits;

/** Balance, ledger and audit log move together, or nothing does. */
const adjustCredits = async (
  { params, headers, body }: Input<Route>,
  context: Context,
): Promise<Output<Route>> => {
  const { actor, now } = context;
  const { amount, reason } = body;
  const response = { user_id: params.id, amount, reason };
  const request = {
    ownerId: actor.userId,
    operationId: 'adjustCredits',
    key: headers['idempotency-key'],
    body: response,
  };
  await commit([
    ...idempotencyWrites(request, response, now),
    accountAdjustment(params.id, amount),
    ledgerWrite({ userId: params.id, type: 'adjust', amount, reason }, now),
    auditWrite(
      { action: 'credits.adjusted', actorId: actor.userId, targetId: params.id, details: { amount, reason } },
      context,
    ),
  ]);
  return response;
};

export const handler = http(adminRoutes.adjustCredits, adjustCredits);
