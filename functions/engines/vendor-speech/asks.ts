import { randomUUID } from 'node:crypto';
import type { Asks } from '../capabilities.ts';

/** Longest life of a call, in seconds: whoever made it has ended by then. Longer than any vendor is waited for. */
const callSeconds = 90;
/** Calls that may be billed, however they end: the owner pays one. A day later they are forgotten. */
const mostAsks = 2;
const rememberedSeconds = 24 * 3600;

export type AskStep =
  | { do: 'ask'; asks: Asks }
  /** Somebody may be calling at this moment. */
  | { do: 'wait'; seconds: number }
  /** It may have been paid for often enough. */
  | { do: 'give-up' };

/**
 * Whether a question whose answer is not kept may be asked. @param before as noted last; undefined when it never was
 */
export const nextAsk = (before: Asks | undefined, now: Date): AskStep => {
  const age = before === undefined ? Infinity : (now.getTime() - Date.parse(before.lastAt)) / 1000;
  if (before?.isOpen === true && age < callSeconds) return { do: 'wait', seconds: callSeconds - age };
  const asked = before === undefined || age > rememberedSeconds ? 0 : before.asked;
  if (asked >= mostAsks) return { do: 'give-up' };
  const version = (before?.version ?? 0) + 1;
  const claim = randomUUID();
  return { do: 'ask', asks: { asked: asked + 1, lastAt: now.toISOString(), isOpen: true, claim, version } };
};

/** A call that has ended. @param mayBeBilled whether it counts */
export const endedAsk = (asks: Asks, mayBeBilled: boolean): Asks => ({
  ...asks,
  asked: mayBeBilled ? asks.asked : asks.asked - 1,
  isOpen: false,
  version: asks.version + 1,
});
