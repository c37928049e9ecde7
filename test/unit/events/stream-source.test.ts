import { DeleteItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Checkpoints } from '../../../local/events/checkpoints.ts';
import { readMappings } from '../../../local/events/mapping.ts';
import type { StreamRecord } from '../../../local/events/stream-record.ts';
import { StreamSource } from '../../../local/events/stream-source.ts';
import { type FakeCloud, fakeCloud, functionArn, resource } from '../../support/fake-cloud.ts';
import { startTables, type Tables } from '../../support/fake-tables.ts';
import { until } from '../../support/until.ts';

let tables: Tables;
let streams: DynamoDBStreamsClient;
let count = 0;
const open: { close(): unknown }[] = [];
beforeAll(async () => {
  tables = await startTables();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  streams = new DynamoDBStreamsClient({ region: 'eu-central-1', endpoint: tables.endpoint, credentials });
});
afterAll(async () => {
  streams.destroy();
  await tables.close();
});
afterEach(async () => {
  for (const service of open.splice(0).reverse()) await service.close();
});

interface Setup {
  work: (records: StreamRecord[]) => unknown;
  mapping?: object;
  source?: { tableName: string; streamArn: string };
  dataDir?: string;
}

interface Running {
  cloud: FakeCloud;
  source: { tableName: string; streamArn: string };
  discarded: Record<string, unknown>[];
  batches(): StreamRecord[][];
  put(...items: [string, string][]): Promise<void>;
  close(): Promise<void>;
}

async function follow(setup: Setup): Promise<Running> {
  const source = setup.source ?? (await newTable());
  const properties = {
    EventSourceArn: source.streamArn,
    FunctionName: functionArn('work'),
    StartingPosition: 'LATEST',
    ...setup.mapping,
  };
  const cloud = fakeCloud({
    functions: { work: (event) => setup.work((event as { Records: StreamRecord[] }).Records) },
    resources: [resource('AWS::Lambda::EventSourceMapping', 'Mapping', properties)],
    endpoint: tables.endpoint,
    ...(setup.dataDir && { dataDir: setup.dataDir }),
  });
  const checkpoints = new Checkpoints(`${cloud.dataDir}/checkpoints.sqlite`);
  const discarded: Record<string, unknown>[] = [];
  const [mapping] = readMappings(cloud);
  if (!mapping) throw new Error('no mapping');
  const reader = await StreamSource.start(cloud, mapping, {
    dynamodb: tables.client,
    streams,
    checkpoints,
    discarded: async (queueArn, message) => {
      discarded.push({ queueArn, ...message });
    },
    isExpired: (_, keys) => keys.includes('expired'),
  });
  const closing = {
    close: async () => {
      await reader.close();
      checkpoints.close();
    },
  };
  open.push(closing);
  return {
    cloud,
    source,
    discarded,
    batches: () => cloud.invocations.map(({ payload }) => (payload as { Records: StreamRecord[] }).Records),
    put: async (...items) => {
      await write(source.tableName, items);
      reader.wrote(source.tableName);
    },
    close: async () => {
      open.splice(open.indexOf(closing), 1);
      await closing.close();
    },
  };
}

async function newTable(): Promise<{ tableName: string; streamArn: string }> {
  const tableName = `table-${count++}`;
  const { streamArn } = await tables.create(tableName);
  return { tableName, streamArn };
}

/** One transaction: its records are read together. */
async function write(TableName: string, items: [string, string][]): Promise<void> {
  const TransactItems = items.map(([pk, sk]) => ({
    Put: { TableName, Item: { pk: { S: pk }, sk: { S: sk } } },
  }));
  await tables.client.send(new TransactWriteItemsCommand({ TransactItems }));
}

const sortKeys = (batches: StreamRecord[][]) =>
  batches.map((records) => records.map(({ dynamodb }) => (dynamodb.Keys as { sk: { S: string } }).sk.S));

