import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { idempotencyWrites, Replayed } from '../../../functions/platform/http/idempotency.ts';
import { reply } from '../../../functions/platform/http/reply.ts';
import { bodyHashOf, canonicalJson, idempotencyHeaders } from '../../../functions/shared/idempotency.ts';

/** The same value with the members of every object in another order. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, shuffled(member)]),
  );
};

describe('bodyHashOf', () => {
  it('is the same for any order of members, at any depth', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(bodyHashOf(shuffled(value))).toBe(bodyHashOf(value));
      }),
    );
  });

  it('differs for different values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        const isSame = isDeepStrictEqual(sent(left), sent(right));
        expect(bodyHashOf(left) === bodyHashOf(right)).toBe(isSame);
      }),
    );
  });

  it('keeps the order of lists', () => {
    expect(bodyHashOf([1, 2])).not.toBe(bodyHashOf([2, 1]));
  });

  it('sorts members by their names alone', () => {
    expect(canonicalJson({ b: 1, a: { d: [{ z: 1, y: 2 }], c: null } })).toBe(
      '{"a":{"c":null,"d":[{"y":2,"z":1}]},"b":1}',
    );
  });

  it('is SHA-256 in hex, of nothing too', () => {
    expect(bodyHashOf(undefined)).toMatch(/^[0-9a-f]{64}$/);
    expect(bodyHashOf(undefined)).toBe(bodyHashOf(null));
  });
});

/** What arrives of a value: JSON knows no -0. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the header', () => {
  const isValid = (key: string): boolean =>
    z.safeParse(idempotencyHeaders, { 'idempotency-key': key }).success;

  it.each(['k', 'order 17/a', '~'.repeat(255)])('takes %j', (key) => expect(isValid(key)).toBe(true));
  it.each(['', 'x'.repeat(256), 'tab\t', 'ü', 'line\n'])('refuses %j', (key) =>
    expect(isValid(key)).toBe(false),
  );
  it('is optional', () => expect(z.safeParse(idempotencyHeaders, {}).success).toBe(true));
});

describe('idempotencyWrites', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const represent = async (recorded: unknown) => ({ recorded });
  const body = { script: 'Hello.' };
  const request = { ownerId: 'u1', operationId: 'createVideo', key: 'k1', body, represent };
  const recordOf = (
    response: unknown,
    given: Omit<typeof request, 'body'> & { body: object; sent?: unknown } = request,
  ) => {
    const [write] = idempotencyWrites(given, response, now);
    if (write === undefined || !('Put' in write)) throw new Error('An idempotency record is a Put');
    return { item: write.Put.Item ?? {}, onConflict: write.onConflict };
  };

  it('are bound to owner, operation and key, and kept for 24 hours', () => {
    const { item } = recordOf({ id: 1 });
    expect(item).toMatchObject({
      pk: 'user#u1',
      bodyHash: bodyHashOf(request.body),
      expiresAt: now.getTime() / 1000 + 86_400,
    });
    expect(recordOf({}, { ...request, operationId: 'regenerateVideo' }).item.sk).not.toBe(item.sk);
  });

  it('are none without a key', () => {
    expect(idempotencyWrites({ ...request, key: undefined }, {}, now)).toEqual([]);
  });

  it('answer the same body with the first answer and its headers', () => {
    const { item, onConflict } = recordOf(reply({ id: 1 }, { headers: { location: '/x' } }));
    const error = onConflict?.(item);
    expect(error).toBeInstanceOf(Replayed);
    expect(error).toMatchObject({
      answer: { body: { id: 1 }, headers: { location: '/x', 'idempotency-replayed': 'true' } },
    });
  });

  it('answer with a body that was made anew where the first no longer fits', async () => {
    const { item, onConflict } = recordOf(reply({ id: 1 }, { headers: { location: '/x' } }));
    const error = onConflict?.(item);
    if (!(error instanceof Replayed)) throw new Error('It was answered before');
    expect(await error.fitting(z.object({ id: z.number() }))).toMatchObject({ body: { id: 1 } });
    expect(await error.fitting(z.object({ id: z.number(), seq: z.number() }))).toMatchObject({
      body: { recorded: { id: 1 } },
      headers: { location: '/x', 'idempotency-replayed': 'true' },
    });
    expect(await error.fitting(undefined)).toMatchObject({ body: { id: 1 } });
  });

  describe('after a deploy that gives a field a default', () => {
    const sent = { script: 'Hello.' };
    const { item } = recordOf({ id: 1 }, { ...request, sent });
    const answered = (again: { body: object; sent: object }) =>
      recordOf({ id: 2 }, { ...request, ...again }).onConflict?.(item);

    it('answer what was sent the same with the first answer', () => {
      expect(answered({ body: { ...sent, music: true }, sent })).toBeInstanceOf(Replayed);
      expect(answered({ body: sent, sent: { ...sent, later: 1 } })).toBeInstanceOf(Replayed);
    });

    it('refuse what means and was sent something else', () => {
      const other = { script: 'Bye.' };
      expect(answered({ body: { ...other, music: true }, sent: other })).toMatchObject({
        code: 'IDEMPOTENCY_KEY_REUSED',
      });
    });

    it('compare by what it means where the record is older', () => {
      const { sentHash: _sentHash, ...older } = item;
      const { onConflict } = recordOf({ id: 2 }, { ...request, sent: { script: 'Hello.', x: 1 } });
      expect(onConflict?.(older)).toBeInstanceOf(Replayed);
    });
  });

  it('refuse another body', () => {
    const { item } = recordOf({ id: 1 });
    const { onConflict } = recordOf({ id: 2 }, { ...request, body: { script: 'Bye.' } });
    expect(onConflict?.(item)).toMatchObject({ kind: 'invalid', code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});
