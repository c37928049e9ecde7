import { loadBought } from './bought-scenes.ts';
import { cancel } from './model.ts';
import { changeVideo } from './store.ts';

/**
 * Cancels a video that has not ended: what vendors were paid for is charged, the rest of the hold is released.
 *
 * @returns what `changeVideo` tells; undefined when there is none
 */
export const cancelPaying = async (
  ownerId: string,
  videoId: string,
  now: Date,
): ReturnType<typeof changeVideo> => {
  const bought = await loadBought(ownerId, videoId);
  return changeVideo(ownerId, videoId, (video) => cancel(now, bought(video))(video), { now });
};
