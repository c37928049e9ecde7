import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { InvokeMessage, ReportedError, WorkerMessage, WorkerSetup } from './protocol.ts';

/** Lambda gives the init phase 10 s; a laptop under load needs more, and this is no limit of ours to test. */
const INIT_LIMIT_MS = 60_000;

export interface SandboxOptions {
  setup: WorkerSetup;
  environment: Record<string, string>;
  /** Limit of the JavaScript heap in mebibytes. */
  heapMegabytes: number;
  /** Receives what the function prints. */
  onOutput(chunk: Buffer): void;
}

export type SandboxResult =
  | { ok: true; payload: string }
  | { ok: false; error: ReportedError /** The worker cannot be used again. */; ended: boolean };

/** One execution environment: a worker thread that answers one invocation at a time. */
export class Sandbox {
  readonly #worker: Worker;
  readonly #ready: Promise<ReportedError | undefined>;
  #settle: ((result: SandboxResult) => void) | undefined;
  #requestId = '';
  #crash = 'exit status 1';
  #ended = false;

  constructor(options: SandboxOptions) {
    this.#worker = new Worker(new URL('./runtime.ts', import.meta.url), {
      workerData: options.setup,
      env: options.environment,
      execArgv: ['--no-warnings'],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: options.heapMegabytes },
    });
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) collect(stream, options.onOutput);
    this.#ready = this.#start();
    this.#worker.on('message', (message: WorkerMessage) => this.#receive(message));
    this.#worker.on('error', (error: Error) => {
      this.#crash =
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'signal: killed' : this.#crash;
      options.onOutput(Buffer.from(`${error.stack ?? error.message}\n`));
    });
    this.#worker.on('exit', () => {
      this.#ended = true;
      this.#finish({ ok: false, ended: true, error: this.#exitError() });
    });
  }

  /** False once the worker has ended. */
  get usable(): boolean {
    return !this.#ended;
  }

  /** Runs one invocation to its end, its timeout, or the end of the worker. */
  async invoke(message: Omit<InvokeMessage, 'deadline'>, timeoutMs: number): Promise<SandboxResult> {
    const failure = await this.#ready;
    if (failure) {
      await this.end();
      return { ok: false, ended: true, error: failure };
    }
    return await new Promise<SandboxResult>((resolve) => {
      this.#requestId = message.requestId;
      const timer = setTimeout(() => {
        const seconds = (timeoutMs / 1000).toFixed(2);
        const errorMessage = `RequestId: ${message.requestId} Error: Task timed out after ${seconds} seconds`;
        this.#finish({
          ok: false,
          ended: true,
          error: { errorType: 'Sandbox.Timedout', errorMessage, trace: [] },
        });
        void this.end();
      }, timeoutMs);
      this.#settle = (result) => {
        clearTimeout(timer);
        resolve(result);
      };
      if (this.#ended) this.#finish({ ok: false, ended: true, error: this.#exitError() });
      else this.#worker.postMessage({ ...message, deadline: Date.now() + timeoutMs });
    });
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }

  #start(): Promise<ReportedError | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => resolve({ errorType: 'Sandbox.Timedout', errorMessage: 'Init phase timed out', trace: [] }),
        INIT_LIMIT_MS,
      );
      const settle = (error: ReportedError | undefined): void => {
        clearTimeout(timer);
        resolve(error);
      };
      this.#worker.on('message', (message: WorkerMessage) => {
        if (message.type === 'ready') settle(undefined);
        if (message.type === 'initFailed') settle(message.error);
      });
      this.#worker.on('exit', () => settle(this.#exitError()));
    });
  }

  #receive(message: WorkerMessage): void {
    if (message.type === 'succeeded') this.#finish({ ok: true, payload: message.payload });
    if (message.type === 'failed') this.#finish({ ok: false, ended: false, error: message.error });
  }

  #finish(result: SandboxResult): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(result);
  }

  #exitError(): ReportedError {
    return {
      errorType: 'Runtime.ExitError',
      errorMessage: `RequestId: ${this.#requestId} Error: Runtime exited with error: ${this.#crash}`,
      trace: [],
    };
  }
}

function collect(stream: Readable, onOutput: (chunk: Buffer) => void): void {
  stream.on('data', (chunk: Buffer | string) => onOutput(Buffer.from(chunk)));
}
