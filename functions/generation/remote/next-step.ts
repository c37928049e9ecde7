import type { Repeat } from '../../engines/provider.ts';
import type { RemoteJob } from './job-store.ts';

/** Longest life of a call: the start task's own time, and some for its end. */
export const callSeconds = 90;
/** So long a vendor may not know a handle that it answered. */
export const searchSeconds = 300;
/**
 * So long a lost start is looked for where its vendor can tell: it does once the work has ended, which takes
 * some of them more than five minutes. It leaves an attempt that began within five minutes the time to end in good order.
 */
export const lostSeconds = 1200;
/** Longest pause in that, in seconds. */
const longestSearchPause = 120;
/** Seconds until a search is made again that its vendor did not answer, for what an earlier attempt gave up. */
const searchAgainSeconds = 60;
/** Starts of one part that may be billed for nothing, in all attempts: its owner pays none of them. */
const mostWasted = 3;

/** What a vendor offers to whoever lost the answer to a start. */
export interface RepeatTerms {
  repeat: Repeat;
  /** It can be asked what a token started. */
  canFind: boolean;
  /** It calls when a work has ended, and tells its name of it. */
  callsBack?: boolean;
  /** The name that it told. */
  called?: string | undefined;
}

/** What is to be done to have a part of a scene started exactly once. */
export type StartStep =
  /** Call the vendor with a token that was never sent. */
  | { do: 'start' }
  /** Call it again with the same token, which costs nothing. */
  | { do: 'repeat' }
  /** Ask it what the token started. */
  | { do: 'find' }
  /** It told its name of the work whose start it did not answer. */
  | { do: 'adopt'; handle: string }
  /** It is started. */
  | { do: 'poll' }
  /** Somebody may be calling at this moment. */
  | { do: 'wait'; seconds: number }
  /** It ended in this attempt already. */
  | { do: 'stop' }
  /** It may be paid for already, and nobody can tell. */
  | { do: 'give-up' }
  /** It was paid for too often. */
  | { do: 'refuse' };

/** A lost start that nothing tells of any more: another one is made, unless too many may be billed for nothing. */
const anew = ({ wasted = 0 }: Pick<RemoteJob, 'wasted'>): { do: 'start' | 'refuse' } => ({
  do: wasted < mostWasted ? 'start' : 'refuse',
});

/** Whether a start was given up: its vendor may have it all the same, under a name that nobody knows. */
export const isGivenUp = ({ state, isLost }: Pick<RemoteJob, 'state' | 'isLost'>): boolean =>
  state === 'ended' && isLost === true;

const secondsSince = (at: string, now: Date): number => (now.getTime() - Date.parse(at)) / 1000;

const waitAgain = (age: number) =>
  ({ do: 'wait', seconds: Math.min(longestSearchPause, Math.max(10, age / 4)) }) as const;

/**
 * Decides about the start of a part of a scene. A call is repeated only where the vendor says that the repeat is
 * free; what cannot be found is given up and never sent again in the same attempt. A later attempt looks once more for
 * what was given up, before it has it made anew.
 *
 * @param job as it was written last; undefined when it never was
 */
export const nextStep = (
  job: RemoteJob | undefined,
  terms: RepeatTerms,
  { attempt, now }: { attempt: number; now: Date },
): StartStep => {
  if (job === undefined || job.state === 'free') return { do: 'start' };
  if (job.state === 'ended' && attempt <= job.attempt) return { do: 'stop' };
  if (job.state === 'ended' && !isGivenUp(job)) return anew(job);
  if (job.state === 'started' || job.state === 'collected') return { do: 'poll' };
  const age = secondsSince(job.lastCallAt, now);
  if (job.state === 'starting' && age < callSeconds) return { do: 'wait', seconds: callSeconds - age };
  const { repeat, canFind, callsBack = false, called } = terms;
  if (isGivenUp(job)) {
    if (called !== undefined) return { do: 'adopt', handle: called };
    if (canFind) return { do: 'find' };
    return callsBack && age < lostSeconds ? waitAgain(age) : anew(job);
  }
  if (repeat.cost === 'free' && secondsSince(job.firstCallAt, now) < repeat.forSeconds)
    return { do: 'repeat' };
  if (called !== undefined) return { do: 'adopt', handle: called };
  if (canFind) return { do: 'find' };
  return callsBack && age < lostSeconds ? waitAgain(age) : { do: 'give-up' };
};

/**
 * Decides what follows when the vendor was asked for a token.
 *
 * @param found `absent`: it is sure that nothing was started, so the same call is the first one; `failed`: the vendor did
 * not answer, and may tell later
 */
export const afterSearch = (
  found: { handle: string } | 'absent' | 'unknown' | 'failed',
  job: Pick<RemoteJob, 'lastCallAt' | 'state' | 'isLost' | 'wasted'>,
  now: Date,
): Exclude<StartStep, { do: 'find' }> => {
  if (typeof found === 'object') return { do: 'adopt', handle: found.handle };
  if (found === 'absent') return isGivenUp(job) ? anew(job) : { do: 'repeat' };
  const age = secondsSince(job.lastCallAt, now);
  if (age < lostSeconds) return waitAgain(age);
  if (!isGivenUp(job)) return { do: 'give-up' };
  return found === 'failed' ? { do: 'wait', seconds: searchAgainSeconds } : anew(job);
};
