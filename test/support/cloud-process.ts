import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Cloud, CloudOptions } from '../../local/cloud.ts';

/** What a cloud in a process of its own tells of itself. */
export interface StartedCloud {
  http: string;
  client: Cloud['internalClient'];
  mediaBucket: string;
}

/** What can be said to such a process. */
export type Word = 'reconcile' | 'close';

export interface CloudProcess extends StartedCloud {
  /** Ends the process as a crash does: nothing in it learns of it. */
  kill(): Promise<void>;
  /** Lets the reconciler run now instead of at the next full minute. */
  reconcile(): void;
  /** Closes the cloud; the exit code of the process. */
  close(): Promise<number | null>;
}

/**
 * An embedded cloud in a process of its own, which can be killed.
 *
 * @throws Error with the process' last words when it does not start
 */
export const startCloudProcess = async (options: CloudOptions): Promise<CloudProcess> => {
  const child = fork(new URL('run-cloud.ts', import.meta.url), [JSON.stringify(options)], {
    // Inherited by what the cloud starts, so that nothing of it can hide.
    env: { ...process.env, KINORA_TEST_FOLDER: options.dataDir },
    execArgv: ['--no-warnings'],
    silent: true,
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      words = `${words}${chunk}`.slice(-4000);
    });
  }
  const exit: Promise<number | null> = once(child, 'exit').then(([code]) => code);
  const started = await Promise.race([
    once(child, 'message').then(([message]): StartedCloud => message),
    exit.then((code) => Promise.reject(new Error(`The cloud ended with ${code}: ${words}`))),
  ]);
  const say = (word: Word): void => {
    if (child.connected) child.send(word);
  };
  return {
    ...started,
    reconcile: () => say('reconcile'),
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
    close: () => {
      say('close');
      return exit;
    },
  };
};
