import { stages, type Video, type VideoStage } from '../videos/model.ts';

/** After so long nothing is begun that takes long; the workflow itself ends after 1800 s without a word. */
const softStopSeconds = 1500;

/**
 * Whether an attempt has too little time left to begin a stage: it then fails in good order, with its card written
 * and its hold released. What only verifies and settles a finished film may still begin.
 */
export const isOverdue = (video: Pick<Video, 'startedAt'>, stage: VideoStage, now: Date): boolean =>
  video.startedAt !== undefined &&
  stages.indexOf(stage) <= stages.indexOf('stitching') &&
  now.getTime() - Date.parse(video.startedAt) > softStopSeconds * 1000;
