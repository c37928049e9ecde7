import { describe, expect, it } from 'vitest';
import type { StreamRecord } from '../../../local/events/stream-record.ts';
import { functionArn } from '../../support/fake-cloud.ts';
import { sortKeys, useStreams } from '../../support/streams.ts';
import { until } from '../../support/until.ts';

const { follow } = useStreams();

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
