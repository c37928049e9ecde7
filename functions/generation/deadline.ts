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

/**
 * Shortens a wait, so that an attempt looks up in time to end in good order.
 *
 * @returns whole seconds, at least 1
 */
export const waitInTime = (video: Pick<Video, 'startedAt'>, seconds: number, now: Date): number => {
  const startedAt = video.startedAt === undefined ? now.getTime() : Date.parse(video.startedAt);
  const left = softStopSeconds + 1 - (now.getTime() - startedAt) / 1000;
  return Math.max(1, Math.ceil(Math.min(seconds, left)));
};
