import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { register, send } from '../support/cloud.ts';
import { startServer } from '../support/commands.ts';
import { leftOf, processesOf } from '../support/processes.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (...words: string[]) =>
  startServer(['--port', '0', '--data', join(folder, 'data'), ...words], {
    cwd: folder,
    environment: { KINORA_TEST_FOLDER: folder },
  });

test('npm start runs a cloud with overridden values on a folder of its own until Ctrl-C', async () => {
  const first = start('--set', 'signupCredits=7', '--set', 'rateLimitPerMinute=50');
  try {
    await first.says('Synthesizing');
    await first.says('Ctrl-C stops it');
    const addresses = join(folder, '.kinora', 'endpoints.json');
    const { http, websocket } = JSON.parse(await readFile(addresses, 'utf8'));
    expect(first.output).toContain(http);
    expect(websocket).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\//);
    expect(first.output).toContain(websocket);

    const user = await register((...args) => send(http, ...args));
    const { body: credits, headers } = await send(http, 'GET', '/api/v1/credits/balance', user);
    expect(credits).toEqual({ balance: 7, active_videos: 0 });
    expect(headers.get('x-ratelimit-limit')).toBe('50');

    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`Another embedded cloud (process ${first.child.pid})`);
    expect(second.output).toContain('--data');
    expect((await send(http, 'GET', '/live')).status).toBe(200);

    // Functions that bring machine code have processes of their own.
    const preview = await fetch(`${http}/api/v1/avatars/noah/preview`, { redirect: 'manual' });
    expect(preview.status).toBeLessThan(400);
    expect(processesOf(folder).length).toBeGreaterThan(1);
    first.signal('SIGINT');
    expect(await first.ended, first.output).toBe(0);
    expect(first.output).toContain('Stopping ...');
    expect(await leftOf(folder)).toEqual([]);
    expect(existsSync(addresses)).toBe(false);
    expect(existsSync(join(folder, 'data', 'dynamodb.pid'))).toBe(false);
  } finally {
    if (first.child.exitCode === null) first.signal('SIGKILL');
  }
});

test('npm start refuses a value that nobody knows and tells those it knows', async () => {
  const command = start('--set', 'signUpCredits=7');
  expect(await command.ended).toBe(1);
  expect(command.output).toContain('Unknown value "signUpCredits"');
  for (const name of ['signupCredits', 'rateLimitPerMinute', 'maxActiveVideos'])
    expect(command.output).toContain(name);
  expect(await leftOf(folder)).toEqual([]);
});
