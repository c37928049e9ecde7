import { http } from '../platform/http/entry.ts';
import { listingOf } from './list-schemas.ts';
import { presentVideo } from './present.ts';
import { readListed } from './read-listed.ts';
import { videosRoutes } from './routes.ts';

export const handler = http(videosRoutes.listVideos, async ({ body }, { actor }) => {
  const page = await readListed(actor.userId, listingOf(body));
  return { videos: page.videos.map((video) => presentVideo(video)), next_cursor: page.nextCursor };
});