describe('a table stream', () => {
  it('hands changes over in the documented form', async () => {
    const { batches, source, cloud } = await follow({ work: () => null });
    const Item = { pk: { S: 'a' }, sk: { S: 'expired' }, n: { N: '1' }, b: { B: Buffer.from([1, 255]) } };
    await tables.client.send(new PutItemCommand({ TableName: source.tableName, Item }));
    await tables.client.send(
      new DeleteItemCommand({ TableName: source.tableName, Key: { pk: { S: 'a' }, sk: { S: 'expired' } } }),
    );
    await until(() => batches().flat().length === 2);
    const [inserted, removed] = batches().flat();
    const image = { pk: { S: 'a' }, sk: { S: 'expired' }, n: { N: '1' }, b: { B: 'Af8=' } };
    expect(inserted).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: cloud.region,
      dynamodb: {
        ApproximateCreationDateTime: expect.any(Number),
        Keys: { pk: { S: 'a' }, sk: { S: 'expired' } },
        NewImage: image,
        SequenceNumber: expect.any(String),
        SizeBytes: expect.any(Number),
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
      eventSourceARN: source.streamArn,
    });
    expect(removed).toMatchObject({
      eventName: 'REMOVE',
      dynamodb: { OldImage: image },
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
    });
  });

  it('starts at the latest record, or at the oldest', async () => {
    const source = await newTable();
    await write(source.tableName, [['a', 'before']]);
    const latest = await follow({ work: () => null, source });
    const oldest = await follow({ work: () => null, source, mapping: { StartingPosition: 'TRIM_HORIZON' } });
    await latest.put(['a', 'after']);
    await until(() => oldest.batches().flat().length === 2 && latest.batches().length > 0);
    expect(sortKeys(latest.batches()).flat()).toEqual(['after']);
  });

  it('goes on where it stood, without loss and without repetition', async () => {
    const first = await follow({ work: () => null });
    await first.put(['a', '1'], ['a', '2']);
    await until(() => first.batches().flat().length === 2);
    await first.close();
    await write(first.source.tableName, [['a', '3']]);
    const second = await follow({ work: () => null, source: first.source, dataDir: first.cloud.dataDir });
    await until(() => second.batches().length > 0);
    expect(sortKeys(second.batches())).toEqual([['3']]);
  });

  it('does not lose what was written before the first read of a mapping that starts at the latest', async () => {
    const first = await follow({ work: () => new Promise(() => undefined) });
    await first.put(['a', '1']);
    await until(() => first.batches().length > 0);
    await first.close();
    const second = await follow({ work: () => null, source: first.source, dataDir: first.cloud.dataDir });
    await until(() => second.batches().length > 0);
    expect(sortKeys(second.batches())).toEqual([['1']]);
  });

  it('filters, and goes past what it filters', async () => {
    const Filters = [
      { Pattern: '{"eventName":["INSERT"],"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"event#"}]}}}}' },
    ];
    const { batches, put } = await follow({ work: () => null, mapping: { FilterCriteria: { Filters } } });
    await put(['a', 'event#1'], ['a', 'other'], ['a', 'event#2']);
    await put(['a', 'event#1']);
    await until(() => batches().flat().length === 2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sortKeys(batches()).flat()).toEqual(['event#1', 'event#2']);
  });

  it('keeps to the batch size and gathers over the batching window', async () => {
    const sized = await follow({ work: () => null, mapping: { BatchSize: 2 } });
    await sized.put(['a', '1'], ['a', '2'], ['a', '3']);
    await until(() => sized.batches().flat().length === 3);
    expect(sortKeys(sized.batches())).toEqual([['1', '2'], ['3']]);
    const windowed = await follow({ work: () => null, mapping: { MaximumBatchingWindowInSeconds: 2 } });
    await windowed.put(['a', '1']);
    await windowed.put(['a', '2']);
    await until(() => windowed.batches().length > 0);
    expect(sortKeys(windowed.batches())).toEqual([['1', '2']]);
  });
});

