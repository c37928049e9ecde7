import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { invokeAsync } from '../../../local/events/async-invoke.ts';
import { fakeCloud, functionArn, resource } from '../../support/fake-cloud.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const broken = () => {
  throw new Error('boom');
};

it('retries after one and two minutes, then reports to the destination', async () => {
  const config = { FunctionName: 'tick', DestinationConfig: { OnFailure: { Destination: 'arn:dead' } } };
  const cloud = fakeCloud({
    functions: { tick: broken },
    resources: [resource('AWS::Lambda::EventInvokeConfig', 'C', config)],
  });
  const sent: unknown[] = [];
  const send = async (queueArn: string, message: unknown) => {
    sent.push([queueArn, message]);
  };
  const done = invokeAsync(cloud, functionArn('tick'), { a: 1 }, send, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(cloud.invocations).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(120_000);
  await done;
  expect(cloud.invocations).toHaveLength(3);
  const message = {
    requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
    requestPayload: { a: 1 },
  };
  expect(sent).toEqual([['arn:dead', expect.objectContaining({ requestPayload: { a: 1 } })]]);
  expect(sent[0]).toMatchObject(['arn:dead', message]);
});

it('does not retry where the function says so, and stops waiting when told', async () => {
  const config = resource('AWS::Lambda::EventInvokeConfig', 'C', {
    FunctionName: 'once',
    MaximumRetryAttempts: 0,
  });
  const cloud = fakeCloud({ functions: { once: broken, tick: broken }, resources: [config] });
  const stop = new AbortController();
  const send = () => Promise.reject(new Error('nothing to send'));
  await invokeAsync(cloud, functionArn('once'), {}, send, stop.signal);
  const waiting = invokeAsync(cloud, functionArn('tick'), {}, send, stop.signal);
  await vi.advanceTimersByTimeAsync(1);
  stop.abort();
  await waiting;
  expect(cloud.invocations.map(({ functionName }) => functionName)).toEqual(['once', 'tick']);
});
