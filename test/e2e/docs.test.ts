import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestUser, useSharedCloud } from '../support/cloud.ts';
import { startCommand } from '../support/commands.ts';

const root = join(import.meta.dirname, '..', '..');
const hasCurl = spawnSync('curl', ['--json', '{}', '--version']).status === 0;

/** The examples of a document that are marked to be run: fences like ```` ```sh run ````. */
const examplesOf = (document: string, language: string): string[] =>
  [...readFileSync(join(root, document), 'utf8').matchAll(/^```(\w+) run\n([\s\S]*?)^```$/gm)]
    .filter(([, marked]) => marked === language)
    .map(([, , code = '']) => code);

/** The one example in which a text stands. */
const exampleWith = (document: string, language: string, text: string): string => {
  const found = examplesOf(document, language).filter((code) => code.includes(text));
  expect(found, `${document}: ${text}`).toHaveLength(1);
  return found.join('');
};

/** The names in a value, in order: values of the same shape have equal ones. */
const shapeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort()
          .map(([name, part]) => [name, shapeOf(part)]),
      )
    : typeof value;

const cloud = useSharedCloud();
let folder = '';

/** A folder that looks like the project to a command, with short scripts, and to which alone it writes. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-docs-'));
  for (const name of ['package.json', 'node_modules', 'cli', 'functions'])
    await symlink(join(root, name), join(folder, name));
  for (const name of ['samples', 'scripts', 'bin']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'samples', 'hello.txt'), 'Hello.');
  await writeFile(join(folder, 'scripts', 'cheap.txt'), 'Hello.');
  await writeFile(
    join(folder, 'scripts', 'dear.txt'),
    'A sentence of some length that is spoken. '.repeat(60),
  );
  // What docs/cli.md says that `kinora` stands for.
  await writeFile(
    join(folder, 'bin', 'kinora'),
    `#!/bin/sh\nexec "${process.execPath}" --no-warnings cli/kinora.ts "$@"\n`,
  );
  await chmod(join(folder, 'bin', 'kinora'), 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a reader's shell knows. */
const environmentOf = (email: string): Record<string, string> => ({
  PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
  XDG_CONFIG_HOME: join(folder, email),
  KINORA_URL: cloud.http,
  KINORA_WEBSOCKET_URL: cloud.websocket,
  KINORA_EMAIL: email,
  KINORA_PASSWORD: 'testpassword123',
  // Half of a command's start is compiling.
  NODE_COMPILE_CACHE: join(folder, '.compiled'),
});

/** Runs an example in a shell that is not told more than a reader is, but for the answers to prompts. */
const shell = async (example: string, email: string, more: Record<string, string> = {}): Promise<string> => {
  const command = startCommand('sh', ['-c', example], {
    cwd: folder,
    environment: { ...environmentOf(email), ...more },
  });
  expect(await command.ended, command.output).toBe(0);
  return command.output;
};

/** Ends a video that was only to be ordered: another example watches one being made. */
const cancel = async (token: string, videoId: string): Promise<void> => {
  const { status } = await cloud.request('POST', `/api/v1/videos/${videoId}/cancel`, { token });
  expect(status).toBe(200);
};

const filesIn = async (name: string): Promise<string[]> => (await readdir(join(folder, name))).sort();

