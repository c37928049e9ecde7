import { listProjectVideoIds, loadProject } from '../projects/store.ts';
import { pageOfVideos, type ReadVideos, type VideoListing } from './listing.ts';
import type { Video } from './model.ts';
import { listVideos, loadVideos } from './store.ts';

/** What it reads: all videos of an owner, or those that a project lists. */
export const readListedNeeds = ['table:get', 'table:query', 'table:batch-get'] as const;

/**
 * One page of an owner's videos: a query for each piece; of a project, a query of its keys and a batch of its videos.
 *
 * @throws KinoraError 404 `PROJECT_NOT_FOUND`, 422 `CURSOR_INVALID`
 */
export const readListed = async (
  ownerId: string,
  listing: VideoListing,
): Promise<{ videos: Video[]; nextCursor: string | null }> => {
  const { projectId } = listing;
  if (projectId === undefined) return pageOfVideos((piece) => listVideos(ownerId, piece), listing);
  await loadProject(ownerId, projectId);
  return pageOfVideos(ofProject(ownerId, projectId), listing);
};

/** Videos that one call reads. */
const batchSize = 100;

const ofProject =
  (ownerId: string, projectId: string): ReadVideos =>
  async (piece) => {
    const page = await listProjectVideoIds(ownerId, projectId, piece);
    const videos: Video[] = [];
    for (let from = 0; from < page.videoIds.length; from += batchSize)
      videos.push(...(await loadVideos(ownerId, page.videoIds.slice(from, from + batchSize))));
    return page.nextBefore === undefined ? { videos } : { videos, nextBefore: page.nextBefore };
  };
