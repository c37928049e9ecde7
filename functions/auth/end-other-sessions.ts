import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { keyIdOf } from '../platform/http/api-key.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { changeAdmissionWrite } from '../users/admission.ts';
import { authRoutes } from './routes.ts';

/** One write ends any number of sessions; API keys go on, but for those with a role. */
export const handler = http(authRoutes.endOtherSessions, async (_input, context) => {
  const { actor } = context;
  await commit([
    changeAdmissionWrite(actor.userId, { endSessions: { keep: actor } }),
    auditWrite({ action: 'auth.sessions_ended', actorId: actor.userId, targetId: actor.userId }, context),
  ]);
  await dropConnectionsOf(
    actor.userId,
    ({ sessionId }) => sessionId !== actor.sessionId && keyIdOf(sessionId) === undefined,
  );
  return { message: 'All other sessions have ended' };
});
