/** Waits for a time, or until the signal is aborted. Never rejects. */
export const pause = (milliseconds: number, stop: AbortSignal): Promise<void> => {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    stop.addEventListener('abort', end, { once: true });
  });
};
