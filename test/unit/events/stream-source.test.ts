import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { sortKeys, useStreams } from '../../support/streams.ts';
import { until } from '../../support/until.ts';

const streams = useStreams();
const { follow, newTable, write } = streams;

describe('a table stream', () => {
  it('hands changes over in the documented form', async () => {
    const { batches, source, cloud } = await follow({ work: () => null });
    const Item = { pk: { S: 'a' }, sk: { S: 'expired' }, n: { N: '1' }, b: { B: Buffer.from([1, 255]) } };
    await streams.tables.client.send(new PutItemCommand({ TableName: source.tableName, Item }));
    await streams.tables.client.send(
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

it('lanes run together and keep the order of each item', async () => {
  let now = 0;
  let most = 0;
  const seen = new Map<string, string[]>();
  const { put, batches } = await follow({
    work: async (records) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 20));
      for (const { dynamodb } of records) {
        const key = JSON.stringify(dynamodb.Keys);
        seen.set(key, [...(seen.get(key) ?? []), dynamodb.SequenceNumber]);
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
  // All of one length: in the order of texts they are in that of numbers.
  for (const sequence of seen.values()) expect(sequence).toEqual(sequence.toSorted());
});
