import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { setting } from '../platform/env.ts';
import { sha256 } from '../platform/http/address.ts';
import { lineKey } from './keys.ts';
import { holdsPlace, nameOf, type PlacedRun, placesOf, runOf, runsOf, shardOf, takePlace } from './places.ts';

/** Stands for an account: the notes of places taken outlive it, and are to name nobody. */
const markOf = (ownerId: string): string => sha256(ownerId).slice(0, 16);

/** What is noted of the accounts of a shard, by their marks. */
export interface Line {
  /** One attempt of each account that found no place: the oldest of its videos that asked. */
  waiting: ReadonlyMap<string, PlacedRun>;
  /** When they got their last place: milliseconds since the epoch. */
  took: ReadonlyMap<string, number>;
}

/** A shard of places as one finds it that asks for one. */
export interface Shard extends Line {
  /** Marks of the owners of the runs that hold a place, one for each. */
  running: readonly string[];
}

/** Accounts of each kind that are noted in one shard at most, as it has so many places: its item stays below 8 KB. */
const mostNoted = 50;

/** Places that one who asks hands on to others at most: each is a transaction, and the dispatcher has other messages. */
const mostHandedOn = 10;

/** Ids are in order of their creation. */
const isOlder = (left: PlacedRun, right: PlacedRun): boolean => left.id < right.id;

/**
 * The accounts of a line in the order in which places are theirs: who holds fewer comes first; of those that hold as
 * many, who got its last one earlier; of those that never got one, whose video is older. No clock decides: an account
 * keeps its turn however long its messages take to come again.
 */
export const inTurn = ({ running, waiting, took }: Shard): string[] => {
  const held = new Map<string, number>();
  for (const mark of running) held.set(mark, (held.get(mark) ?? 0) + 1);
  const rankOf = (mark: string, run: PlacedRun) => ({
    mark,
    run,
    held: held.get(mark) ?? 0,
    tookAt: took.get(mark) ?? 0,
  });
  return [...waiting]
    .map(([mark, run]) => rankOf(mark, run))
    .sort(
      (left, right) =>
        left.held - right.held || left.tookAt - right.tookAt || (isOlder(left.run, right.run) ? -1 : 1),
    )
    .map(({ mark }) => mark);
};

/** The line with one that asks in it, unless an older video of its account is noted. */
const withAsking = (line: Line, mark: string, run: PlacedRun): Line => {
  const noted = line.waiting.get(mark);
  if (noted !== undefined && isOlder(noted, run)) return line;
  return { ...line, waiting: new Map(line.waiting).set(mark, run) };
};

/** What came of asking for a place. */
export interface Turn {
  /** `full` when there is none that is its account's, `ended` when the attempt does not wait or run any more. */
  place: 'taken' | 'full' | 'ended';
  /** Attempts of others that got a place meanwhile, as it was their turn: who asked is to start them. */
  handedOn: readonly PlacedRun[];
}

/**
 * Asks for a place for an attempt. Free places are given to whom they belong, the one that asks or others that are
 * noted: so none stays empty until a message comes again, and none is kept for a video that waits no longer. Without a
 * place, what asked is noted. Idempotent. Whose turn it is, is decided by what was read a moment ago: that there are no
 * more runs than places is decided by the transactions.
 */
export const takeTurn = async (run: PlacedRun, now: Date): Promise<Turn> => {
  const shard = shardOf(run.id, setting('maxRunningVideos'));
  const places = placesOf(shard, setting('maxRunningVideos'));
  // A look of half a read unit, which is all that most of those who wait need.
  const seen = await runsOf(shard);
  if (holdsPlace(seen, run)) return { place: await takePlace(run), handedOn: [] };
  const mark = markOf(run.ownerId);
  if (seen.length >= places) {
    await noteWaiting(shard, mark, run, seen, await readLine(shard));
    return { place: 'full', handedOn: [] };
  }
  const [runs, found] = await Promise.all([
    runsOf(shard, { consistent: true }),
    readLine(shard, { consistent: true }),
  ]);
  return giveInTurn({ shard, free: places - runs.length, mark, run, runs, found, now });
};

interface Giving {
  shard: number;
  free: number;
  mark: string;
  run: PlacedRun;
  runs: readonly PlacedRun[];
  found: Line;
  now: Date;
}

