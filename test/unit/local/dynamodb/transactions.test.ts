import {
  GetItemCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { key, refusal, useFilms } from './films-table.ts';
import { table } from './operations.ts';

const films = useFilms();

type Entries = NonNullable<TransactWriteItemsCommandInput['TransactItems']>;

const transact = (TransactItems: Entries, more: Partial<TransactWriteItemsCommandInput> = {}) =>
  films.client.send(new TransactWriteItemsCommand({ TransactItems, ...more }));
const put = (pk: string, more: object = {}): Entries[number] => ({
  Put: { TableName: table, Item: { ...key(pk), ...more } },
});
const add = (pk: string): Entries[number] => ({
  Update: {
    TableName: table,
    Key: key(pk),
    UpdateExpression: 'ADD n :n',
    ExpressionAttributeValues: { ':n': { N: '1' } },
  },
});
const get = async (pk: string) =>
  (await films.client.send(new GetItemCommand({ TableName: table, Key: key(pk) }))).Item;

it('writes all or nothing, and gives each entry its reason', async () => {
  await transact([put('held', { text: { S: 'x' } })]);
  const failed = await transact([
    put('free'),
    {
      Put: {
        TableName: table,
        Item: key('held'),
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    {
      Update: {
        TableName: table,
        Key: key('third'),
        UpdateExpression: 'SET a = b',
      },
    },
  ]).catch((error) => error);
  expect(failed).toMatchObject({
    name: 'TransactionCanceledException',
    message:
      'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed, ValidationError]',
    CancellationReasons: [
      { Code: 'None' },
      {
        Code: 'ConditionalCheckFailed',
        Message: 'The conditional request failed',
        Item: { ...key('held'), text: { S: 'x' } },
      },
      {
        Code: 'ValidationError',
        Message: 'The provided expression refers to an attribute that does not exist in the item',
      },
    ],
  });
  expect(await get('free')).toBeUndefined();
});

it('checks conditions on items that it does not write', async () => {
  const check = (pk: string): Entries[number] => ({
    ConditionCheck: { TableName: table, Key: key(pk), ConditionExpression: 'attribute_exists(pk)' },
  });
  expect(await refusal(() => transact([check('nobody'), put('made')]))).toContain(
    '[ConditionalCheckFailed, None]',
  );
  await transact([put('somebody')]);
  await transact([check('somebody'), put('made')]);
  expect(await get('made')).toEqual(key('made'));
});

it('does a request once under its token, and refuses another under the same', async () => {
  const ClientRequestToken = 'token-1';
  await transact([add('counter')], { ClientRequestToken });
  await transact([add('counter')], { ClientRequestToken });
  expect((await get('counter'))?.n).toEqual({ N: '1' });
  expect(await refusal(() => transact([add('other')], { ClientRequestToken }))).toMatch(
    /^IdempotentParameterMismatchException/,
  );
  films.store.sweep(Date.now() + 11 * 60 * 1000);
  await transact([add('counter')], { ClientRequestToken });
  expect((await get('counter'))?.n).toEqual({ N: '2' });
  expect(await refusal(() => transact([add('a')], { ClientRequestToken: 'x'.repeat(37) }))).toContain(
    "at 'clientRequestToken' failed to satisfy constraint: Member must have length less than or equal to 36",
  );
});

it('keeps no token of a transaction that was cancelled', async () => {
  const ClientRequestToken = 'token-2';
  const entry: Entries = [
    { Delete: { TableName: table, Key: key('late'), ConditionExpression: 'attribute_exists(pk)' } },
  ];
  expect(await refusal(() => transact(entry, { ClientRequestToken }))).toContain('[ConditionalCheckFailed]');
  await transact([put('late')]);
  await transact(entry, { ClientRequestToken });
  expect(await get('late')).toBeUndefined();
});

it('takes up to 100 different items of 4 MB together', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => put(`many-${index}`));
  await transact(many(100));
  expect(await refusal(() => transact(many(101)))).toContain(
    "at 'transactItems' failed to satisfy constraint: Member must have length less than or equal to 100",
  );
  expect(await refusal(() => transact([put('same'), add('same')]))).toBe(
    'ValidationException: Transaction request cannot include multiple operations on one item',
  );
  const large = Array.from({ length: 11 }, (_, index) =>
    put(`large-${index}`, { text: { S: 'x'.repeat(390_000) } }),
  );
  expect(await refusal(() => transact(large))).toMatch(
    /^ValidationException: Transaction request size exceeded/,
  );
  expect(await get('large-0')).toBeUndefined();
});

it('counts twice the units for the table, and reads several items at once', async () => {
  const written = await transact([put('units', { gsi1pk: { S: 'a' }, gsi1sk: { S: 'a' } })], {
    ReturnConsumedCapacity: 'INDEXES',
  });
  expect(written.ConsumedCapacity).toEqual([
    {
      TableName: table,
      CapacityUnits: 3,
      WriteCapacityUnits: 3,
      Table: { CapacityUnits: 2, WriteCapacityUnits: 2 },
      GlobalSecondaryIndexes: { gsi1: { CapacityUnits: 1, WriteCapacityUnits: 1 } },
    },
  ]);
  const read = await films.client.send(
    new TransactGetItemsCommand({
      TransactItems: ['units', 'nobody'].map((pk) => ({ Get: { TableName: table, Key: key(pk) } })),
      ReturnConsumedCapacity: 'TOTAL',
    }),
  );
  expect(read.Responses?.map(({ Item }) => Item?.pk?.S)).toEqual(['units', undefined]);
  expect(read.ConsumedCapacity?.[0]?.CapacityUnits).toBe(4);
});
