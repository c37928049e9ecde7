import type { KeyObject } from 'node:crypto';
import { JOSEError, JWTExpired } from 'jose/errors';
import { jwtVerify } from 'jose/jwt/verify';
import { importJWK } from 'jose/key/import';
import * as z from 'zod/mini';
import { type Actor, roles } from '../../shared/actor.ts';
import { problem } from '../../shared/errors.ts';
import { getItem } from '../aws/table.ts';
import { setting } from '../env.ts';
import { signingKeyKey } from './keys.ts';

/** The only accepted algorithm: a token that names another is refused before its key is read. */
export const signingAlgorithm = 'EdDSA';

/** RFC 9068: the `typ` of an access token; other kinds of JWT are refused. */
export const accessTokenType = 'at+jwt';

export const audience = 'kinora';

/** The issuer; tokens of one environment are not valid in another. */
export const issuer = (): string => `kinora/${setting('environmentName')}`;

const claims = z.object({
  sub: z.string().check(z.minLength(1)),
  sid: z.string().check(z.minLength(1)),
  gen: z.int().check(z.minimum(0)),
  role: z.enum(roles),
});

type PublicKey = Awaited<ReturnType<typeof importJWK>> | KeyObject;

/** Finds the public key that a token names. */
export type KeySource = (kid: string | undefined, now: Date) => Promise<PublicKey>;

/**
 * Who an access token speaks for.
 *
 * @param keyOf where keys come from; default the table
 * @throws KinoraError 401: `TOKEN_EXPIRED`, else `UNAUTHENTICATED`
 */
export const verifyAccessToken = async (
  token: string,
  now: Date,
  keyOf: KeySource = tableKey,
): Promise<Actor> => {
  try {
    const { payload } = await jwtVerify(token, ({ kid }) => keyOf(kid, now), {
      algorithms: [signingAlgorithm],
      audience,
      issuer: issuer(),
      typ: accessTokenType,
      requiredClaims: ['exp', 'iat', 'sub', 'sid', 'gen'],
      currentDate: now,
    });
    const known = z.safeParse(claims, payload);
    if (!known.success) throw problem('UNAUTHENTICATED', {}, { cause: known.error });
    const { sub, sid, gen, role } = known.data;
    return { userId: sub, role, sessionId: sid, generation: gen, scopes: ['*'] };
  } catch (error) {
    if (error instanceof JWTExpired) throw problem('TOKEN_EXPIRED', {}, { cause: error });
    throw error instanceof JOSEError ? problem('UNAUTHENTICATED', {}, { cause: error }) : error;
  }
};

/** Longest time for which a key that was removed from the table is still trusted. */
const keyCacheMilliseconds = 300_000;

const keys = new Map<string, { key: PublicKey; readAt: number }>();

/** Form of a key id: an RFC 7638 thumbprint. */
const thumbprint = /^[A-Za-z0-9_-]{43}$/;

/** DynamoDB may remove an expired key days later. */
const isRetired = (expiresAt: unknown, now: Date): boolean =>
  expiresAt !== undefined && Number(expiresAt) * 1000 <= now.getTime();

const tableKey: KeySource = async (kid, now) => {
  if (kid === undefined || !thumbprint.test(kid)) throw problem('UNAUTHENTICATED');
  const known = keys.get(kid);
  if (known !== undefined && now.getTime() - known.readAt < keyCacheMilliseconds) return known.key;
  // Consistent: the first token of a new key may arrive right after the key was written.
  const item = await getItem(signingKeyKey(kid), { consistent: true });
  if (item === undefined || isRetired(item.expiresAt, now)) throw problem('UNAUTHENTICATED');
  const key = await importJWK(item.jwk, signingAlgorithm);
  keys.set(kid, { key, readAt: now.getTime() });
  return key;
};
