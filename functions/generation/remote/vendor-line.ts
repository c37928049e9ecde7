/** A part of a scene that a vendor has in hand, or that waits for it. Times are epoch seconds. */
interface InHand {
  owner: string;
  /** When it asked for the first time. */
  since: number;
  /** It counts no longer than until then, whatever became of who asked. */
  until: number;
}

/** The works of one vendor by the names of their parts. */
export interface VendorWorks {
  running: Readonly<Record<string, InHand>>;
  waiting: Readonly<Record<string, InHand>>;
}

/** Who asks for a place at a vendor. */
export interface PlaceRequest {
  name: string;
  owner: string;
  /** Epoch seconds. */
  now: number;
  /** Works that the vendor has in hand at once, from 1. */
  limit: number;
  /** Epoch seconds at which the place is free again, whatever happens. */
  leaseUntil: number;
}

/** Parts that are noted as waiting: the item stays below 16 KB. Others compete when they ask. */
const mostWaiting = 100;
/** How long after its next ask one that waits is passed over. */
const graceSeconds = 15;
/** Seconds between two asks for a place, at least and at most. */
const shortestSeconds = 15;
const longestSeconds = 60;

/**
 * Seconds until a part asks again: a quarter of the time waited so far, and up to a quarter more by chance, so that
 * those who came together do not come together again.
 *
 * @param waited seconds since it asked first
 * @param random 0..1
 */
export const askAgainSeconds = (waited: number, random: number): number =>
  Math.ceil(Math.min(longestSeconds, Math.max(shortestSeconds, waited / 4)) * (1 + random / 4));

const alive = (works: VendorWorks['running'], now: number): Record<string, InHand> =>
  Object.fromEntries(Object.entries(works).filter(([, { until }]) => until > now));

const without = (works: VendorWorks['running'], name: string): Record<string, InHand> =>
  Object.fromEntries(Object.entries(works).filter(([other]) => other !== name));

/**
 * Gives a place at a vendor, in turn: to the account that has fewest works in hand there, of those to the part that has
 * waited longest. One that has a place keeps it. Works and waits that ran out count no more.
 *
 * @param random 0..1
 * @returns the works as they are then; `askAgain`: seconds to wait where there was no place
 */
export const giveVendorPlace = (
  before: VendorWorks,
  { name, owner, now, limit, leaseUntil }: PlaceRequest,
  random: number,
): { works: VendorWorks; askAgain?: number } => {
  const running = alive(before.running, now);
  const waiting = alive(before.waiting, now);
  const since = running[name]?.since ?? waiting[name]?.since ?? now;
  const others = Object.values(running);
  const held = (account: string): number => others.filter((work) => work.owner === account).length;
  const isBefore = (other: InHand): boolean =>
    held(other.owner) === held(owner) ? other.since < since : held(other.owner) < held(owner);
  const ahead = Object.entries(waiting).filter(([other, work]) => other !== name && isBefore(work));
  if (name in running || others.length + ahead.length < limit)
    return {
      works: {
        running: { ...running, [name]: { owner, since, until: leaseUntil } },
        waiting: without(waiting, name),
      },
    };
  const askAgain = askAgainSeconds(now - since, random);
  const isNoted = name in waiting || Object.keys(waiting).length < mostWaiting;
  const noted = { ...waiting, [name]: { owner, since, until: now + askAgain + graceSeconds } };
  return { works: { running, waiting: isNoted ? noted : waiting }, askAgain };
};

/**
 * Gives a place back; nothing changes where there is none.
 *
 * @param waitsUntil epoch seconds of the next ask, where the vendor had no place after all: the part keeps its turn
 */
export const leaveVendorPlace = (works: VendorWorks, name: string, waitsUntil?: number): VendorWorks => {
  const { running, waiting } = works;
  const work = running[name];
  if (work === undefined && waiting[name] === undefined) return works;
  const waits =
    work === undefined || waitsUntil === undefined ? {} : { [name]: { ...work, until: waitsUntil } };
  return { running: without(running, name), waiting: { ...without(waiting, name), ...waits } };
};
