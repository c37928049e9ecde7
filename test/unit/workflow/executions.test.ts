import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { call, ended, invoke, machine, machineArn, Named, run } from '../../support/state-machine.ts';

describe('executions', () => {
  const two = {
    StartAt: 'A',
    States: {
      A: invoke('first', {}, { Retry: [{ ErrorEquals: ['States.ALL'] }], Next: 'B' }),
      B: invoke('second', {}),
    },
  };

  it('are unique by name: the same start is the same execution while it runs', async () => {
    const gate = Promise.withResolvers<void>();
    const { api, cloud } = await machine(two, { first: () => gate.promise, second: () => 2 });
    const start = { stateMachineArn: machineArn, name: 'v1-1', input: '{"a":1,"b":2}' };
    const one = await call(api, 'StartExecution', start);
    const again = await call(api, 'StartExecution', { ...start, input: '{"b": 2, "a": 1}' });
    expect(again).toEqual(one);
    const other = await call(api, 'StartExecution', { ...start, input: '{}' });
    expect(other).toMatchObject({ status: 400, body: { __type: 'ExecutionAlreadyExists' } });
    gate.resolve();
    await ended(api, String(one.body.executionArn));
    expect(await call(api, 'StartExecution', start)).toMatchObject({
      body: { __type: 'ExecutionAlreadyExists' },
    });
    expect(cloud.invocations).toHaveLength(2);
  });

  it('stop at once, and nothing further starts', async () => {
    const gate = Promise.withResolvers<void>();
    const { api, cloud } = await machine(two, { first: () => gate.promise, second: () => 2 });
    const { body } = await call(api, 'StartExecution', {
      stateMachineArn: machineArn,
      name: 'v1',
      input: '{}',
    });
    const stopped = await call(api, 'StopExecution', {
      executionArn: body.executionArn,
      error: 'Cancelled',
      cause: 'by user',
    });
    expect(stopped.status).toBe(200);
    gate.resolve();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await ended(api, String(body.executionArn))).toMatchObject({
      status: 'ABORTED',
      error: 'Cancelled',
      cause: 'by user',
    });
    expect(cloud.invocations.map((invocation) => invocation.functionName)).toEqual(['first']);
  });

  it('do not retry after a stop during the pause', async () => {
    const { api, cloud } = await machine(two, {
      first: () => {
        throw new Named('Busy');
      },
      second: () => 2,
    });
    const { body } = await call(api, 'StartExecution', {
      stateMachineArn: machineArn,
      name: 'v1',
      input: '{}',
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await call(api, 'StopExecution', { executionArn: body.executionArn });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(cloud.invocations).toHaveLength(1);
  });

  it('start again from the first state when the process ended under them', async () => {
    const before = await machine(two, { first: () => new Promise(() => undefined), second: () => 2 });
    const { body } = await call(before.api, 'StartExecution', {
      stateMachineArn: machineArn,
      name: 'v1',
      input: '{"n":1}',
    });
    await before.close();
    const after = await machine(two, { first: () => 1, second: () => 2 }, before.cloud);
    expect(await ended(after.api, String(body.executionArn))).toMatchObject({
      status: 'SUCCEEDED',
      output: '2',
      input: '{"n":1}',
    });
    expect(after.cloud.invocations.map((invocation) => invocation.functionName)).toEqual(['first', 'second']);
  });

  it('survive that the process is killed right after the start was answered', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'kinora-killed-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    const script = new URL('../../support/leave-execution.ts', import.meta.url);
    const child = fork(script, [dataDir, machineArn], { execArgv: ['--no-warnings'] });
    const [answer] = await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(answer).toBe(200);
    const after = await machine(two, { first: () => 1, second: () => 2 }, { dataDir });
    const executionArn = `${machineArn.replace('stateMachine', 'execution')}:left`;
    expect(await ended(after.api, executionArn)).toMatchObject({ status: 'SUCCEEDED', input: '{"n":1}' });
  });

  it('are listed newest first, by status, in pages', async () => {
    const { api } = await machine({ StartAt: 'A', States: { A: { Type: 'Succeed' } } }, {});
    for (const name of ['a', 'b', 'c']) await run(api, {}, name);
    const list = (body: object) => call(api, 'ListExecutions', { stateMachineArn: machineArn, ...body });
    const names = ({ body }: { body: Record<string, unknown> }) =>
      (body.executions as { name: string }[]).map((execution) => execution.name);
    const first = await list({ maxResults: 2 });
    expect(names(first)).toEqual(['c', 'b']);
    expect(names(await list({ maxResults: 2, nextToken: first.body.nextToken }))).toEqual(['a']);
    expect(names(await list({ statusFilter: 'FAILED' }))).toEqual([]);
  });

  it.each([
    ['StateMachineDoesNotExist', { stateMachineArn: `${machineArn}x`, input: '{}' }],
    ['InvalidName', { stateMachineArn: machineArn, name: 'a b', input: '{}' }],
    ['InvalidExecutionInput', { stateMachineArn: machineArn, name: 'a', input: '{' }],
    ['ValidationException', { name: 'a' }],
  ])('answer %s', async (code, body) => {
    const { api } = await machine(two, {});
    expect(await call(api, 'StartExecution', body)).toMatchObject({ status: 400, body: { __type: code } });
  });

  it('that are unknown cannot be described or stopped', async () => {
    const { api } = await machine(two, {});
    for (const operation of ['DescribeExecution', 'StopExecution']) {
      const answer = await call(api, operation, {
        executionArn: 'arn:aws:states:eu-central-1:000000000000:execution:render:x',
      });
      expect(answer).toMatchObject({ status: 400, body: { __type: 'ExecutionDoesNotExist' } });
    }
  });
});
