type Nothing = false | null | undefined;

const firstPauseMilliseconds = 5;
const longestPauseMilliseconds = 250;

/** Waits until a probe finds something; the test's own time limit ends a vain wait. A probe may cost a request. */
export const until = async <T>(probe: () => T | Nothing | Promise<T | Nothing>): Promise<T> => {
  for (let pause = firstPauseMilliseconds; ; pause = Math.min(pause * 2, longestPauseMilliseconds)) {
    const found = await probe();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};
