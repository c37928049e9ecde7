import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Cloud, CloudOptions, InvokeResult, Resource } from '../../local/cloud.ts';

/** What a cloud in a process of its own tells of itself. */
export interface StartedCloud {
  http: string;
  websocket: string;
  client: Cloud['internalClient'];
  dataDir: string;
  mediaBucket: string;
  resources: readonly Resource[];
}

/** What such a process is started with. */
export interface ProcessOptions extends CloudOptions {
  /** A service whose calls are kept, e.g. `polly`. @default none */
  observes?: string;
}

/** What can be said to such a process. */
export type Word = 'reconcile' | 'faults' | 'calls' | 'close' | Invocation;

export interface Invocation {
  /** The answer bears it, too. */
  id: number;
  functionReference: string;
  payload: unknown;
}

export interface Invoked {
  id: number;
  result: InvokeResult;
}

/** How often each point of the fault plan failed so far. */
export interface FaultCounts {
  faults: Record<string, number>;
}

/** Calls of the service that is observed, in order, e.g. `SynthesizeSpeech 200`. */
export interface ObservedCalls {
  calls: string[];
}

export interface CloudProcess extends StartedCloud {
  /** Ends the process as a crash does: nothing in it learns of it. */
  kill(): Promise<void>;
  /** Lets the reconciler run now instead of at the next full minute. */
  reconcile(): void;
  /** How often each point of its fault plan has failed. @throws Error when the process ends before */
  faults(): Promise<FaultCounts['faults']>;
  /** Calls of the service that it observes. @throws Error when the process ends before */
  calls(): Promise<string[]>;
  /** Runs a function of the cloud. @throws Error when the process ends before */
  invoke(functionReference: string, payload: unknown): Promise<InvokeResult>;
  /** Closes the cloud; the exit code of the process. */
  close(): Promise<number | null>;
}

/**
 * An embedded cloud in a process of its own, which can be killed.
 *
 * @throws Error with the process' last words when it does not start
 */
export const startCloudProcess = async (options: ProcessOptions): Promise<CloudProcess> => {
  const child = fork(new URL('run-cloud.ts', import.meta.url), [JSON.stringify(options)], {
    env: {
      ...process.env,
      // Inherited by what the cloud starts, so that nothing of it can hide.
      KINORA_TEST_FOLDER: options.dataDir,
      // Beside what functions keep there: half of a start is compiling.
      NODE_COMPILE_CACHE: join(options.assembly, '.compiled'),
    },
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
  const ended = exit.then((code) => Promise.reject(new Error(`The cloud ended with ${code}: ${words}`)));
  // Nobody may be waiting when it ends.
  ended.catch(() => {});
  const started = await Promise.race([
    once(child, 'message').then(([message]): StartedCloud => message),
    ended,
  ]);
  const say = (word: Word): void => {
    // One that is killed at this moment hears nothing; whoever waits for it learns that from its exit.
    if (child.connected) child.send(word, () => undefined);
  };
  const waiting = new Map<number, (result: InvokeResult) => void>();
  let told: PromiseWithResolvers<FaultCounts['faults']> | undefined;
  let observed: PromiseWithResolvers<string[]> | undefined;
  child.on('message', (message: Invoked | FaultCounts | ObservedCalls) => {
    if ('faults' in message) return void told?.resolve(message.faults);
    if ('calls' in message) return void observed?.resolve(message.calls);
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  });
  let lastId = 0;
  const invoke = (functionReference: string, payload: unknown): Promise<InvokeResult> => {
    lastId += 1;
    const { promise, resolve } = Promise.withResolvers<InvokeResult>();
    waiting.set(lastId, resolve);
    say({ id: lastId, functionReference, payload });
    return Promise.race([promise, ended]);
  };
  return {
    ...started,
    invoke,
    reconcile: () => say('reconcile'),
    faults: () => {
      told = Promise.withResolvers();
      say('faults');
      return Promise.race([told.promise, ended]);
    },
    calls: () => {
      observed = Promise.withResolvers();
      say('calls');
      return Promise.race([observed.promise, ended]);
    },
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
