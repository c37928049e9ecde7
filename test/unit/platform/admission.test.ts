import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { keyHashOf } from '../../../functions/platform/http/api-key.ts';
import { http } from '../../../functions/platform/http/entry.ts';
import { Replayed } from '../../../functions/platform/http/idempotency.ts';
import { accountAdmissionKey, apiKeyKey } from '../../../functions/platform/http/keys.ts';
import { Reply } from '../../../functions/platform/http/reply.ts';
import { defineRoutes } from '../../../functions/shared/contract.ts';
import { problem } from '../../../functions/shared/errors.ts';
import { bucketOf } from '../../../functions/shared/sliding-window.ts';
import { startTables, type Tables } from '../../support/fake-tables.ts';
import { send } from './request.ts';

const thing = {
  tag: 'videos',
  auth: 'bearer',
  method: 'POST',
  body: z.object({ name: z.string() }),
  success: { status: 201, body: z.object({ name: z.string() }), description: 'Made.' },
  errors: ['MAX_COST_EXCEEDED', 'VIDEO_NOT_FAILED'],
  needs: [],
} as const;

const routes = defineRoutes({
  createThing: {
    ...thing,
    path: '/things',
    summary: 'Make a thing.',
    admission: 'transactional',
    limits: ['create'],
  },
  readThing: { ...thing, path: '/things/read', summary: 'Read a thing.', admission: 'concurrent' },
});

const place = (name: string) => ({ pk: `thing#${name}`, sk: 'thing' });

const createThing = http(routes.createThing, async ({ body: { name } }, { admission }) => {
  if (name === 'dear') throw problem('MAX_COST_EXCEEDED', { required: 2, max_cost: 1 });
  if (name === 'again') throw new Replayed(new Reply({ name: 'first' }, {}, []));
  if (name === 'broken') throw new Error('Broken');
  if (admission === undefined) throw new Error('The chain gave no admission');
  const taken = () => problem('VIDEO_NOT_FAILED');
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  await commit([{ Put: { Item: place(name), ...isNew }, onConflict: taken }, admission]);
  if (name === 'late') throw problem('VIDEO_NOT_FAILED');
  return { name };
});
const readThing = http(routes.readThing, async ({ body }) => body);

const limit = 6;
const key = `kin_${'0123456789abcdef'}_${'k'.repeat(43)}`;
const keyId = '0123456789abcdef';
let tables: Tables;
let people = 0;
let userId = '';

