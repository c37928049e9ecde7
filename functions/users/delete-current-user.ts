import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import { http } from '../platform/http/entry.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { createdAtOf } from '../shared/ids.ts';
import { changeAdmissionWrite } from './admission.ts';
import { findCredentials, releaseNamesWrites } from './credentials.ts';
import { provenCredentials } from './password-proof.ts';
import { usersRoutes } from './routes.ts';
import { beginRemovalWrite, userNotFound } from './store.ts';
import { visibleAccount } from './visible-account.ts';

/** Who signed in within the last five minutes has just shown the password. */
const recentMilliseconds = 300_000;

/**
 * Shuts the account for good and gives its names up in one stroke; all that hangs on it is removed by
 * `removeAccount`.
 */
export const handler = http(usersRoutes.deleteCurrentUser, async ({ body }, context) => {
  const { actor, now, log } = context;
  const { userId, sessionId } = actor;
  const account = await visibleAccount('me', actor);
  if (body?.password !== undefined || now.getTime() - createdAtOf(sessionId) > recentMilliseconds) {
    await provenCredentials(body?.password ?? '', context);
  }
  const credentials = await findCredentials(account.email);
  if (credentials?.userId !== userId) throw userNotFound();
  await commit([
    beginRemovalWrite(userId, now),
    changeAdmissionWrite(userId, { state: 'deleted', endSessions: {} }),
    ...releaseNamesWrites(credentials, account),
    auditWrite({ action: 'user.deleted', actorId: userId, targetId: userId }, context),
  ]);
  log.info('account_removal_began');
  await dropConnectionsOf(userId);
  await enqueue('removal', { userId }).catch((error: unknown) => log.error('removal_not_ordered', { error }));
  return { message: 'The account is closed; everything that belongs to it is being removed.' };
});
