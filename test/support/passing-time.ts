import { afterEach, beforeEach, vi } from 'vitest';

/**
 * Dates of this file go on only when they are told to; timers run as ever.
 *
 * @returns lets so many seconds pass
 */
export const usePassingTime = (): ((seconds: number) => void) => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  return (seconds) => {
    vi.setSystemTime(Date.now() + seconds * 1000);
  };
};
