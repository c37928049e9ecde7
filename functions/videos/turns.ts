import { commit } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { setting } from '../platform/env.ts';
import { sha256 } from '../platform/http/address.ts';
import { lineKey } from './keys.ts';
import { holdsPlace, type PlacedRun, placesOf, runsOf, shardOf, takePlace } from './places.ts';

/** Stands for an account: the notes outlive it, and are to name nobody. */
const markOf = (ownerId: string): string => sha256(ownerId).slice(0, 16);

/** Moments in milliseconds since the epoch, by account. */
type Moments = ReadonlyMap<string, number>;

/** What is noted of the accounts of a shard. */
export interface Line {
  /** When those whose videos wait asked for a place last. */
  asked: Moments;
  /** When they got their last place. */
  took: Moments;
}

/** A shard of places as an account finds it that asks for one. */
export interface Shard extends Line {
  /** Owners of the runs that hold a place, one for each. */
  running: readonly string[];
  places: number;
}

/** Accounts of each kind that are noted in one shard at most, as it has so many places: its item stays below 6 KB. */
const mostNoted = 50;

/** Who waits asks again after half to one and a half times `dispatchRetrySeconds`, and a moment of the queue. */
const freshMilliseconds = (): number => 2000 * setting('dispatchRetrySeconds');

const isFresh = (askedAt: number, now: Date): boolean => now.getTime() - askedAt < freshMilliseconds();

/**
 * Whether a place is an account's: one is left to each account that waits and holds fewer, or holds as many and got its
 * last one earlier. So none waits behind the queue of another: of the next places that come free one is its own.
 */
export const isTurnOf = (ownerId: string, { running, places, asked, took }: Shard, now: Date): boolean => {
  const heldBy = (owner: string): number => running.filter((other) => other === owner).length;
  const tookBy = (owner: string): number => took.get(owner) ?? Number.NEGATIVE_INFINITY;
  const held = heldBy(ownerId);
  const isBefore = (other: string): boolean =>
    heldBy(other) < held || (heldBy(other) === held && tookBy(other) < tookBy(ownerId));
  const first = [...asked].filter(
    ([other, askedAt]) => other !== ownerId && isFresh(askedAt, now) && isBefore(other),
  );
  return places - running.length > first.length;
};

/**
 * Takes a place for an attempt when there is one and it is its account's turn; else notes that the account waits.
 * Idempotent. Whose turn it is, is decided by what was read a moment ago: two that ask at once may both pass. That there
 * are no more runs than places is decided by the transaction.
 *
 * @returns as `takePlace`
 */
export const takeTurn = async (run: PlacedRun, now: Date): Promise<'taken' | 'full' | 'ended'> => {
  const shard = shardOf(run.id, setting('maxRunningVideos'));
  const places = placesOf(shard, setting('maxRunningVideos'));
  // A look of half a read unit, which is all that most of those who wait need.
  const seen = await runsOf(shard);
  if (holdsPlace(seen, run)) return takePlace(run);
  const mark = markOf(run.ownerId);
  if (seen.length >= places) return wait(shard, mark, await readLine(shard), now);
  const [runs, line] = await Promise.all([
    runsOf(shard, { consistent: true }),
    readLine(shard, { consistent: true }),
  ]);
  const running = runs.map(({ ownerId }) => markOf(ownerId));
  if (!isTurnOf(mark, { ...line, running, places }, now)) return wait(shard, mark, line, now);
  const outcome = await takePlace(run);
  if (outcome === 'full') return wait(shard, mark, line, now);
  if (outcome === 'taken') await note(shard, mark, line, now);
  return outcome;
};

/** Notes that an account got a place. Its other videos ask again soon; without any, nobody is to wait for it. */
const note = async (shard: number, ownerId: string, { took }: Line, now: Date): Promise<void> => {
  const others = [...took].filter(([owner]) => owner !== ownerId).sort(([, left], [, right]) => right - left);
  const old = others.slice(mostNoted - 1).map(([owner]) => tookName(owner));
  await commit([
    {
      Update: updateOf(lineKey(shard), {
        set: { [tookName(ownerId)]: now.getTime() },
        remove: [askedName(ownerId), ...old],
      }),
    },
  ]);
};

/** Notes that an account waits, at most four times while the last note is good, however many of its videos ask. */
const wait = async (shard: number, ownerId: string, { asked }: Line, now: Date): Promise<'full'> => {
  const askedAt = asked.get(ownerId);
  if (askedAt !== undefined && now.getTime() - askedAt < freshMilliseconds() / 4) return 'full';
  const old = [...asked].filter(([owner, at]) => owner !== ownerId && !isFresh(at, now));
  if (askedAt === undefined && asked.size - old.length >= mostNoted) return 'full';
  await commit([
    {
      Update: updateOf(lineKey(shard), {
        set: { [askedName(ownerId)]: now.getTime() },
        remove: old.map(([owner]) => askedName(owner)),
      }),
    },
  ]);
  return 'full';
};

const askedPrefix = 'asked-';
const tookPrefix = 'took-';
const askedName = (ownerId: string): string => `${askedPrefix}${ownerId}`;
const tookName = (ownerId: string): string => `${tookPrefix}${ownerId}`;

const readLine = async (shard: number, options: { consistent?: boolean } = {}): Promise<Line> => {
  const item = (await getItem(lineKey(shard), options)) ?? {};
  const moments = (prefix: string): Moments => {
    const found = Object.entries(item).filter(([name]) => name.startsWith(prefix));
    return new Map(found.map(([name, at]) => [name.slice(prefix.length), Number(at)]));
  };
  return { asked: moments(askedPrefix), took: moments(tookPrefix) };
};
