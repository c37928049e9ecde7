import { type Host, type HostOptions, processHost, threadHost } from './host.ts';
import type { InvokeMessage, ReportedError, WorkerMessage } from './protocol.ts';

/** Lambda gives the init phase 10 s; a laptop under load needs more, and this is no limit of ours to test. */
const initLimitMilliseconds = 60_000;

export interface SandboxOptions extends HostOptions {
  /** Run in a process of its own instead of a thread. */
  ownProcess: boolean;
}

export type SandboxResult =
  | { ok: true; payload: string }
  | { ok: false; error: ReportedError /** The worker cannot be used again. */; ended: boolean };

/** One execution environment: a thread or process that answers one invocation at a time. */
export class Sandbox {
  readonly #host: Host;
  readonly #ready: Promise<ReportedError | undefined>;
  #settle: ((result: SandboxResult) => void) | undefined;
  #requestId = '';
  #crash = 'exit status 1';
  #ended = false;
  #isReady = false;

  constructor(options: SandboxOptions) {
    this.#host = options.ownProcess ? processHost(options) : threadHost(options);
    this.#host.onExit((cause) => {
      this.#crash = cause;
      this.#ended = true;
      this.#finish({ ok: false, ended: true, error: this.#exitError() });
    });
    this.#ready = this.#start();
    void this.#ready.then(() => {
      this.#isReady = true;
    });
    this.#host.onMessage((message) => this.#receive(message));
  }

  /** False once the worker has ended. */
  get usable(): boolean {
    return !this.#ended;
  }

  /** Share of the time since the last call in which it computed, 0..1; 1 while it starts. */
  utilization(): number {
    return this.#isReady && !this.#ended ? this.#host.utilization() : 1;
  }

  /** Runs one invocation to its end, its timeout, or the end of the worker. */
  async invoke(
    message: Omit<InvokeMessage, 'deadline'>,
    timeoutMilliseconds: number,
  ): Promise<SandboxResult> {
    const failure = await this.#ready;
    if (failure) {
      await this.end();
      return { ok: false, ended: true, error: failure };
    }
    return await new Promise<SandboxResult>((resolve) => {
      this.#requestId = message.requestId;
      const timer = setTimeout(() => {
        const seconds = (timeoutMilliseconds / 1000).toFixed(2);
        const errorMessage = `RequestId: ${message.requestId} Error: Task timed out after ${seconds} seconds`;
        this.#finish({
          ok: false,
          ended: true,
          error: { errorType: 'Sandbox.Timedout', errorMessage, trace: [] },
        });
        void this.end();
      }, timeoutMilliseconds);
      this.#settle = (result) => {
        clearTimeout(timer);
        resolve(result);
      };
      if (this.#ended) this.#finish({ ok: false, ended: true, error: this.#exitError() });
      else this.#host.send({ ...message, deadline: Date.now() + timeoutMilliseconds });
    });
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#host.end();
  }

  #start(): Promise<ReportedError | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => resolve({ errorType: 'Sandbox.Timedout', errorMessage: 'Init phase timed out', trace: [] }),
        initLimitMilliseconds,
      );
      const settle = (error: ReportedError | undefined): void => {
        clearTimeout(timer);
        resolve(error);
      };
      this.#host.onMessage((message) => {
        if (message.type === 'ready') settle(undefined);
        if (message.type === 'initFailed') settle(message.error);
      });
      this.#host.onExit(() => settle(this.#exitError()));
    });
  }

  #receive(message: WorkerMessage): void {
    if (message.type === 'succeeded') this.#finish({ ok: true, payload: message.payload });
    if (message.type !== 'failed') return;
    const { error, ends } = message;
    // Marked as ended before the result is known: nobody must get it for another invocation.
    if (ends) void this.end();
    this.#finish({ ok: false, ended: ends, error });
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
