import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, run } from '../../../cli/run.ts';
import { FakeKinora } from './fake-kinora.ts';

let server: FakeKinora;
let home: string;
beforeEach(async () => {
  server = await new FakeKinora().start();
  home = await mkdtemp(join(tmpdir(), 'kinora-cli-run-'));
});
afterEach(async () => {
  await server.close();
  await rm(home, { recursive: true, force: true });
});

interface Result {
  code: number;
  out: string;
  err: string;
}

/** Runs one command line as a program would. */
const kinora = async (
  words: string[],
  {
    stdin = '',
    env = {},
    signal = new AbortController().signal,
  }: { stdin?: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {},
): Promise<Result> => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await run(
    words,
    {
      stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
      stdout,
      stderr,
      env: { KINORA_URL: server.url, KINORA_TOKEN: 'good', ...env },
      cwd: home,
      home,
    },
    signal,
  );
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
};

const failure = {
  code: 'CONTENT_REFUSED',
  reason: 'The script asks for something that is not allowed.',
  stage: 'moderating',
  retryable: false,
  charged: false,
  suggestion: 'Change the script.',
};

/** Lets the video end as soon as somebody watches. */
const ends = (change: Record<string, unknown>): void => {
  server.onSubscribe = (socket) => {
    server.greet(socket);
    server.tell(socket, server.happen({ stage: 'rendering', progress: 0.6 }));
    server.tell(socket, server.happen(change));
  };
};
const completed = { status: 'completed', stage: 'publishing', progress: 1, duration: 5.2, file_size: 6 };
const fillStore = (): void => {
  server.files = {
    video: Buffer.from('mp4mp4'),
    captions: Buffer.from('WEBVTT'),
    thumbnail: Buffer.from('jpg'),
  };
};

