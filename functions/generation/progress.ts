import { setImmediate as turn } from 'node:timers/promises';
import type { Logger } from '../platform/log.ts';

/** Reports work without ever making it wait. */
export interface ProgressReporter {
  /** Fires when the video is not wanted any more. */
  signal: AbortSignal;
  /** Takes a fraction 0..1; gives a report that is under way one turn of the event loop, and never waits for it. */
  onProgress: (fraction: number) => void | Promise<void>;
  /** Waits for a report that is under way. */
  settled: () => Promise<void>;
}

const pauseMilliseconds = 1000;

/**
 * Thins out progress: at most one report a second, each at least `step` further than the last, never two at once.
 * A report that fails is forgotten: the next one tells the same.
 *
 * @param report writes a fraction and answers whether the video goes on
 * @param step smallest fraction worth a write, 0..1
 */
export const progressReporter = (
  report: (fraction: number) => Promise<boolean>,
  options: { step: number; log: Logger },
): ProgressReporter => {
  const controller = new AbortController();
  let reported = 0;
  let lastAt = performance.now();
  let running: Promise<void> | undefined;

  const send = async (fraction: number): Promise<void> => {
    try {
      if (await report(fraction)) reported = fraction;
      else controller.abort();
    } catch (error) {
      options.log.warn('progress_not_reported', { error });
    } finally {
      running = undefined;
    }
  };

  const onProgress = (fraction: number): void | Promise<void> => {
    const now = performance.now();
    if (running !== undefined) return turn();
    if (controller.signal.aborted) return;
    if (now - lastAt < pauseMilliseconds || fraction - reported < options.step) return;
    lastAt = now;
    running = send(fraction);
    return turn();
  };

  return { signal: controller.signal, onProgress, settled: async () => running };
};
