import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { privateMaxAge, type Reply, reply } from '../platform/http/reply.ts';
import type { Input } from '../shared/contract.ts';
import type { VideoStatus } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import type { VideoResponse } from './schemas.ts';
import { loadText, loadVideo } from './store.ts';

type Route = typeof videosRoutes.getVideo;

/** Both items are read at once: whether the text is long is not known before. A video just accepted is found. */
const getVideo = async ({ params }: Input<Route>, { actor }: Context): Promise<Reply<VideoResponse>> => {
  const [video, text] = await Promise.all([
    loadVideo(actor.userId, params.id, { consistent: true }),
    loadText(params.id),
  ]);
  if (video === undefined) throw videoNotFound();
  return reply(presentVideo(video, text), { headers: isFinal(video.status) ? privateMaxAge(300) : {} });
};

/** A failed video may run again: it is asked for anew each time. */
const isFinal = (status: VideoStatus): boolean => status === 'completed' || status === 'cancelled';

export const handler = http(videosRoutes.getVideo, getVideo);