describe('generate', () => {
  it('[S0-7] [S0-10] sends the script, shows progress, saves the files, ends with 0', async () => {
    ends(completed);
    fillStore();
    await writeFile(join(home, 'hello.txt'), '\uFEFFHello.\n');
    const words = ['generate', '--script', 'hello.txt', '--quality', 'high', '--aspect', '9:16'];
    const { code, out, err } = await kinora([
      ...words,
      '--max-cost',
      '9',
      '--out',
      'films',
      '--name',
      'first',
    ]);
    expect(code).toBe(0);
    expect(server.seen[0]?.body).toEqual({
      script: 'Hello.\n',
      quality: 'high',
      aspect_ratio: '9:16',
      max_cost: 9,
    });
    expect(err).toContain('Rendering 60%');
    expect(err).toContain('Completed 100%');
    expect(out).toContain(`Saved ${join(home, 'films', 'first.mp4')} (6 B)`);
    expect((await readdir(join(home, 'films'))).sort()).toEqual(['first.jpg', 'first.mp4', 'first.vtt']);
    expect(await readFile(join(home, 'films', 'first.mp4'), 'utf8')).toBe('mp4mp4');
  });

  it('reads standard input and prints one JSON object', async () => {
    ends(completed);
    fillStore();
    const { code, out } = await kinora(['generate', '-', '--json'], { stdin: 'Guten Morgen.' });
    expect(code).toBe(0);
    expect(server.seen[0]?.body).toEqual({ script: 'Guten Morgen.' });
    const answer = JSON.parse(out) as { video: { id: string }; files: { file: string }[] };
    expect(answer.video.id).toBe(server.videoId);
    expect(answer.files.map(({ file }) => file)).toEqual(['video', 'captions', 'thumbnail']);
  });

  it('shows the failure card and ends with 1', async () => {
    ends({ status: 'failed', failure });
    const { code, err } = await kinora(['generate', '--text', 'x']);
    expect(code).toBe(1);
    expect(err).toMatch(/✗ The script asks for something that is not allowed\.\n {2}Code +CONTENT_REFUSED/);
    expect(err).toMatch(
      /Stage +moderating\n {2}Retryable +no\n {2}Charged +no\n {2}Try +Change the script\./,
    );
  });

  it('--no-wait prints the id, says how to go on, and ends with 4', async () => {
    const { code, out, err } = await kinora(['generate', '--text', 'x', '--no-wait', '--url', server.url]);
    expect({ code, out }).toEqual({ code: 4, out: `${server.videoId}\n` });
    expect(err).toContain(`kinora watch ${server.videoId} --url ${server.url}`);
    expect(server.tickets).toBe(0);
  });

  it('--timeout ends with 4 and says not to order again', async () => {
    server.happen({ stage: 'rendering', progress: 0.6 });
    const { code, err } = await kinora(['generate', '--text', 'x', '--timeout', '0.2']);
    expect(code).toBe(4);
    expect(err).toContain('Still rendering. Do not order it again');
  });

  it('Ctrl-C ends with 130, and the video goes on', async () => {
    const controller = new AbortController();
    server.onSubscribe = () => controller.abort();
    const { code, err } = await kinora(['generate', '--text', 'x'], { signal: controller.signal });
    expect(code).toBe(130);
    expect(err).toContain('The video goes on');
    expect(err).toContain(`kinora cancel ${server.videoId}`);
    expect(server.count(`POST /api/v1/videos/${server.videoId}/cancel`)).toBe(0);
  });

  it('a refused payment ends with 5 and tells code and request', async () => {
    const body = { code: 'MAX_COST_EXCEEDED', detail: 'The video costs 4 credits.', request_id: 'r-2' };
    server.next('POST /api/v2/videos/generate', { status: 402, body });
    const { code, err } = await kinora(['generate', '--text', 'x', '--max-cost', '1']);
    expect(code).toBe(5);
    expect(err).toMatch(/kinora: The video costs 4 credits\.\n {2}Code +MAX_COST_EXCEEDED\n {2}Request +r-2/);
  });

  it('an order whose fate is unknown names its key, for a repetition without harm', async () => {
    await server.close();
    const { code, err } = await kinora(['generate', '--text', 'x', '--idempotency-key', 'k-1']);
    await server.start();
    expect(code).toBe(6);
    expect(err).toContain('--idempotency-key k-1');
  });

  it.each([
    [['--script', 'missing.txt'], 'missing.txt'],
    [['--text', ' '], 'The script is empty.'],
    [['-', '--text', 'x'], 'Give one script'],
    [[], 'What should be spoken?'],
    [['--text', 'x', '--max-cost', '1.5'], 'whole number of credits'],
    [['--text', 'x', '--style', 'cinema'], '--style takes one of cinematic'],
  ])('%j is refused with 2 before anything is sent', async (words, message) => {
    const { code, err } = await kinora(['generate', ...words]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(server.seen).toEqual([]);
  });

  it('refuses a file that is no text', async () => {
    await writeFile(join(home, 'film.bin'), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await kinora(['generate', '--script', 'film.bin'])).toMatchObject({ code: 2 });
  });
});

describe('watch', () => {
  it('--json is one line for each event', async () => {
    server.happen({ stage: 'speaking', progress: 0.1 });
    ends({ status: 'completed', progress: 1 });
    const { code, out } = await kinora(['watch', server.videoId, '--json']);
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines.map((text) => (JSON.parse(text) as { seq: number }).seq)).toEqual([1, 2, 3]);
  });

  it('a video that is unknown ends with 5, without saying that it goes on', async () => {
    const { code, err } = await kinora(['watch', 'nothing']);
    expect(code).toBe(5);
    expect(err).not.toContain('goes on');
  });

  it('a cancelled video ends with 1', async () => {
    ends({ status: 'cancelled' });
    const { code, err } = await kinora(['watch', server.videoId]);
    expect(code).toBe(1);
    expect(err).toContain('The video was cancelled. Nothing was charged.');
  });
});

