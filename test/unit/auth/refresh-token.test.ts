import { describe, expect, it } from 'vitest';
import { newRefreshToken, parseRefreshToken } from '../../../functions/auth/tokens.ts';
import { newId } from '../../../functions/shared/ids.ts';

const userId = newId();
const sessionId = newId();

describe('a refresh token', () => {
  it('[C8] names its session and keeps its secret to itself', () => {
    const { token, secretHash } = newRefreshToken(userId, sessionId);
    expect(parseRefreshToken(token)).toEqual({ userId, sessionId, secretHash });
    expect(token).not.toContain(secretHash);
    expect(secretHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is another each time', () => {
    expect(newRefreshToken(userId, sessionId).token).not.toBe(newRefreshToken(userId, sessionId).token);
  });

  it.each(['', 'x', 'a.b.c', `${userId}.${sessionId}`, `${userId}.${sessionId}.short`, 'eyJh.eyJz.c2ln'])(
    '%j is none',
    (text) => expect(parseRefreshToken(text)).toBeUndefined(),
  );

  it('cannot reach other items of the table', () => {
    const secret = 'A'.repeat(43);
    expect(parseRefreshToken(`${userId}.${'session#'.padEnd(36, 'a')}.${secret}`)).toBeUndefined();
    expect(parseRefreshToken(`${userId}\n.${sessionId}.${secret}`)).toBeUndefined();
  });
});
