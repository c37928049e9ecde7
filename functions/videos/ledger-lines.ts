import { ledgerReasons, videoMoveKey } from '../credits/model.ts';
import type { Video } from './model.ts';

/**
 * The line of the ledger that moves credits of a video.
 *
 * @param video as the change leaves it: its number is part of the line's key
 * @param amount whole credits; negative takes
 */
export const videoLine = <Type extends keyof typeof ledgerReasons>(
  video: Pick<Video, 'id' | 'ownerId' | 'attempt' | 'seq'>,
  type: Type,
  amount: number,
) => ({
  userId: video.ownerId,
  type,
  amount,
  reason: ledgerReasons[type],
  cause: 'video' as const,
  key: videoMoveKey(type, video),
  videoId: video.id,
  attempt: video.attempt,
});