describe('the other commands', () => {
  it('list prints a line for each video and where to go on', async () => {
    server.video.title = 'Hello';
    const { code, out, err } = await kinora(['list', '--limit', '5']);
    expect(code).toBe(0);
    expect(out).toBe(`${server.videoId}  processing         50%  Hello\n`);
    expect(err).toContain('kinora list --cursor more');
    expect(server.seen[0]?.body).toEqual({ limit: 5 });
  });

  it('get shows the video', async () => {
    server.video = { ...server.video, ...completed, width: 1280, height: 720 };
    const { out } = await kinora(['get', server.videoId]);
    expect(out).toMatch(
      /Status +completed\n {2}Length +5\.2 s\n {2}Picture +1280×720\n {2}Size +6 B\n {2}Price +4 credits/,
    );
    const { out: json } = await kinora(['get', server.videoId, '--json']);
    expect(JSON.parse(json)).toMatchObject({ id: server.videoId, status: 'completed' });
  });

  it('download saves one file, and refuses a video that is not ready with 4', async () => {
    expect((await kinora(['download', server.videoId])).code).toBe(4);
    server.video = { ...server.video, ...completed };
    fillStore();
    expect((await kinora(['download', server.videoId, '--file', 'captions', '--out', '.'])).code).toBe(0);
    expect(await readFile(join(home, `${server.videoId}.vtt`), 'utf8')).toBe('WEBVTT');
    server.video = { ...server.video, status: 'failed', failure };
    expect((await kinora(['download', server.videoId])).code).toBe(1);
  });

  it('cancel and delete', async () => {
    expect((await kinora(['cancel', server.videoId])).out).toContain('Nothing was charged.');
    expect((await kinora(['delete', server.videoId])).out).toBe(`Deleted ${server.videoId}.\n`);
  });

  it('plan shows scenes, length and price, and ends with 5 when something is wrong', async () => {
    const good = await kinora(['plan', '--text', 'Hello.']);
    expect(good.code).toBe(0);
    expect(good.out).toMatch(
      /1\. {3}5\.3 s {2}Hello\.\n {2}Length +about 5\.3 s\n {2}Price +2 credits\n {2}Ready in +about 3\.0 s/,
    );
    const bad = await kinora(['plan', '--text', 'bad']);
    expect(bad.code).toBe(5);
    expect(bad.out).toContain('✗ script: Too bad.');
  });

  it('errors are JSON too', async () => {
    const { code, err } = await kinora(['get', 'nothing', '--json']);
    expect(code).toBe(5);
    expect(JSON.parse(err)).toEqual({
      error: {
        code: 'VIDEO_NOT_FOUND',
        detail: 'Video not found',
        status: 404,
        request_id: 'req-1',
        errors: [],
      },
    });
  });
});

describe('signing in', () => {
  const env = { KINORA_TOKEN: '', KINORA_PASSWORD: '' };

  it('login keeps a session that later commands use, logout ends it', async () => {
    expect((await kinora(['list'], { env })).code).toBe(3);
    const words = ['login', '--register', '--email', 'me@kinora.example', '--password-stdin'];
    const { code, out } = await kinora(words, { env, stdin: 'correct horse\n' });
    expect({ code, out }).toEqual({ code: 0, out: `Signed in to ${server.url} as me@kinora.example.\n` });
    expect(server.seen[0]).toMatchObject({
      route: 'POST /api/v1/auth/register',
      body: { email: 'me@kinora.example', password: 'correct horse' },
    });
    expect((await kinora(['list'], { env })).code).toBe(0);
    expect((await kinora(['logout'], { env })).code).toBe(0);
    expect(server.count('POST /api/v1/auth/logout')).toBe(1);
    expect((await kinora(['list'], { env })).code).toBe(3);
  });

  it('a wrong password ends with 3', async () => {
    const words = ['login', '--email', 'me@kinora.example'];
    const { code, err } = await kinora(words, { env: { ...env, KINORA_PASSWORD: 'wrong' } });
    expect(code).toBe(3);
    expect(err).toContain('Incorrect email or password');
  });

  it('a second factor is asked for, or comes from KINORA_CODE', async () => {
    const words = ['login', '--email', 'careful@kinora.example'];
    const known = { ...env, KINORA_PASSWORD: 'correct horse' };
    expect((await kinora(words, { env: { ...known, KINORA_CODE: '123456' } })).code).toBe(0);
    const wrong = await kinora(words, { env: { ...known, KINORA_CODE: '654321' } });
    expect(wrong).toMatchObject({ code: 3, err: expect.stringContaining('wrong or was used') });
    const nobody = await kinora(words, { env: known });
    expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('Code of your app is missing') });
  });

  it('asks nobody where nobody is', async () => {
    const { code, err } = await kinora(['login', '--email', 'me@kinora.example'], { env });
    expect(code).toBe(2);
    expect(err).toContain('Password is missing');
  });
});

