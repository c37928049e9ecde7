import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { InvokeResult } from '../cloud.ts';
import { Sandbox, type SandboxOptions, type SandboxResult } from './sandbox.ts';

/** Both directions of a synchronous invocation. Source: AWS Lambda quotas. */
const payloadLimitBytes = 6_291_556;
/** A worker with less heap than this cannot hold the SDK and a bundle, whatever MemorySize says. */
const leastHeapMegabytes = 128;
/** From this MemorySize on a function is meant to keep whole cores busy. */
const heavyMemoryMegabytes = 2048;
/** From this MemorySize on a layer may bring machine code, which can take its process down with it. */
const ownProcessMegabytes = 1024;
const workersPerFunction = 8;
/** An invocation that waited so long gets an environment of its own, unless those that run leave no processor free. */
const growthMilliseconds = 100;
const longestGrowthMilliseconds = 2_000;
/** From this share of the time on that environments compute, another would only take their processor. */
const busyShare = 0.7;
const longestKillDelayMilliseconds = 150;
const idleLimitMilliseconds = 120_000;

export interface PoolOptions {
  functionName: string;
  functionArn: string;
  timeoutMilliseconds: number;
  memoryMegabytes: number;
  reservedConcurrency: number | undefined;
  hasLayers: boolean;
  logGroup: string;
  sandbox: Pick<SandboxOptions, 'setup' | 'environment' | 'compiledFolder'>;
  log(chunk: Buffer): void;
  /** Asked once for each invocation: is this worker killed under way? */
  isKilled(): boolean;
}

interface Waiting {
  since: number;
  go(): void;
}

/**
 * The execution environments of one function. Invocations beyond its concurrency wait in line. Starting an
 * environment takes longer than most invocations: beyond one for each processor, the line comes first.
 */
