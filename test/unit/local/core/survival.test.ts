import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFixture } from './fixture-assembly.ts';

let folder: string;
let running: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-survival-'));
  await writeFixture(join(folder, 'cdk.out'));
});

afterEach(async () => {
  if (running) await kill(running);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

const start = async (): Promise<ChildProcess> => {
  const child = fork(
    new URL('./run-core.ts', import.meta.url),
    [join(folder, 'cdk.out'), join(folder, 'data')],
    {
      execArgv: ['--no-warnings'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  running = child;
  const [message] = await once(child, 'message');
  expect(message).toBe('started');
  return child;
};

const ask = async (child: ChildProcess, event: object): Promise<unknown> => {
  const answer = once(child, 'message');
  child.send(event);
  const [result] = await answer;
  return result.payload;
};

const kill = async (child: ChildProcess): Promise<void> => {
  running = undefined;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};

const childrenOf = (parent: number): number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid = 0, ppid]) => (ppid === parent ? [pid] : []));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

it('keeps all data when the whole cloud is killed, and leaves no process behind', async () => {
  const first = await start();
  expect(await ask(first, { action: 'put', id: 'kept' })).toEqual({ ok: true });
  expect(await ask(first, { action: 'upload', key: 'films/kept', text: 'still here' })).toEqual({ ok: true });
  expect(await ask(first, { action: 'send', text: 'still waiting' })).toEqual({ ok: true });
  const secret = await ask(first, { action: 'secret' });
  const started = childrenOf(first.pid ?? 0);
  await kill(first);
  await expect.poll(() => started.filter(isAlive)).toEqual([]);

  const second = await start();
  expect(await ask(second, { action: 'get', id: 'kept' })).toEqual({ id: { S: 'kept' } });
  expect(await ask(second, { action: 'secret' })).toBe(secret);
  const url = String(
    await ask(second, { action: 'presign', method: 'GET', key: 'films/kept', expiresIn: 60 }),
  );
  expect(await (await fetch(url)).text()).toBe('still here');
});
