import { embeddedEngineId } from '../engines/embedded-id.ts';
import { enqueue } from '../platform/aws/queue.ts';
import type { Video } from './model.ts';

/** Whether vendors may work for a video: its engine is one, or it is a movie, whose scenes name their own. */
export const mayWorkAtVendors = ({ engineId, kind }: Pick<Video, 'engineId' | 'kind'>): boolean =>
  kind === 'movie' || engineId !== embeddedEngineId;

/**
 * Orders that vendors stop working for an attempt that has ended; `cancelRemoteJobs` does it, and is tried again until
 * every vendor has answered. The need is `cancellations-queue:send`.
 *
 * @param options `delaySeconds`: for an attempt that is about to end
 * @throws where the queue does not take it
 */
export const cancelAtVendors = async (
  video: Pick<Video, 'id' | 'ownerId' | 'attempt' | 'engineId' | 'kind'>,
  options: { delaySeconds?: number } = {},
): Promise<void> => {
  if (!mayWorkAtVendors(video)) return;
  const { ownerId, id: videoId, attempt } = video;
  await enqueue('cancellations', { ownerId, videoId, attempt }, options);
};
