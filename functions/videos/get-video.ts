import { http } from '../platform/http/entry.ts';
import { privateMaxAge, reply } from '../platform/http/reply.ts';
import { mediaLinks } from './media-links.ts';
import type { VideoStatus } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { includedOwner } from './owner.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { loadText, loadVideo } from './store.ts';

/** All items are read at once: whether the text is long is not known before. A video just accepted is found. */
export const handler = http(videosRoutes.getVideo, async ({ params, query }, { actor, now }) => {
  const [video, text, user] = await Promise.all([
    loadVideo(actor.userId, params.id, { consistent: true }),
    loadText(params.id),
    includedOwner(query.include, actor),
  ]);
  if (video === undefined) throw videoNotFound();
  const links = await mediaLinks(video, now);
  return reply(presentVideo(video, { wholeText: text, links, user }), {
    headers: isFinal(video.status) ? privateMaxAge(300) : {},
  });
});

/** A failed video may run again: it is asked for anew each time. */
const isFinal = (status: VideoStatus): boolean => status === 'completed' || status === 'cancelled';
