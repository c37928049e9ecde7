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

/** Reads a piece of the videos of an owner in the order that is wanted. */
export type ReadVideos = (piece: {
  limit: number;
  /** The id behind which it begins. */
  before: string | undefined;
  oldestFirst: boolean;
  between: readonly [lowest: string, highest: string];
}) => Promise<{ videos: Video[]; nextBefore?: string }>;

/** Videos that one answer reads at most where a filter leaves some out. */
export const mostRead = 500;
/** Videos in one reading behind the first, where a filter leaves many out. */
const pieceSize = 100;

/** Where a list goes on: behind a video, when so many more that fit were passed over. */
interface Place {
  id: string;
  skip: number;
}

const highestId = 'ffffffff-ffff-7fff-bfff-ffffffffffff';

const millisecondsOf = (time: string | undefined): number | undefined =>
  time === undefined ? undefined : Date.parse(time);

/** The ids of videos made within the wanted time: they begin with it. */
const rangeOf = ({ createdAfter, createdBefore }: VideoListing): readonly [string, string] => {
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
 * One page of an owner's videos. Where a filter leaves some out, the page may be short, or empty, and its cursor goes on
 * from there.
 *
 * @param most videos that are then read at most
 * @throws KinoraError 422 `CURSOR_INVALID`
 */
export const pageOfVideos = async (
  read: ReadVideos,
  listing: VideoListing,
  most: number = mostRead,
): Promise<{ videos: Video[]; nextCursor: string | null }> => {
  const between = rangeOf(listing);
  const oldestFirst = listing.sort === 'created_at';
  const limit = Math.min(Math.max(1, listing.limit), maxPageSize);
  const start = placeOf(listing.cursor);
  let skip = Math.min(Math.max(0, listing.skip) + (start?.skip ?? 0), maxSkip);
  let before = start?.id;
  if (between[0] > between[1]) return { videos: [], nextCursor: null };
  if (before !== undefined && !isWithin(before, between)) throw problem('CURSOR_INVALID');
  const isFiltered = listing.status !== undefined || listing.kind !== undefined;
  const videos: Video[] = [];
  for (let left = isFiltered ? Math.max(most, skip + limit) : skip + limit; left > 0; ) {
    const wanted = skip + limit - videos.length;
    const piece = Math.min(left, isFiltered ? Math.max(pieceSize, wanted) : wanted);
    const found = await read({ limit: piece, before, oldestFirst, between });
    for (const [index, video] of found.videos.entries()) {
      if (!isWanted(video, listing)) continue;
      if (skip > 0) {
        skip -= 1;
        continue;
      }
      videos.push(video);
      const isLast = index === found.videos.length - 1 && found.nextBefore === undefined;
      if (videos.length === limit)
        return { videos, nextCursor: isLast ? null : cursorOf({ id: video.id, skip: 0 }) };
    }
    if (found.nextBefore === undefined) return { videos, nextCursor: null };
    before = found.nextBefore;
    left -= piece;
  }
  return { videos, nextCursor: before === undefined ? null : cursorOf({ id: before, skip }) };
};

const isWanted = (video: Video, { status, kind }: VideoListing): boolean =>
  (status === undefined || video.status === status) && (kind === undefined || video.kind === kind);

const cursorOf = ({ id, skip }: Place): string =>
  Buffer.from(skip === 0 ? id : `${id}+${skip}`).toString('base64url');

const placeOf = (cursor: string | undefined): Place | undefined => {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, id, skip = '0'] = /^([0-9a-f-]{36})(?:\+(\d{1,4}))?$/.exec(text) ?? [];
  if (id === undefined || Number(skip) > maxSkip) throw problem('CURSOR_INVALID');
  return { id, skip: Number(skip) };
};
