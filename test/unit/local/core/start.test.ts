import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const slowMilliseconds = 180_000;
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

it('runs the app at the addresses it prints, alone on its data, until it is told to stop', {
  timeout: slowMilliseconds,
}, async () => {
  const options = ['--port', '0', '--data', join(folder, 'data'), '--set', 'logLevel=WARN'];
  const first = start(...options);
  const http = () => /HTTP API +(\S+)/.exec(first.output)?.[1] ?? '';
  await expect.poll(() => http() || first.child.exitCode, { timeout: slowMilliseconds }).toMatch(/^http:/);
  const written: unknown = JSON.parse(await readFile(join(folder, '.kinora', 'endpoints.json'), 'utf8'));
  expect(written).toEqual({ http: http(), websocket: /WebSocket +(\S+)/.exec(first.output)?.[1] });
  expect((await fetch(`${http()}/health`)).status).toBe(200);

  const second = start(...options);
  expect(await exitCode(second)).toBe(1);
  expect(second.output).toContain(`Another embedded cloud (process ${first.child.pid}) is running`);

  first.child.kill('SIGINT');
  expect(await exitCode(first)).toBe(0);
  expect(existsSync(join(folder, '.kinora', 'endpoints.json'))).toBe(false);
  expect(existsSync(join(folder, 'data', 'dynamodb.pid'))).toBe(false);
});

it.each([
  [['--port', 'x'], 'No port: x'],
  [['--set', 'logLevel'], '--set takes name=value'],
  [['--colour'], '--colour'],
  [['--set', 'colour=red'], 'Unknown value "colour"'],
])('refuses %j', { timeout: slowMilliseconds }, async (options, message) => {
  const started = start('--data', join(folder, 'data'), ...options);
  expect(await exitCode(started)).toBe(1);
  expect(started.output).toContain(message);
});
