import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input } from '../shared/contract.ts';
import { videoNotFound } from './not-found.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import type { VideoResponse } from './schemas.ts';
import { loadVideo } from './store.ts';

type Route = typeof videosRoutes.getVideoStatus;

const getVideoStatus = async ({ body }: Input<Route>, { actor }: Context): Promise<VideoResponse> => {
  const video = await loadVideo(actor.userId, body.video_id, { consistent: true });
  if (video === undefined) throw videoNotFound();
  return presentVideo(video);
};

export const handler = http(videosRoutes.getVideoStatus, getVideoStatus);
