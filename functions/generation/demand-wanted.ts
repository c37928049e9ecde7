import { configuredVendors } from '../engines/configured-vendors.ts';
import type { EngineProvider } from '../engines/provider.ts';
import { isAlive, isConfigured } from '../engines/registry.ts';
import type { GenerationJob } from '../videos/job.ts';
import { isMoving } from '../videos/model.ts';
import { wasPassedOver } from '../videos/stand-ins.ts';
import { loadVideo } from '../videos/store.ts';
import { failure, VideoStopped } from './failures.ts';

/**
 * To be asked right before a call that a vendor bills. What was bought before is used without asking.
 *
 * @param scene number of the scene of a movie
 * @throws {VideoStopped} when the attempt is over; `ENGINE_NOT_CONFIGURED`; `ENGINE_RETIRED` when the vendor serves it
 * no more
 */
export const demandWanted = async (
  { ownerId, videoId, attempt }: Pick<GenerationJob, 'ownerId' | 'videoId' | 'attempt'>,
  engine: EngineProvider,
  scene?: number,
): Promise<void> => {
  if (!isConfigured(engine, configuredVendors)) throw failure('ENGINE_NOT_CONFIGURED');
  if (!isAlive(engine, new Date())) throw failure('ENGINE_RETIRED');
  const video = await loadVideo(ownerId, videoId, { consistent: true });
  if (video === undefined || !isMoving(video, attempt) || wasPassedOver(video, engine.id, scene))
    throw new VideoStopped(videoId);
};
