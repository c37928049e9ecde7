import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { key, refusal, useFilms } from './films-table.ts';
import { table } from './operations.ts';

const films = useFilms();

type Item = NonNullable<ConstructorParameters<typeof PutItemCommand>[0]['Item']>;

const put = (Item: Item, more: object = {}) =>
  films.client.send(new PutItemCommand({ TableName: table, Item, ...more }));
const update = (pk: string, UpdateExpression: string, more: Partial<UpdateItemCommandInput> = {}) =>
  films.client.send(new UpdateItemCommand({ TableName: table, Key: key(pk), UpdateExpression, ...more }));
const get = async (pk: string) =>
  (await films.client.send(new GetItemCommand({ TableName: table, Key: key(pk) }))).Item;

describe('values', () => {
  it('keeps every type, numbers in DynamoDB’s own writing', async () => {
    const item = {
      ...key('types'),
      text: { S: 'Zoë 😀' },
      empty: { S: '' },
      binary: { B: new Uint8Array([0, 255]) },
      numbers: { NS: ['1', '2.50'] },
      list: { L: [{ BOOL: true }, { NULL: true as const }, { M: { __proto__x: { N: '-0' } } }] },
    };
    await put(item);
    expect(await get('types')).toEqual({
      ...item,
      numbers: { NS: ['1', '2.5'] },
      list: { L: [{ BOOL: true }, { NULL: true }, { M: { __proto__x: { N: '0' } } }] },
    });
  });

  it.each([
    ['1e3', '1000'],
    ['-0012.500', '-12.5'],
    ['1.5E-3', '0.0015'],
    [
      '9.9999999999999999999999999999999999999E+125',
      `99999999999999999999999999999999999999${'0'.repeat(88)}`,
    ],
  ])('writes the number %s as %s', async (given, kept) => {
    await put({ ...key('number'), value: { N: given } });
    expect((await get('number'))?.value).toEqual({ N: kept });
  });

  it.each<[object, string]>([
    [{ N: 'x' }, 'The parameter cannot be converted to a numeric value: x'],
    [{ N: '1'.repeat(39) }, 'Attempting to store more than 38 significant digits in a Number'],
    [
      { N: '1e126' },
      'Number overflow. Attempting to store a number with magnitude larger than supported range',
    ],
    [
      { N: '1e-131' },
      'Number underflow. Attempting to store a number with magnitude smaller than supported range',
    ],
    [{ SS: [] }, 'One or more parameter values were invalid: An string set  may not be empty'],
    [
      { SS: ['a', 'a'] },
      'One or more parameter values were invalid: Input collection [a, a] contains duplicates.',
    ],
    [{ NS: ['1', '1.0'] }, 'Input collection contains duplicates'],
    [{}, 'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes'],
    [
      { S: 'a', N: '1' },
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    ],
    [
      { NULL: false },
      'One or more parameter values were invalid: Null attribute value types must have the value of true',
    ],
  ])('refuses %j', async (value, message) => {
    const call = () => films.store.call('PutItem', { TableName: table, Item: { ...key('bad'), value } });
    expect(await refusal(call)).toBe(`ValidationException: ${message}`);
  });
});

describe('keys and sizes', () => {
  it.each<[Item, string]>([
    [{ pk: { S: 'a' } }, 'One or more parameter values were invalid: Missing the key sk in the item'],
    [
      { pk: { N: '1' }, sk: { S: 'a' } },
      'One or more parameter values were invalid: Type mismatch for key pk expected: S actual: N',
    ],
    [
      { pk: { S: '' }, sk: { S: 'a' } },
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk',
    ],
    [
      { pk: { S: 'é'.repeat(1025) }, sk: { S: 'a' } },
      'One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes',
    ],
    [
      { pk: { S: 'a' }, sk: { S: 'a'.repeat(1025) } },
      'One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes',
    ],
    [
      { ...key('a'), gsi1pk: { N: '1' } },
      'One or more parameter values were invalid: Type mismatch for Index Key gsi1pk Expected: S Actual: N IndexName: gsi1',
    ],
    [
      { ...key('a'), gsi1pk: { S: '' } },
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: gsi1, IndexKey: gsi1pk',
    ],
  ])('refuses an item with a wrong key (%#)', async (item, message) => {
    expect(await refusal(() => put(item))).toBe(`ValidationException: ${message}`);
  });

  it('takes an item of exactly 400 KB and none larger', async () => {
    // "pk" + "big" + "sk" + "film" + "text" are 15 bytes.
    const text = (bytes: number) => ({ ...key('big'), text: { S: 'x'.repeat(bytes) } });
    await put(text(400 * 1024 - 15));
    expect(await refusal(() => put(text(400 * 1024 - 14)))).toBe(
      'ValidationException: Item size has exceeded the maximum allowed size',
    );
    const more = { ExpressionAttributeValues: { ':x': { S: 'x' } } };
    expect(await refusal(() => update('big', 'SET more = :x', more))).toBe(
      'ValidationException: Item size to update has exceeded the maximum allowed size',
    );
  });

  it('refuses a key that does not fit, and a table that is not there', async () => {
    const call = (request: object) => () => films.store.call('GetItem', { ...request });
    expect(await refusal(call({ TableName: table, Key: { pk: { S: 'a' } } }))).toBe(
      'ValidationException: The provided key element does not match the schema',
    );
    expect(await refusal(call({ TableName: 'Nowhere', Key: key('a') }))).toBe(
      'ResourceNotFoundException: Requested resource not found',
    );
  });
});

