import { softStopSeconds } from '../shared/attempt-limits.ts';
import { stages, type Video, type VideoStage } from '../videos/model.ts';

/**
 * Whether an attempt has too little time left to begin a stage: it then fails in good order, with its card written
 * and its hold released. What only verifies and settles a finished film may still begin.
 */
export const isOverdue = (video: Pick<Video, 'startedAt'>, stage: VideoStage, now: Date): boolean =>
  video.startedAt !== undefined &&
  stages.indexOf(stage) <= stages.indexOf('stitching') &&
  now.getTime() - Date.parse(video.startedAt) > softStopSeconds * 1000;
