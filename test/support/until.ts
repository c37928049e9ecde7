type Nothing = false | null | undefined;

/** Waits until a probe finds something; the test's own time limit ends a vain wait. */
export const until = async <T>(probe: () => T | Nothing | Promise<T | Nothing>): Promise<T> => {
  for (;;) {
    const found = await probe();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
