import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DescribeTimeToLiveCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type GetShardIteratorCommandInput,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAt, stringAt } from '../../../../local/assembly/json.ts';
import { openStore } from '../../../../local/aws/dynamodb/store.ts';
import { key, refusal, useFilms } from './films-table.ts';
import { createTable, table } from './operations.ts';

const films = useFilms();
let streams: DynamoDBStreamsClient;
beforeAll(() => {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  streams = new DynamoDBStreamsClient({
    region: 'eu-central-1',
    endpoint: films.url,
    credentials,
    maxAttempts: 1,
  });
});
afterAll(() => streams.destroy());

type Start = Pick<GetShardIteratorCommandInput, 'ShardIteratorType' | 'SequenceNumber'>;

const iterator = async (start: Start) => {
  const { Streams } = await streams.send(new ListStreamsCommand({ TableName: table }));
  const StreamArn = Streams?.[0]?.StreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const command = new GetShardIteratorCommand({ StreamArn, ShardId, ...start });
  return (await streams.send(command)).ShardIterator;
};
const records = async (ShardIterator: string | undefined, Limit?: number) =>
  streams.send(new GetRecordsCommand({ ShardIterator, ...(Limit && { Limit }) }));
const call = (operation: string, request: object) =>
  films.store.call(operation, { TableName: table, ...request });

