import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { findOneUseToken, takeTokenWrite } from '../users/one-use-tokens.ts';
import { changeAccountWrite } from '../users/store.ts';
import { authRoutes } from './routes.ts';

type Route = typeof authRoutes.verifyEmail;
const purpose = 'verify-email';

const verifyEmail = async ({ body }: Input<Route>, context: AnonymousContext): Promise<Output<Route>> => {
  const { now } = context;
  const token = await findOneUseToken(body.token, purpose, now);
  const { userId, email } = token;
  await commit([
    takeTokenWrite(token, purpose),
    changeAccountWrite(userId, { emailVerified: true }, now, { email }),
    auditWrite({ action: 'auth.email_verified', actorId: userId, targetId: userId }, context),
  ]);
  return { message: 'E-mail address confirmed' };
};

export const handler = http(authRoutes.verifyEmail, verifyEmail);