const giveInTurn = async ({ shard, free, mark, run, runs, found, now }: Giving): Promise<Turn> => {
  let line = found;
  let held = runs;
  const handedOn: PlacedRun[] = [];
  while (held.length < runs.length + free && handedOn.length < mostHandedOn) {
    const asked = withAsking(line, mark, run);
    const [next = mark] = inTurn({ ...asked, running: marksOf(held) });
    const first = asked.waiting.get(next) ?? run;
    const isOwn = nameOf(first) === nameOf(run);
    if (!isOwn && holdsPlace(held, first)) {
      // Noted by one that read before it got its place: no turn is spent on it.
      line = await noteLeft(shard, next, first, undefined, line);
      continue;
    }
    const place = await takePlace(first);
    if (place === 'full') break;
    line = await noteLeft(shard, next, first, place === 'taken' ? now : undefined, line);
    if (isOwn) return { place, handedOn };
    if (place === 'ended') continue;
    held = [...held, first];
    handedOn.push(first);
  }
  await noteWaiting(shard, mark, run, held, line);
  return { place: 'full', handedOn };
};

const marksOf = (runs: readonly PlacedRun[]): string[] => runs.map(({ ownerId }) => markOf(ownerId));

/**
 * Notes that an account's video waits no longer, and when it got its place. The account's other videos ask again soon;
 * without any, nobody is to wait for it.
 *
 * @param now undefined when the video ended without a place
 */
const noteLeft = async (
  shard: number,
  mark: string,
  run: PlacedRun,
  now: Date | undefined,
  line: Line,
): Promise<Line> => {
  const noted = line.waiting.get(mark);
  const isNoted = noted !== undefined && nameOf(noted) === nameOf(run);
  const [waiting, took] = [new Map(line.waiting), new Map(line.took)];
  if (isNoted) waiting.delete(mark);
  if (now !== undefined) took.set(mark, now.getTime());
  const old = [...took]
    .filter(([other]) => other !== mark)
    .sort(([, left], [, right]) => right - left)
    .slice(mostNoted - 1)
    .map(([other]) => other);
  for (const other of old) took.delete(other);
  const remove = [...(isNoted ? [waitsName(mark)] : []), ...old.map(tookName)];
  if (now !== undefined || remove.length > 0)
    await commit([
      {
        Update: updateOf(lineKey(shard), {
          ...(now === undefined ? {} : { set: { [tookName(mark)]: now.getTime() } }),
          remove,
        }),
      },
    ]);
  return { waiting, took };
};

/**
 * Notes that an account waits, once until it gets a place, however many of its videos ask. Where no more can be noted,
 * who comes last in turn makes room for who comes before it.
 */
const noteWaiting = async (
  shard: number,
  mark: string,
  run: PlacedRun,
  runs: readonly PlacedRun[],
  line: Line,
): Promise<void> => {
  const asked = withAsking(line, mark, run);
  if (asked === line || nameOf(line.waiting.get(mark) ?? noRun) === nameOf(run)) return;
  const last =
    asked.waiting.size > mostNoted ? inTurn({ ...asked, running: marksOf(runs) }).at(-1) : undefined;
  if (last === mark) return;
  await commit([
    {
      Update: updateOf(lineKey(shard), {
        set: { [waitsName(mark)]: nameOf(run) },
        remove: last === undefined ? [] : [waitsName(last)],
      }),
    },
  ]);
};

const noRun: PlacedRun = { ownerId: '', id: '', attempt: 0 };

const waitsPrefix = 'waits-';
const tookPrefix = 'took-';
const waitsName = (mark: string): string => `${waitsPrefix}${mark}`;
const tookName = (mark: string): string => `${tookPrefix}${mark}`;

export const readLine = async (shard: number, options: { consistent?: boolean } = {}): Promise<Line> => {
  const item = (await getItem(lineKey(shard), options)) ?? {};
  const noted = <Value>(prefix: string, read: (value: unknown) => Value): Map<string, Value> => {
    const found = Object.entries(item).filter(([name]) => name.startsWith(prefix));
    return new Map(found.map(([name, value]) => [name.slice(prefix.length), read(value)]));
  };
  return { waiting: noted(waitsPrefix, (value) => runOf(String(value))), took: noted(tookPrefix, Number) };
};

/** Removes the note of an attempt that waits no longer; that of another attempt of its account stays. */
export const clearWaiting = async (shard: number, run: PlacedRun): Promise<void> => {
  const name = waitsName(markOf(run.ownerId));
  try {
    await commit([
      {
        Update: updateOf(lineKey(shard), {
          remove: [name],
          condition: '#noted = :noted',
          names: { noted: name },
          values: { noted: nameOf(run) },
        }),
      },
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
};
