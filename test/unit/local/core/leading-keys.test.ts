import { describe, expect, it } from 'vitest';
import { dynamodbNeeds } from '../../../../local/aws/dynamodb-needs.ts';
import { hashKeysOf } from '../../../../local/aws/leading-keys.ts';
import { Policies } from '../../../../local/aws/policies.ts';
import { resource } from '../../../support/fake-cloud.ts';

const place = { region: 'us-east-1', accountId: '000000000000', endpoint: 'http://127.0.0.1:4000' };
const table = resource('AWS::DynamoDB::Table', 't', {
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [{ IndexName: 'i', KeySchema: [{ AttributeName: 'gsi1pk', KeyType: 'HASH' }] }],
});
const hashKeys = hashKeysOf([table]);
const arn = 'arn:aws:dynamodb:us-east-1:000000000000:table/t';

const role = (name: string, Statement: object[]) =>
  resource('AWS::IAM::Role', name, {
    Policies: [{ PolicyName: 'Needs', PolicyDocument: { Version: '2012-10-17', Statement } }],
  });
const keys = (operator: string, ...values: string[]) => ({ [operator]: { 'dynamodb:LeadingKeys': values } });
const all = { Effect: 'Allow', Action: 'dynamodb:*', Resource: [arn, `${arn}/index/i`] };

/** `guarded` may reach all but one partition, `tied` those of accounts alone. */
const policies = new Policies(
  [
    role('guarded', [
      all,
      { ...all, Effect: 'Deny', Condition: keys('ForAnyValue:StringLike', 'jwks', 'email#*') },
    ]),
    role('tied', [
      {
        ...all,
        Condition: {
          ...keys('ForAllValues:StringLike', 'user#*'),
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      },
    ]),
  ],
  place.accountId,
);

const mayDo = async (
  roleName: string,
  operation: string,
  body: Record<string, unknown>,
): Promise<boolean> => {
  const needs = dynamodbNeeds(operation, body, place, hashKeys);
  expect(needs.length).toBeGreaterThan(0);
  for (const need of needs) if (!(await policies.allows(roleName, need))) return false;
  return true;
};

const item = (pk: string) => ({ pk: { S: pk }, sk: { S: 's' } });
const one = (pk: string) => ({ TableName: 't', Key: item(pk) });
const query = (pk: string) => ({
  TableName: 't',
  KeyConditionExpression: '#p = :p AND sk BETWEEN :a AND :b',
  FilterExpression: 'kind <> :p',
  ExpressionAttributeNames: { '#p': 'pk' },
  ExpressionAttributeValues: { ':p': { S: pk }, ':a': { S: 'a' }, ':b': { S: 'b' } },
});

/** Every operation on one partition, and on one beside another. */
const calls: [string, (pk: string, beside: string) => Record<string, unknown>][] = [
  ['GetItem', one],
  ['UpdateItem', one],
  ['DeleteItem', one],
  ['PutItem', (pk) => ({ TableName: 't', Item: item(pk) })],
  ['Query', query],
  ['Query', (pk) => ({ ...query(pk), KeyConditionExpression: ':p = #p AND begins_with(sk, :a)' })],
  ['BatchGetItem', (pk, beside) => ({ RequestItems: { t: { Keys: [item(beside), item(pk)] } } })],
  [
    'BatchWriteItem',
    (pk, beside) => ({
      RequestItems: {
        t: [{ PutRequest: { Item: item(beside) } }, { DeleteRequest: { Key: item(pk) } }],
      },
    }),
  ],
  ['TransactGetItems', (pk, beside) => ({ TransactItems: [{ Get: one(beside) }, { Get: one(pk) }] })],
  ...['Update', 'Delete', 'ConditionCheck'].map((kind): (typeof calls)[number] => [
    'TransactWriteItems',
    (pk, beside) => ({
      TransactItems: [{ Put: { TableName: 't', Item: item(beside) } }, { [kind]: one(pk) }],
    }),
  ]),
  [
    'TransactWriteItems',
    (pk, beside) => ({
      TransactItems: [beside, pk].map((key) => ({ Put: { TableName: 't', Item: item(key) } })),
    }),
  ],
];

describe('conditions on partition keys', () => {
  it.each(calls)('%s is denied where any key is a guarded one', async (operation, body) => {
    expect(await mayDo('guarded', operation, body('user#1', 'video#1'))).toBe(true);
    expect(await mayDo('guarded', operation, body('email#a@example.com', 'user#1'))).toBe(false);
    expect(await mayDo('guarded', operation, body('jwks', 'user#1'))).toBe(false);
    // A prefix of a guarded key, and another spelling, are other keys.
    expect(await mayDo('guarded', operation, body('jwk', 'JWKS'))).toBe(true);
  });

  it.each(calls)('%s is allowed where all keys are allowed', async (operation, body) => {
    expect(await mayDo('tied', operation, body('user#1', 'user#2'))).toBe(true);
    expect(await mayDo('tied', operation, body('video#1', 'user#2'))).toBe(false);
  });

  it('what names no partition is not allowed by a list of partitions', async () => {
    expect(await mayDo('tied', 'Scan', { TableName: 't' })).toBe(false);
    expect(await mayDo('tied', 'Query', { TableName: 't', KeyConditionExpression: 'pk = ' })).toBe(false);
    expect(await mayDo('guarded', 'Scan', { TableName: 't' })).toBe(true);
  });

  it('of an index, the partition is that of the index', async () => {
    const onIndex = (partition: string) => ({
      TableName: 't',
      IndexName: 'i',
      KeyConditionExpression: 'gsi1pk = :p',
      ExpressionAttributeValues: { ':p': { S: partition } },
    });
    expect(await mayDo('guarded', 'Query', onIndex('users'))).toBe(true);
    expect(await mayDo('guarded', 'Query', onIndex('jwks'))).toBe(false);
    expect(await mayDo('tied', 'Query', onIndex('users'))).toBe(false);
  });
});