describe('a failing batch', () => {
  const poison = (records: StreamRecord[]) => {
    if (sortKeys([records]).flat().includes('bad')) throw new Error('boom');
  };

  it('comes again before anything after it', async () => {
    let failures = 2;
    const { batches, put } = await follow({
      work: () => {
        if (failures-- > 0) throw new Error('boom');
      },
      mapping: { BatchSize: 1 },
    });
    await put(['a', '1'], ['a', '2']);
    await until(() => batches().length === 4);
    expect(sortKeys(batches()).flat()).toEqual(['1', '1', '1', '2']);
  });

  it('is given up after its retries, with an account of it to the destination', async () => {
    const { discarded, batches, put, source } = await follow({
      work: poison,
      mapping: {
        MaximumRetryAttempts: 1,
        BatchSize: 2,
        DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:x:y:dead' } },
      },
    });
    await put(['a', 'bad'], ['a', '2'], ['a', '3']);
    await until(() => batches().length === 3);
    expect(sortKeys(batches())).toEqual([['bad', '2'], ['bad', '2'], ['3']]);
    expect(discarded).toEqual([
      {
        queueArn: 'arn:aws:sqs:x:y:dead',
        version: '1.0',
        timestamp: expect.any(String),
        requestContext: {
          requestId: expect.any(String),
          functionArn: functionArn('work'),
          condition: 'RetryAttemptsExhausted',
          approximateInvokeCount: 2,
        },
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        DDBStreamBatchInfo: {
          shardId: expect.any(String),
          startSequenceNumber: batches()[0]?.[0]?.dynamodb.SequenceNumber,
          endSequenceNumber: batches()[0]?.[1]?.dynamodb.SequenceNumber,
          approximateArrivalOfFirstRecord: expect.stringMatching(/Z$/),
          approximateArrivalOfLastRecord: expect.stringMatching(/Z$/),
          batchSize: 2,
          streamArn: source.streamArn,
        },
      },
    ]);
  });

  it('is split until the bad record stands alone', async () => {
    const mapping = { BatchSize: 4, MaximumRetryAttempts: 0, BisectBatchOnFunctionError: true };
    const { batches, put } = await follow({ work: poison, mapping });
    await put(['a', '1'], ['a', '2'], ['a', 'bad'], ['a', '4']);
    await put(['a', '5']);
    await until(() => sortKeys(batches()).flat().includes('5'));
    expect(sortKeys(batches()).slice(0, 5)).toEqual([
      ['1', '2', 'bad', '4'],
      ['1', '2'],
      ['bad', '4'],
      ['bad'],
      ['4'],
    ]);
  });

  it('comes again from the first reported item', async () => {
    let reported = false;
    const { batches, put } = await follow({
      work: (records) => {
        if (reported) return { batchItemFailures: [] };
        reported = true;
        return { batchItemFailures: [{ itemIdentifier: records[1]?.dynamodb.SequenceNumber }] };
      },
      mapping: { FunctionResponseTypes: ['ReportBatchItemFailures'] },
    });
    await put(['a', '1'], ['a', '2'], ['a', '3']);
    await until(() => batches().length === 2);
    expect(sortKeys(batches())).toEqual([
      ['1', '2', '3'],
      ['2', '3'],
    ]);
  });

  it('is given up when it is too old', async () => {
    const { discarded, put, batches } = await follow({
      work: poison,
      mapping: {
        MaximumRecordAgeInSeconds: 60,
        DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:x:y:dead' } },
      },
    });
    const real = Date.now;
    Date.now = () => real() + 120_000;
    try {
      await put(['a', 'bad']);
      await until(() => discarded.length > 0);
    } finally {
      Date.now = real;
    }
    expect(discarded[0]).toMatchObject({ requestContext: { condition: 'RecordAgeExceeded' } });
    expect(batches()).toHaveLength(0);
  });
});

it('lanes run together and keep the order of each item', async () => {
  let now = 0;
  let most = 0;
  const seen = new Map<string, number[]>();
  const { put, batches } = await follow({
    work: async (records) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 20));
      for (const { dynamodb } of records) {
        const key = JSON.stringify(dynamodb.Keys);
        seen.set(key, [...(seen.get(key) ?? []), Number(dynamodb.SequenceNumber)]);
      }
      now--;
    },
    mapping: { ParallelizationFactor: 4, BatchSize: 1 },
  });
  const items = [...'abcdefgh'].map((letter): [string, string] => [letter, '1']);
  for (let round = 0; round < 3; round++) await put(...items);
  await until(() => batches().flat().length === 24 && now === 0);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(4);
  for (const sequence of seen.values())
    expect(sequence).toEqual(sequence.toSorted((left, right) => left - right));
});