describe('conditions', () => {
  it('shows the item that failed one only on request', async () => {
    await put({ ...key('held'), seq: { N: '1' } });
    const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
    const failed = (more: object) => put(key('held'), { ...condition, ...more }).catch((error) => error);
    expect(await failed({})).toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
    });
    expect((await failed({})).Item).toBeUndefined();
    const shown = await failed({ ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });
    expect(shown.Item).toEqual({ ...key('held'), seq: { N: '1' } });
  });

  it('takes an absent attribute as different, and as neither smaller nor larger', async () => {
    await put(key('absent'));
    const holds = async (ConditionExpression: string) =>
      (await refusal(() =>
        put(key('absent'), { ConditionExpression, ExpressionAttributeValues: { ':v': { N: '1' } } }),
      )) === 'not refused';
    expect(await holds('gone <> :v')).toBe(true);
    expect(await holds('gone = :v')).toBe(false);
    expect(await holds('gone < :v OR gone >= :v')).toBe(false);
    expect(await holds('NOT gone < :v')).toBe(true);
  });
});

describe('updates', () => {
  it('reads all right sides from the item as it was', async () => {
    await put({ ...key('swap'), one: { N: '1' }, two: { N: '2' } });
    const { Attributes } = await update('swap', 'SET one = two, two = one REMOVE nothing', {
      ReturnValues: 'UPDATED_NEW',
    });
    expect(Attributes).toEqual({ one: { N: '2' }, two: { N: '1' } });
  });

  it('adds exactly, unions sets and drops a set without members', async () => {
    await put({ ...key('add'), n: { N: '0.1' }, s: { SS: ['a'] }, d: { SS: ['a'] } });
    const values = { ':n': { N: '0.2' }, ':s': { SS: ['a', 'b'] }, ':d': { SS: ['a'] } };
    const { Attributes } = await update('add', 'ADD n :n, s :s, fresh :n DELETE d :d', {
      ExpressionAttributeValues: values,
      ReturnValues: 'ALL_NEW',
    });
    expect(Attributes).toEqual({
      ...key('add'),
      n: { N: '0.3' },
      s: { SS: ['a', 'b'] },
      fresh: { N: '0.2' },
    });
    const tooFine = { ExpressionAttributeValues: { ':n': { N: '1e38' } } };
    expect(await refusal(() => update('add', 'ADD n :n', tooFine))).toBe(
      'ValidationException: Attempting to store more than 38 significant digits in a Number',
    );
  });

  it('writes into lists and maps, by positions before the update', async () => {
    const abc = ['a', 'b', 'c'].map((S) => ({ S }));
    await put({ ...key('nested'), letters: { L: abc }, place: { M: { x: { N: '1' } } } });
    const { Attributes } = await update(
      'nested',
      'SET letters[9] = :d, place.y = place.x + :n REMOVE letters[0], letters[1]',
      {
        ExpressionAttributeValues: { ':d': { S: 'd' }, ':n': { N: '1' } },
        ReturnValues: 'ALL_NEW',
      },
    );
    expect(Attributes?.letters).toEqual({ L: [{ S: 'c' }, { S: 'd' }] });
    expect(Attributes?.place).toEqual({ M: { x: { N: '1' }, y: { N: '2' } } });
  });

  it.each<[string, string]>([
    ['SET nowhere.x = :n', 'The document path provided in the update expression is invalid for update'],
    ['REMOVE nowhere.x', 'The document path provided in the update expression is invalid for update'],
    ['SET words.x = :n', 'The document path provided in the update expression is invalid for update'],
    ['SET a = nowhere', 'The provided expression refers to an attribute that does not exist in the item'],
    ['SET a = words + :n', 'An operand in the update expression has an incorrect data type'],
    ['ADD words :n', 'An operand in the update expression has an incorrect data type'],
    [
      'SET pk = :n',
      'One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key',
    ],
    [
      'SET gsi1pk = :n',
      'The update expression attempted to update the secondary index key to unsupported type',
    ],
  ])('refuses %s', async (expression, message) => {
    await put({ ...key('fixed'), words: { S: 'x' } });
    const more = expression.includes(':n') ? { ExpressionAttributeValues: { ':n': { N: '1' } } } : {};
    expect(await refusal(() => update('fixed', expression, more))).toBe(`ValidationException: ${message}`);
    expect(await get('fixed')).toEqual({ ...key('fixed'), words: { S: 'x' } });
  });

  it('makes an item that is not there, and returns old values of one that is', async () => {
    const first = await update('made', 'SET a = :a', {
      ExpressionAttributeValues: { ':a': { S: '1' } },
      ReturnValues: 'ALL_OLD',
    });
    expect(first.Attributes).toBeUndefined();
    const second = await update('made', 'SET a = :a', {
      ExpressionAttributeValues: { ':a': { S: '2' } },
      ReturnValues: 'UPDATED_OLD',
    });
    expect(second.Attributes).toEqual({ a: { S: '1' } });
    const command = new DeleteItemCommand({ TableName: table, Key: key('made'), ReturnValues: 'ALL_OLD' });
    expect((await films.client.send(command)).Attributes).toEqual({ ...key('made'), a: { S: '2' } });
    expect(await refusal(() => put(key('made'), { ReturnValues: 'ALL_NEW' }))).toBe(
      'ValidationException: ReturnValues can only be ALL_OLD or NONE',
    );
  });
});
