import { endHeaders } from '../engines/end-of-life.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { mediaLinks } from './media-links.ts';
import { videoNotFound } from './not-found.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { waitForEnd } from './short-wait.ts';
import { loadVideo } from './store.ts';

export const handler = http(videosRoutes.getVideoStatus, async ({ body, headers }, context) => {
  const { actor, now } = context;
  const found = await loadVideo(actor.userId, body.video_id, { consistent: true });
  if (found === undefined) throw videoNotFound();
  const { video, headers: applied } = await waitForEnd(found, headers.prefer, context);
  if (video === undefined) throw videoNotFound();
  return reply(presentVideo(video, { links: await mediaLinks(video, now) }), {
    headers: { ...applied, ...endHeaders(video.engineId) },
  });
});
