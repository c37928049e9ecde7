import { createWriteStream, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { GenerationRequest, Video } from '@kinora/client/api-types';
import { createClient, type KinoraClient } from '@kinora/client/client';
import type { RunningCloud } from '../local/cloud.ts';
import { startCloud } from '../local/start-cloud.ts';
import { synthesize } from '../local/synth.ts';
import { type Arguments, type Options, readArguments } from './arguments.ts';
import { printError, printFailure, rows } from './cards.ts';
import { credentialsFile } from './credentials.ts';
import { UsageError } from './errors.ts';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts';
import { followVideo } from './follow.ts';
import { printOptions } from './help.ts';
import { finish, interruption, processTerminal } from './process-terminal.ts';
import { spell, spellBytes, spellCredits } from './quantities.ts';
import { type SavedFile, saveFiles, usualFiles } from './save.ts';
import { readRequest, requestOptions } from './script.ts';
import { credentialsOf, storedSession } from './session.ts';
import { withStep } from './step.ts';
import { line, paint, type Terminal } from './terminal.ts';

const root = dirname(import.meta.dirname);
const samples = join(root, 'samples');

const options = {
  ...requestOptions,
  sample: {
    type: 'string',
    value: 'NAME',
    choices: readdirSync(samples)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => file.replace('.txt', '')),
    summary: 'A script of samples/, where no other is given (default hello)',
  },
  out: { type: 'string', value: 'DIR', summary: 'Folder for demo.mp4, demo.vtt and demo.jpg (default out)' },
  help: { type: 'boolean', short: 'h', summary: 'Show this help' },
} as const satisfies Options;

/** A throw-away account on a throw-away cloud. */
const account = { email: 'demo@kinora.example', password: 'a demo needs no secret', full_name: 'Demo' };

