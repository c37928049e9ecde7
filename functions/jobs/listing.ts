import { demandScope, hasScope } from '../platform/http/authentication.ts';
import type { Actor } from '../shared/actor.ts';
import { pageOfEntries, type ReadEntries } from '../videos/listing.ts';
import type { Video, VideoStatus } from '../videos/model.ts';
import { listVideos, loadVideo } from '../videos/store.ts';
import type { Publication } from '../youtube/model.ts';
import { listPublications, loadPublication } from '../youtube/store.ts';
import type { JobType, jobKinds } from './schemas.ts';

/** What a job makes: a video, also a version of a movie, or a publication of one. */
export type JobItem = Video | Publication;

export const isPublication = (item: JobItem): item is Publication => 'channelId' in item;

export const jobKindOf = (item: JobItem): (typeof jobKinds)[number] =>
  isPublication(item) ? 'publication' : item.kind;

/** Who asks: an API key that may not read what concerns YouTube is told of no publication. */
export type JobReader = Pick<Actor, 'userId' | 'keyId' | 'scopes'>;

const seesPublications = (reader: JobReader): boolean => hasScope(reader, 'youtube:read');

/** A job of an account; undefined when there is none, or none that the caller may know of. */
export const loadJob = async (reader: JobReader, id: string): Promise<JobItem | undefined> => {
  const video = await loadVideo(reader.userId, id, { consistent: true });
  return video ?? (seesPublications(reader) ? loadPublication(reader.userId, id) : undefined);
};

/** Jobs that are read for one page at most, where few of them are such as are asked for. */
const mostRead = 300;

/** What of an account's jobs is wanted. */
export interface JobListing {
  status?: VideoStatus | undefined;
  type?: JobType | undefined;
  kind?: (typeof jobKinds)[number] | undefined;
  limit: number;
  cursor?: string | undefined;
}

const nothing = { videos: [], publications: [], nextBefore: undefined };

/** Both lists at once: their ids begin with the time, so that the newest of the two come first. */
const readNewest =
  (reader: JobReader, { type, kind }: JobListing): ReadEntries<JobItem> =>
  async (piece) => {
    const hasVideos = type !== 'publication' && kind !== 'publication';
    const hasPublications =
      type !== 'video' && (kind === undefined || kind === 'publication') && seesPublications(reader);
    const [videos, publications] = await Promise.all([
      hasVideos ? listVideos(reader.userId, piece) : nothing,
      hasPublications ? listPublications(reader.userId, piece) : nothing,
    ]);
    const all = [...videos.videos, ...publications.publications].sort((one, other) =>
      one.id < other.id ? 1 : -1,
    );
    const entries = all.slice(0, piece.limit);
    const last = entries.at(-1);
    const hasMore =
      all.length > entries.length || videos.nextBefore !== undefined || publications.nextBefore !== undefined;
    return last === undefined || !hasMore ? { entries } : { entries, nextBefore: last.id };
  };

/**
 * One page of an account's jobs, newest first.
 *
 * @throws KinoraError 403 `INSUFFICIENT_SCOPE` to a key that asks for publications and may not read them; 422
 * `CURSOR_INVALID`
 */
export const pageOfJobs = async (
  reader: JobReader,
  listing: JobListing,
): Promise<{ jobs: JobItem[]; nextCursor: string | null }> => {
  const { status, kind, type } = listing;
  if (type === 'publication' || kind === 'publication') demandScope(reader, 'youtube:read');
  const { entries, nextCursor } = await pageOfEntries(
    readNewest(reader, listing),
    { ...listing, sort: '-created_at', skip: 0 },
    status === undefined && kind === undefined
      ? undefined
      : (item) =>
          (status === undefined || item.status === status) &&
          (kind === undefined || jobKindOf(item) === kind),
    mostRead,
  );
  return { jobs: entries, nextCursor };
};
