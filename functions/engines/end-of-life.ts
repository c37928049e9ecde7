import type { EngineProvider } from './provider.ts';
import { findEngine } from './registry.ts';

/** Days before its end from which operators, and callers, are told of it. */
const noticeDays = 60;

const dayMilliseconds = 86_400_000;

type Ending = Pick<EngineProvider, 'endOfLife' | 'deprecatedOn'>;

/** Whether an engine ends within the days of notice; one that has ended does not. */
export const endsSoon = ({ endOfLife }: Ending, now: Date): boolean => {
  if (endOfLife === undefined) return false;
  const left = Date.parse(endOfLife) - now.getTime();
  return left > 0 && left <= noticeDays * dayMilliseconds;
};

/**
 * `Deprecation` and `Sunset` of an engine whose end is known; nothing of others. Source: RFC 9745 (a structured
 * date), RFC 8594 (an HTTP date).
 */
export const headersOfEnd = ({ endOfLife, deprecatedOn }: Ending): Record<string, string> => {
  if (endOfLife === undefined) return {};
  const end = Date.parse(endOfLife);
  const from = deprecatedOn === undefined ? end - noticeDays * dayMilliseconds : Date.parse(deprecatedOn);
  return { deprecation: `@${from / 1000}`, sunset: new Date(end).toUTCString() };
};

/** The same of an engine by its id. */
export const endHeaders = (engineId: string): Record<string, string> =>
  headersOfEnd(findEngine(engineId) ?? {});
