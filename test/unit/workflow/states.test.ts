import { describe, expect, it } from 'vitest';
import { functionArn } from '../../support/fake-cloud.ts';
import { invoke, machine, Named, run } from '../../support/state-machine.ts';

describe('tasks', () => {
  it('calls lambda:invoke with its parameters and answers with Payload and StatusCode', async () => {
    const definition = {
      StartAt: 'Plan',
      States: {
        Plan: {
          ...invoke('plan', {
            Payload: { 'id.$': '$.id', 'run.$': '$$.Execution.Name', 'all.$': '$$.Execution.Input' },
          }),
          OutputPath: '$',
        },
      },
    };
    const { api, cloud } = await machine(definition, { plan: () => ({ scenes: 2 }) });
    const done = await run(api, { id: 'v1' });
    expect(done.status).toBe('SUCCEEDED');
    expect(JSON.parse(String(done.output))).toMatchObject({ Payload: { scenes: 2 }, StatusCode: 200 });
    expect(cloud.invocations[0]?.payload).toEqual({ id: 'v1', run: 'one', all: { id: 'v1' } });
  });

  it('takes a function ARN as a resource, with the state input as the payload', async () => {
    const definition = {
      StartAt: 'A',
      States: { A: { Type: 'Task', Resource: functionArn('echo'), End: true } },
    };
    const { api } = await machine(definition, { echo: (payload) => payload });
    expect(JSON.parse(String((await run(api, { a: 1 })).output))).toEqual({ a: 1 });
  });

  it('names a failure by the error type of the function and gives its JSON as the cause', async () => {
    const definition = { StartAt: 'A', States: { A: invoke('broken', {}) } };
    const { api } = await machine(definition, {
      broken: () => {
        throw new Named('RenderError', 'no picture');
      },
    });
    const done = await run(api, {});
    expect(done).toMatchObject({ status: 'FAILED', error: 'RenderError' });
    expect(JSON.parse(String(done.cause))).toEqual({ errorType: 'RenderError', errorMessage: 'no picture' });
  });

  it('needs the permission of the role', async () => {
    const { api, cloud } = await machine(
      { StartAt: 'A', States: { A: invoke('secret', {}) } },
      { secret: () => 1 },
      {
        allowed: 'other',
      },
    );
    expect(await run(api, {})).toMatchObject({ status: 'FAILED', error: 'Lambda.AWSLambdaException' });
    expect(cloud.invocations).toHaveLength(0);
  });

  it('prefixes errors of the Lambda service', async () => {
    const { api } = await machine({ StartAt: 'A', States: { A: invoke('missing', {}) } }, {});
    expect(await run(api, {})).toMatchObject({ status: 'FAILED', error: 'Lambda.ResourceNotFoundException' });
  });

  it('retries with real pauses and backoff, then catches into a path', async () => {
    const times: number[] = [];
    const definition = {
      StartAt: 'A',
      States: {
        A: invoke(
          'flaky',
          {},
          {
            Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 1, MaxAttempts: 1, BackoffRate: 2 }],
            Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'Fail' }],
            Next: 'Done',
          },
        ),
        Fail: invoke('fail', { 'Payload.$': '$' }),
        Done: { Type: 'Succeed' },
      },
    };
    const { api, cloud } = await machine(definition, {
      flaky: () => {
        times.push(Date.now());
        throw new Named('Busy');
      },
      fail: (payload) => payload,
    });
    const done = await run(api, { id: 'v1' });
    expect(times).toHaveLength(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
    expect(cloud.invocations.at(-1)?.payload).toMatchObject({ id: 'v1', failure: { Error: 'Busy' } });
    expect(done.status).toBe('SUCCEEDED');
  });

  it('ends a state after its TimeoutSeconds with States.Timeout', async () => {
    const definition = { StartAt: 'A', States: { A: invoke('slow', {}, { TimeoutSeconds: 1, End: true }) } };
    const { api } = await machine(definition, {
      slow: () => new Promise((resolve) => setTimeout(resolve, 3000)),
    });
    expect(await run(api, {})).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });
});

