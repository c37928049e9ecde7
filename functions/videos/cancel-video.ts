import { http } from '../platform/http/entry.ts';
import { cancelOwnVideo } from './cancellation.ts';
import { videoNotFound } from './not-found.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';

export const handler = http(videosRoutes.cancelVideo, async ({ params }, { actor, now, log }) => {
  const video = await cancelOwnVideo(actor.userId, params.id, now, log);
  if (video === undefined) throw videoNotFound();
  return presentVideo(video);
});
