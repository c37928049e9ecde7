import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { problem } from '../shared/errors.ts';
import { authRoutes } from './routes.ts';
import { endSessionWrites, loadSession } from './store.ts';
import { longestTokenSeconds } from './token-lifetimes.ts';

export const handler = http(authRoutes.endSession, async ({ params }, context) => {
  const { actor, now } = context;
  const session = await loadSession(actor.userId, params.id, now);
  if (session === undefined) throw problem('SESSION_NOT_FOUND');
  await commit([
    ...endSessionWrites(actor.userId, session.sessionId, now, longestTokenSeconds()),
    auditWrite({ action: 'auth.session_ended', actorId: actor.userId, targetId: session.sessionId }, context),
  ]);
  await dropConnectionsOf(actor.userId, ({ sessionId }) => sessionId === session.sessionId);
  return { message: 'Session ended' };
});
