import fc from 'fast-check';

/** One call as it goes over the wire. */
export interface Call {
  operation: string;
  request: Record<string, unknown>;
}

type Json = Record<string, unknown>;

export const table = 'Films';

export const createTable: Call = {
  operation: 'CreateTable',
  request: {
    TableName: table,
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    BillingMode: 'PAY_PER_REQUEST',
    GlobalSecondaryIndexes: [
      {
        IndexName: 'gsi1',
        KeySchema: [
          { AttributeName: 'gsi1pk', KeyType: 'HASH' },
          { AttributeName: 'gsi1sk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
};

const text = fc.constantFrom('a', 'b', 'ab', 'Zoë', '😀', '\uffee', '');
const number = fc.constantFrom('0', '1', '-1', '1.50', '007', '1e3', '-2.5E-3', '12345678901234567890', '10');
const scalar = fc.oneof(
  text.map((S) => ({ S })),
  number.map((N) => ({ N })),
  fc.constantFrom('AQI=', '/w==', 'AA==').map((B) => ({ B })),
  fc.boolean().map((BOOL) => ({ BOOL })),
  fc.constant({ NULL: true }),
);
const set = fc.oneof(
  fc.constantFrom(['a'], ['a', 'b'], ['b', 'c']).map((SS) => ({ SS })),
  fc.constantFrom(['1'], ['1', '2'], ['2', '3.0']).map((NS) => ({ NS })),
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 2, arbitrary: set },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }).map((L) => ({ L })) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('x', 'y'), scalar).map((M) => ({ M })) },
);

const partition = fc.constantFrom('user#1', 'user#2');
const sortKey = fc.constantFrom('a', 'b', 'ba', 'c#1', 'c#2', 'é');
const key = fc.record({ pk: partition.map((S) => ({ S })), sk: sortKey.map((S) => ({ S })) });
const attribute = fc.constantFrom('one', 'two', 'map', 'amounts');

const item = fc
  .tuple(
    key,
    fc.dictionary(attribute, value, { maxKeys: 4 }),
    fc.option(fc.tuple(fc.constantFrom('active', 'gone'), sortKey), { nil: undefined }),
  )
  .map(
    ([keys, attributes, index]): Json => ({
      ...attributes,
      ...keys,
      ...(index && { gsi1pk: { S: index[0] }, gsi1sk: { S: index[1] } }),
    }),
  );

/** No two of them overlap, so that an expression may use several. */
const path = fc.constantFrom('one', 'two', '#map.x', '#map.y', 'amounts[0]', 'amounts[1]');
const whole = fc.constantFrom('one', 'two', '#map', 'amounts');
const ordering = fc.constantFrom('<', '<=', '>', '>=');
const equality = fc.constantFrom('=', '<>');
const ordered = fc.constantFrom(':t', ':n');
const anyValue = fc.constantFrom(':v', ':w', ':set', ':list', ':t', ':n');

const leaf = fc.oneof(
  fc.tuple(path, equality, anyValue).map((parts) => parts.join(' ')),
  fc.tuple(path, ordering, ordered).map((parts) => parts.join(' ')),
  fc.tuple(ordered, ordering, path).map((parts) => parts.join(' ')),
  fc.constantFrom('one = two', 'two < one', '#map.x <> amounts[0]', 'one IN (two, #map)'),
  whole.map((where) => `attribute_exists(${where})`),
  path.map((where) => `attribute_not_exists(${where})`),
  path.map((where) => `begins_with(${where}, :t)`),
  fc
    .tuple(whole, fc.constantFrom(':v', ':w', ':t', ':n'))
    .map(([where, what]) => `contains(${where}, ${what})`),
  path.map((where) => `${where} BETWEEN :low AND :high`),
  fc.tuple(path, anyValue, anyValue).map(([where, one, two]) => `${where} IN (${one}, ${two})`),
  fc.tuple(whole, ordering).map(([where, sign]) => `size(${where}) ${sign} :n`),
  whole.map((where) => `attribute_type(${where}, :kind)`),
);
const condition = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf).map(([one, two]) => `${one} AND NOT ${two}`) },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf, leaf).map(([a, b, c]) => `(${a} OR ${b}) AND ${c}`) },
);

