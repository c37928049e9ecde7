import { http } from '../platform/http/entry.ts';
import { listingOf } from './list-schemas.ts';
import type { Video } from './model.ts';
import { includedOwner } from './owner.ts';
import { presentVideo } from './present.ts';
import { readListed } from './read-listed.ts';
import { videosRoutes } from './routes.ts';

/** Addresses of the posters, in the order of the videos. What signs them is loaded where they are asked for alone. */
const postersOf = async (videos: readonly Video[], now: Date): Promise<(string | undefined)[]> => {
  const { posterLink } = await import('./media-links.ts');
  return await Promise.all(videos.map((video) => posterLink(video, now)));
};

export const handler = http(videosRoutes.listVideos, async ({ body }, { actor, now }) => {
  const [page, user] = await Promise.all([
    readListed(actor.userId, listingOf(body)),
    includedOwner(body.include, actor),
  ]);
  const posters = body.thumbnails === true ? await postersOf(page.videos, now) : [];
  return {
    videos: page.videos.map((video, index) => presentVideo(video, { user, poster: posters[index] })),
    next_cursor: page.nextCursor,
  };
});
