import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
let folder: string;
let running: Started[];

interface Started {
  child: ChildProcess;
  /** What it has printed so far. */
  output: string;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-start-'));
  running = [];
});

afterEach(async () => {
  for (const { child } of running) {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** The command behind `npm start`, with options. */
const start = (...options: string[]): Started => {
  const child = spawn(process.execPath, ['--no-warnings', join(root, 'local', 'start.ts'), ...options], {
    // Away from the project, so that the addresses of a cloud that runs there stay as they are.
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started: Started = { child, output: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      started.output += String(chunk);
    });
  }
  running.push(started);
  return started;
};

const exitCode = async ({ child }: Started): Promise<number | null> => {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
};

it.each([
  [['--port', 'x'], 'No port: x'],
  [['--set', 'logLevel'], '--set takes name=value'],
  [['--colour'], '--colour'],
])('refuses %j', async (options, message) => {
  const started = start('--data', join(folder, 'data'), ...options);
  expect(await exitCode(started)).toBe(1);
  expect(started.output).toContain(message);
});
