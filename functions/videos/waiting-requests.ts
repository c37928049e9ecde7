import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import type { Item, Key } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { allWaitingKey, waitingKey } from './keys.ts';

/** Requests of one account that may wait at a time: each holds a function for as long. */
const waitingAtOnce = 3;

/** What a function may take beyond the wait itself, before Lambda ends it. */
const graceSeconds = 5;

/**
 * Places of all accounts together, in shards: each that waits is a function that runs, and an account at AWS has 1,000 by
 * default. So those who wait take a tenth of them at most, however many accounts there are.
 */
const shards = 8;
const placesOfShard = 12;
/** A shard in which so many places were taken by others at the same moment counts as full. */
const shardTries = 4;

/** What is held is known by until when: who comes later holds it for another time. */
interface HeldPlace {
  key: Key;
  /** Attribute of the item, e.g. `place0`. */
  name: string;
}

/**
 * A place in which a request waits, one of its account's and one of all; it is free again by itself when its time is
 * over.
 */
export interface WaitingPlace {
  ownerId: string;
  /** Attribute of the account's item, e.g. `place0`. */
  name: string;
  /** One of the places of all accounts. */
  shared: HeldPlace;
  /** Until when both are held, in milliseconds since the epoch. */
  until: number;
}

const namesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `place${index}`);

/** Takes one place of an item, by a condition on it being free: at most one write for each try. */
const takeOne = async (
  key: Key,
  { names, tries = names.length }: { names: readonly string[]; tries?: number },
  { until, now }: { until: number; now: number },
): Promise<string | undefined> => {
  let known: Item = {};
  let left = tries;
  for (const name of names) {
    if (left === 0) return undefined;
    if (Number(known[name] ?? 0) > now) continue;
    left -= 1;
    const update = updateOf(key, {
      set: { [name]: until, expiresAt: Math.ceil(until / 1000) + 60 },
      condition: `attribute_not_exists(${name}) OR ${name} <= :now`,
      values: { now },
    });
    try {
      await commit([{ Update: update }]);
      return name;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      known = error.old ?? {};
    }
  }
  return undefined;
};

const leaveOne = async ({ key, name }: HeldPlace, until: number): Promise<void> => {
  const update = updateOf(key, { remove: [name], condition: `${name} = :until`, values: { until } });
  await commit([{ Update: update }]).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
};

/**
 * Takes one of an account's places, and one of those that all accounts share.
 *
 * @returns undefined when all of either are held
 */
export const takeWaitingPlace = async (
  ownerId: string,
  seconds: number,
  now: number,
): Promise<WaitingPlace | undefined> => {
  const until = now + (seconds + graceSeconds) * 1000;
  const own = waitingKey(ownerId);
  const name = await takeOne(own, { names: namesOf(waitingAtOnce) }, { until, now });
  if (name === undefined) return undefined;
  const key = allWaitingKey(Math.floor(Math.random() * shards));
  const first = Math.floor(Math.random() * placesOfShard);
  const names = namesOf(placesOfShard);
  const inTurn = [...names.slice(first), ...names.slice(0, first)];
  const shared = await takeOne(key, { names: inTurn, tries: shardTries }, { until, now });
  if (shared !== undefined) return { ownerId, name, shared: { key, name: shared }, until };
  await leaveOne({ key: own, name }, until);
  return undefined;
};

/** Gives a place back; one whose time was over may be another's by now, and stays so. */
export const leaveWaitingPlace = async ({ ownerId, name, shared, until }: WaitingPlace): Promise<void> => {
  await leaveOne({ key: waitingKey(ownerId), name }, until);
  await leaveOne(shared, until);
};