const source = fc.oneof(
  anyValue,
  path.map((where) => `if_not_exists(${where}, :v)`),
  fc.tuple(whole, fc.constantFrom('+', '-')).map(([where, sign]) => `if_not_exists(${where}, :n) ${sign} :n`),
  whole.map((where) => `list_append(if_not_exists(${where}, :list), :list)`),
);

/** Up to four actions on different attributes. */
const update = fc
  .tuple(
    fc.shuffledSubarray(['one', 'two', '#map', 'amounts'], { minLength: 1 }),
    fc.tuple(source, source, fc.constantFrom('ADD', 'DELETE'), fc.constantFrom(':n', ':set')),
  )
  .map(([[one, two, three, four], [first, second, section, amount]]) =>
    [
      `SET ${one} = ${first}${four ? `, ${four} = ${second}` : ''}`,
      ...(two ? [`REMOVE ${two}`] : []),
      ...(three ? [`${section} ${three} ${section === 'ADD' ? amount : ':set'}`] : []),
    ].join(' '),
  );

const placeholders = {
  ':n': fc.constantFrom('1', '-1', '0.5', '3').map((N) => ({ N })),
  ':t': fc.constantFrom('a', 'b', 'Zo').map((S) => ({ S })),
  ':kind': fc.constantFrom('S', 'N', 'L', 'SS').map((S) => ({ S })),
  ':v': scalar,
  ':w': scalar,
  ':list': fc.array(scalar, { minLength: 1, maxLength: 2 }).map((L) => ({ L })),
  ':set': set,
  ':low': fc.constantFrom({ S: 'A' }, { S: 'a' }),
  ':high': fc.constantFrom({ S: 'b' }, { S: '\uffff' }),
};
const values = fc.record(placeholders);

/** The placeholders that the expressions use, and no others. */
const placed = (expressions: Json, all: Json): Json => {
  const together = Object.values(expressions).join(' ');
  const used = Object.entries(all).filter(([name]) => new RegExp(`${name}\\b`).test(together));
  return {
    ...expressions,
    ...(used.length > 0 && { ExpressionAttributeValues: Object.fromEntries(used) }),
    ...(together.includes('#map') && { ExpressionAttributeNames: { '#map': 'map' } }),
  };
};

const maybeCondition = fc.option(condition, { nil: undefined });
const conditional = (text: string | undefined): Json => (text ? { ConditionExpression: text } : {});
const shows = fc.constantFrom({}, { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });

const putEntry = fc
  .tuple(item, maybeCondition, values, shows)
  .map(([Item, test, all, show]) => ({ TableName: table, Item, ...show, ...placed(conditional(test), all) }));
const deleteEntry = fc
  .tuple(key, maybeCondition, values, shows)
  .map(([Key, test, all, show]) => ({ TableName: table, Key, ...show, ...placed(conditional(test), all) }));
const updateEntry = fc
  .tuple(key, update, maybeCondition, values, shows)
  .map(([Key, UpdateExpression, test, all, show]) => ({
    ...{ TableName: table, Key, ...show },
    ...placed({ UpdateExpression, ...conditional(test) }, all),
  }));
const checkEntry = fc
  .tuple(key, condition, values)
  .map(([Key, test, all]) => ({ TableName: table, Key, ...placed(conditional(test), all) }));

const units = { ReturnConsumedCapacity: 'TOTAL' };
const projection = fc.constantFrom({}, { ProjectionExpression: 'pk, one, amounts[0]' });

