import { expect, it } from 'vitest';
import { factsOf } from '../../../functions/shared/dead-letters.ts';

it('a change of the table is told by its keys, and by nothing that its item holds', () => {
  const change = {
    eventID: 'e1',
    eventName: 'INSERT',
    dynamodb: {
      Keys: { pk: { S: 'video#v1' }, sk: { S: 'event#0000000004' } },
      NewImage: { title: { S: 'A secret film' } },
    },
  };
  expect(factsOf(JSON.stringify(change))).toEqual({
    eventName: 'INSERT',
    pk: 'video#v1',
    sk: 'event#0000000004',
  });
});

it('a batch that a function gave up is told by the function, the reason and its place in the stream', () => {
  const given = {
    requestContext: {
      requestId: 'r',
      functionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:kinora-dev-dispatchEvents',
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: 4,
    },
    DDBStreamBatchInfo: {
      shardId: 'shardId-1',
      startSequenceNumber: '100',
      endSequenceNumber: '140',
      batchSize: 3,
    },
  };
  expect(factsOf(JSON.stringify(given))).toEqual({
    function: 'kinora-dev-dispatchEvents',
    condition: 'RetryAttemptsExhausted',
    tries: 4,
    shard: 'shardId-1',
    from: '100',
    to: '140',
    records: 3,
  });
});

it('what is no JSON tells nothing', () => expect(factsOf('A sentence of somebody')).toEqual({}));
