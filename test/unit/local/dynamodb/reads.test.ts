import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { key, refusal, useFilms } from './films-table.ts';
import { table } from './operations.ts';

const films = useFilms();

const putAll = async (pk: string, sortKeys: string[], more: object = {}) => {
  for (const sk of sortKeys) {
    await films.client.send(new PutItemCommand({ TableName: table, Item: { ...key(pk, sk), ...more } }));
  }
};
const query = (pk: string, more: Partial<QueryCommandInput> = {}, values: object = {}) =>
  films.client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ...more,
      ExpressionAttributeValues: { ':pk': { S: pk }, ...values },
    }),
  );
const sortKeys = async (...request: Parameters<typeof query>) =>
  (await query(...request)).Items?.map(({ sk }) => sk?.S);

describe('order', () => {
  it('sorts texts by their UTF-8 bytes', async () => {
    const inOrder = ['!', 'Z', 'a', 'a ', 'ab', 'é', '\uffee', '😀'];
    await putAll('texts', inOrder.toReversed());
    expect(await sortKeys('texts')).toEqual(inOrder);
    expect(await sortKeys('texts', { ScanIndexForward: false })).toEqual(inOrder.toReversed());
  });

  it('sorts numbers by value and binary by bytes', async () => {
    for (const [name, type, values] of [
      [
        'Numbers',
        'N',
        ['-1000', '-10.5', '-10', '-0.001', '0', '0.002', '0.01', '9', '10', '12345678901234567890'],
      ],
      ['Bytes', 'B', ['AA==', 'AAE=', 'AQ==', 'fw==', '/w==']],
    ] as const) {
      films.store.call('CreateTable', {
        TableName: name,
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: type },
        ],
        BillingMode: 'PAY_PER_REQUEST',
      });
      for (const value of values.toReversed()) {
        films.store.call('PutItem', { TableName: name, Item: { pk: { S: 'a' }, sk: { [type]: value } } });
      }
      const { Items } = films.store.call('Query', {
        TableName: name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'a' } },
      });
      expect(Items).toEqual(values.map((value) => ({ pk: { S: 'a' }, sk: { [type]: value } })));
    }
  });
});

describe('key conditions', () => {
  it.each<[string, object, string[]]>([
    ['sk = :a', { ':a': { S: 'b' } }, ['b']],
    [':a > sk', { ':a': { S: 'b#1' } }, ['a', 'b']],
    ['sk >= :a', { ':a': { S: 'b#2' } }, ['b#2', 'c']],
    ['begins_with(sk, :a)', { ':a': { S: 'b#' } }, ['b#1', 'b#2']],
    ['sk BETWEEN :a AND :b', { ':a': { S: 'b' }, ':b': { S: 'b#1' } }, ['b', 'b#1']],
  ])('%s', async (range, values, expected) => {
    await putAll('ranges', ['a', 'b', 'b#1', 'b#2', 'c']);
    expect(await sortKeys('ranges', { KeyConditionExpression: `pk = :pk AND ${range}` }, values)).toEqual(
      expected,
    );
  });

  it.each<[string, string]>([
    ['sk = :pk', 'Query condition missed key schema element: pk'],
    ['pk = :pk AND elsewhere = :pk', 'Query condition missed key schema element: sk'],
    ['pk > :pk', 'Query key condition not supported'],
    [
      'pk = :pk OR sk = :pk',
      'Invalid KeyConditionExpression: Invalid operator used in KeyConditionExpression: OR',
    ],
    [
      'pk = :pk AND sk <> :pk',
      'Invalid KeyConditionExpression: Invalid operator used in KeyConditionExpression: <>',
    ],
    [
      'pk = :pk AND pk = :pk',
      'Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key',
    ],
    [
      'pk = :pk AND sk.x = :pk',
      'Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on nested attributes',
    ],
  ])('refuses %s', async (KeyConditionExpression, message) => {
    expect(await refusal(() => query('a', { KeyConditionExpression }))).toBe(
      `ValidationException: ${message}`,
    );
  });
});

describe('pages', () => {
  it('reads on from where a limit stopped, in both directions', async () => {
    await putAll('pages', ['1', '2', '3', '4', '5']);
    for (const ScanIndexForward of [true, false]) {
      const seen: (string | undefined)[] = [];
      let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
      let pages = 0;
      do {
        const page = await query('pages', { Limit: 2, ScanIndexForward, ExclusiveStartKey });
        seen.push(...(page.Items ?? []).map(({ sk }) => sk?.S));
        ExclusiveStartKey = page.LastEvaluatedKey;
        pages += 1;
      } while (ExclusiveStartKey);
      expect(seen.join('')).toBe(ScanIndexForward ? '12345' : '54321');
      expect(pages).toBe(3);
    }
    expect((await query('pages', { Limit: 5 })).LastEvaluatedKey).toEqual(key('pages', '5'));
  });

  it('counts what it read before the filter, and stops at 1 MB', async () => {
    await putAll('large', ['1', '2', '3', '4'], { text: { S: 'x'.repeat(300_000) }, amount: { N: '1' } });
    const filter = { FilterExpression: 'amount = :amount', ReturnConsumedCapacity: 'TOTAL' as const };
    const page = await query('large', filter, { ':amount': { N: '2' } });
    expect(page).toMatchObject({ Count: 0, ScannedCount: 3, LastEvaluatedKey: key('large', '3') });
    // Three times 300,020-odd bytes are 220 units of 4 KB, at half price.
    expect(page.ConsumedCapacity).toEqual({ TableName: table, CapacityUnits: 110 });
    expect(await query('large', { Select: 'COUNT', Limit: 2 })).toMatchObject({ Count: 2, ScannedCount: 2 });
  });

  it('refuses filters on the key and start keys of elsewhere', async () => {
    expect(await refusal(() => query('a', { FilterExpression: 'sk = :pk' }))).toBe(
      'ValidationException: Filter Expression can only contain non-primary key attributes: Primary key attribute: sk',
    );
    expect(await refusal(() => query('a', { ExclusiveStartKey: key('b') }))).toBe(
      'ValidationException: The provided starting key is outside query boundaries based on provided conditions',
    );
    expect(await refusal(() => query('a', { ExclusiveStartKey: { pk: { S: 'a' } } }))).toBe(
      'ValidationException: The provided starting key is invalid: The provided key element does not match the schema',
    );
  });
});

