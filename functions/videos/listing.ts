import { problem } from '../shared/errors.ts';
import { lowestIdAt } from '../shared/ids.ts';
import { maxPageSize, maxSkip } from '../shared/page.ts';
import type { Video, VideoStatus } from './model.ts';

/** Orders of a list; with a minus from the end. */
export const videoSorts = ['created_at', '-created_at'] as const;
export type VideoSort = (typeof videoSorts)[number];

/** Which videos of an owner are wanted, in which order, and which page of them. */
export interface VideoListing {
  status?: VideoStatus | undefined;
  kind?: Video['kind'] | undefined;
  projectId?: string | undefined;
  /** RFC 3339; neither moment is included. */
  createdAfter?: string | undefined;
  createdBefore?: string | undefined;
  sort: VideoSort;
  skip: number;
  limit: number;
  cursor?: string | undefined;
}

/** A piece of what an owner has, in the order that is wanted. */
export interface Piece {
  limit: number;
  /** The id behind which it begins. */
  before: string | undefined;
  oldestFirst: boolean;
  between: readonly [lowest: string, highest: string];
}
export type ReadVideos = (piece: Piece) => Promise<{ videos: Video[]; nextBefore?: string }>;
export type ReadEntries<Entry> = (piece: Piece) => Promise<{ entries: Entry[]; nextBefore?: string }>;

/** Entries that one answer reads at most where a filter leaves some out. */
export const mostRead = 500;
/** Entries in one reading behind the first, where a filter leaves many out. */
const pieceSize = 100;

/** Where a list goes on: behind an entry, when so many more that fit were passed over. */
interface Place {
  id: string;
  skip: number;
}

const highestId = 'ffffffff-ffff-7fff-bfff-ffffffffffff';

const millisecondsOf = (time: string | undefined): number | undefined =>
  time === undefined ? undefined : Date.parse(time);

type Range = Pick<VideoListing, 'createdAfter' | 'createdBefore'>;

/** The ids of entries made within the wanted time: they begin with it. */
const rangeOf = ({ createdAfter, createdBefore }: Range): readonly [string, string] => {
  const after = millisecondsOf(createdAfter);
  const before = millisecondsOf(createdBefore);
  return [
    lowestIdAt(after === undefined ? 0 : after + 1),
    before === undefined ? highestId : lowestIdAt(before),
  ];
};

/** Whether a cursor lies within the range; DynamoDB refuses one that does not. */
const isWithin = (id: string, [lowest, highest]: readonly [string, string]): boolean =>
  id >= lowest && id <= highest;

/**
 * One page of entries that have UUIDs of version 7. Where a filter leaves some out, the page may be short, or empty, and
 * its cursor goes on from there.
 *
 * @param isWanted the filter; undefined where all are wanted
 * @param most entries that are then read at most
 * @throws KinoraError 422 `CURSOR_INVALID`
 */
export const pageOfEntries = async <Entry extends { id: string }>(
  read: ReadEntries<Entry>,
  page: Omit<VideoListing, 'status' | 'kind' | 'projectId'>,
  isWanted: ((entry: Entry) => boolean) | undefined,
  most: number = mostRead,
): Promise<{ entries: Entry[]; nextCursor: string | null }> => {
  const between = rangeOf(page);
  const oldestFirst = page.sort === 'created_at';
  const limit = Math.min(Math.max(1, page.limit), maxPageSize);
  const start = placeOf(page.cursor);
  let skip = Math.min(Math.max(0, page.skip) + (start?.skip ?? 0), maxSkip);
  let before = start?.id;
  if (between[0] > between[1]) return { entries: [], nextCursor: null };
  if (before !== undefined && !isWithin(before, between)) throw problem('CURSOR_INVALID');
  const entries: Entry[] = [];
  for (let left = isWanted === undefined ? skip + limit : Math.max(most, skip + limit); left > 0; ) {
    const wanted = skip + limit - entries.length;
    const piece = Math.min(left, isWanted === undefined ? wanted : Math.max(pieceSize, wanted));
    const found = await read({ limit: piece, before, oldestFirst, between });
    for (const [index, entry] of found.entries.entries()) {
      if (isWanted?.(entry) === false) continue;
      if (skip > 0) {
        skip -= 1;
        continue;
      }
      entries.push(entry);
      const isLast = index === found.entries.length - 1 && found.nextBefore === undefined;
      if (entries.length === limit)
        return { entries, nextCursor: isLast ? null : cursorOf({ id: entry.id, skip: 0 }) };
    }
    if (found.nextBefore === undefined) return { entries, nextCursor: null };
    before = found.nextBefore;
    left -= piece;
  }
  return { entries, nextCursor: before === undefined ? null : cursorOf({ id: before, skip }) };
};

/** One page of an owner's videos, as {@link pageOfEntries}. @throws KinoraError 422 `CURSOR_INVALID` */
export const pageOfVideos = async (
  read: ReadVideos,
  listing: VideoListing,
): Promise<{ videos: Video[]; nextCursor: string | null }> => {
  const { status, kind } = listing;
  const { entries, nextCursor } = await pageOfEntries(
    async (piece) => {
      const { videos, ...rest } = await read(piece);
      return { entries: videos, ...rest };
    },
    listing,
    status === undefined && kind === undefined
      ? undefined
      : (video) =>
          (status === undefined || video.status === status) && (kind === undefined || video.kind === kind),
  );
  return { videos: entries, nextCursor };
};

const cursorOf = ({ id, skip }: Place): string =>
  Buffer.from(skip === 0 ? id : `${id}+${skip}`).toString('base64url');

const placeOf = (cursor: string | undefined): Place | undefined => {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, id, skip = '0'] = /^([0-9a-f-]{36})(?:\+(\d{1,4}))?$/.exec(text) ?? [];
  if (id === undefined || Number(skip) > maxSkip) throw problem('CURSOR_INVALID');
  return { id, skip: Number(skip) };
};
