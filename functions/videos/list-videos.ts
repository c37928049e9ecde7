import { http } from '../platform/http/entry.ts';
import { listingOf } from './list-schemas.ts';
import { includedOwner } from './owner.ts';
import { presentVideo } from './present.ts';
import { readListed } from './read-listed.ts';
import { videosRoutes } from './routes.ts';

export const handler = http(videosRoutes.listVideos, async ({ body }, { actor }) => {
  const [page, user] = await Promise.all([
    readListed(actor.userId, listingOf(body)),
    includedOwner(body.include, actor),
  ]);
  return { videos: page.videos.map((video) => presentVideo(video, { user })), next_cursor: page.nextCursor };
});