describe('the index', () => {
  const active = (more: Partial<QueryCommandInput> = {}) =>
    query('active', { IndexName: 'gsi1', KeyConditionExpression: 'gsi1pk = :pk', ...more });

  it('holds the keys of items that have its own, and nothing else', async () => {
    await putAll('user', ['2'], { gsi1pk: { S: 'active' }, gsi1sk: { S: 'b' }, title: { S: 'two' } });
    await putAll('user', ['1'], { gsi1pk: { S: 'active' }, gsi1sk: { S: 'a' } });
    await putAll('user', ['3'], { gsi1pk: { S: 'active' } });
    const entry = (sk: string, gsi1sk: string) => ({
      ...key('user', sk),
      gsi1pk: { S: 'active' },
      gsi1sk: { S: gsi1sk },
    });
    expect((await active()).Items).toEqual([entry('1', 'a'), entry('2', 'b')]);
    const page = await active({ Limit: 1 });
    expect(page.LastEvaluatedKey).toEqual(entry('1', 'a'));
    expect((await active({ ExclusiveStartKey: page.LastEvaluatedKey })).Items).toEqual([entry('2', 'b')]);
    await putAll('user', ['1']);
    expect((await active()).Items).toEqual([entry('2', 'b')]);
  });

  it.each<[Partial<QueryCommandInput>, string]>([
    [{ ConsistentRead: true }, 'Consistent reads are not supported on global secondary indexes'],
    [{ IndexName: 'gsi2' }, 'The table does not have the specified index: gsi2'],
    [
      { ProjectionExpression: 'title' },
      'One or more parameter values were invalid: Global secondary index gsi1 does not project [title]',
    ],
    [
      { Select: 'ALL_ATTRIBUTES' },
      'One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary index gsi1 because its projection type is not ALL',
    ],
  ])('refuses %j', async (more, message) => {
    expect(await refusal(() => active(more))).toBe(`ValidationException: ${message}`);
  });
});

describe('batches and scans', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => key('batch', String(index)));

  it('writes 25 and reads 100 at most, each item once', async () => {
    const write = (count: number) =>
      films.client.send(
        new BatchWriteItemCommand({
          RequestItems: { [table]: keys(count).map((Item) => ({ PutRequest: { Item } })) },
        }),
      );
    const read = (Keys: ReturnType<typeof keys>) =>
      films.client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys } } }));
    expect(await write(25)).toMatchObject({ UnprocessedItems: {} });
    expect(await refusal(() => write(26))).toBe(
      'ValidationException: Too many items requested for the BatchWriteItem call',
    );
    expect((await read(keys(100))).Responses?.[table]).toHaveLength(25);
    expect(await refusal(() => read(keys(101)))).toBe(
      'ValidationException: Too many items requested for the BatchGetItem call',
    );
    expect(await refusal(() => read([key('a'), key('a')]))).toBe(
      'ValidationException: Provided list of item keys contains duplicates',
    );
  });

  it('leaves keys beyond 16 MB for another call', async () => {
    const fat = Array.from({ length: 45 }, (_, index) => String(index).padStart(2, '0'));
    await putAll('fat', fat, { text: { S: 'x'.repeat(390_000) } });
    const request = { RequestItems: { [table]: { Keys: fat.map((sk) => key('fat', sk)) } } };
    const { Responses, UnprocessedKeys } = await films.client.send(new BatchGetItemCommand(request));
    const [read, left] = [Responses?.[table]?.length ?? 0, UnprocessedKeys?.[table]?.Keys?.length ?? 0];
    expect(read + left).toBe(45);
    expect(read).toBe(43);
  });

  it('scans every item, page by page', async () => {
    const seen = new Set<string>();
    let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
    do {
      const page = await films.client.send(
        new ScanCommand({ TableName: table, ExclusiveStartKey, Limit: 7 }),
      );
      for (const { pk, sk } of page.Items ?? []) seen.add(`${pk?.S}/${sk?.S}`);
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    expect(seen).toContain('batch/24');
    expect(seen).toContain('texts/😀');
    expect([...seen].filter((place) => place.startsWith('fat/'))).toHaveLength(45);
  });
});
