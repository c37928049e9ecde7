import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inTurn } from '../../lib/process-lock.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-lock-'));
  file = join(folder, 'lock.sqlite');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A process that holds the lock until it is killed. */
const holder = async () => {
  const source = `
    const { inTurn } = await import(${JSON.stringify(join(import.meta.dirname, '../../lib/process-lock.ts'))});
    await inTurn(process.argv[1], () => new Promise(() => {
      console.log('held');
      setInterval(() => undefined, 1000);
    }));`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', source, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
};

it('waits for another process, and for nothing that a killed one leaves behind', async () => {
  const child = await holder();
  try {
    let isDone = false;
    const waiting = inTurn(file, async () => {
      isDone = true;
      return 'done';
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isDone).toBe(false);
    child.kill('SIGKILL');
    expect(await waiting).toBe('done');
  } finally {
    child.kill('SIGKILL');
  }
});

it('goes on beside one that takes too long', async () => {
  const child = await holder();
  try {
    expect(await inTurn(file, async () => 'beside it', 300)).toBe('beside it');
  } finally {
    child.kill('SIGKILL');
  }
});

it('is given back by work that fails', async () => {
  await expect(inTurn(file, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await inTurn(file, async () => 'next', 0)).toBe('next');
  await expect(inTurn(join(folder, 'nowhere', 'lock'), async () => 'never')).rejects.toThrow();
});
