import type { Context as LambdaContext, SQSRecord } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { asciiJson } from '../../../functions/platform/aws/queue.ts';
import { eventHandler } from '../../../functions/platform/events/event.ts';
import { queueHandler } from '../../../functions/platform/events/queue.ts';
import { streamHandler } from '../../../functions/platform/events/stream.ts';
import { taskHandler } from '../../../functions/platform/events/task.ts';
import { KinoraError, RetryableError } from '../../../functions/shared/errors.ts';
import { decodeTaskFailure } from '../../../functions/shared/task-failure.ts';
import { lambdaContext } from './request.ts';

const triggers = {
  queue: { on: 'queue', queue: 'removal', batchSize: 10, summary: '', needs: [] },
  stream: { on: 'stream', filters: [], batchSize: 10, summary: '', needs: [] },
  event: {
    on: 'event',
    to: { changes: ['REMOVE'], pk: '', sk: '' },
    order: 'item',
    batchSize: 10,
    summary: '',
    needs: [],
  },
  task: { on: 'workflow', task: 'plan', summary: '', needs: [] },
} as const;

/** A function that has time for so many milliseconds when it is asked first, and less with every message. */
const slowContext = (...remaining: number[]): LambdaContext => ({
  ...lambdaContext(),
  getRemainingTimeInMillis: () => remaining.shift() ?? 0,
});

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
    const handled: string[] = [];
    const handler = queueHandler(triggers.queue, async ({ userId }) => {
      if (userId === '2') throw new Error('no');
      handled.push(userId);
    });
    const Records = [
      message('a', '{"userId":"1"}'),
      message('b', '{"userId":"2"}'),
      message('c', '{"userId":3}'),
      message('d', 'nonsense'),
      message('e', '{"userId":"3"}'),
    ];
    const { batchItemFailures } = await handler({ Records }, lambdaContext());
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['b', 'c', 'd']);
    expect(handled).toEqual(['1', '3']);
  });

  it('hands back what it has no time for, and does what it has begun', async () => {
    const handled: string[] = [];
    const handler = queueHandler(triggers.queue, async ({ userId }) => void handled.push(userId));
    const Records = ['a', 'b', 'c', 'd'].map((id) => message(id, JSON.stringify({ userId: id })));
    const { batchItemFailures } = await handler({ Records }, slowContext(20_000, 9000));
    expect(handled).toEqual(['a', 'b']);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['c', 'd']);
  });

  it('begins with its first message whatever time there is', async () => {
    const handle = vi.fn(async () => {});
    const Records = [message('a', '{"userId":"1"}')];
    await queueHandler(triggers.queue, handle)({ Records }, slowContext());
    expect(handle).toHaveBeenCalledOnce();
  });

  it.each([
    ['generation', 'video_generation'],
    ['movies', 'movie_processing'],
    ['mail', 'mail'],
    ['purge', 'video_removal'],
    ['removal', 'account_removal'],
  ] as const)('counts the errors of %s as those of %s', async (queue, component) => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const handler = queueHandler({ ...triggers.queue, queue }, async () => {});
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
    const handler = streamHandler(triggers.stream, async (changes) => {
      handled.push(...changes.map(({ sk, before, after }) => [sk, before, after]));
      return new Set(changes.filter(({ sk }) => sk !== '1'));
    });
    const answer = await handler({ Records: [record('1'), record('2'), record('3')] }, lambdaContext());
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(handled[0]).toEqual(['1', undefined, { pk: 'video#1', sk: '1', seq: 7 }]);
  });
});

describe('changes that a function subscribes to', () => {
  const event = (messageId: string, group: string, change: unknown): SQSRecord => {
    const sent = message(messageId, JSON.stringify(change));
    return { ...sent, attributes: { ...sent.attributes, MessageGroupId: group } };
  };
  const change = (sk: string) => ({
    eventID: sk,
    dynamodb: {
      Keys: { pk: { S: 'video#1' }, sk: { S: sk } },
      OldImage: { pk: { S: 'video#1' }, sk: { S: sk }, topics: { SS: ['a'] } },
    },
  });

  it('are handled in order; behind one that fails its group comes again, and no other', async () => {
    const handled: unknown[] = [];
    const handler = eventHandler(triggers.event, async ({ sk, before, after }) => {
      if (sk === '2') throw new Error('no');
      handled.push([sk, before, after]);
    });
    const Records = [
      event('a', 'one', change('1')),
      event('b', 'one', change('2')),
      event('c', 'two', change('3')),
      event('d', 'one', change('4')),
      event('e', 'three', { eventID: 'x', dynamodb: {} }),
    ];
    const { batchItemFailures } = await handler({ Records }, lambdaContext());
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['b', 'd', 'e']);
    const image = (sk: string) => ({ pk: 'video#1', sk, topics: new Set(['a']) });
    expect(handled).toEqual([
      ['1', image('1'), undefined],
      ['3', image('3'), undefined],
    ]);
  });
});

describe('changes for which no time is left', () => {
  it('come again, all of them, so that they stay in order', async () => {
    const handled: string[] = [];
    const handler = eventHandler(triggers.event, async ({ sk }) => void handled.push(sk));
    const Records = ['1', '2', '3'].map((sk) =>
      message(sk, JSON.stringify({ eventID: sk, dynamodb: { Keys: { pk: { S: 'v' }, sk: { S: sk } } } })),
    );
    const { batchItemFailures } = await handler({ Records }, slowContext(9000));
    expect(handled).toEqual(['1']);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['2', '3']);
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
