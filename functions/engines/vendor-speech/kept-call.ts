import { setTimeout as sleep } from 'node:timers/promises';
import { recordMetric } from '../../platform/metrics.ts';
import { type KeptAnswers, VendorFailed } from '../capabilities.ts';
import { costOfCharacters } from '../vendor-cost.ts';

/** Seconds between calls that a vendor has no time for; after the last the task ends and is run again. */
const pauses = [0.5, 1, 2, 4, 8];
/** Longest wait that a vendor may ask for, in seconds. */
const longestPause = 20;

/** Waits so many seconds. */
export type Pause = (seconds: number) => Promise<unknown>;

const pauseFor: Pause = (seconds) => sleep(seconds * 1000);

/**
 * Asks a vendor again while it is busy, which costs nothing; any other end is told at once: what may be billed is not
 * repeated here.
 *
 * @throws {VendorFailed}
 */
const whileBusy = async (call: () => Promise<Uint8Array>, pause: Pause): Promise<Uint8Array> => {
  for (let turn = 0; ; turn += 1) {
    try {
      return await call();
    } catch (error) {
      const seconds = pauses[turn];
      const failure = error instanceof VendorFailed ? error.failure : undefined;
      if (failure?.state !== 'busy' || seconds === undefined) throw error;
      if ((failure.retryAfterSeconds ?? 0) > longestPause) throw error;
      await pause(Math.max(seconds, failure.retryAfterSeconds ?? 0));
    }
  }
};

/** What a vendor is asked for. */
export interface Question {
  engine: string;
  /** Of its answer, among those that are kept. */
  name: string;
  kept: KeptAnswers;
  /** What is billed. */
  text: string;
  pause?: Pause | undefined;
}

/**
 * The answer to a call that is paid for: the one that was kept, or a new one, which is kept before it is used.
 *
 * @param read makes something of an answer; undefined where it cannot be used, and then it is not kept
 * @throws {VendorFailed}
 */
export const keptCall = async <Result>(
  { engine, name, kept, text, pause = pauseFor }: Question,
  call: () => Promise<Uint8Array>,
  read: (answer: Uint8Array) => Result | undefined,
): Promise<Result> => {
  const before = await kept.load(name);
  const known = before === undefined ? undefined : read(before);
  if (known !== undefined) return known;
  const answer = await whileBusy(call, pause);
  recordMetric('ai_characters_total', { model: engine }, text.length);
  const cost = costOfCharacters(engine, text.length);
  if (cost > 0) recordMetric('ai_cost_microdollars_total', { model: engine }, cost);
  const result = read(answer);
  if (result === undefined) throw new VendorFailed(unreadable);
  await kept.save(name, answer);
  return result;
};

const unreadable = {
  state: 'unanswered',
  vendorMessage: 'The vendor answered with something that is no sound.',
} as const;
