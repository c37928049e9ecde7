import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input, Output } from '../shared/contract.ts';
import { KinoraError } from '../shared/errors.ts';
import { nextCheckAt, restart, type Video } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { presentVideo } from './present.ts';
import { videosRoutes } from './routes.ts';
import { changeWrites, loadVideo } from './store.ts';
import { holdWrites, ringFor } from './submit.ts';

type Route = typeof videosRoutes.regenerateVideo;

const notFailed = (video: Video): KinoraError =>
  new KinoraError('bad_request', 'VIDEO_NOT_FAILED', 'Can only regenerate failed videos', {
    data: { video_status: video.status },
  });

const regenerateVideo = async ({ params }: Input<Route>, context: Context): Promise<Output<Route>> => {
  const { actor, now, admission, log, requestId } = context;
  const before = await loadVideo(actor.userId, params.id, { consistent: true });
  if (before === undefined) throw videoNotFound();
  const checkAt = nextCheckAt(now, setting('reconcileAfterSeconds'));
  const change = restart(now, checkAt, requestId)(before);
  if (change === undefined) throw notFailed(before);
  try {
    await commit([
      ...changeWrites(before, change, now),
      ...holdWrites(change.video, now),
      ...(admission === undefined ? [] : [admission]),
    ]);
  } catch (error) {
    // Two calls at once: the other one was first, and the video runs already.
    if (error instanceof ConditionFailed && error.index === 0) throw notFailed(change.video);
    throw error;
  }
  await ringFor(change.video, log);
  return { ...presentVideo(change.video), message: 'Video regeneration started' };
};

export const handler = http(videosRoutes.regenerateVideo, regenerateVideo);
