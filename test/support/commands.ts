import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A command under way, with what it has printed. */
export interface Command {
  readonly child: ChildProcess;
  /** Both outputs so far. */
  readonly output: string;
  /** Exit code, once it has ended; null after a signal. */
  readonly ended: Promise<number | null>;
  /** Waits for a text in the output. @throws Error with the output when the command ends before. */
  says(text: string): Promise<void>;
  /** Sends a signal to the command and all it started, as a terminal does. */
  signal(name: NodeJS.Signals): void;
}

/**
 * Starts a command in a process group of its own.
 *
 * @param options `environment` is added; `cwd` is the project's folder unless told
 */
export const startCommand = (
  command: string,
  words: readonly string[],
  options: { environment?: Record<string, string>; cwd?: string } = {},
): Command => {
  const child = spawn(command, words, {
    cwd: options.cwd ?? root,
    env: { ...process.env, NO_COLOR: '1', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  let news = Promise.withResolvers<void>();
  const hear = (chunk: unknown): void => {
    output += String(chunk);
    news.resolve();
    news = Promise.withResolvers();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const over = ended.then(() => true);
  return {
    child,
    ended,
    get output() {
      return output;
    },
    says: async (text) => {
      while (!output.includes(text)) {
        const isOver = await Promise.race([over, news.promise]);
        if (isOver && !output.includes(text)) throw new Error(`It never said "${text}":\n${output}`);
      }
    },
    signal: (name) => {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    },
  };
};

/** Starts `npm start` without npm: its addresses go to the folder it runs in. */
export const startServer = (
  words: readonly string[],
  options: { environment?: Record<string, string>; cwd: string },
): Command =>
  startCommand(process.execPath, ['--no-warnings', join(root, 'local', 'start.ts'), ...words], options);
