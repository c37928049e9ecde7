import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inTwoSteps } from '../../../functions/platform/http/two-steps.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';

useSmallCloud();
const now = new Date('2026-11-29T10:00:00Z');
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const requestOf = (body: unknown) => ({
  ownerId: randomUUID(),
  operationId: 'order',
  key: 'first',
  body,
  represent: async (recorded: unknown) => recorded,
  leaseSeconds: 29,
  isRefusal: (error: unknown) => error instanceof TypeError,
});
const never = new Promise<never>(() => {});

test('who comes after a crash calls again with the same key, and is the only one', async () => {
  const request = requestOf({ a: 1 });
  const keys: string[] = [];
  const begun = new Promise<void>((resolve) => {
    void inTwoSteps(request, now, async (key) => {
      keys.push(key);
      resolve();
      return await never;
    });
  });
  await begun;
  const again = (at: Date) => inTwoSteps(request, at, async (key) => keys.push(key));
  await expect(again(after(28))).rejects.toMatchObject({ code: 'REQUEST_IN_PROGRESS', retryAfterSeconds: 1 });
  const outcomes = await Promise.allSettled([again(after(30)), again(after(30))]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(keys).toEqual([keys[0], keys[0]]);
  await expect(again(after(31))).rejects.toMatchObject({ name: 'Replayed', answer: { body: 2 } });
});

test('a call that was refused is forgotten; one that nobody knows the end of keeps its key', async () => {
  const request = requestOf({ a: 1 });
  const keys: string[] = [];
  const fail = (error: Error) =>
    inTwoSteps(request, now, async (key) => {
      keys.push(key);
      throw error;
    });
  await expect(fail(new TypeError('refused'))).rejects.toThrow('refused');
  await expect(fail(new Error('lost'))).rejects.toThrow('lost');
  await expect(fail(new Error('lost'))).rejects.toThrow('lost');
  expect(keys[1]).not.toBe(keys[0]);
  expect(keys[2]).toBe(keys[1]);
  await expect(inTwoSteps({ ...request, body: { a: 2 } }, now, async () => 'another')).rejects.toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
});
