import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { asciiJson } from '../../../functions/platform/aws/queue.ts';
import { queueHandler } from '../../../functions/platform/events/queue.ts';
import { streamHandler } from '../../../functions/platform/events/stream.ts';
import { taskHandler } from '../../../functions/platform/events/task.ts';
import { KinoraError, RetryableError } from '../../../functions/shared/errors.ts';
import { decodeTaskFailure } from '../../../functions/shared/task-failure.ts';
import { lambdaContext } from './request.ts';

const triggers = {
  queue: { on: 'queue', queue: 'generation', batchSize: 10, summary: '', needs: [] },
  stream: { on: 'stream', filters: [], batchSize: 10, summary: '', needs: [] },
  task: { on: 'workflow', task: 'plan', summary: '', needs: [] },
} as const;

const message = (messageId: string, body: string): SQSRecord => ({
  messageId,
  body,
  receiptHandle: '',
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: '',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: '',
  awsRegion: '',
});

describe('a queue', () => {
  it('[S4-10] gives back only the messages that failed', async () => {
    const handled: number[] = [];
    const handler = queueHandler(triggers.queue, z.object({ n: z.number() }), async ({ n }) => {
      if (n === 2) throw new Error('no');
      handled.push(n);
    });
    const Records = [
      message('a', '{"n":1}'),
      message('b', '{"n":2}'),
      message('c', '{"n":"x"}'),
      message('d', 'nonsense'),
      message('e', '{"n":3}'),
    ];
    const { batchItemFailures } = await handler({ Records }, lambdaContext());
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['b', 'c', 'd']);
    expect(handled).toEqual([1, 3]);
  });

  it.each([
    ['generation', 'video_generation'],
    ['mail', 'mail'],
    ['removal', 'account_removal'],
  ] as const)('counts the errors of %s as those of %s', async (queue, component) => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const handler = queueHandler({ ...triggers.queue, queue }, z.object({}), async () => {});
    await handler({ Records: [message('a', 'nonsense')] }, lambdaContext());
    const lines = written.mock.calls.map(([line]) => String(line));
    written.mockRestore();
    const labels = { component, source: 'worker', severity: 'error' };
    const metric = { name: 'errors_total', labels, value: 1 };
    expect(lines).toContain(`${JSON.stringify({ metric })}\n`);
  });

  it('is written to in ASCII, whatever the text', () => {
    const value = { text: 'Grüße 🎬 \u2028 \u007f' };
    expect(asciiJson(value)).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(asciiJson(value))).toEqual(value);
  });
});

describe('a stream', () => {
  const record = (sk: string) => ({
    dynamodb: {
      SequenceNumber: sk,
      Keys: { pk: { S: 'video#1' }, sk: { S: sk } },
      NewImage: { pk: { S: 'video#1' }, sk: { S: sk }, seq: { N: '7' } },
    },
  });

  it('stops at the first change that fails and asks for it again', async () => {
    const handled: unknown[] = [];
    const handler = streamHandler(triggers.stream, async ({ sk, before, after }) => {
      if (sk === '2') throw new Error('no');
      handled.push([sk, before, after]);
    });
    const answer = await handler({ Records: [record('1'), record('2'), record('3')] }, lambdaContext());
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(handled).toEqual([['1', undefined, { pk: 'video#1', sk: '1', seq: 7 }]]);
  });
});

describe('a task of the workflow', () => {
  const run = (error: Error) =>
    taskHandler(triggers.task, z.object({}), async () => {
      throw error;
    })({}, lambdaContext());

  const caught = async (error: Error): Promise<{ Error: string; Cause: string }> => {
    const thrown: unknown = await run(error).catch((failure: unknown) => failure);
    if (!(thrown instanceof Error)) throw new Error('The task did not fail');
    // As Step Functions passes a Lambda error on.
    return {
      Error: thrown.name,
      Cause: JSON.stringify({ errorType: thrown.name, errorMessage: thrown.message }),
    };
  };

  it('keeps the code and data of a decided end for the failure card', async () => {
    const error = new KinoraError('invalid', 'CONTENT_REFUSED', 'This text cannot be filmed.', {
      data: { stage: 'moderating' },
    });
    expect(decodeTaskFailure(await caught(error))).toEqual({
      code: 'CONTENT_REFUSED',
      message: 'This text cannot be filmed.',
      data: { stage: 'moderating' },
    });
  });

  it('[C32] is tried again by the name RetryableError alone', async () => {
    expect((await caught(new RetryableError('vendor 503'))).Error).toBe('RetryableError');
    expect((await caught(new Error('bug'))).Error).toBe('Error');
  });

  it('tells nothing of an error that is ours, nor of a cause that is no JSON', async () => {
    expect(decodeTaskFailure(await caught(new Error('secret')))).toBeUndefined();
    expect(decodeTaskFailure({})).toBeUndefined();
    expect(decodeTaskFailure({ Cause: 'nonsense' })).toBeUndefined();
  });

  it('refuses input of another shape', async () => {
    const handler = taskHandler(triggers.task, z.object({ videoId: z.string() }), async () => 1);
    await expect(handler({ videoId: 7 }, lambdaContext())).rejects.toThrow();
  });
});
