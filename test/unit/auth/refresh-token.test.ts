import { describe, expect, it } from 'vitest';
import {
  firstRefreshToken,
  isGenuine,
  meaningOf,
  nextRefreshToken,
  parseRefreshToken,
  type RefreshToken,
  type TokenRow,
} from '../../../functions/auth/refresh-token.ts';
import { newId } from '../../../functions/shared/ids.ts';

const owner = { userId: newId(), sessionId: newId() };
const { userId, sessionId } = owner;

const parsed = (text: string): RefreshToken => {
  const token = parseRefreshToken(text);
  if (token === undefined) throw new Error(`${text} is no refresh token`);
  return token;
};

const first = (): { token: RefreshToken; row: TokenRow } => {
  const { token, row } = firstRefreshToken(owner);
  return { token: parsed(token), row };
};

describe('a refresh token', () => {
  it('[C8] names its session and keeps its secret to itself', () => {
    const { token, row } = first();
    expect(token).toMatchObject({ userId, sessionId, number: 0 });
    expect(isGenuine(token, row)).toBe(true);
    expect(row.secretHash).toMatch(/^[0-9a-f]{64}$/);
    const kept = JSON.stringify(row);
    for (const encoding of ['hex', 'base64url'] as const) {
      expect(kept).not.toContain(token.secret.toString(encoding));
      expect(kept).not.toContain(token.seal.toString(encoding));
    }
  });

  it('is another each time', () => {
    expect(firstRefreshToken(owner).token).not.toBe(firstRefreshToken(owner).token);
  });

  it('is followed by one and the same, which follows on no other', () => {
    const { token, row } = first();
    const next = nextRefreshToken(token, row);
    expect(nextRefreshToken(token, row)).toBe(next);
    expect(parsed(next)).toMatchObject({ userId, sessionId, number: 1 });
    expect(isGenuine(parsed(next), row)).toBe(true);
    expect(nextRefreshToken(parsed(next), row)).not.toBe(next);
  });

  it('cannot be made from another, nor by who knows the table', () => {
    const { token, row } = first();
    const forgeries: RefreshToken[] = [
      { ...token, number: 1 },
      { ...token, sessionId: newId() },
      { ...token, userId: newId() },
      { ...token, secret: Buffer.alloc(32) },
      { ...token, seal: Buffer.alloc(32) },
      first().token,
    ];
    for (const forged of forgeries) expect(isGenuine(forged, row)).toBe(false);
    const guessed = { ...token, secret: Buffer.from(row.secretHash, 'hex') };
    expect(isGenuine(parsed(nextRefreshToken(guessed, row)), row)).toBe(false);
  });

  it.each(['', 'x', 'a.b.c', `${userId}.${sessionId}`, `${userId}.${sessionId}.short`, 'eyJh.eyJz.c2ln'])(
    '%j is none',
    (text) => expect(parseRefreshToken(text)).toBeUndefined(),
  );

  it('cannot reach other items of the table', () => {
    const rest = 'A'.repeat(91);
    expect(parseRefreshToken(`${userId}.${sessionId}.${rest}`)).toBeDefined();
    expect(parseRefreshToken(`${userId}.${'session#'.padEnd(36, 'a')}.${rest}`)).toBeUndefined();
    expect(parseRefreshToken(`${userId}\n.${sessionId}.${rest}`)).toBeUndefined();
  });
});

describe('the use of a token', () => {
  const renewedAt = '2026-11-28T10:00:00.000Z';
  const row: TokenRow = { secretHash: '', sealKey: '', newest: 5, renewedAt };
  const later = (seconds: number): Date => new Date(Date.parse(renewedAt) + seconds * 1000);

  it('renews when it is the newest, however late', () => {
    expect(meaningOf({ number: 5 }, row, later(100_000))).toBe('renews');
    expect(meaningOf({ number: 0 }, { ...row, newest: 0 }, later(0))).toBe('renews');
  });

  it('repeats for 30 seconds when it is the last but one', () => {
    expect(meaningOf({ number: 4 }, row, later(0))).toBe('repeats');
    expect(meaningOf({ number: 4 }, row, later(-2))).toBe('repeats');
    expect(meaningOf({ number: 4 }, row, later(30))).toBe('repeats');
    expect(meaningOf({ number: 4 }, row, later(30.001))).toBe('stolen');
  });

  it('of an older one is a theft at any time', () => {
    expect(meaningOf({ number: 3 }, row, later(0))).toBe('stolen');
    expect(meaningOf({ number: 6 }, row, later(0))).toBe('stolen');
  });
});
