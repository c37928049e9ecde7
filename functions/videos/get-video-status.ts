import { http } from '../platform/http/entry.ts';
import { mediaLinks } from './media-links.ts';
import { videoNotFound } from './not-found.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { loadVideo } from './store.ts';

export const handler = http(videosRoutes.getVideoStatus, async ({ body }, { actor, now }) => {
  const video = await loadVideo(actor.userId, body.video_id, { consistent: true });
  if (video === undefined) throw videoNotFound();
  return presentVideo(video, { links: await mediaLinks(video, now) });
});
