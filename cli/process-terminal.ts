import { homedir } from 'node:os';
import { exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** The terminal of this process. */
export const processTerminal = (): Terminal => {
  // `kinora list | head` closes the pipe early: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodes.ok);
  });
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
  };
};

/** Aborted by the first Ctrl-C; the second ends the process at once. */
export const interruption = (): AbortSignal => {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller.signal;
};

/** Ends the process with a code, even when a dead connection still holds it. */
export const finish = (code: number): void => {
  process.exitCode = code;
  setTimeout(() => process.exit(), 1000).unref();
};
