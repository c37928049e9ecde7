import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { provenCredentials } from '../users/password-proof.ts';
import { authRoutes } from './routes.ts';
import { beginSecondFactorWrite } from './second-factor.ts';
import { base32, keyUri, newTotpSecret } from './totp.ts';

/**
 * Nothing is demanded before a code was shown: who does not get that far is not locked out. The address must be
 * confirmed: a stranger who opened the account in its owner's name could keep the owner out for good.
 */
export const handler = http(authRoutes.beginSecondFactor, async ({ body }, context) => {
  const { account } = await provenCredentials(body.password, context);
  if (!account.emailVerified) throw problem('EMAIL_NOT_CONFIRMED');
  const secret = newTotpSecret();
  await commit([beginSecondFactorWrite(account.id, secret)]);
  return { secret: base32(secret), uri: keyUri(secret, account.email) };
});
