import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it, vi } from 'vitest';
import { useSharedCloud } from '../../support/cloud.ts';
import { useTable } from '../../support/table.ts';

const counted = vi.hoisted(() => ({ hashes: 0 }));

// The real computation, counted: time is for benchmarks, work is for tests.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const argon2 = (...args: Parameters<typeof crypto.argon2>): void => {
    counted.hashes += 1;
    crypto.argon2(...args);
  };
  return { ...crypto, argon2 };
});

const { signIn } = await import('../../../functions/auth/sign-in.ts');
const { log } = await import('../../../functions/platform/log.ts');
const { KinoraError } = await import('../../../functions/shared/errors.ts');

const cloud = useSharedCloud();
beforeAll(() => {
  useTable(cloud);
  Object.assign(process.env, {
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    LOGIN_LIMIT_PER_MINUTE: '100',
    RATE_LIMIT_PER_MINUTE: '100',
    REFRESH_TOKEN_DAYS: '7',
  });
});

const refused = () => new KinoraError('unauthenticated', 'INVALID_CREDENTIALS', 'Refused');
const hashesOf = async (login: string, password: string): Promise<number> => {
  const request = { operationId: 'logIn', requestId: 'r', now: new Date(), sourceIp: '192.0.2.1' };
  const lambda = { admitted: async () => undefined, remainingMilliseconds: () => 30_000 };
  const context = { ...request, ...lambda, log, admission: undefined };
  counted.hashes = 0;
  const attempt = { login, password, userAgent: undefined, lifetimeSeconds: 900, refused };
  await expect(signIn(attempt, context)).rejects.toThrow('Refused');
  return counted.hashes;
};

it('[S3-2] a refused login costs one computation of a password hash, whoever it is about', async () => {
  const username = `ada-${randomUUID().slice(0, 8)}`;
  const { email } = await cloud.register({ username });
  expect(await hashesOf(email, 'a wrong password')).toBe(1);
  expect(await hashesOf(username, 'a wrong password')).toBe(1);
  expect(await hashesOf(email, 'x'.repeat(1024))).toBe(1);
  expect(await hashesOf(`${randomUUID()}@example.com`, 'a wrong password')).toBe(1);
  expect(await hashesOf('nobody-at-all', 'a wrong password')).toBe(1);
});
