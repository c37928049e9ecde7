import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();

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
  cli.server.onSubscribe = (socket) => {
    cli.server.greet(socket);
    cli.server.tell(socket, cli.server.happen({ stage: 'rendering', progress: 0.6 }));
    cli.server.tell(socket, cli.server.happen(change));
  };
};
const completed = { status: 'completed', stage: 'publishing', progress: 1, duration: 5.2, file_size: 6 };
const fillStore = (): void => {
  cli.server.files = {
    video: Buffer.from('mp4mp4'),
    captions: Buffer.from('WEBVTT'),
    thumbnail: Buffer.from('jpg'),
  };
};

describe('generate', () => {
  it('[S0-7] [S0-10] sends the script, shows progress, saves the files, ends with 0', async () => {
    ends(completed);
    fillStore();
    await writeFile(join(cli.folder, 'hello.txt'), '\uFEFFHello.\n');
    const words = ['generate', '--script', 'hello.txt', '--quality', 'high', '--aspect', '9:16'];
    const { code, out, err } = await cli.kinora([
      ...words,
      '--max-cost',
      '9',
      '--out',
      'films',
      '--name',
      'first',
    ]);
    expect(code).toBe(0);
    expect(cli.server.seen[0]?.body).toEqual({
      script: 'Hello.\n',
      quality: 'high',
      aspect_ratio: '9:16',
      max_cost: 9,
    });
    expect(err).toContain('Rendering 60%');
    expect(err).toContain('Completed 100%');
    expect(out).toContain(`Saved ${join(cli.folder, 'films', 'first.mp4')} (6 B)`);
    expect((await readdir(join(cli.folder, 'films'))).sort()).toEqual([
      'first.jpg',
      'first.mp4',
      'first.vtt',
    ]);
    expect(await readFile(join(cli.folder, 'films', 'first.mp4'), 'utf8')).toBe('mp4mp4');
  });

  it('reads standard input and prints one JSON object', async () => {
    ends(completed);
    fillStore();
    const { code, out } = await cli.kinora(['generate', '-', '--json'], { stdin: 'Guten Morgen.' });
    expect(code).toBe(0);
    expect(cli.server.seen[0]?.body).toEqual({ script: 'Guten Morgen.' });
    const answer = JSON.parse(out) as { video: { id: string }; files: { file: string }[] };
    expect(answer.video.id).toBe(cli.server.videoId);
    expect(answer.files.map(({ file }) => file)).toEqual(['video', 'captions', 'thumbnail']);
  });

  it('shows the failure card and ends with 1', async () => {
    ends({ status: 'failed', failure });
    const { code, err } = await cli.kinora(['generate', '--text', 'x']);
    expect(code).toBe(1);
    expect(err).toMatch(/✗ The script asks for something that is not allowed\.\n {2}Code +CONTENT_REFUSED/);
    expect(err).toMatch(
      /Stage +moderating\n {2}Retryable +no\n {2}Charged +no\n {2}Try +Change the script\./,
    );
  });

  it('--no-wait prints the id, says how to go on, and ends with 4', async () => {
    const { code, out, err } = await cli.kinora([
      'generate',
      '--text',
      'x',
      '--no-wait',
      '--url',
      cli.server.url,
    ]);
    expect({ code, out }).toEqual({ code: 4, out: `${cli.server.videoId}\n` });
    expect(err).toContain(`kinora watch ${cli.server.videoId} --url ${cli.server.url}`);
    expect(cli.server.tickets).toBe(0);
  });

  it('--timeout ends with 4 and says not to order again', async () => {
    cli.server.happen({ stage: 'rendering', progress: 0.6 });
    const { code, err } = await cli.kinora(['generate', '--text', 'x', '--timeout', '0.2']);
    expect(code).toBe(4);
    expect(err).toContain('Still rendering. Do not order it again');
  });

  it('Ctrl-C ends with 130, and the video goes on', async () => {
    const controller = new AbortController();
    cli.server.onSubscribe = () => controller.abort();
    const { code, err } = await cli.kinora(['generate', '--text', 'x'], { signal: controller.signal });
    expect(code).toBe(130);
    expect(err).toContain('The video goes on');
    expect(err).toContain(`kinora cancel ${cli.server.videoId}`);
    expect(cli.server.count(`POST /api/v1/videos/${cli.server.videoId}/cancel`)).toBe(0);
  });

  it('a refused payment ends with 5 and tells code and request', async () => {
    const body = { code: 'MAX_COST_EXCEEDED', detail: 'The video costs 4 credits.', request_id: 'r-2' };
    cli.server.next('POST /api/v2/videos/generate', { status: 402, body });
    const { code, err } = await cli.kinora(['generate', '--text', 'x', '--max-cost', '1']);
    expect(code).toBe(5);
    expect(err).toMatch(/kinora: The video costs 4 credits\.\n {2}Code +MAX_COST_EXCEEDED\n {2}Request +r-2/);
  });

  it('an order whose fate is unknown names its key, for a repetition without harm', async () => {
    await cli.server.close();
    const { code, err } = await cli.kinora(['generate', '--text', 'x', '--idempotency-key', 'k-1']);
    await cli.server.start();
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
    const { code, err } = await cli.kinora(['generate', ...words]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(cli.server.seen).toEqual([]);
  });

  it('refuses a file that is no text', async () => {
    await writeFile(join(cli.folder, 'film.bin'), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await cli.kinora(['generate', '--script', 'film.bin'])).toMatchObject({ code: 2 });
  });
});

describe('watch', () => {
  it('names a file that is not there', async () => {
    const { code, err } = await cli.kinora(['generate', '--script', 'none.txt']);
    expect(err).toBe(`kinora: ${join(cli.folder, 'none.txt')} is not there.\n`);
    expect(code).toBe(2);
  });

  it('--json is one line for each event', async () => {
    cli.server.happen({ stage: 'speaking', progress: 0.1 });
    ends({ status: 'completed', progress: 1 });
    const { code, out } = await cli.kinora(['watch', cli.server.videoId, '--json']);
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines.map((text) => (JSON.parse(text) as { seq: number }).seq)).toEqual([1, 2, 3]);
  });

  it('a video that is unknown ends with 5, without saying that it goes on', async () => {
    const { code, err } = await cli.kinora(['watch', 'nothing']);
    expect(code).toBe(5);
    expect(err).not.toContain('goes on');
  });

  it('a cancelled video ends with 1', async () => {
    ends({ status: 'cancelled' });
    const { code, err } = await cli.kinora(['watch', cli.server.videoId]);
    expect(code).toBe(1);
    expect(err).toContain('The video was cancelled: nothing was charged.');
  });
});