describe('README.md', () => {
  test('the first film of a reader is made', async () => {
    const output = await shell(exampleWith('README.md', 'sh', 'npm run kinora'), 'reader@example.com');
    expect(output).toMatch(/^Saved .*\.mp4 /m);
    expect((await filesIn('out')).map((name) => name.split('.')[1])).toEqual(['jpg', 'mp4', 'vtt']);
  });

  test.skipIf(!hasCurl)('a video is ordered with curl', async () => {
    const output = await shell(exampleWith('README.md', 'sh', 'curl'), 'curl@example.com');
    expect(output).toMatch(/^HTTP\/1\.1 202/m);
    const [, id = ''] = /^location: \/api\/v2\/videos\/([\w-]+)/im.exec(output) ?? [];
    const account = { email: 'you@example.com', password: 'Correct-Horse-1' };
    const { body } = await cloud.request('POST', '/api/v1/auth/login', { body: account });
    await cancel(String(body.access_token), id);
  });

  test('what it points at is there', () => {
    const links = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/\]\(([^)#:]+)\)/g)];
    const missing = links.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});

describe('docs/cli.md', () => {
  test('the first steps, and scripts that order films', async () => {
    const email = 'me@example.com';
    const first = await shell(exampleWith('docs/cli.md', 'sh', 'login --register'), email);
    expect(first).toContain(`as ${email}`);
    expect(first).toMatch(/Picture +854×480/);

    const each = await shell(exampleWith('docs/cli.md', 'sh', 'scripts/*.txt'), email);
    expect(each).toContain('scripts/dear.txt: 5');
    expect((await filesIn('out')).filter((name) => /^(cheap|dear)/.test(name))).toEqual([
      'cheap.jpg',
      'cheap.mp4',
      'cheap.vtt',
    ]);

    expect(await shell(exampleWith('docs/cli.md', 'sh', '--plan'), email)).toMatch(/Videos +2\n +Length/);

    await shell(exampleWith('docs/cli.md', 'sh', '--no-wait'), email);
    expect((await filesIn('films')).map((name) => name.split('.')[1])).toEqual(['jpg', 'mp4', 'vtt']);
  });
});

describe('docs/agents.md and skills/kinora/SKILL.md', () => {
  let user: TestUser;
  beforeAll(async () => {
    user = await cloud.register();
  });

  /** What an agent is told of a server, with the token in its place. */
  const configured = (
    text: string,
  ): { command?: string; args?: string[]; headers?: Record<string, string> } =>
    JSON.parse(exampleWith('docs/agents.md', 'json', text).replace(/\$\{KINORA_TOKEN\}/, user.token))
      .mcpServers.kinora;

  test('the command serves an agent on this machine', async () => {
    const { command = '', args = [] } = configured('"command"');
    for (const mode of ['legacy', 'auto'] as const) {
      const agent = new Client({ name: 'reader', version: '1' }, { versionNegotiation: { mode } });
      await agent.connect(
        new StdioClientTransport({
          command: join(folder, 'bin', command),
          args,
          cwd: folder,
          env: { ...environmentOf('agent@example.com'), KINORA_TOKEN: user.token },
        }),
      );
      const { structuredContent } = await agent.callTool({ name: 'list_videos', arguments: {} });
      expect(structuredContent).toEqual({ videos: [], next_cursor: null });
      await expect(agent.callTool({ name: 'rm', arguments: {} })).rejects.toThrow(/make_video/);
      await agent.close();
    }
  });

  test('an environment serves an agent with a key', async () => {
    const { headers = {} } = configured('"url"');
    const agent = new Client({ name: 'reader', version: '1' });
    const requestInit = { headers };
    await agent.connect(new StreamableHTTPClientTransport(new URL(`${cloud.http}/mcp`), { requestInit }));
    expect((await agent.listTools()).tools).toHaveLength(7);
    await agent.close();
  });

  test.skipIf(!hasCurl)('a key is made and a tool is called with curl', async () => {
    const known = { TOKEN: user.token };
    const made = await shell(exampleWith('docs/agents.md', 'sh', 'api-keys'), user.email, known);
    expect(JSON.parse(made).key).toMatch(/^kin_/);
    const told = await shell(exampleWith('docs/agents.md', 'sh', 'tools/call'), user.email, known);
    expect(JSON.parse(told).result.structuredContent).toMatchObject({ feasible: true });
  });

  test('the skill makes one video with a command that is run twice', async () => {
    const known = { KINORA_TOKEN: user.token };
    const output = await shell(exampleWith('skills/kinora/SKILL.md', 'sh', 'again='), user.email, known);
    expect(output).toMatch(/^one video: [\w-]{36}$/m);
    expect(await filesIn('out')).toContain('hello.mp4');
    const { body } = await cloud.request('POST', '/api/v2/videos/list', { token: user.token });
    expect(body.videos).toHaveLength(1);
  });
});

describe('docs/heygen.md', () => {
  test.skipIf(!hasCurl)('a video is ordered as HeyGen takes it', async () => {
    const user = await cloud.register();
    const key = await cloud.request('POST', '/api/v1/api-keys', {
      token: user.token,
      body: { name: 'HeyGen', scopes: ['videos:read', 'videos:write'] },
    });
    const [avatars, voices] = await Promise.all(
      ['avatars', 'voices'].map((list) => cloud.request('GET', `/api/v1/${list}`, { token: user.token })),
    );
    const idIn = (text: string): string => /"id":"([^"]+)"/.exec(text)?.[1] ?? '';
    const known = {
      KEY: String(key.body.key),
      AVATAR: idIn(JSON.stringify(avatars?.body)),
      VOICE: idIn(JSON.stringify(voices?.body)),
    };
    const told = await shell(exampleWith('docs/heygen.md', 'sh', 'video_inputs'), user.email, known);
    const { data, error } = JSON.parse(told);
    expect(error).toBeNull();
    const { body } = await cloud.request('GET', `/api/v2/videos/${data.video_id}`, { token: user.token });
    expect([body.script, body.aspect_ratio]).toEqual(['Hello.', '16:9']);
    await cancel(user.token, data.video_id);
  });
});

describe('docs/realtime.md', () => {
  let user: TestUser;
  beforeAll(async () => {
    user = await cloud.register();
  });

  test('a ticket is asked for and answered as it says', async () => {
    const example = exampleWith('docs/realtime.md', 'http', 'tickets');
    const [, method = '', path = '', , status, body = ''] =
      /^(\w+) (\S+)\n(Authorization: Bearer <access token>)\n\n(\d+) (.*)/.exec(example) ?? [];
    const answer = await cloud.request(method, path, user);
    expect(answer.status).toBe(Number(status));
    expect(shapeOf(answer.body)).toEqual(shapeOf(JSON.parse(body)));
  });

  test('the page hears a film to its end, in messages of the shape that is shown', async () => {
    const { body } = await cloud.request('POST', '/api/v2/videos/generate', {
      token: user.token,
      body: { script: 'Hello.', quality: 'low' },
    });
    const heard: unknown[] = [];
    const shown: string[] = [];
    const ended = Promise.withResolvers<void>();
    const sockets: WebSocket[] = [];
    class HeardSocket extends WebSocket {
      constructor(address: string) {
        super(address);
        sockets.push(this);
        this.addEventListener('message', ({ data }) => heard.push(JSON.parse(data)));
      }
    }
    const show = ({ status }: { status: string }): void => {
      shown.push(status);
      if (status === 'completed' || status === 'failed') ended.resolve();
    };
    const page = compileFunction(`${exampleWith('docs/realtime.md', 'js', 'WebSocket')}; return open();`, [
      'fetch',
      'WebSocket',
      'token',
      'id',
      'show',
      'setTimeout',
    ]);
    const onThisPage = (path: string, request: RequestInit) => fetch(`${cloud.http}${path}`, request);
    await page(onThisPage, HeardSocket, user.token, body.id, show, () => undefined);
    await ended.promise;
    for (const socket of sockets) {
      const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
      socket.close();
      await closed;
    }
    expect(shown.at(-1)).toBe('completed');
    const example: unknown = JSON.parse(exampleWith('docs/realtime.md', 'json', '"event"'));
    expect(heard.map(shapeOf)).toContainEqual(shapeOf(example));
  });
});
