import { setTimeout as sleep } from 'node:timers/promises';
import { recordMetric } from '../../platform/metrics.ts';
import { type Asks, type KeptAnswers, VendorFailed } from '../capabilities.ts';
import { costOfCharacters } from '../vendor-cost.ts';
import { endedAsk, nextAsk } from './asks.ts';

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
  /** Which answer is wanted, from 1: one more is asked for where the last is of no use. */
  take: number;
  pause?: Pause | undefined;
}

/**
 * The answer to a call that is paid for: the one that was kept, or a new one. Each call is noted before it is made, and
 * each answer is kept before it is judged, so that no run of a task pays for what another paid for.
 *
 * @param read makes something of an answer; undefined where it cannot be used
 * @returns undefined where the answer cannot be used: asked again, it would be paid again
 * @throws {VendorFailed}
 */
export const keptCall = async <Result>(
  question: Question,
  call: () => Promise<Uint8Array>,
  read: (answer: Uint8Array) => Result | undefined,
): Promise<Result | undefined> =>
  read(await whileBusy(() => keptOrAsked(question, call), question.pause ?? pauseFor));

const keptOrAsked = async (
  { engine, name, kept, text, take }: Question,
  call: () => Promise<Uint8Array>,
): Promise<Uint8Array> => {
  const key = take === 1 ? name : `take${take}-${name}`;
  const before = await kept.load(key);
  if (before !== undefined) return before;
  await kept.demandWanted();
  const asks = await noteCall(kept, name);
  const giveUp = async (error: unknown): Promise<never> => {
    await kept.asks.save(name, endedAsk(asks, mayBeBilled(error)));
    throw error;
  };
  // A run that claimed earlier keeps its answer before its claim ends: whoever claims next finds it.
  const late = asks.version === 1 ? undefined : await kept.load(key).catch(giveUp);
  if (late !== undefined) {
    await kept.asks.save(name, endedAsk(asks, false));
    return late;
  }
  if (asks.asked > 1) recordMetric('ai_repeated_calls_total', { model: engine });
  const answer = await call().catch(giveUp);
  recordMetric('ai_characters_total', { model: engine }, text.length);
  await kept.save(key, answer);
  await kept.asks.save(name, endedAsk(asks, true));
  const cost = costOfCharacters(engine, text.length);
  if (cost > 0) recordMetric('ai_cost_microdollars_total', { model: engine }, cost);
  return answer;
};

/** @throws {VendorFailed} where another run is calling, or enough calls may have been billed */
const noteCall = async ({ asks }: KeptAnswers, name: string): Promise<Asks> => {
  const step = nextAsk(await asks.load(name), new Date());
  if (step.do === 'give-up') throw new VendorFailed(askedEnough);
  if (step.do === 'wait')
    throw new VendorFailed({ ...underWay, retryAfterSeconds: Math.min(longestPause, step.seconds) });
  if (!(await asks.save(name, step.asks))) throw new VendorFailed(underWay);
  return step.asks;
};

/** What fails otherwise failed before the vendor was reached. */
const mayBeBilled = (error: unknown): boolean =>
  error instanceof VendorFailed &&
  (error.failure.state === 'unanswered' || (error.failure.state === 'failed' && error.failure.charged));

const underWay = { state: 'busy', vendorMessage: 'The vendor is being asked at this moment.' } as const;

const askedEnough = {
  state: 'failed',
  code: 'ENGINE_FAILED',
  vendorMessage: 'The vendor was asked more than once, and gave no speech that can be used.',
  retryable: false,
  charged: false,
} as const;
