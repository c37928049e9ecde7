import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SigningKey, signingKeyFrom } from '../../../functions/auth/signing-key.ts';
import { signAccessToken } from '../../../functions/auth/tokens.ts';
import { type KeySource, verifyAccessToken } from '../../../functions/platform/http/access-token.ts';
import { KinoraError } from '../../../functions/shared/errors.ts';

process.env.ENVIRONMENT_NAME = 'test';

const now = new Date('2026-11-22T10:00:00Z');
const seconds = now.getTime() / 1000;
const later = (afterSeconds: number): Date => new Date(now.getTime() + afterSeconds * 1000);
const subject = {
  userId: 'u1',
  sessionId: 's1',
  generation: 3,
  email: 'ada@example.com',
  role: 'user',
} as const;

let key: SigningKey;
let publicKey: KeyObject;
let token: string;

/** Knows the one key, as the table would. */
const keyOf: KeySource = async (kid) => {
  if (kid !== key.kid) throw new KinoraError('unauthenticated', 'UNAUTHENTICATED', 'unknown key');
  return publicKey;
};

beforeAll(async () => {
  key = await signingKeyFrom('a secret of the tests');
  publicKey = createPublicKey(key.privateKey);
  token = await signAccessToken(subject, now, 900, key);
});

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = () => ({ alg: 'EdDSA', kid: key.kid, typ: 'at+jwt' });
const claims = {
  sub: 'u1',
  sid: 's1',
  gen: 3,
  role: 'user',
  iss: 'kinora/test',
  aud: 'kinora',
  iat: seconds,
  exp: seconds + 900,
};

/** A token of any header and claims, signed with any Ed25519 key. */
const forged = (fields: object, payload: object, privateKey: KeyObject = key.privateKey): string => {
  const input = `${part(fields)}.${part(payload)}`;
  return `${input}.${sign(null, Buffer.from(input), privateKey).toString('base64url')}`;
};

const refusal = async (jwt: string, at = now): Promise<string> => {
  try {
    await verifyAccessToken(jwt, at, keyOf);
  } catch (error) {
    if (error instanceof KinoraError && error.kind === 'unauthenticated') return error.code;
    throw error;
  }
  throw new Error('The token was accepted');
};

describe('an access token', () => {
  it('[S0-44] [C6] speaks for its account, session and role', async () => {
    expect(await verifyAccessToken(token, now, keyOf)).toEqual({
      userId: 'u1',
      sessionId: 's1',
      generation: 3,
      role: 'user',
      scopes: ['*'],
    });
  });

  it('[S1-33] [C6] [C7] has the contract’s claims and lives as long as it says', () => {
    const [head = '', payload = ''] = token.split('.');
    const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString());
    expect(read(head)).toEqual({ alg: 'EdDSA', kid: key.kid, typ: 'at+jwt' });
    expect(read(payload)).toEqual({ ...claims, email: 'ada@example.com' });
  });

  it('a forged token of the same making is accepted, so that the attacks below fail for their own reason', async () => {
    expect((await verifyAccessToken(forged(header(), claims), now, keyOf)).userId).toBe('u1');
  });

  it('expires', async () => {
    await verifyAccessToken(token, later(899), keyOf);
    expect(await refusal(token, later(900))).toBe('TOKEN_EXPIRED');
  });
});

describe('an attack', () => {
  it('without a signature is refused', async () => {
    for (const alg of ['none', 'None', 'NONE', '']) {
      expect(await refusal(`${part({ ...header(), alg })}.${part(claims)}.`)).toBe('UNAUTHENTICATED');
    }
    expect(await refusal(`${part(header())}.${part(claims)}.`)).toBe('UNAUTHENTICATED');
  });

  it('with the public key as an HMAC secret is refused', async () => {
    const secrets = [
      publicKey.export({ format: 'pem', type: 'spki' }),
      publicKey.export({ format: 'der', type: 'spki' }),
      Buffer.from(key.publicJwk.x, 'base64url'),
      JSON.stringify(key.publicJwk),
    ];
    for (const secret of secrets) {
      const input = `${part({ ...header(), alg: 'HS256' })}.${part(claims)}`;
      const mac = createHmac('sha256', secret).update(input).digest('base64url');
      expect(await refusal(`${input}.${mac}`)).toBe('UNAUTHENTICATED');
    }
  });

  it('with another key, under our kid or its own, is refused', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(await refusal(forged(header(), claims, privateKey))).toBe('UNAUTHENTICATED');
    expect(await refusal(forged({ ...header(), kid: 'x'.repeat(43) }, claims, privateKey))).toBe(
      'UNAUTHENTICATED',
    );
    expect(await refusal(forged({ alg: 'EdDSA', typ: 'at+jwt' }, claims, privateKey))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('that brings its own key in the header is refused', async () => {
    const pair = generateKeyPairSync('ed25519');
    const jwk = pair.publicKey.export({ format: 'jwk' });
    expect(await refusal(forged({ ...header(), jwk }, claims, pair.privateKey))).toBe('UNAUTHENTICATED');
    const jku = 'https://attacker.example/jwks.json';
    expect(await refusal(forged({ ...header(), jku }, claims, pair.privateKey))).toBe('UNAUTHENTICATED');
  });

  it('that changes a claim is refused', async () => {
    const [head, , signature] = token.split('.');
    expect(await refusal(`${head}.${part({ ...claims, role: 'admin' })}.${signature}`)).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('that flips any one character of the signature is refused', async () => {
    const [head, payload, signature = ''] = token.split('.');
    for (const index of [0, 20, 43, 84]) {
      const other = signature[index] === 'A' ? 'B' : 'A';
      const flipped = signature.slice(0, index) + other + signature.slice(index + 1);
      expect(await refusal(`${head}.${payload}.${flipped}`)).toBe('UNAUTHENTICATED');
    }
  });

  it.each([
    ['another environment', { iss: 'kinora/prod' }],
    ['another service', { aud: 'other' }],
    ['no issuer', { iss: undefined }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['no session', { sid: undefined }],
    ['no end', { exp: undefined }],
    ['an unknown role', { role: 'root' }],
    ['a start in the future', { nbf: seconds + 60 }],
    ['an end that is no number', { exp: 'never' }],
  ])('with %s is refused', async (_name, change) => {
    expect(await refusal(forged(header(), { ...claims, ...change }))).toBe('UNAUTHENTICATED');
  });

  it.each(['JWT', 'refresh+jwt', undefined])('with a token of type %s is refused', async (typ) => {
    expect(await refusal(forged({ ...header(), typ }, claims))).toBe('UNAUTHENTICATED');
  });

  it('with a critical header that nobody understands is refused', async () => {
    expect(await refusal(forged({ ...header(), crit: ['x'], x: 1 }, claims))).toBe('UNAUTHENTICATED');
  });

  it.each(['', '.', '..', 'a.b', 'a.b.c', 'a.b.c.d.e', 'e30.e30.e30', '💥.💥.💥'])(
    'with the nonsense %j is refused',
    async (nonsense) => expect(await refusal(nonsense)).toBe('UNAUTHENTICATED'),
  );
});

describe('the signing key', () => {
  it('is the same for the same secret and another for another', async () => {
    const again = await signingKeyFrom('a secret of the tests');
    const other = await signingKeyFrom('a secret of the testt');
    expect(again.publicJwk).toEqual(key.publicJwk);
    expect(other.kid).not.toBe(key.kid);
  });

  it('publishes its public half alone', () => {
    expect(key.publicJwk).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      x: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      kid: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      alg: 'EdDSA',
      use: 'sig',
    });
  });
});
