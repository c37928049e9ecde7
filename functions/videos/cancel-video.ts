import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input } from '../shared/contract.ts';
import { problem } from '../shared/errors.ts';
import { cancel } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import type { VideoResponse } from './schemas.ts';
import { stopRun } from './stop-run.ts';
import { changeVideo } from './store.ts';

type Route = typeof videosRoutes.cancelVideo;

const cancelVideo = async (
  { params }: Input<Route>,
  { actor, now, log }: Context,
): Promise<VideoResponse> => {
  const result = await changeVideo(actor.userId, params.id, cancel(now), { now });
  if (result === undefined) throw videoNotFound();
  const { video } = result;
  if (video.status !== 'cancelled') throw problem('VIDEO_ENDED', { video_status: video.status });
  await stopRun(video, 'Cancelled by its owner', log);
  return presentVideo(video);
};

export const handler = http(videosRoutes.cancelVideo, cancelVideo);
