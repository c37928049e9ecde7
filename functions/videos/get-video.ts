import { endHeaders } from '../engines/end-of-life.ts';
import { http } from '../platform/http/entry.ts';
import { privateMaxAge, reply } from '../platform/http/reply.ts';
import { mediaLinks } from './media-links.ts';
import type { VideoStatus } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { includedOwner } from './owner.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { waitForEnd } from './short-wait.ts';
import { loadText, loadVideo } from './store.ts';

/** All items are read at once: whether the text is long is not known before. A video just accepted is found. */
export const handler = http(videosRoutes.getVideo, async ({ params, query, headers }, context) => {
  const { actor, now } = context;
  const [found, text, user] = await Promise.all([
    loadVideo(actor.userId, params.id, { consistent: true }),
    loadText(params.id),
    includedOwner(query.include, actor),
  ]);
  if (found === undefined) throw videoNotFound();
  const { video, headers: applied } = await waitForEnd(found, headers.prefer, context);
  if (video === undefined) throw videoNotFound();
  const wholeText = video === found ? text : await loadText(params.id);
  const links = await mediaLinks(video, now);
  return reply(presentVideo(video, { wholeText, links, user }), {
    headers: {
      ...applied,
      ...endHeaders(video.engineId),
      ...(isFinal(video.status) ? privateMaxAge(300) : {}),
    },
  });
});

/** A failed video may run again: it is asked for anew each time. */
const isFinal = (status: VideoStatus): boolean => status === 'completed' || status === 'cancelled';
