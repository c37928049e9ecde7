/** What of a queue of the package the waits of receivers need. */
export interface WaitingQueue {
  readonly pollWaiters: readonly unknown[];
  readonly inflightMessages: ReadonlyMap<string, unknown>;
  readonly delayedMessages: readonly unknown[];
  readonly fifoDelayed: ReadonlyMap<string, unknown>;
  /** Makes messages visible whose time has come, and wakes who waits for them. */
  processTimers(): void;
  startPollTimerIfNeeded(): void;
  stopPollTimerIfEmpty(): void;
  waitForMessages(seconds: number): Promise<void>;
  cancelWaiters(): void;
}

/** How late a message may become visible. */
const tickMilliseconds = 20;

/** Whether time alone can make a message visible. */
const hasTimes = (queue: WaitingQueue): boolean =>
  queue.inflightMessages.size > 0 || queue.delayedMessages.length > 0 || queue.fifoDelayed.size > 0;

/**
 * Lets all queues that somebody waits at share one timer. The package gives each its own, and twenty queues without a
 * message kept a processor busy for a twentieth of the time.
 *
 * @param prototype of the package's queues; it is changed
 * @returns ends the waits: of who waits now, and of whoever asks later
 */
export const shareTimer = (prototype: WaitingQueue): (() => void) => {
  const waitedAt = new Set<WaitingQueue>();
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  const tick = (): void => {
    for (const queue of waitedAt) {
      if (hasTimes(queue)) queue.processTimers();
      if (queue.pollWaiters.length === 0) waitedAt.delete(queue);
    }
    if (waitedAt.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  const { waitForMessages } = prototype;
  Object.assign(prototype, {
    startPollTimerIfNeeded(this: WaitingQueue) {
      waitedAt.add(this);
      timer ??= setInterval(tick, tickMilliseconds);
    },
    stopPollTimerIfEmpty() {},
    waitForMessages(this: WaitingQueue, seconds: number) {
      return isEnded ? Promise.resolve() : waitForMessages.call(this, seconds);
    },
  });
  return () => {
    isEnded = true;
    for (const queue of waitedAt) queue.cancelWaiters();
  };
};
