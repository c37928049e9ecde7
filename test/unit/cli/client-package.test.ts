import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { WebSocket as ServerSocket } from 'ws';
import { createClient } from '../../../client/client.ts';
import { VideoNotMadeError } from '../../../client/errors.ts';
import { packClient } from '../../../scripts/pack-client.ts';
import { FakeKinora } from './fake-kinora.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');

let server: FakeKinora;
let project = '';

/** An empty project into which the package is installed, with nothing but files of this machine. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'kinora-project-'));
  await writeFile(join(project, 'package.json'), '{"type":"module","private":true}');
  const zod = await run('npm', ['pack', '--json', join(root, 'node_modules/zod')], { cwd: project });
  const packages = [packClient(project), join(project, JSON.parse(zod.stdout)[0].filename)];
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...packages], { cwd: project });
});
afterAll(() => rm(project, { recursive: true, force: true }));

/** A server whose video ends a moment after somebody watches it, behind a first connection that breaks. */
beforeEach(async () => {
  server = await new FakeKinora().start();
  server.next('POST /api/v2/videos/generate', 'break-after');
  server.onSubscribe = (socket: ServerSocket, after: number, nth: number) => {
    server.greet(socket);
    if (nth === 1) {
      server.tell(socket, server.happen({ progress: 0.6 }));
      socket.terminate();
      return;
    }
    for (const event of server.events) if (event.seq > after) server.tell(socket, event);
    server.happen({ progress: 0.8 });
    server.push(server.happen({ type: 'completed', status: 'completed', progress: 1 }));
  };
  return () => server.close();
});

const environment = () => ({ PATH: process.env.PATH, KINORA_URL: server.url, KINORA_TOKEN: 'good' });

/** The example of the package's own page. */
const example = async (): Promise<string> => {
  const page = await readFile(join(project, 'node_modules/@kinora/client/README.md'), 'utf8');
  return /```js run\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
};

it('makes a video once in a project that has nothing but the package', async () => {
  await writeFile(join(project, 'make.mjs'), await example());
  const { stdout } = await run(process.execPath, ['make.mjs'], { cwd: project, env: environment() });
  expect(stdout.split('\n').slice(0, 3)).toEqual(['processing 0.6', 'processing 0.8', 'completed 1']);
  expect(server.count('POST /api/v2/videos/generate')).toBe(2);
  expect([...server.orders.keys()]).toEqual(['order-4711']);
});

it('has types that stand without those of Node', async () => {
  const typed = (await example()).replaceAll(/process\.env\.\w+/g, "'x'");
  await writeFile(
    join(project, 'typed.ts'),
    `${typed}\n// @ts-expect-error\nvideo.nothing = createClient(1);\n`,
  );
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--lib',
    'es2024,dom',
  ];
  await run(
    join(root, 'node_modules/.bin/tsc'),
    [...options, '--types', '', '--skipLibCheck', 'false', 'typed.ts'],
    {
      cwd: project,
    },
  ).catch(({ stdout }) => expect(stdout).toBe(''));
});

it('runs where there is nothing but what browsers and edge runtimes have', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export { createClient } from '@kinora/client';", resolveDir: project },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'kinora',
  });
  const web = {
    ...{ fetch, WebSocket, URL, URLSearchParams, AbortController, AbortSignal, crypto, performance },
    ...{ setTimeout, clearTimeout, setInterval, clearInterval },
  };
  const context = createContext(web);
  runInContext(outputFiles[0]?.text ?? '', context);
  const made = await runInContext(
    `kinora.createClient({ baseUrl: '${server.url}', apiKey: 'good' }).videos.make({ script: 'Hello.' })`,
    context,
  );
  expect(made).toMatchObject({ id: server.videoId, status: 'completed' });
});

it('says why a video was not made', async () => {
  const failure = { code: 'SPEECH_FAILED', reason: 'It cannot be spoken.', stage: 'speaking' };
  server.happen({ type: 'failed', status: 'failed', failure });
  const refused = createClient({ baseUrl: server.url, apiKey: 'good' }).videos.make({ script: 'Hello.' });
  const error: unknown = await refused.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(VideoNotMadeError);
  expect(error).toMatchObject({ code: 'SPEECH_FAILED', video: { id: server.videoId } });
});
