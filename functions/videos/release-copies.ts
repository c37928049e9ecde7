import { enqueue } from '../platform/aws/queue.ts';
import { log } from '../platform/log.ts';
import { type Change, isEnding } from './model.ts';

/** Copies are made in the first minute of `planVideo`, which may still run when its video is cancelled. */
const delaySeconds = 120;

/**
 * Orders the removal of the copies of assets that an attempt made for itself, when it has ended, in whichever way.
 * Where that fails nobody is told: they go with the lifecycle of their folder, a day later.
 */
export const releaseCopies = async ({ video, event }: Pick<Change, 'video' | 'event'>): Promise<void> => {
  const { id, kind, attempt, pictures, bRoll, musicTrack, narration, frames } = video;
  // Which files the scenes of a movie show stands in its text, which is not read for this.
  const hasCopies =
    kind === 'movie' || [pictures, bRoll, musicTrack, narration, frames].some((asset) => asset !== undefined);
  if (!isEnding({ event }) || !hasCopies) return;
  try {
    await enqueue('purge', { copiesOf: id, attempt }, { delaySeconds });
  } catch (error) {
    log.warn('copies_not_released', { video_id: id, attempt, error });
  }
};
