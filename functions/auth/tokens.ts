import { SignJWT } from 'jose/jwt/sign';
import { accessTokenType, audience, issuer, signingAlgorithm } from '../platform/http/access-token.ts';
import type { Role } from '../shared/actor.ts';
import { currentSigningKey, type SigningKey } from './signing-key.ts';

/** Who an access token is for. */
export interface TokenSubject {
  userId: string;
  sessionId: string;
  /** The session's. */
  generation: number;
  email: string;
  role: Role;
}

/**
 * Signs an access token.
 *
 * @param lifetimeSeconds from `now` to its end
 */
export const signAccessToken = async (
  { userId, sessionId, generation, email, role }: TokenSubject,
  now: Date,
  lifetimeSeconds: number,
  key?: SigningKey,
): Promise<string> => {
  const { kid, privateKey } = key ?? (await currentSigningKey(now));
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ sid: sessionId, gen: generation, email, role })
    .setProtectedHeader({ alg: signingAlgorithm, kid, typ: accessTokenType })
    .setSubject(userId)
    .setIssuer(issuer())
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(privateKey);
};
