import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ConditionFailed, commit, type TransactWrite } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { newTicket, takeTicket } from '../../../functions/realtime/tickets.ts';
import { openStore } from '../../../local/aws/dynamodb/store.ts';
import { answerCall } from '../../../local/aws/dynamodb/wire.ts';

type Refusal = 'lost' | { __type: string; message: string };

const store = openStore(':memory:', { region: 'eu-central-1', accountId: '000000000000' });
const call = (operation: string, request: object) => answerCall(store, operation, { ...request });
/** What becomes of the answers to the next calls; those after them arrive. */
let fates: Refusal[] = [];
/** Tokens of the transactions that came. */
let tokens: unknown[] = [];

const server = createServer(async (request, response) => {
  const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
  const body = (await json(request)) as { ClientRequestToken?: unknown };
  if (operation === 'TransactWriteItems') tokens.push(body.ClientRequestToken);
  const fate = fates.shift();
  const { status, body: answer } = call(operation, body);
  if (fate === 'lost') return request.socket.destroy();
  const [code, text] = fate === undefined ? [status, answer] : [400, fate];
  response.writeHead(code, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(text));
});

const keyTypes = { pk: 'HASH', sk: 'RANGE' };
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.stubEnv('TABLE_NAME', 'films');
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.spyOn(Math, 'random').mockReturnValue(0);
  call('CreateTable', {
    TableName: 'films',
    KeySchema: Object.entries(keyTypes).map(([AttributeName, KeyType]) => ({ AttributeName, KeyType })),
    AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    BillingMode: 'PAY_PER_REQUEST',
  });
});
beforeEach(() => {
  fates = [];
  tokens = [];
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
  store.close();
});

let number = 0;
/** The key of an item that is not there yet. */
const nextKey = () => ({ pk: `item-${++number}`, sk: 'a' });
const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
const add = (key: { pk: string; sk: string }): TransactWrite => ({
  Update: updateOf(key, { add: { n: 1 }, condition: 'attribute_not_exists(n)' }),
});

it('a transaction whose answers were lost is done, once, and is no conflict with itself', async () => {
  const [counter, other] = [nextKey(), nextKey()];
  fates = ['lost', 'lost'];
  await commit([add(counter), { Put: { Item: other, ...isNew } }]);
  expect((await getItem(counter))?.n).toBe(1);
  expect(new Set(tokens).size).toBe(1);
});

it('has one token over the tries of the SDK and over our own', async () => {
  const counter = nextKey();
  const inProgress = {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionInProgressException',
    message: 'The transaction with the given request token is already in progress.',
  };
  // The SDK gives up after four tries.
  fates = Array.from({ length: 6 }, () => inProgress);
  await commit([add(counter), { Put: { Item: nextKey() } }]);
  expect((await getItem(counter))?.n).toBe(1);
  expect([tokens.length, new Set(tokens).size]).toEqual([7, 1]);
  expect(tokens[0]).toMatch(/^[0-9a-f-]{36}$/);
});

it('two commits of the same writes are two transactions', async () => {
  const counter = nextKey();
  const check = { ConditionCheck: { Key: nextKey(), ...isNew } };
  const twice = [{ Update: updateOf(counter, { add: { n: 1 } }) }, check];
  await commit(twice);
  await commit(twice);
  expect((await getItem(counter))?.n).toBe(2);
  expect(new Set(tokens).size).toBe(2);
});

it.each<[string, (key: { pk: string; sk: string }) => TransactWrite]>([
  ['put', (key) => ({ Put: { Item: { ...key, text: 'ours', left: undefined }, ...isNew } })],
  ['update', (key) => ({ ...add(key), isDone: ({ n }) => n === 1 })],
])('a single %s that was done before its answer was lost is done', async (_, write) => {
  const key = nextKey();
  fates = ['lost'];
  await commit([write(key)]);
  expect(await getItem(key)).toMatchObject(key);
});

it('a single deletion that was done before its answer was lost is done', async () => {
  const key = nextKey();
  await commit([{ Put: { Item: key } }]);
  fates = ['lost'];
  await commit([{ Delete: { Key: key, ConditionExpression: 'attribute_exists(pk)' } }]);
  expect(await getItem(key)).toBeUndefined();
});

it('a single write is known as done when throttling used up all tries of the SDK after the lost answer', async () => {
  const key = nextKey();
  const throttled = {
    __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException',
    message: 'Rate exceeded',
  };
  fates = ['lost', throttled, throttled, throttled];
  await commit([{ Put: { Item: { ...key, text: 'ours' }, ...isNew } }]);
  expect(fates).toEqual([]);
});

it('a repeated write that met what another wrote has failed, and so has one that was sent once', async () => {
  const key = nextKey();
  await commit([{ Put: { Item: { ...key, text: 'theirs' } } }]);
  const ours: TransactWrite = { Put: { Item: { ...key, text: 'ours' }, ...isNew } };
  fates = ['lost'];
  await expect(commit([ours])).rejects.toThrow(ConditionFailed);
  const same: TransactWrite = { Put: { Item: { ...key, text: 'theirs' }, ...isNew } };
  await expect(commit([same])).rejects.toThrow(ConditionFailed);
});

it('a ticket is good for the connection that used it when the answer was lost, and for no other', async () => {
  const now = new Date('2026-11-28T10:00:00Z');
  const holder = { userId: 'u', sessionId: 's', generation: 0 };
  const { ticket, write } = newTicket(holder, now);
  await commit([write]);
  fates = ['lost'];
  expect(await takeTicket(ticket, 'c1', now)).toEqual(holder);
  expect(await takeTicket(ticket, 'c2', now)).toBeUndefined();
});
