import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import type { Input, Output } from '../shared/contract.ts';
import { problem } from '../shared/errors.ts';
import { authRoutes } from './routes.ts';
import { endSessionWrites, loadSession } from './store.ts';
import { longestTokenSeconds } from './token-lifetimes.ts';

type Route = typeof authRoutes.endSession;

const endSession = async ({ params }: Input<Route>, context: Context): Promise<Output<Route>> => {
  const { actor, now } = context;
  const session = await loadSession(actor.userId, params.id, now);
  if (session === undefined) throw problem('SESSION_NOT_FOUND');
  await commit([
    ...endSessionWrites(actor.userId, session.sessionId, now, longestTokenSeconds()),
    auditWrite({ action: 'auth.session_ended', actorId: actor.userId, targetId: session.sessionId }, context),
  ]);
  await dropConnectionsOf(actor.userId, ({ sessionId }) => sessionId === session.sessionId);
  return { message: 'Session ended' };
};

export const handler = http(authRoutes.endSession, endSession);
