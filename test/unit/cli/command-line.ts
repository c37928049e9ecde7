import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach } from 'vitest';
import { run } from '../../../cli/run.ts';
import { FakeKinora } from './fake-kinora.ts';

/** The command line beside a server and an empty folder, both new for each test. */
export interface CommandLine {
  readonly server: FakeKinora;
  /** Where commands are run, and the home of who runs them. */
  readonly folder: string;
  /** Runs one command line as a program would. */
  kinora(
    words: string[],
    more?: { stdin?: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal },
  ): Promise<{ code: number; out: string; err: string }>;
}

export const useCommandLine = (): CommandLine => {
  let server = new FakeKinora();
  let folder = '';
  beforeEach(async () => {
    server = await new FakeKinora().start();
    folder = await mkdtemp(join(tmpdir(), 'kinora-cli-'));
  });
  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get server() {
      return server;
    },
    get folder() {
      return folder;
    },
    async kinora(words, { stdin = '', env = {}, signal = new AbortController().signal } = {}) {
      const [stdout, stderr] = [new PassThrough(), new PassThrough()];
      const terminal = {
        stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
        stdout,
        stderr,
        env: { KINORA_URL: server.url, KINORA_TOKEN: 'good', ...env },
        cwd: folder,
        home: folder,
      };
      const code = await run(words, terminal, signal);
      return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
    },
  };
};