describe('the other states', () => {
  it('walks Choice, Pass, Wait and Fail', async () => {
    const definition = {
      StartAt: 'Kind',
      States: {
        Kind: {
          Type: 'Choice',
          Choices: [{ Variable: '$.kind', StringEquals: 'avatar', Next: 'Wait' }],
          Default: 'Refuse',
        },
        Wait: { Type: 'Wait', Seconds: 1, Next: 'Mark' },
        Mark: { Type: 'Pass', Result: { seen: true }, ResultPath: '$.mark', End: true },
        Refuse: { Type: 'Fail', Error: 'Refused', Cause: 'unknown kind' },
      },
    };
    const { api } = await machine(definition, {});
    const begun = Date.now();
    const done = await run(api, { kind: 'avatar' });
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990);
    expect(JSON.parse(String(done.output))).toEqual({ kind: 'avatar', mark: { seen: true } });
    expect(await run(api, { kind: 'x' }, 'two')).toMatchObject({
      status: 'FAILED',
      error: 'Refused',
      cause: 'unknown kind',
    });
  });

  const waiting = {
    StartAt: 'Choose',
    States: {
      Choose: {
        Type: 'Choice',
        Choices: [
          { Variable: '$.part.state', StringEquals: 'start', Next: 'Look' },
          { Variable: '$.part.state', StringEquals: 'running', Next: 'Wait' },
        ],
        Default: 'Done',
      },
      Wait: { Type: 'Wait', SecondsPath: '$.part.waitSeconds', Next: 'Look' },
      Look: invoke(
        'look',
        { Payload: { 'steps.$': '$.part.steps' } },
        {
          ResultSelector: {
            'state.$': '$.Payload.state',
            'waitSeconds.$': '$.Payload.waitSeconds',
            'steps.$': '$.Payload.steps',
          },
          ResultPath: '$.part',
          OutputPath: '$',
          Next: 'Choose',
        },
      ),
      Done: { Type: 'Succeed' },
    },
  };

  it('goes round by Choice and Wait as long as a task says, and waits as long as it says', async () => {
    const { api, cloud } = await machine(waiting, {
      look: (payload) => {
        const { steps } = payload as { steps: number };
        return { state: steps < 2 ? 'running' : 'done', waitSeconds: steps, steps: steps + 1 };
      },
    });
    const begun = Date.now();
    const done = await run(api, { id: 'v1', part: { state: 'start', steps: 0 } });
    expect(JSON.parse(String(done.output))).toEqual({
      id: 'v1',
      part: { state: 'done', waitSeconds: 2, steps: 3 },
    });
    expect(cloud.invocations.map(({ payload }) => payload)).toEqual([
      { steps: 0 },
      { steps: 1 },
      { steps: 2 },
    ]);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990);
  });

  it('refuses to wait for a part of a second', async () => {
    const { api } = await machine(waiting, {
      look: () => ({ state: 'running', waitSeconds: 1.5, steps: 1 }),
    });
    const done = await run(api, { part: { state: 'start', steps: 0 } });
    expect(done).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it('ends the whole machine after its TimeoutSeconds as TIMED_OUT', async () => {
    const definition = {
      TimeoutSeconds: 1,
      StartAt: 'Long',
      States: { Long: { Type: 'Wait', Seconds: 5, Next: 'After' }, After: invoke('after', {}) },
    };
    const { api, cloud } = await machine(definition, { after: () => 1 });
    expect(await run(api, {})).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(cloud.invocations).toHaveLength(0);
  });

  it.each([
    ['JSONata', { QueryLanguage: 'JSONata', StartAt: 'A', States: { A: { Type: 'Succeed' } } }, /JSONata/],
    [
      'another service',
      {
        StartAt: 'A',
        States: { A: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true } },
      },
      /not run/,
    ],
    [
      'a state nobody reaches',
      { StartAt: 'A', States: { A: { Type: 'Succeed' }, B: { Type: 'Succeed' } } },
      /invalid/i,
    ],
    [
      'context that is not given',
      { StartAt: 'A', States: { A: { Type: 'Pass', Parameters: { 'n.$': '$$.State.Name' }, End: true } } },
      /not available/,
    ],
  ])('refuses %s at the start', async (_, definition, message) => {
    await expect(machine(definition, {})).rejects.toThrow(message);
  });
});