beforeAll(async () => {
  tables = await startTables();
  await tables.create('table');
  const environment = {
    TABLE_NAME: 'table',
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint,
    RATE_LIMIT_PER_MINUTE: String(limit),
    CREATE_LIMIT_PER_MINUTE: '3',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await tables.close();
});

const tokenOf = (digits: string): string => key.replace(keyId, digits);

const digitsOf = (number: number): string => number.toString(16).padStart(16, '0');

/** An account whose key is good. */
const welcome = () => ({ state: 'active', ended: {}, apiKeys: new Set([digitsOf(people)]) });

beforeEach(async () => {
  people += 1;
  userId = `u${people}`;
  const digits = digitsOf(people);
  const item = { userId, keyHash: keyHashOf(tokenOf(digits)), scopes: ['videos:write'] };
  await commit([
    { Put: { Item: { ...apiKeyKey(digits), ...item } } },
    { Put: { Item: { ...accountAdmissionKey(userId), ...welcome() } } },
    { Put: { Item: place('taken') } },
  ]);
});

const call = (body: unknown, handler = createThing) =>
  send(handler, {
    method: 'POST',
    path: '/things',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(digitsOf(people))}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const statusesOf = async (answers: (() => ReturnType<typeof call>)[]): Promise<(number | undefined)[]> => {
  const statuses: (number | undefined)[] = [];
  for (const answer of answers) statuses.push((await answer()).status);
  return statuses;
};

const refusals: [what: string, status: number, body: unknown][] = [
  ['is no JSON', 400, '{'],
  ['lacks a field', 422, {}],
  ['costs too much', 402, { name: 'dear' }],
  ['meets another', 400, { name: 'taken' }],
  ['breaks something', 500, { name: 'broken' }],
  ['was answered before', 201, { name: 'again' }],
];

describe('an operation that keeps its function', () => {
  let kept = 0;
  const keep = async (admitted: () => Promise<void>): Promise<void> => {
    await admitted();
    kept += 1;
  };
  const keepRead = http(routes.readThing, async ({ body }, { admitted }) => {
    await keep(admitted);
    return body;
  });
  const keepReplay = http(routes.createThing, async (_input, { admitted }) => {
    await keep(admitted);
    throw new Replayed(new Reply({ name: 'first' }, {}, []));
  });

  it.each([
    ['a read', keepRead, 201],
    ['a repeated creation', keepReplay, 201],
  ])('learns first whether its request is admitted, and is counted once: %s', async (_, handler, status) => {
    kept = 0;
    expect((await call({ name: 'x' }, handler)).status).toBe(status);
    const next = await call({ name: 'x' }, readThing);
    expect([kept, next.headers['x-ratelimit-remaining']]).toEqual([1, String(limit - 2)]);
    await commit([{ Put: { Item: { ...accountAdmissionKey(userId), state: 'active', ended: {} } } }]);
    expect([(await call({ name: 'x' }, handler)).status, kept]).toEqual([401, 1]);
  });
});

describe('a creation that ends before its transaction', () => {
  it.each(refusals)('[S0-16] [C18] counts as a request: one that %s', async (_, status, body) => {
    const answers = Array.from({ length: limit + 2 }, () => () => call(body));
    const expected = Array.from({ length: limit }, () => status);
    expect(await statusesOf(answers)).toEqual([...expected, 429, 429]);
    const { headers, body: refused } = await call({ name: `new ${people}` });
    expect([refused.code, headers['x-ratelimit-remaining']]).toEqual(['RATE_LIMIT_EXCEEDED', '0']);
  });

  it.each(refusals)('learns first that its key was revoked: one that %s', async (_, _status, body) => {
    await commit([{ Put: { Item: { ...accountAdmissionKey(userId), state: 'active', ended: {} } } }]);
    const answer = await call(body);
    expect([answer.status, answer.body.code]).toEqual([401, 'INVALID_API_KEY']);
  });

  it('[S0-17] leaves what may be created as it is', async () => {
    const answers = [{}, { name: 'dear' }, { name: 'again' }].map((body) => () => call(body));
    await statusesOf(answers);
    const created = [1, 2, 3].map((number) => () => call({ name: `${number} of ${people}` }));
    expect(await statusesOf(created)).toEqual([201, 201, 201]);
  });

  it('is counted once where it fails after its transaction, or is refused by a limit', async () => {
    expect((await call({ name: 'late' })).status).toBe(400);
    const bucket = bucketOf(Date.now());
    const countedOf = async () => {
      const item = (await getItem(accountAdmissionKey(userId), { consistent: true })) ?? {};
      return Math.max(
        ...Object.entries(item).map(([name, value]) => (/^r\d+$/.test(name) ? Number(value) : 0)),
      );
    };
    expect([await countedOf(), bucketOf(Date.now()) - bucket < 6]).toEqual([1, true]);
    await statusesOf([1, 2].map((number) => () => call({ name: `${number} of ${people}` })));
    const overLimit = [4, 5].map((number) => () => call({ name: `${number} of ${people}` }));
    expect(await statusesOf(overLimit)).toEqual([429, 429]);
    expect(await countedOf()).toBe(3);
  });
});

it('an invalid read counts as a request, too', async () => {
  const answers = Array.from({ length: limit + 1 }, () => () => call({}, readThing));
  expect(await statusesOf(answers)).toEqual([...Array.from({ length: limit }, () => 422), 429]);
});

it.each([
  ['created', { name: 'swept' }],
  ['refused', {}],
  ['answered again', { name: 'again' }],
])('totals of long ago are swept where a thing is %s', async (_, body) => {
  const now = bucketOf(Date.now());
  const stale = Object.fromEntries(Array.from({ length: 100 }, (__, index) => [`r${now - 200 + index}`, 1]));
  await commit([{ Put: { Item: { ...accountAdmissionKey(userId), ...welcome(), ...stale } } }]);
  await call(body);
  const item = (await getItem(accountAdmissionKey(userId), { consistent: true })) ?? {};
  expect(Object.keys(item).filter((name) => name in stale)).toEqual([]);
});
