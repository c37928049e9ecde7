import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../platform/http/context.ts';
import { isTerminal, type Video } from './model.ts';
import { loadVideo } from './store.ts';
import { leaveWaitingPlace, takeWaitingPlace } from './waiting-requests.ts';

/** Pauses between two looks at a video, in milliseconds: each is half as long again, up to the longest. */
const pauses = { first: 250, growth: 1.5, longest: 2000 } as const;

/** Time that is left for the answer: a function that has less of it waits no longer, in milliseconds. */
const marginMilliseconds = 2000;

/** The clock of a wait; a test has its own. */
export interface WaitClock {
  /** Milliseconds since the epoch. */
  now: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
  /** Milliseconds until Lambda ends the function. */
  remaining: () => number;
}

/**
 * Looks at something until it is done, the wait is over, or the function has no more time.
 *
 * @param look is called 16 times in 25 s, the longest wait, and answers undefined where nothing is left to look at
 * @returns what was seen last
 */
export const lookUntil = async <Seen>(
  look: () => Promise<Seen | undefined>,
  isDone: (seen: Seen) => boolean,
  seconds: number,
  { now, sleep: pause, remaining }: WaitClock,
): Promise<Seen | undefined> => {
  const end = now() + seconds * 1000;
  let delay: number = pauses.first;
  for (;;) {
    const milliseconds = Math.min(delay, end - now(), remaining() - marginMilliseconds);
    if (milliseconds > 0) await pause(milliseconds);
    const seen = await look();
    const isOver = now() >= end || remaining() <= marginMilliseconds;
    if (seen === undefined || isDone(seen) || isOver) return seen;
    delay = Math.min(delay * pauses.growth, pauses.longest);
  }
};

type WaitContext = Pick<Context, 'admitted' | 'remainingMilliseconds' | 'log'>;

/** A video after a wait; undefined when it was deleted meanwhile. */
interface Waited {
  video: Video | undefined;
  /** `Preference-Applied`, where the wish to wait was granted. */
  headers: Readonly<Record<string, string>>;
}

/**
 * Waits for a video to end where the request prefers that (`Prefer: wait=N`, RFC 7240). It waits only when the request
 * is admitted, as one of three of its account and one of about a hundred of all accounts; where there is no place it
 * does not, and says so by the header that is missing.
 *
 * @param video as it was just read or written
 * @param seconds of the preference; undefined waits for nothing
 * @throws KinoraError what refuses the request
 */
export const waitForEnd = async (
  video: Video,
  seconds: number | undefined,
  context: WaitContext,
): Promise<Waited> => {
  if (seconds === undefined) return { video, headers: {} };
  const headers = { 'preference-applied': `wait=${seconds}` };
  const isDone = ({ status }: Video): boolean => isTerminal(status);
  if (isDone(video)) return { video, headers };
  const { ownerId, id } = video;
  const look = () => loadVideo(ownerId, id, { consistent: true });
  const waited = await waitInPlace({ ownerId, seconds, look, isDone }, context);
  return waited === undefined ? { video, headers: {} } : { video: waited.seen, headers };
};

/**
 * Waits as one of the places that there are for requests that wait.
 *
 * @returns what was seen last; undefined where no place was free, so that nothing was looked at
 * @throws KinoraError what refuses the request
 */
export const waitInPlace = async <Seen>(
  wait: {
    ownerId: string;
    seconds: number;
    look: () => Promise<Seen | undefined>;
    isDone: (seen: Seen) => boolean;
  },
  { admitted, remainingMilliseconds, log }: WaitContext,
): Promise<{ seen: Seen | undefined } | undefined> => {
  await admitted();
  const { ownerId, seconds, look, isDone } = wait;
  const place = await takeWaitingPlace(ownerId, seconds, Date.now());
  if (place === undefined) return undefined;
  try {
    const clock = { now: Date.now, sleep, remaining: remainingMilliseconds };
    return { seen: await lookUntil(look, isDone, seconds, clock) };
  } finally {
    await leaveWaitingPlace(place).catch((error: unknown) => log.warn('waiting_place_kept', { error }));
  }
};