describe('the other commands', () => {
  it('list prints a line for each video and where to go on', async () => {
    cli.server.video.title = 'Hello';
    const { code, out, err } = await cli.kinora(['list', '--limit', '5']);
    expect(code).toBe(0);
    expect(out).toBe(`${cli.server.videoId}  processing         50%  Hello\n`);
    expect(err).toContain('kinora list --cursor more');
    expect(cli.server.seen[0]?.body).toEqual({ limit: 5 });
  });

  it('get shows the video', async () => {
    cli.server.video = { ...cli.server.video, ...completed, width: 1280, height: 720 };
    const { out } = await cli.kinora(['get', cli.server.videoId]);
    expect(out).toMatch(
      /Status +completed\n {2}Length +5\.2 s\n {2}Picture +1280×720\n {2}Size +6 B\n {2}Price +4 credits/,
    );
    const { out: json } = await cli.kinora(['get', cli.server.videoId, '--json']);
    expect(JSON.parse(json)).toMatchObject({ id: cli.server.videoId, status: 'completed' });
    await cli.kinora(['get', cli.server.videoId, '--wait', '2.5']);
    expect(cli.server.seen.at(-1)?.headers.prefer).toBe('wait=3');
  });

  it('download saves one file, and refuses a video that is not ready with 4', async () => {
    expect((await cli.kinora(['download', cli.server.videoId])).code).toBe(4);
    cli.server.video = { ...cli.server.video, ...completed };
    fillStore();
    expect(
      (await cli.kinora(['download', cli.server.videoId, '--file', 'captions', '--out', '.'])).code,
    ).toBe(0);
    expect(await readFile(join(cli.folder, `${cli.server.videoId}.vtt`), 'utf8')).toBe('WEBVTT');
    cli.server.video = { ...cli.server.video, status: 'failed', failure };
    expect((await cli.kinora(['download', cli.server.videoId])).code).toBe(1);
  });

  it('cancel and delete', async () => {
    expect((await cli.kinora(['cancel', cli.server.videoId])).out).toContain(': nothing was charged.');
    expect((await cli.kinora(['delete', cli.server.videoId])).out).toBe(`Deleted ${cli.server.videoId}.\n`);
  });

  it('plan shows scenes, length and price, and ends with 5 when something is wrong', async () => {
    const good = await cli.kinora(['plan', '--text', 'Hello.']);
    expect(good.code).toBe(0);
    expect(good.out).toMatch(
      /1\. {3}5\.3 s {2}Hello\.\n {2}Length +about 5\.3 s\n {2}Price +2 credits\n {2}Ready in +about 3\.0 s/,
    );
    const bad = await cli.kinora(['plan', '--text', 'bad']);
    expect(bad.code).toBe(5);
    expect(bad.out).toContain('✗ script: Too bad.');
  });

  it('errors are JSON too', async () => {
    const { code, err } = await cli.kinora(['get', 'nothing', '--json']);
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
