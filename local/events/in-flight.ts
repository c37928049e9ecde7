import { pause } from './pause.ts';

/** What is still running when a source closes may take so long to end in order. */
const settleMilliseconds = 2_000;

/** Work under way, counted. */
export class InFlight {
  readonly #work = new Set<Promise<void>>();
  #changed = Promise.withResolvers<void>();

  /** @param work must not reject */
  add(work: Promise<void>): void {
    const tracked = work.finally(() => {
      this.#work.delete(tracked);
      this.#changed.resolve();
      this.#changed = Promise.withResolvers();
    });
    this.#work.add(tracked);
  }

  /** Resolves when less than `limit` is under way, or the signal is aborted. */
  async below(limit: number, signal: AbortSignal): Promise<void> {
    const aborted = Promise.withResolvers<void>();
    const abort = () => aborted.resolve();
    signal.addEventListener('abort', abort, { once: true });
    while (this.#work.size >= limit && !signal.aborted)
      await Promise.race([this.#changed.promise, aborted.promise]);
    signal.removeEventListener('abort', abort);
  }

  /** Waits for the end of all, but not for long. */
  async settle(): Promise<void> {
    const late = new AbortController();
    const timer = pause(settleMilliseconds, late.signal);
    await Promise.race([Promise.all(this.#work), timer]);
    late.abort();
  }
}
