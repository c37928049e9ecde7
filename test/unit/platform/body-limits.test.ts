import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { http } from '../../../functions/platform/http/entry.ts';
import { isTooDeep, maxDepth } from '../../../functions/platform/http/nesting.ts';
import { parameters } from '../../../functions/platform/http/parameters.ts';
import { parseMessage } from '../../../functions/platform/http/validation.ts';
import { defineRoutes } from '../../../functions/shared/contract.ts';
import { send } from './request.ts';

const routes = defineRoutes({
  logIn: {
    tag: 'system',
    auth: 'none',
    admission: 'none',
    errors: [],
    needs: [],
    method: 'POST',
    path: '/login',
    summary: 'A form.',
    consumes: ['application/x-www-form-urlencoded', 'application/json'],
    body: z.object({ username: z.string(), extra: z.optional(z.unknown()) }),
    success: { status: 200, body: z.object({ username: z.string() }), description: 'Welcome.' },
  },
  keepThing: {
    tag: 'system',
    auth: 'none',
    admission: 'none',
    errors: [],
    needs: [],
    method: 'POST',
    path: '/things',
    summary: 'A thing without any other field.',
    body: z.strictObject({ name: z.string() }),
    success: { status: 200, description: 'Kept.' },
  },
});
const logIn = http(routes.logIn, async ({ body }) => body);
const keepThing = http(routes.keepThing, async () => undefined);

const post = { method: 'POST', path: '/login' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

describe('a form', () => {
  it('of 50 fields and 16 KB is taken', async () => {
    const fields = Array.from({ length: 49 }, (_, index) => `f${index}=${'x'.repeat(300)}`).join('&');
    const { status, body } = await send(logIn, { ...post, headers: form, body: `username=a&${fields}` });
    expect([status, body]).toEqual([200, { username: 'a' }]);
  });

  it('of more than 16 KB is 413 and says what is taken', async () => {
    const body = `username=${'a'.repeat(16 * 1024)}`;
    const answer = await send(logIn, { ...post, headers: form, body });
    expect([answer.status, answer.body.code, answer.body.limit]).toEqual([413, 'PAYLOAD_TOO_LARGE', 16_384]);
  });

  it('of more than 50 fields is 422 and says so', async () => {
    const answer = await send(logIn, { ...post, headers: form, body: 'a&'.repeat(51) });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ path: 'body', code: 'too_many_fields', message: expect.stringContaining('at most 50') }],
    ]);
  });

  it('is read like a list of names and values, whatever they are', () => {
    const pair = fc.tuple(fc.string(), fc.string());
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const read = parameters(new URLSearchParams(pairs));
        expect(Object.keys(read).sort()).toEqual([...new Set(pairs.map(([name]) => name))].sort());
        for (const [name, value] of Object.entries(read)) {
          const values = pairs.filter(([other]) => other === name).map(([, sent]) => sent);
          expect(value).toEqual(values.length === 1 ? values[0] : values);
        }
      }),
    );
  });
});

describe('JSON', () => {
  const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  it('of 64 levels is taken', async () => {
    const body = `{"username":"a","extra":${nested(maxDepth - 1)}}`;
    expect((await send(logIn, { ...post, headers: json, body })).status).toBe(200);
  });

  it.each([maxDepth, 100_000, 150_000])('of more levels is 422 in few words: %i', async (levels) => {
    for (const extra of [nested(levels), '{"a":'.repeat(levels)]) {
      const body = `{"username":"a","extra":${extra}}`;
      const answer = await send(logIn, { ...post, headers: json, body });
      expect([answer.status, answer.body.errors]).toEqual([
        422,
        [{ path: 'body', code: 'too_deep', message: expect.stringContaining('64') }],
      ]);
      expect(answer.text.length).toBeLessThan(2000);
    }
  });

  it('nests as deeply as its value does, whatever its strings hold', () => {
    const depthOf = (value: unknown): number =>
      typeof value !== 'object' || value === null ? 0 : 1 + Math.max(0, ...Object.values(value).map(depthOf));
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat({ max: maxDepth }), (value, wrapped) => {
        const text =
          '['.repeat(wrapped) + JSON.stringify({ '["{': value, '\\"[': ']' }) + ']'.repeat(wrapped);
        expect(isTooDeep(text)).toBe(wrapped + 1 + depthOf(value) > maxDepth);
      }),
    );
  });

  it('[S0-47] mistakes are told 20 at a time, each by a path of 200 characters at most', async () => {
    const unknown = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`${index}${'x'.repeat(3000)}😀`, 1]),
    );
    const answer = await send(keepThing, { ...post, headers: json, body: JSON.stringify(unknown) });
    expect(answer.status).toBe(422);
    const errors: { path: string }[] = answer.body.errors;
    expect(errors).toHaveLength(20);
    for (const { path } of errors) expect([path.length <= 200, path.isWellFormed()]).toEqual([true, true]);
    expect(answer.text.length).toBeLessThan(20_000);
  });

  it('names that are half a character are told 20 at a time, too', () => {
    const sent = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${index}\ud800`, 1]));
    try {
      parseMessage(z.unknown(), sent);
      expect.unreachable();
    } catch (error) {
      expect((error as { errors: unknown[] }).errors).toHaveLength(20);
    }
  });
});
