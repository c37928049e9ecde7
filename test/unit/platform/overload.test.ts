import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { commit, updateItem } from '../../../functions/platform/aws/commit.ts';
import { getItem, getItems, listByPrefix } from '../../../functions/platform/aws/table.ts';
import { http } from '../../../functions/platform/http/entry.ts';
import { defineRoutes } from '../../../functions/shared/contract.ts';
import { send } from './request.ts';

const { getThing } = defineRoutes({
  getThing: {
    tag: 'system',
    auth: 'none',
    admission: 'none',
    errors: [],
    needs: [],
    method: 'GET',
    path: '/things',
    summary: 'A thing.',
    success: { status: 200, body: z.object({}), description: 'The thing.' },
  },
});

/** Answers every call alike. */
let refusal = {};
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(refusal));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.stubEnv('TABLE_NAME', 'table');
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  // No pause between tries.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

const type = (name: string) => `com.amazonaws.dynamodb.v20120810#${name}`;
const conflict = {
  __type: type('TransactionCanceledException'),
  message: 'Transaction cancelled',
  CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
};
const throttled = { __type: type('ThrottlingException'), message: 'Too fast' };
const key = { pk: 'a', sk: 'b' };
const update = { Update: { Key: key, UpdateExpression: 'SET a = b' } };

it.each<[string, object, () => Promise<unknown>]>([
  ['a transaction that meets others', conflict, () => commit([update, { Delete: { Key: key } }])],
  ['a throttled write', throttled, () => commit([update])],
  ['a throttled update', throttled, () => updateItem(update)],
  ['a throttled read', throttled, () => getItem(key)],
  ['a throttled read of many', throttled, () => getItems([key])],
  ['a throttled list', throttled, () => listByPrefix('a', 'b', {})],
])('%s until nothing is left to try is 503 and says when to come again', async (_, answer, call) => {
  refusal = answer;
  const handler = http(getThing, async () => {
    await call();
    return {};
  });
  const { status, body, headers } = await send(handler);
  expect([status, body.code, headers['retry-after']]).toEqual([503, 'OVERLOADED', '2']);
});

it('[S1-28] [S1-29] another refusal of the table is ours, and says no more than that', async () => {
  refusal = { __type: type('ValidationException'), message: 'Nonsense' };
  const handler = http(getThing, async () => {
    await commit([update]);
    return {};
  });
  const { status, body, text } = await send(handler, { path: '/api/v1/things' });
  expect([status, body.code, body.detail]).toEqual([500, 'DATABASE_ERROR', 'Database operation failed']);
  expect(body.error).toMatchObject({ code: 'DATABASE_ERROR', type: 'DatabaseError' });
  expect(text).not.toContain('Nonsense');
});

it('[S1-28] a mistake in a call that never reached the table is no error of the table', async () => {
  const handler = http(getThing, async () => {
    await commit([{ Put: { Item: { ...key, deep: new Proxy({}, { ownKeys: () => ['a', 'a'] }) } } }]);
    return {};
  });
  expect((await send(handler)).body.code).toBe('INTERNAL_SERVER_ERROR');
});
