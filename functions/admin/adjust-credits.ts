import { auditWrite } from '../audit/store.ts';
import { accountAdjustment, ledgerWrite } from '../credits/store.ts';
import { commit, type TransactWrite } from '../platform/aws/commit.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyEntry } from '../platform/http/idempotency.ts';
import type { Input, Output } from '../shared/contract.ts';
import { bodyHashOf } from '../shared/idempotency.ts';
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
  await commit([
    ...idempotency(headers['idempotency-key'], { ...response }, context),
    accountAdjustment(params.id, amount),
    ledgerWrite({ userId: params.id, type: 'adjust', amount, reason }, now),
    auditWrite(
      { action: 'credits.adjusted', actorId: actor.userId, targetId: params.id, details: { amount, reason } },
      context,
    ),
  ]);
  return response;
};

const idempotency = (
  key: string | undefined,
  response: Record<string, unknown>,
  { actor, now }: Context,
): TransactWrite[] => {
  if (key === undefined) return [];
  const request = { ownerId: actor.userId, operationId: 'adjustCredits', key };
  return [idempotencyEntry({ ...request, bodyHash: bodyHashOf(response), response, now })];
};

export const handler = http(adminRoutes.adjustCredits, adjustCredits);
