import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { findOneUseToken, takeTokenWrite } from '../users/one-use-tokens.ts';
import { changeAccountWrite } from '../users/store.ts';
import { authRoutes } from './routes.ts';

const purpose = 'verify-email';

export const handler = http(authRoutes.verifyEmail, async ({ body }, context) => {
  const { now } = context;
  const token = await findOneUseToken(body.token, purpose, now);
  const { userId, email } = token;
  await commit([
    takeTokenWrite(token, purpose),
    changeAccountWrite(userId, { emailVerified: true }, now, { email }),
    auditWrite({ action: 'auth.email_verified', actorId: userId, targetId: userId }, context),
  ]);
  return { message: 'E-mail address confirmed' };
});
