type Nothing = false | null | undefined;

/**
 * Milliseconds until the next look at something that is waited for: a tenth of the wait so far, a second at most. A look
 * may be a request, which takes the processor from what is waited for.
 *
 * @param since `performance.now()` when the wait began
 * @param shortest the first pause
 */
export const nextPause = (since: number, shortest: number): number =>
  Math.min(1000, shortest + (performance.now() - since) / 10);

/** Waits until a probe finds something; the test's own time limit ends a vain wait. */
export const until = async <T>(probe: () => T | Nothing | Promise<T | Nothing>): Promise<T> => {
  const since = performance.now();
  for (;;) {
    const found = await probe();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, nextPause(since, 5)));
  }
};
