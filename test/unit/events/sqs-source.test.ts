import { ReceiveMessageCommand, SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Resource, Service } from '../../../local/cloud.ts';
import { startEventSources } from '../../../local/events/event-sources.ts';
import {
  type FakeCloud,
  type FakeFunction,
  fakeCloud,
  functionArn,
  resource,
} from '../../support/fake-cloud.ts';
import { type Queues, startQueues } from '../../support/fake-queues.ts';
import { until } from '../../support/until.ts';

interface SqsEvent {
  Records: { messageId: string; body: string; attributes: Record<string, string> }[];
}

let queues: Queues;
let count = 0;
const open: Service[] = [];
beforeAll(async () => {
  queues = await startQueues();
});
afterAll(() => queues.close());
afterEach(async () => {
  await Promise.all(open.splice(0).map((service) => service.close()));
});

interface Setup {
  work: (event: SqsEvent) => unknown;
  mapping?: object;
  queue?: Record<string, string>;
  faults?: string[];
  bodies?: string[];
}

/** A queue, optionally filled before the source starts, and the source that empties it. */
const drain = async (
  setup: Setup,
): Promise<{ cloud: FakeCloud; queue: Resource; batches(): SqsEvent['Records'][] }> => {
  const queue = await queues.create(`queue-${count++}`, setup.queue);
  if (setup.bodies) await send(queue, ...setup.bodies);
  const mapping = resource('AWS::Lambda::EventSourceMapping', 'Mapping', {
    EventSourceArn: queue.arn,
    FunctionName: functionArn('work'),
    ...setup.mapping,
  });
  const functions: Record<string, FakeFunction> = { work: (event) => setup.work(event as SqsEvent) };
  const faults = setup.faults ?? [];
  const cloud = fakeCloud({ functions, resources: [queue, mapping], endpoint: queues.endpoint, faults });
  open.push(await startEventSources(cloud));
  const batches = () => cloud.invocations.map(({ payload }) => (payload as SqsEvent).Records);
  return { cloud, queue, batches };
};

const send = async (queue: Resource, ...bodies: string[]): Promise<void> => {
  for (let start = 0; start < bodies.length; start += 10) {
    const Entries = bodies
      .slice(start, start + 10)
      .map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    await queues.client.send(new SendMessageBatchCommand({ QueueUrl: queue.physicalId, Entries }));
  }
};

const bodiesOf = (batches: SqsEvent['Records'][]) =>
  batches.map((records) => records.map((record) => record.body));

