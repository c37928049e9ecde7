import { type ChildProcess, fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { InvokeMessage, WorkerMessage, WorkerSetup } from './protocol.ts';

/** Where a runtime runs: what the cloud needs of a thread or a process. */
export interface Host {
  send(message: InvokeMessage): void;
  onMessage(listener: (message: WorkerMessage) => void): void;
  /** `signal: killed` is what Lambda says of memory that ran out. */
  onExit(listener: (cause: string) => void): void;
  /** Share of the time since the last call in which it computed, 0..1; 1 where nobody can tell. */
  utilization(): number;
  end(): Promise<void>;
}

export interface HostOptions {
  setup: WorkerSetup;
  environment: Record<string, string>;
  /** Where V8's code of the runtime and of functions is kept for the next environment. */
  compiledFolder: string;
  /** Name of the thread, as tools of the operating system show it. */
  name: string;
  /** Limit of the JavaScript heap in mebibytes. */
  heapMegabytes: number;
  /** Receives what the function prints. */
  onOutput(chunk: Buffer): void;
}

const runtime = new URL('./runtime.ts', import.meta.url);

/** Node reads this when it starts; the runtime hides it from the function, which Lambda does not tell it either. */
const withCompiled = (
  environment: Record<string, string>,
  compiledFolder: string,
): Record<string, string> => ({
  ...environment,
  NODE_COMPILE_CACHE: compiledFolder,
});

/** Lambda starts Node 24 so that `require` refuses ES modules. */
const lambdaFlags = ['--no-warnings', '--no-experimental-require-module'];

/** Threads end one after the other: Node may crash where many start and are terminated at once (nodejs/node#56312). */
let lastEnd: Promise<unknown> = Promise.resolve();

/** A thread starts fast and shares this process: right for handlers of JavaScript alone. */
export const threadHost = ({
  setup,
  environment,
  compiledFolder,
  name,
  heapMegabytes,
  onOutput,
}: HostOptions): Host => {
  const worker = new Worker(runtime, {
    name,
    workerData: setup,
    env: withCompiled(environment, compiledFolder),
    execArgv: lambdaFlags,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  const begun = new Promise<void>((resolve) => {
    worker.once('online', resolve);
    worker.once('exit', () => resolve());
  });
  let cause = 'exit status 1';
  worker.on('error', (error: Error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') cause = 'signal: killed';
    onOutput(Buffer.from(`${error.stack ?? error.message}\n`));
  });
  collect(worker.stdout, onOutput);
  collect(worker.stderr, onOutput);
  let measured = worker.performance.eventLoopUtilization();
  return {
    send: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onExit: (listener) => worker.on('exit', () => listener(cause)),
    utilization: () => {
      const before = measured;
      measured = worker.performance.eventLoopUtilization();
      return worker.performance.eventLoopUtilization(measured, before).utilization;
    },
    end: async () => {
      lastEnd = lastEnd.then(() => begun).then(() => worker.terminate());
      await lastEnd;
    },
  };
};

/**
 * A process of its own: machine code that crashes, or is killed in the middle of its work, takes nothing else
 * with it. It ends with this process, whatever ends that.
 */
export const processHost = ({
  setup,
  environment,
  compiledFolder,
  heapMegabytes,
  onOutput,
}: HostOptions): Host => {
  const child = fork(runtime, [JSON.stringify(setup)], {
    env: withCompiled(environment, compiledFolder),
    execArgv: [...lambdaFlags, `--max-old-space-size=${heapMegabytes}`],
    silent: true,
  });
  collect(child.stdout, onOutput);
  collect(child.stderr, onOutput);
  return {
    send: (message) => void child.send(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.on('exit', (code, signal) => listener(signal ? 'signal: killed' : `exit status ${code}`));
      child.on('error', () => listener('exit status 1'));
    },
    utilization: () => 1,
    end: () => killed(child),
  };
};

const killed = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
};

const collect = (stream: Readable | null, onOutput: (chunk: Buffer) => void): void => {
  stream?.on('data', (chunk: Buffer | string) => onOutput(Buffer.from(chunk)));
};
