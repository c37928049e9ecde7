import { randomBytes } from 'node:crypto';
import type { Json } from './definition.ts';
import { StateError } from './task-errors.ts';

/** A task that waits for somebody to say how it ended. */
interface Waiting {
  stateMachineArn: string;
  succeed(output: Json): void;
  fail(error: StateError): void;
}

/** What became of a token: `closed` is told of a task that has ended, was answered before or timed out. */
export type Answered = 'answered' | 'closed' | 'unknown';

/** Tokens of tasks that have ended whose machines are known still: AWS tells of a late answer that it is late. */
const mostEnded = 10_000;

/**
 * Tasks that were started with `.waitForTaskToken` and have not ended. They live as long as the process: executions
 * that it leaves begin anew, with new tokens.
 */
export class TaskTokens {
  readonly #waiting = new Map<string, Waiting>();
  /** The machines of tokens whose tasks have ended, the oldest first. */
  readonly #ended = new Map<string, string>();

  /**
   * Has a task begun with a token of its own, and waits for its answer.
   *
   * @param timeoutSeconds after which the task ends as `States.Timeout`
   * @param begin gets the token; the task fails as it fails
   * @throws {StateError} of whoever answers, or of the timeout; the reason of `signal` when that aborts
   */
  async wait(
    stateMachineArn: string,
    { timeoutSeconds, signal }: { timeoutSeconds: number; signal: AbortSignal },
    begin: (token: string) => Promise<unknown>,
  ): Promise<Json> {
    const token = randomBytes(96).toString('base64');
    const { promise, resolve, reject } = Promise.withResolvers<Json>();
    const stop = () => reject(signal.reason);
    const timer = setTimeout(() => reject(new StateError('States.Timeout', '')), timeoutSeconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
    this.#waiting.set(token, { stateMachineArn, succeed: resolve, fail: reject });
    begin(token).catch(reject);
    try {
      return await promise;
    } finally {
      this.#end(token, stateMachineArn);
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }

  /** The state machine whose task has or had a token; undefined where none is known. */
  machineOf(token: string): string | undefined {
    return this.#waiting.get(token)?.stateMachineArn ?? this.#ended.get(token);
  }

  /** Ends the task of a token, once. */
  answer(token: string, end: (waiting: Waiting) => void): Answered {
    const waiting = this.#waiting.get(token);
    if (waiting === undefined) return this.#ended.has(token) ? 'closed' : 'unknown';
    this.#end(token, waiting.stateMachineArn);
    end(waiting);
    return 'answered';
  }

  #end(token: string, stateMachineArn: string): void {
    this.#waiting.delete(token);
    this.#ended.set(token, stateMachineArn);
    const [oldest] = this.#ended.keys();
    if (this.#ended.size > mostEnded && oldest !== undefined) this.#ended.delete(oldest);
  }
}
