/** What came of one try of a request. */
export interface Outcome {
  /** HTTP status; absent when no answer came. */
  status?: number;
  /** Seconds of the `Retry-After` header. */
  retryAfterSeconds?: number | undefined;
  /** The connection was refused: the request surely never arrived. */
  refused?: boolean;
  /** The operator has to change something first: the same request fails again. */
  permanent?: boolean;
}

const maxTries = 6;
const maxRefusals = 4;
/** A server that asks for more patience than this is not waited for. */
const longestWaitSeconds = 60;

/**
 * Whether and when a request is tried again.
 *
 * @param tries how many were made, at least 1
 * @param repeatable doing it twice does no harm: a read, or a create under one idempotency key
 * @param random 0..1
 * @returns milliseconds to wait, or undefined to give up
 */
export const retryDelay = (
  tries: number,
  repeatable: boolean,
  outcome: Outcome,
  random: () => number = Math.random,
): number | undefined => {
  if (tries >= (outcome.refused === true ? maxRefusals : maxTries)) return undefined;
  if (!mayRepeat(repeatable, outcome)) return undefined;
  if (outcome.retryAfterSeconds === undefined) return backoff(tries, random);
  if (outcome.retryAfterSeconds > longestWaitSeconds) return undefined;
  return Math.max(outcome.retryAfterSeconds * 1000, backoff(1, random));
};

/** Exponential from a quarter of a second to 8 seconds, the later half of each step drawn at random. */
export const backoff = (tries: number, random: () => number = Math.random): number => {
  const step = Math.min(8000, 250 * 2 ** (tries - 1));
  return step / 2 + (step / 2) * random();
};

const mayRepeat = (repeatable: boolean, outcome: Outcome): boolean => {
  const { status } = outcome;
  if (outcome.permanent === true) return false;
  if (status === undefined) return repeatable || outcome.refused === true;
  if (status === 429) return true;
  // The first try of the same idempotency key is still in flight: its answer comes later.
  if (status === 409) return repeatable && outcome.retryAfterSeconds !== undefined;
  return repeatable && (status === 408 || (status >= 500 && status !== 501));
};

/**
 * Seconds of a `Retry-After` header, which is a number or an HTTP date (RFC 9110, 10.2.3).
 *
 * @param now milliseconds since the epoch
 */
export const retryAfterSeconds = (header: string | null, now: number = Date.now()): number | undefined => {
  if (header === null) return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
};
