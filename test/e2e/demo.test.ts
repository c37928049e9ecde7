import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCommand } from '../support/commands.ts';
import { leftOf } from '../support/processes.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-demo-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the README's command; what it makes for itself goes to a folder of this test. */
const start = async (name: string, script: string) => {
  const place = join(folder, name);
  const temporary = join(place, 'tmp');
  const out = join(place, 'out');
  await mkdir(temporary, { recursive: true });
  const file = join(place, 'script.txt');
  await writeFile(file, script);
  const words = ['run', 'demo', '--', '--script', file, '--quality', 'low', '--out', out];
  // Half of a start is compiling.
  const environment = { TMPDIR: temporary, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const command = startCommand('npm', words, { environment });
  return { command, out, temporary };
};

const demo = async (name: string, script: string) => {
  const { command, ...places } = await start(name, script);
  const code = await command.ended;
  return { code, output: command.output, ...places };
};

test('npm run demo makes a film from a script and leaves nothing running', async () => {
  const { code, output, out, temporary } = await demo('good', 'This is a demonstration.');
  expect(code, output).toBe(0);
  expect((await readdir(out)).sort()).toEqual(['demo.jpg', 'demo.log', 'demo.mp4', 'demo.vtt']);
  const film = await readFile(join(out, 'demo.mp4'));
  expect(film.toString('latin1', 4, 8)).toBe('ftyp');
  expect((await stat(join(out, 'demo.jpg'))).size).toBeGreaterThan(1000);
  expect(await readFile(join(out, 'demo.vtt'), 'utf8')).toContain('This is a demonstration.');
  expect(output).toContain('demo.mp4 (');
  expect(output).toMatch(/Length +\d/);
  expect(output).toMatch(/Price +1 credit/);
  expect(output).toMatch(/Took +\d/);
  expect(await leftOf(folder)).toEqual([]);
  expect((await readdir(temporary)).filter((name) => name.startsWith('kinora-'))).toEqual([]);
});

test('npm run demo tells why a film failed, and exits with it', async () => {
  const { code, output, out } = await demo('bad', 'kinora:fail:render This will fail.');
  expect(code, output).toBe(1);
  expect(output).toContain('TEST_FAILURE_RENDER');
  expect(output).toMatch(/Stage +rendering/);
  expect(output).toMatch(/Retryable +yes/);
  expect(output).toMatch(/Charged +no/);
  expect(await readdir(out)).toEqual(['demo.log']);
  expect(await leftOf(folder)).toEqual([]);
});

test('npm run demo takes a sample by its name, and names them', async () => {
  const command = startCommand('npm', ['run', 'demo', '--', '--sample', 'nonsense']);
  expect(await command.ended).toBe(2);
  expect(command.output).toMatch(/--sample takes one of .*lesson.*news-brief.*product-launch.*recipe.*tale/);
  const out = join(folder, 'sample');
  const tale = startCommand('npm', [
    'run',
    'demo',
    '--',
    '--sample',
    'tale',
    '--quality',
    'low',
    '--out',
    out,
  ]);
  await tale.says('12 scenes, about');
  tale.signal('SIGINT');
  await tale.ended;
});

test('npm run demo leaves nothing behind when it is interrupted', async () => {
  const { command, temporary } = await start('ended', 'kinora:slow Nobody will see this.');
  await command.says('Planning the film');
  command.signal('SIGINT');
  // npm ends itself by the signal that it passed on.
  expect([130, null]).toContain(await command.ended);
  expect(command.output).toMatch(/Stopping the embedded cloud: \d.*Interrupted\./s);
  expect(await leftOf(folder)).toEqual([]);
  expect((await readdir(temporary)).filter((name) => name.startsWith('kinora-'))).toEqual([]);
});