it('records each change with both images, and none where nothing changed', async () => {
  const latest = await iterator({ ShardIteratorType: 'LATEST' });
  const item = { ...key('streamed'), tags: { SS: ['a', 'b'] } };
  call('PutItem', { Item: item });
  call('PutItem', { Item: { ...item, tags: { SS: ['b', 'a'] } } });
  call('UpdateItem', { Key: key('streamed'), UpdateExpression: 'REMOVE nothing' });
  call('UpdateItem', { Key: key('streamed'), UpdateExpression: 'REMOVE tags' });
  call('DeleteItem', { Key: key('streamed') });
  call('DeleteItem', { Key: key('streamed') });
  const { Records = [], NextShardIterator } = await records(latest);
  expect(
    Records.map(({ eventName, dynamodb }) => [eventName, dynamodb?.OldImage, dynamodb?.NewImage]),
  ).toEqual([
    ['INSERT', undefined, item],
    ['MODIFY', item, key('streamed')],
    ['REMOVE', key('streamed'), undefined],
  ]);
  expect(Records[0]).toMatchObject({
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    eventVersion: '1.1',
    dynamodb: { Keys: key('streamed'), StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
  expect((await records(NextShardIterator)).Records).toEqual([]);
  expect(Records.every(({ userIdentity }) => userIdentity === undefined)).toBe(true);

  const [first, second] = Records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
  expect(BigInt(second ?? 0) > BigInt(first ?? 0)).toBe(true);
  const after = await iterator({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: `${first}` });
  expect((await records(after, 1)).Records?.map(({ eventName }) => eventName)).toEqual(['MODIFY']);
  const at = await iterator({ ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber: `${first}` });
  expect((await records(at)).Records).toHaveLength(3);
});

it('leaves no record of a transaction that was cancelled', async () => {
  const latest = await iterator({ ShardIteratorType: 'LATEST' });
  const Put = { TableName: table, Item: key('cancelled') };
  const ConditionCheck = {
    TableName: table,
    Key: key('nobody'),
    ConditionExpression: 'attribute_exists(pk)',
  };
  expect(
    await refusal(() => call('TransactWriteItems', { TransactItems: [{ Put }, { ConditionCheck }] })),
  ).toContain('[None, ConditionalCheckFailed]');
  expect((await records(latest)).Records).toEqual([]);
});

it('removes what is past its time as the service itself, and says so in the stream', async () => {
  const nowMilliseconds = Date.UTC(2026, 10, 28);
  const seconds = nowMilliseconds / 1000;
  const times = { early: '-5', late: '60', ancient: '-200000000' };
  for (const [pk, offset] of Object.entries(times)) {
    call('PutItem', { Item: { ...key(pk), expiresAt: { N: String(seconds + Number(offset)) } } });
  }
  call('PutItem', { Item: { ...key('text'), expiresAt: { S: String(seconds - 5) } } });
  const specification = { AttributeName: 'expiresAt', Enabled: true };
  const enable = () =>
    films.client.send(
      new UpdateTimeToLiveCommand({ TableName: table, TimeToLiveSpecification: specification }),
    );
  expect((await enable()).TimeToLiveSpecification).toEqual(specification);
  expect(await refusal(enable)).toBe('ValidationException: TimeToLive is already enabled');
  const described = await films.client.send(new DescribeTimeToLiveCommand({ TableName: table }));
  expect(described.TimeToLiveDescription).toEqual({
    TimeToLiveStatus: 'ENABLED',
    AttributeName: 'expiresAt',
  });

  const latest = await iterator({ ShardIteratorType: 'LATEST' });
  call('PutItem', { Item: { ...key('later'), expiresAt: { N: String(seconds - 1) } } });
  expect(films.store.sweep(nowMilliseconds)).toBe(2);
  expect(films.store.sweep(nowMilliseconds)).toBe(0);
  const { Records = [] } = await records(latest);
  expect(
    Records.map(({ eventName, dynamodb, userIdentity }) => [eventName, dynamodb?.Keys?.pk?.S, userIdentity]),
  ).toEqual([
    ['INSERT', 'later', undefined],
    ['REMOVE', 'early', { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' }],
    ['REMOVE', 'later', { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' }],
  ]);
  // A later sweep of this file must not find it past its time.
  call('DeleteItem', { Key: key('late') });
});

it('forgets records after a day, and says so to whoever stands before them', async () => {
  call('PutItem', { Item: key('old') });
  const { Records = [] } = await records(await iterator({ ShardIteratorType: 'TRIM_HORIZON' }));
  const SequenceNumber = Records[0]?.dynamodb?.SequenceNumber ?? '';
  films.store.sweep(Date.now() + 25 * 3600 * 1000);
  expect((await records(await iterator({ ShardIteratorType: 'TRIM_HORIZON' }))).Records).toEqual([]);
  call('PutItem', { Item: key('young') });
  expect(
    await refusal(() => iterator({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber })),
  ).toMatch(/^TrimmedDataAccessException/);
});

it('keeps tables, items and the stream’s numbering in its file, and reads no other program’s', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-store-'));
  const place = { region: 'eu-central-1', accountId: '000000000000' };
  const path = join(folder, 'dynamodb.sqlite');
  const first = openStore(path, place);
  first.call('CreateTable', createTable.request);
  first.call('PutItem', { TableName: table, Item: key('kept') });
  first.close();
  const second = openStore(path, place);
  expect(second.call('GetItem', { TableName: table, Key: key('kept') })).toEqual({ Item: key('kept') });
  expect(() => second.call('CreateTable', createTable.request)).toThrow(`Table already exists: ${table}`);
  second.close();

  const foreign = join(folder, 'foreign.sqlite');
  const other = new DatabaseSync(foreign);
  other.exec('CREATE TABLE items (id)');
  other.close();
  expect(() => openStore(foreign, place)).toThrow('start with --fresh');
  rmSync(folder, { recursive: true });
});

it('lets an iterator expire after fifteen minutes', () => {
  let now = Date.UTC(2026, 10, 28);
  const store = openStore(':memory:', { region: 'eu-central-1', accountId: '000000000000' }, () => now);
  store.call('CreateTable', createTable.request);
  const [stream] = listAt(store.call('ListStreams', {}), 'Streams');
  const StreamArn = stringAt(stream, 'StreamArn');
  const { StreamDescription } = store.call('DescribeStream', { StreamArn });
  const [shard] = listAt(StreamDescription, 'Shards');
  const start = { StreamArn, ShardId: stringAt(shard, 'ShardId'), ShardIteratorType: 'LATEST' };
  const { ShardIterator } = store.call('GetShardIterator', start);
  now += 15 * 60 * 1000;
  expect(store.call('GetRecords', { ShardIterator })).toMatchObject({ Records: [] });
  now += 1;
  expect(() => store.call('GetRecords', { ShardIterator })).toThrow('Iterator expired');
  store.close();
});