const demo = async (words: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<ExitCode> => {
  const given = readArguments(words, options, []);
  if (given.flag('help') === true) {
    line(
      terminal.stdout,
      'npm run demo -- [options]\n  From a script or a prompt to a film, all on this machine.\n',
    );
    printOptions(terminal, terminal.stdout, options);
    return exitCodes.ok;
  }
  const request = await requestOf(given, terminal);
  const folder = resolve(terminal.cwd, given.text('out') ?? 'out');
  await mkdir(folder, { recursive: true });
  const workplace = await mkdtemp(join(tmpdir(), 'kinora-demo-'));
  try {
    return await film(request, { terminal, signal, folder, workplace });
  } finally {
    await rm(workplace, { recursive: true, force: true, maxRetries: 3 });
  }
};

const requestOf = (given: Arguments, terminal: Terminal): Promise<GenerationRequest> => {
  const own = ['script', 'text', 'prompt'].find((name) => given.text(name) !== undefined);
  const sample = given.text('sample');
  if (own !== undefined && sample !== undefined)
    throw new UsageError(`Either --sample or --${own}: a film has one text.`);
  const file = join(samples, `${sample ?? 'hello'}.txt`);
  const text = (name: string) =>
    given.text(name) ?? (name === 'script' && own === undefined ? file : undefined);
  return readRequest({ ...given, text }, terminal);
};

interface Place {
  terminal: Terminal;
  signal: AbortSignal;
  /** Where the film goes. */
  folder: string;
  /** Removed afterwards. */
  workplace: string;
}

const film = async (request: GenerationRequest, place: Place): Promise<ExitCode> => {
  const { terminal, signal, workplace } = place;
  const startedAt = performance.now();
  const assembly = join(workplace, 'cdk.out');
  await withStep(terminal, 'Synthesizing the AWS stacks', () =>
    synthesize({ out: assembly, context: { env: 'dev' } }),
  );
  signal.throwIfAborted();
  const log = logFile(join(place.folder, 'demo.log'));
  const cloud = await withStep(terminal, 'Starting the embedded cloud from them', () =>
    startCloud({ assembly, dataDir: join(workplace, 'data'), fresh: true, port: 0, log: log.write }),
  );
  let made: Made;
  try {
    signal.throwIfAborted();
    made = await makeFilm(cloud, request, place);
  } finally {
    await withStep(terminal, 'Stopping the embedded cloud', () => cloud.close());
    await log.close();
  }
  return report(made, place, (performance.now() - startedAt) / 1000);
};

interface Made {
  video: Video;
  files: readonly SavedFile[];
}

const makeFilm = async (cloud: RunningCloud, request: GenerationRequest, place: Place): Promise<Made> => {
  const { terminal, signal, folder } = place;
  const client = await withStep(terminal, 'Opening an account', () => signUp(cloud, place));
  const plan = await withStep(terminal, 'Planning the film', () => client.plan(request));
  const scenes = `${plan.scenes.length} ${plan.scenes.length === 1 ? 'scene' : 'scenes'}`;
  const length = plan.duration == null ? '' : `, about ${spell(plan.duration)}`;
  line(terminal.stderr, `  ${scenes}${length}, ${spellCredits(plan.price)}`);
  const accepted = await client.generate(request);
  const video = await followVideo(client, accepted.id, { terminal, signal });
  if (video.status !== 'completed') return { video, files: [] };
  const files = await saveFiles(client, video, usualFiles, {
    terminal,
    folder,
    name: 'demo',
    signal,
    quiet: true,
  });
  return { video, files };
};

const report = ({ video, files }: Made, { terminal, folder }: Place, tookSeconds: number): ExitCode => {
  if (video.status === 'completed') {
    printFilm(terminal, video, files, tookSeconds);
    return exitCodes.ok;
  }
  if (video.failure != null) printFailure(terminal, terminal.stderr, video.failure);
  else line(terminal.stderr, `The video is ${video.status}.`);
  line(terminal.stderr, `What happened inside: ${join(folder, 'demo.log')}`);
  return exitCodes.videoFailed;
};

const signUp = async (cloud: RunningCloud, { signal, workplace }: Place): Promise<KinoraClient> => {
  const address = { baseUrl: cloud.http, websocketUrl: cloud.websocket, signal };
  const stranger = createClient(address);
  await stranger.register(account);
  const tokens = await stranger.login({ email: account.email, password: account.password });
  // A long film outlives an access token: the session is kept, and renewed, like anybody's.
  const file = credentialsFile(join(workplace, 'credentials.json'));
  await file.alone(() => file.write(cloud.http, credentialsOf(tokens, Date.now())));
  return createClient({ ...address, session: storedSession(file, cloud.http, stranger.refresh) });
};

const printFilm = (
  terminal: Terminal,
  video: Video,
  files: readonly SavedFile[],
  tookSeconds: number,
): void => {
  const { stdout } = terminal;
  line(stdout, paint(terminal, stdout, ['green', 'bold'], '✓ Your film is ready'));
  const making = video.processing_time == null ? '' : ` (${spell(video.processing_time)} of it for the film)`;
  rows(terminal, stdout, [
    ...files.map(
      ({ file, path, bytes }) =>
        [capital(file), `${shortest(terminal.cwd, path)} (${spellBytes(bytes)})`] as const,
    ),
    ['Length', video.duration == null ? undefined : spell(video.duration)],
    ['Picture', video.width == null ? undefined : `${video.width}×${video.height}`],
    ['Price', video.price == null ? undefined : spellCredits(video.price)],
    ['Took', `${spell(tookSeconds)}${making}`],
  ]);
};

/** A path as somebody in `folder` would write it. */
const shortest = (folder: string, path: string): string => {
  const below = relative(folder, path);
  return below.startsWith('..') ? path : below;
};

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** What the cloud has to say, kept for the case that something goes wrong. */
const logFile = (path: string) => {
  const stream = createWriteStream(path);
  // A log that cannot be written is no reason to stop.
  stream.on('error', () => undefined);
  return {
    write: (event: string, fields: Record<string, unknown> = {}): void => {
      stream.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`);
    },
    close: (): Promise<void> =>
      stream.closed ? Promise.resolve() : new Promise((done) => void stream.end(() => done())),
  };
};

const terminal = processTerminal();
const signal = interruption();
try {
  finish(await demo(process.argv.slice(2), terminal, signal));
} catch (error) {
  if (signal.aborted) line(terminal.stderr, 'Interrupted.');
  else printError(terminal, error);
  finish(signal.aborted ? exitCodes.interrupted : exitCodeOf(error));
}