const tableQuery = fc
  .tuple(
    partition,
    fc.constantFrom(
      ...['', ' AND sk = :s', ' AND sk < :s', ' AND sk >= :s', ' AND begins_with(sk, :s)'],
      ' AND sk BETWEEN :s AND :z',
    ),
    sortKey,
    fc.boolean(),
    fc.constantFrom({}, { Limit: 1 }, { Limit: 2 }, { Limit: 50 }),
    fc.option(leaf, { nil: undefined }),
    values,
    projection,
  )
  .map(([pk, range, sk, ScanIndexForward, limit, filter, all, shown]) => ({
    operation: 'Query',
    request: {
      ...{ TableName: table, ScanIndexForward, ...limit, ...units },
      ...placed(
        {
          KeyConditionExpression: `pk = :p${range}`,
          ...(filter && { FilterExpression: filter }),
          ...shown,
        },
        { ...all, ':p': { S: pk }, ':s': { S: sk }, ':z': { S: 'ÿ' } },
      ),
    },
  }));

const indexQuery = fc
  .tuple(fc.constantFrom('active', 'gone'), sortKey, fc.boolean())
  .map(([hash, sk, ScanIndexForward]) => ({
    operation: 'Query',
    request: {
      ...{ TableName: table, IndexName: 'gsi1', ScanIndexForward, ...units },
      KeyConditionExpression: 'gsi1pk = :h AND gsi1sk >= :s',
      ExpressionAttributeValues: { ':h': { S: hash }, ':s': { S: sk } },
    },
  }));

const transaction = fc
  .array(
    fc.oneof(
      putEntry.map((Put) => ({ Put })),
      updateEntry.map((Update) => ({ Update })),
      deleteEntry.map((Delete) => ({ Delete })),
      checkEntry.map((ConditionCheck) => ({ ConditionCheck })),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((TransactItems) => ({ operation: 'TransactWriteItems', request: { TransactItems, ...units } }));

const batch = fc
  .array(
    fc.oneof(
      item.map((Item) => ({ PutRequest: { Item } })),
      key.map((Key) => ({ DeleteRequest: { Key } })),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((writes) => ({
    operation: 'BatchWriteItem',
    request: { RequestItems: { [table]: writes }, ...units },
  }));

const returning = (...choices: string[]) => fc.constantFrom(...choices);

/** Any call on the table: most succeed, some are refused. */
export const anyCall: fc.Arbitrary<Call> = fc.oneof(
  fc.tuple(putEntry, returning('NONE', 'ALL_OLD')).map(([entry, ReturnValues]) => ({
    operation: 'PutItem',
    request: { ...entry, ReturnValues, ...units },
  })),
  {
    weight: 2,
    arbitrary: fc
      .tuple(updateEntry, returning('NONE', 'ALL_NEW', 'UPDATED_OLD', 'UPDATED_NEW'))
      .map(([entry, ReturnValues]) => ({
        operation: 'UpdateItem',
        request: { ...entry, ReturnValues, ...units },
      })),
  },
  fc.tuple(deleteEntry, returning('NONE', 'ALL_OLD')).map(([entry, ReturnValues]) => ({
    operation: 'DeleteItem',
    request: { ...entry, ReturnValues, ...units },
  })),
  fc.tuple(key, projection, fc.boolean()).map(([Key, shown, ConsistentRead]) => ({
    operation: 'GetItem',
    request: { TableName: table, Key, ConsistentRead, ...shown, ...units },
  })),
  tableQuery,
  indexQuery,
  transaction,
  batch,
  fc.array(key, { minLength: 1, maxLength: 3 }).map((Keys) => ({
    operation: 'BatchGetItem',
    request: { RequestItems: { [table]: { Keys } }, ...units },
  })),
  fc.array(key, { minLength: 1, maxLength: 3 }).map((keys) => ({
    operation: 'TransactGetItems',
    request: { TransactItems: keys.map((Key) => ({ Get: { TableName: table, Key } })), ...units },
  })),
);