export class FunctionPool {
  readonly #options: PoolOptions;
  readonly #idle: Sandbox[] = [];
  readonly #all = new Set<Sandbox>();
  /** Those that still run code that was replaced. */
  readonly #outdated = new WeakSet<Sandbox>();
  readonly #waiting: Waiting[] = [];
  readonly #limit: number;
  readonly #logStream =
    `${new Date().toISOString().slice(0, 10).replaceAll('-', '/')}/[$LATEST]${randomUUID().replaceAll('-', '')}`;
  #busy = 0;
  #kills = 0;
  #idleTimer: NodeJS.Timeout | undefined;
  #growthTimer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    const most =
      options.memoryMegabytes >= heavyMemoryMegabytes ? availableParallelism() : workersPerFunction;
    this.#limit = Math.max(1, Math.min(most, options.reservedConcurrency ?? most));
  }

  async invoke(payload: unknown): Promise<InvokeResult> {
    const text = JSON.stringify(payload ?? null);
    if (Buffer.byteLength(text) > payloadLimitBytes) {
      return failure(
        'RequestEntityTooLargeException',
        `Request must be smaller than ${payloadLimitBytes} bytes for the InvokeFunction operation`,
      );
    }
    await this.#turn();
    if (this.#closed) {
      this.#done();
      return failure('ServiceException', 'The embedded cloud is closing');
    }
    const sandbox = this.#take();
    const result = await this.#run(sandbox, text);
    const isOutdated = this.#outdated.has(sandbox);
    if (sandbox.usable && !this.#closed && !isOutdated) this.#idle.push(sandbox);
    else this.#all.delete(sandbox);
    if (isOutdated) void sandbox.end();
    this.#done();
    return outcome(result);
  }

  /**
   * The code has been replaced: whatever is invoked from now on runs in an environment that loads it anew. Invocations
   * under way end with the code that they began with.
   */
  renew(): void {
    for (const sandbox of this.#idle.splice(0)) {
      this.#all.delete(sandbox);
      void sandbox.end();
    }
    for (const sandbox of this.#all) this.#outdated.add(sandbox);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#idleTimer);
    await Promise.all([...this.#all].map((sandbox) => sandbox.end()));
    clearTimeout(this.#growthTimer);
    for (const next of this.#waiting.splice(0)) next.go();
  }

  async #turn(): Promise<void> {
    // One is idle, or another may be started.
    const places = Math.min(this.#limit, Math.max(this.#all.size, availableParallelism()));
    if (this.#busy < places && this.#waiting.length === 0) {
      this.#busy += 1;
      return;
    }
    await new Promise<void>((go) => {
      this.#waiting.push({ since: performance.now(), go });
      this.#watchGrowth();
    });
  }

  /** Lets the first in line start an environment of its own when it has waited long enough. */
  #watchGrowth(): void {
    if (this.#growthTimer || this.#waiting.length === 0 || this.#busy >= this.#limit) return;
    this.#growthTimer = setTimeout(() => {
      this.#growthTimer = undefined;
      const waited = performance.now() - (this.#waiting[0]?.since ?? performance.now());
      const grows = waited >= longestGrowthMilliseconds || (waited >= growthMilliseconds && !this.#compute());
      if (grows && this.#busy < this.#limit) {
        this.#busy += 1;
        this.#waiting.shift()?.go();
      }
      this.#watchGrowth();
    }, growthMilliseconds);
  }

  /** Whether the environments spent most of the time since the last look computing. */
  #compute(): boolean {
    const shares = [...this.#all].map((sandbox) => sandbox.utilization());
    return shares.reduce((total, share) => total + share, 0) >= busyShare * shares.length;
  }

  /** The place of a finished invocation goes to the next in line. */
  #done(): void {
    const next = this.#waiting.shift();
    if (next) next.go();
    else this.#busy -= 1;
    this.#watchIdle();
  }

  #take(): Sandbox {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (idle.usable) return idle;
      this.#all.delete(idle);
    }
    const sandbox = new Sandbox({
      ...this.#options.sandbox,
      name: threadName(this.#options.functionName),
      ownProcess: this.#options.hasLayers && this.#options.memoryMegabytes >= ownProcessMegabytes,
      heapMegabytes: Math.max(this.#options.memoryMegabytes, leastHeapMegabytes),
      onOutput: this.#options.log,
    });
    this.#all.add(sandbox);
    return sandbox;
  }

  async #run(sandbox: Sandbox, payload: string): Promise<SandboxResult> {
    const requestId = randomUUID();
    const { functionName, functionArn, memoryMegabytes, logGroup } = this.#options;
    const startedAt = performance.now();
    const running = sandbox.invoke(
      {
        requestId,
        payload,
        functionName,
        functionArn,
        memoryMegabytes,
        logGroup,
        logStream: this.#logStream,
      },
      this.#options.timeoutMilliseconds,
    );
    const killTimer = this.#options.isKilled()
      ? setTimeout(() => void sandbox.end(), this.#killDelay())
      : undefined;
    const result = await running;
    clearTimeout(killTimer);
    const durationMilliseconds = Math.round((performance.now() - startedAt) * 100) / 100;
    const status = result.ok ? 'success' : 'error';
    const errorType = result.ok ? undefined : result.error.errorType;
    const record = { requestId, status, errorType, metrics: { durationMs: durationMilliseconds } };
    const report = { time: new Date().toISOString(), type: 'platform.report', record };
    this.#options.log(Buffer.from(`${JSON.stringify(report)}\n`));
    return result;
  }

  /** Milliseconds until a worker is killed: spread over what an invocation takes, the same in each run. */
  #killDelay(): number {
    this.#kills += 1;
    return (this.#kills * 37) % longestKillDelayMilliseconds;
  }

  /** Ends workers that nobody needed for a while, as Lambda does. */
  #watchIdle(): void {
    clearTimeout(this.#idleTimer);
    if (this.#closed) return;
    this.#idleTimer = setTimeout(() => {
      for (const sandbox of this.#idle.splice(0)) {
        this.#all.delete(sandbox);
        void sandbox.end();
      }
    }, idleLimitMilliseconds);
    this.#idleTimer.unref();
  }
}

/** Tools of the operating system show 15 characters: the function's own name, not the stack that many share. */
const threadName = (functionName: string): string =>
  `lambda:${functionName.split('-').at(-2) ?? functionName}`;

const outcome = (result: SandboxResult): InvokeResult => {
  if (!result.ok) return { ok: false, ...result.error };
  if (Buffer.byteLength(result.payload) > payloadLimitBytes) {
    return failure(
      'Function.ResponseSizeTooLarge',
      `Response payload size exceeded maximum allowed payload size (${payloadLimitBytes} bytes).`,
    );
  }
  return { ok: true, payload: JSON.parse(result.payload) };
};

const failure = (errorType: string, errorMessage: string): InvokeResult => ({
  ok: false,
  errorType,
  errorMessage,
});