describe('help', () => {
  it('names every command, and every option of one', async () => {
    const overview = await kinora(['help']);
    expect(overview.code).toBe(0);
    for (const command of commands) {
      expect(overview.out).toContain(command.summary);
      const { code, out } = await kinora(['help', command.name]);
      expect(code).toBe(0);
      for (const [name, { negatable }] of Object.entries(command.options)) {
        expect(out).toContain(negatable === true ? `--no-${name}` : `--${name}`);
      }
      expect((await kinora([command.name, '--help'])).out).toBe(out);
    }
  });

  it('points from a mistake to the options of the command', async () => {
    const nobody = await kinora(['login', '--url', server.url, '--register']);
    expect(nobody.code).toBe(2);
    expect(nobody.err).toContain('E-mail is missing, and there is no terminal to ask for it on.');
    expect(nobody.err).toContain('See `kinora help login`.');
    expect((await kinora(['nope'])).err).toContain('See `kinora help`.');
  });

  it('an unknown command or option ends with 2 and a suggestion', async () => {
    expect(await kinora(['genrate'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean kinora generate?') as string,
    });
    expect(await kinora(['list', '--limt', '3'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean --limit?') as string,
    });
    expect((await kinora([])).code).toBe(2);
  });

  it('docs/cli.md names every command, option and exit code', async () => {
    const page = await readFile(join(import.meta.dirname, '../../../docs/cli.md'), 'utf8');
    for (const { name, options } of commands) {
      expect(page).toContain(`kinora ${name}`);
      for (const [option, { negatable }] of Object.entries(options)) {
        expect(page).toContain(negatable === true ? `--no-${option}` : `--${option}`);
      }
    }
    for (const code of [0, 1, 2, 3, 4, 5, 6, 130]) expect(page).toContain(`| ${code} |`);
  });
});

describe('kinora projects', () => {
  const words = async (line: string) => (await kinora(['projects', ...line.split(' ')])).out.trim();

  it('lists, makes, changes, opens and deletes projects', async () => {
    const { videoId: id } = server;
    expect(await words('list --status draft --sort name --limit 3')).toBe(`${id}  draft     Spring`);
    expect(server.seen.at(-1)?.route).toBe('GET /api/v1/projects');
    expect(await words('create Summer --description Films')).toBe(id);
    expect(server.seen.at(-1)?.body).toEqual({ name: 'Summer', status: 'draft', description: 'Films' });
    expect(await words(`update ${id} --status active`)).toBe(`${id}  active  Spring`);
    expect(server.seen.at(-1)?.body).toEqual({ status: 'active' });
    expect(await words(`videos ${id}`)).toContain(id);
    expect(JSON.parse(await words(`get ${id} --json`))).toMatchObject({ name: 'Spring' });
    expect(await words(`delete ${id}`)).toContain('Deleted');
  });

  it.each([
    [['remove', 'x'], 'there is list, create'],
    [['get'], 'Say the id'],
    [['update', 'x'], 'What should change?'],
  ])('%j is no command line, and says why', async (given, reason) => {
    const { code, err } = await kinora(['projects', ...given]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});
