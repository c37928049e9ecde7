import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import type { Item } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { waitingKey } from './keys.ts';

/** Requests of one account that may wait at a time: each holds a function for as long. */
const waitingAtOnce = 3;

/** What a function may take beyond the wait itself, before Lambda ends it. */
const graceSeconds = 5;

/** One of the places in which requests of an account wait; it is free again by itself when its time is over. */
export interface WaitingPlace {
  ownerId: string;
  /** Attribute of the item, e.g. `place0`. */
  name: string;
  /** Until when it is held, in milliseconds since the epoch: who holds it is known by that. */
  until: number;
}

const names = Array.from({ length: waitingAtOnce }, (_, index) => `place${index}`);

/**
 * Takes one of an account's places, by a condition on it being free: at most one write for each place.
 *
 * @returns undefined when all are held
 */
export const takeWaitingPlace = async (
  ownerId: string,
  seconds: number,
  now: number,
): Promise<WaitingPlace | undefined> => {
  const until = now + (seconds + graceSeconds) * 1000;
  let known: Item = {};
  for (const name of names) {
    if (Number(known[name] ?? 0) > now) continue;
    const update = updateOf(waitingKey(ownerId), {
      set: { [name]: until, expiresAt: Math.ceil(until / 1000) + 60 },
      condition: `attribute_not_exists(${name}) OR ${name} <= :now`,
      values: { now },
    });
    try {
      await commit([{ Update: update }]);
      return { ownerId, name, until };
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      known = error.old ?? {};
    }
  }
  return undefined;
};

/** Gives a place back; one whose time was over may be another's by now, and stays so. */
export const leaveWaitingPlace = async ({ ownerId, name, until }: WaitingPlace): Promise<void> => {
  const update = updateOf(waitingKey(ownerId), {
    remove: [name],
    condition: `${name} = :until`,
    values: { until },
  });
  await commit([{ Update: update }]).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
};
