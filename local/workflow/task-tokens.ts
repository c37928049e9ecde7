import { randomBytes } from 'node:crypto';
import type { Json } from './definition.ts';
import { StateError } from './task-errors.ts';

/** A task that waits for somebody to say how it ended. */
interface Waiting {
  succeed(output: Json): void;
  fail(error: StateError): void;
}

/** What became of a token: `closed` is told of a task that has ended, was answered before or timed out. */
export type Answered = 'answered' | 'closed' | 'unknown';

/** A token names its state machine, so that a late answer is told that it is late, also after a restart. */
const tokenOf = (stateMachineArn: string): string =>
  Buffer.from(`${stateMachineArn}\n${randomBytes(64).toString('base64')}`).toString('base64');

const machineIn = (token: string): string | undefined =>
  /^(arn:aws[\w-]*:states:[^\n]+:stateMachine:[^\n]+)\n/.exec(Buffer.from(token, 'base64').toString())?.[1];

/**
 * Tasks that were started with `.waitForTaskToken` and have not ended. They live as long as the process: executions
 * that it leaves begin anew, with new tokens.
 */
export class TaskTokens {
  readonly #waiting = new Map<string, Waiting>();

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
    const token = tokenOf(stateMachineArn);
    const { promise, resolve, reject } = Promise.withResolvers<Json>();
    const stop = () => reject(signal.reason);
    const timer = setTimeout(() => reject(new StateError('States.Timeout', '')), timeoutSeconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
    this.#waiting.set(token, { succeed: resolve, fail: reject });
    begin(token).catch(reject);
    try {
      return await promise;
    } finally {
      this.#waiting.delete(token);
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }

  /** The state machine whose task has or had a token; undefined for a text that is none. */
  machineOf(token: string): string | undefined {
    return machineIn(token);
  }

  /** Ends the task of a token, once. */
  answer(token: string, end: (waiting: Waiting) => void): Answered {
    const waiting = this.#waiting.get(token);
    if (waiting === undefined) return machineIn(token) === undefined ? 'unknown' : 'closed';
    this.#waiting.delete(token);
    end(waiting);
    return 'answered';
  }
}
