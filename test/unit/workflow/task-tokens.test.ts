import { describe, expect, it } from 'vitest';
import { compileDefinition } from '../../../local/workflow/definition.ts';
import { functionArn } from '../../support/fake-cloud.ts';
import { call, ended, invoke, machine, machineArn, Named, run } from '../../support/state-machine.ts';

const said = { ResultSelector: { 'said.$': '$.Payload' } };

/** Waits for its token as long as `seconds` of the input say; a timeout leads on as it does in a scene. */
const waiting = (more: object = {}) => ({
  StartAt: 'Wait',
  States: {
    Wait: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Parameters: {
        FunctionName: functionArn('note'),
        Payload: { 'id.$': '$.id', deep: [{ 'token.$': '$$.Task.Token' }] },
      },
      TimeoutSecondsPath: '$.seconds',
      ResultPath: '$.answer',
      Catch: [{ ErrorEquals: ['States.Timeout'], ResultPath: null, Next: 'Late' }],
      Next: 'Done',
      ...more,
    },
    Late: invoke('late', {}, { ...said, ResultPath: '$.late', OutputPath: '$', End: true }),
    Done: { Type: 'Succeed' },
  },
});

const tokenIn = (payload: unknown): string => String(Object(payload).deep[0].token);
const soon = (work: () => Promise<unknown>): void => void setTimeout(() => void work(), 20);

describe('lambda:invoke.waitForTaskToken', () => {
  it('goes on with what SendTaskSuccess says, whatever the function answers', async () => {
    const { api, cloud } = await machine(waiting(), {
      note: (payload) => {
        const taskToken = tokenIn(payload);
        soon(() => call(api, 'SendTaskSuccess', { taskToken, output: '{"ok":1}' }));
        return 'nobody reads this';
      },
    });
    const done = await run(api, { id: 'v1', seconds: 60 });
    expect(JSON.parse(String(done.output))).toEqual({ id: 'v1', seconds: 60, answer: { ok: 1 } });
    expect(Object.keys(Object(cloud.invocations[0]?.payload))).toEqual(['id', 'deep']);
  });

  it('fails with the error and cause of SendTaskFailure, and of a function that fails', async () => {
    const { api } = await machine(waiting(), {
      note: (payload) => {
        if (Object(payload).id === 'broken') throw new Named('Broken', 'not noted');
        const taskToken = tokenIn(payload);
        soon(() => call(api, 'SendTaskFailure', { taskToken, error: 'Refused', cause: 'no' }));
      },
    });
    expect(await run(api, { id: 'v1', seconds: 60 })).toMatchObject({ error: 'Refused', cause: 'no' });
    expect(await run(api, { id: 'broken', seconds: 60 }, 'two')).toMatchObject({ error: 'Broken' });
  });

  it('times out as States.Timeout, and a token is void then', async () => {
    const tokens: string[] = [];
    const { api } = await machine(waiting(), {
      note: (payload) => tokens.push(tokenIn(payload)),
      late: () => 'yes',
    });
    const begun = Date.now();
    const done = await run(api, { id: 'v1', seconds: 1 });
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990);
    expect(JSON.parse(String(done.output))).toEqual({ id: 'v1', seconds: 1, late: { said: 'yes' } });
    const late = await call(api, 'SendTaskSuccess', { taskToken: tokens[0], output: '1' });
    expect([late.status, late.body.__type]).toEqual([400, 'TaskTimedOut']);
    expect(api.resourceOf?.({ taskToken: tokens[0] })).toBe(machineArn);
  });

  it('knows after a restart which machine a token is of, and that nobody waits with it', async () => {
    const tokens: string[] = [];
    const note = (payload: unknown) => tokens.push(tokenIn(payload));
    const { api, close } = await machine(waiting(), { note });
    await call(api, 'StartExecution', { stateMachineArn: machineArn, input: '{"id":"v1","seconds":60}' });
    await expect.poll(() => tokens.length).toBe(1);
    await close();
    const { api: after } = await machine(waiting(), { note });
    expect(after.resourceOf?.({ taskToken: tokens[0] })).toBe(machineArn);
    const late = await call(after, 'SendTaskSuccess', { taskToken: tokens[0], output: '{}' });
    expect([late.status, late.body.__type]).toEqual([400, 'TaskTimedOut']);
  });

  it('gives each try a token of its own, which can be used once', async () => {
    const tokens: string[] = [];
    const Retry = [{ ErrorEquals: ['Again'], IntervalSeconds: 1, MaxAttempts: 1, BackoffRate: 1 }];
    const { api } = await machine(waiting({ Retry }), {
      note: (payload) => {
        const taskToken = tokenIn(payload);
        tokens.push(taskToken);
        const isFirst = tokens.length === 1;
        soon(() =>
          isFirst
            ? call(api, 'SendTaskFailure', { taskToken, error: 'Again' })
            : call(api, 'SendTaskSuccess', { taskToken, output: 'null' }),
        );
      },
    });
    expect(await run(api, { id: 'v1', seconds: 60 })).toMatchObject({ status: 'SUCCEEDED' });
    expect(new Set(tokens).size).toBe(2);
    for (const taskToken of tokens)
      expect((await call(api, 'SendTaskSuccess', { taskToken, output: '1' })).body.__type).toBe(
        'TaskTimedOut',
      );
  });

  it('refuses tokens that nobody gave, and outputs that are no JSON', async () => {
    const tokens: string[] = [];
    const { api } = await machine(waiting(), { note: (payload) => tokens.push(tokenIn(payload)) });
    const begun = await call(api, 'StartExecution', {
      stateMachineArn: machineArn,
      input: '{"id":"v1","seconds":60}',
    });
    await expect.poll(() => tokens.length).toBe(1);
    const codeOf = async (operation: string, body: object) => (await call(api, operation, body)).body.__type;
    expect(await codeOf('SendTaskSuccess', { taskToken: 'x', output: '1' })).toBe('InvalidToken');
    expect(await codeOf('SendTaskFailure', { taskToken: 'x' })).toBe('InvalidToken');
    expect(await codeOf('SendTaskSuccess', { taskToken: tokens[0], output: '{' })).toBe('InvalidOutput');
    // A stopped execution waits for nobody.
    const { executionArn } = begun.body;
    await call(api, 'StopExecution', { executionArn });
    expect(await ended(api, String(executionArn))).toMatchObject({ status: 'ABORTED' });
    await expect
      .poll(() => codeOf('SendTaskSuccess', { taskToken: tokens[0], output: '1' }))
      .toBe('TaskTimedOut');
  });

  it('needs whole seconds, and refuses what is not run here', async () => {
    const { api } = await machine(waiting(), { note: () => null });
    expect(await run(api, { id: 'v1', seconds: 0.5 })).toMatchObject({ error: 'States.Runtime' });
    expect(() => compileDefinition(waiting({ HeartbeatSeconds: 5 }))).toThrow(/HeartbeatSeconds/);
    const elsewhere = waiting({ Resource: 'arn:aws:states:::lambda:invoke' });
    expect(() => compileDefinition(elsewhere)).toThrow(/Task\.Token/);
  });
});
