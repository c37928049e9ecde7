import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose/jwt/sign';
import { accessTokenType, audience, issuer, signingAlgorithm } from '../platform/http/access-token.ts';
import { sha256 } from '../platform/http/address.ts';
import type { Role } from '../shared/actor.ts';
import { currentSigningKey, type SigningKey } from './signing-key.ts';

/** Who an access token is for. */
export interface TokenSubject {
  userId: string;
  sessionId: string;
  email: string;
  role: Role;
}

/**
 * Signs an access token.
 *
 * @param lifetimeSeconds from `now` to its end
 */
export const signAccessToken = async (
  { userId, sessionId, email, role }: TokenSubject,
  now: Date,
  lifetimeSeconds: number,
  key?: SigningKey,
): Promise<string> => {
  const { kid, privateKey } = key ?? (await currentSigningKey(now));
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ sid: sessionId, email, role })
    .setProtectedHeader({ alg: signingAlgorithm, kid, typ: accessTokenType })
    .setSubject(userId)
    .setIssuer(issuer())
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(privateKey);
};

/** A refresh token says whose session it renews; only its secret's hash is kept. */
export interface RefreshToken {
  userId: string;
  sessionId: string;
  secretHash: string;
}

/** A new refresh token of a session: 256 random bits. */
export const newRefreshToken = (userId: string, sessionId: string): { token: string; secretHash: string } => {
  const secret = randomBytes(32).toString('base64url');
  return { token: `${userId}.${sessionId}.${secret}`, secretHash: sha256(secret) };
};

const form = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

/** The parts of a refresh token; undefined when it is none. */
export const parseRefreshToken = (token: string): RefreshToken | undefined => {
  const [, userId, sessionId, secret] = form.exec(token) ?? [];
  if (userId === undefined || sessionId === undefined || secret === undefined) return undefined;
  return { userId, sessionId, secretHash: sha256(secret) };
};
