import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http, reply } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { authRoutes } from './routes.ts';
import { noSessionCookies } from './session-cookies.ts';
import { endSessionWrites } from './store.ts';
import { longestTokenSeconds } from './token-lifetimes.ts';

export const handler = http(authRoutes.logOut, async (_input, context) => {
  const { actor, now, log } = context;
  const { userId, sessionId } = actor;
  await commit([
    ...endSessionWrites(userId, sessionId, now, longestTokenSeconds()),
    auditWrite({ action: 'auth.logout', actorId: userId, targetId: sessionId }, context),
  ]);
  log.info('logged_out', { session_id: sessionId });
  await dropConnectionsOf(userId, (connection) => connection.sessionId === sessionId);
  return reply({ message: 'Logged out' }, { cookies: noSessionCookies() });
});