describe('a queue', () => {
  it('hands its messages over in the documented form and deletes what succeeded', async () => {
    const { queue, batches } = await drain({ work: () => null, queue: { VisibilityTimeout: '2' } });
    const sent = await queues.client.send(
      new SendMessageCommand({
        QueueUrl: queue.physicalId,
        MessageBody: '{"a":1}',
        MessageAttributes: {
          kind: { DataType: 'String', StringValue: 'x' },
          bytes: { DataType: 'Binary', BinaryValue: Buffer.from([1, 255]) },
        },
      }),
    );
    const [records] = await until(() => batches().length > 0 && batches());
    expect(records).toEqual([
      {
        messageId: sent.MessageId,
        receiptHandle: expect.any(String),
        body: '{"a":1}',
        attributes: expect.objectContaining({
          ApproximateReceiveCount: '1',
          SentTimestamp: expect.any(String),
        }),
        messageAttributes: {
          kind: { stringValue: 'x', dataType: 'String', stringListValues: [], binaryListValues: [] },
          bytes: { binaryValue: 'Af8=', dataType: 'Binary', stringListValues: [], binaryListValues: [] },
        },
        md5OfBody: sent.MD5OfMessageBody,
        md5OfMessageAttributes: expect.any(String),
        eventSource: 'aws:sqs',
        eventSourceARN: queue.arn,
        awsRegion: 'eu-central-1',
      },
    ]);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(batches()).toHaveLength(1);
  });

  it('is read in batches of the size of the mapping', async () => {
    const bodies = Array.from({ length: 7 }, (_, index) => String(index));
    const { batches } = await drain({ work: () => null, mapping: { BatchSize: 3 }, bodies });
    await until(() => batches().flat().length === 7);
    expect(Math.max(...batches().map((records) => records.length))).toBeLessThanOrEqual(3);
  });

  it('is gathered over the batching window', async () => {
    const mapping = { BatchSize: 20, MaximumBatchingWindowInSeconds: 2 };
    const bodies = Array.from({ length: 12 }, (_, index) => String(index));
    const { batches, queue } = await drain({ work: () => null, mapping, bodies });
    await send(queue, 'later');
    await until(() => batches().length > 0);
    expect(batches()[0]).toHaveLength(13);
  });

  it('brings a failed batch again, and gives it to the dead letter queue in the end', async () => {
    const dead = await queues.create(`dead-${count++}`);
    const { batches } = await drain({
      work: () => {
        throw new Error('boom');
      },
      queue: {
        VisibilityTimeout: '1',
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 2 }),
      },
      bodies: ['poison'],
    });
    const message = await until(async () => {
      const got = await queues.client.send(
        new ReceiveMessageCommand({ QueueUrl: dead.physicalId, WaitTimeSeconds: 1 }),
      );
      return got.Messages?.[0];
    });
    expect(message.Body).toBe('poison');
    expect(
      batches()
        .flat()
        .map((record) => record.attributes.ApproximateReceiveCount),
    ).toEqual(['1', '2']);
  });

  it('brings only the reported items again', async () => {
    const { batches } = await drain({
      work: ({ Records }) => ({
        batchItemFailures: Records.filter(
          (record) => record.body === 'b' && record.attributes.ApproximateReceiveCount === '1',
        ).map((record) => ({ itemIdentifier: record.messageId })),
      }),
      mapping: { FunctionResponseTypes: ['ReportBatchItemFailures'] },
      queue: { VisibilityTimeout: '1' },
      bodies: ['a', 'b', 'c'],
    });
    await until(() => batches().flat().length >= 4);
    expect(batches().flat()[3]?.body).toBe('b');
  });

  it.each([
    ['an unknown id', { batchItemFailures: [{ itemIdentifier: 'nobody' }] }],
    ['an empty id', { batchItemFailures: [{ itemIdentifier: '' }] }],
    ['no list', { batchItemFailures: 'all' }],
  ])('takes a report with %s for a failed batch', async (_, report) => {
    const { batches } = await drain({
      work: () => report,
      mapping: { FunctionResponseTypes: ['ReportBatchItemFailures'] },
      queue: { VisibilityTimeout: '1' },
      bodies: ['a'],
    });
    await until(() => batches().length >= 2);
  });

  it('runs at most as many batches at a time as the mapping says', async () => {
    let now = 0;
    let most = 0;
    const two = Promise.withResolvers<void>();
    const bodies = Array.from({ length: 6 }, (_, index) => String(index));
    const { batches } = await drain({
      work: async () => {
        most = Math.max(most, ++now);
        // Nobody is done before two have begun; whoever came too many would begin meanwhile.
        if (now === 2) two.resolve();
        await two.promise;
        await new Promise((resolve) => setTimeout(resolve, 60));
        now--;
      },
      mapping: { BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } },
      bodies,
    });
    await until(() => batches().length === 6);
    expect(most).toBe(2);
  });

  it('drops what the filter does not let pass', async () => {
    const { batches } = await drain({
      work: () => null,
      mapping: { FilterCriteria: { Filters: [{ Pattern: '{"body":{"kind":["yes"]}}' }] } },
      queue: { VisibilityTimeout: '1' },
      bodies: ['{"kind":"no"}', '{"kind":"yes"}', 'no json'],
    });
    await until(() => batches().length > 0);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(bodiesOf(batches())).toEqual([['{"kind":"yes"}']]);
  });

  it('is delivered twice on demand', async () => {
    const { batches } = await drain({ work: () => null, faults: ['sqs:duplicate'], bodies: ['a'] });
    await until(() => batches().length === 2);
    expect(bodiesOf(batches())).toEqual([['a'], ['a']]);
  });

  it('is delivered out of order on demand', async () => {
    const { batches } = await drain({ work: () => null, faults: ['sqs:reorder'], bodies: ['a', 'b', 'c'] });
    await until(() => batches().length > 0);
    expect(bodiesOf(batches())).toEqual([['c', 'b', 'a']]);
  });

  it('that is switched off is left alone', async () => {
    const { batches } = await drain({ work: () => null, mapping: { Enabled: false }, bodies: ['a'] });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(batches()).toHaveLength(0);
  });
});

it('a mapping to a function that does not exist is refused at the start', async () => {
  const properties = {
    EventSourceArn: 'arn:aws:sqs:eu-central-1:000000000000:q',
    FunctionName: functionArn('nobody'),
  };
  const cloud = fakeCloud({
    resources: [resource('AWS::Lambda::EventSourceMapping', 'Mapping', properties)],
  });
  await expect(startEventSources(cloud)).rejects.toThrow(/no function/);
});
