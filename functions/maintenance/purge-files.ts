import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { deleteMediaOf } from './media-of-videos.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Idempotent: mostly there is nothing left. */
const purgeFiles = async ({ videoId }: QueueMessage<'purge'>, { log }: EventContext): Promise<void> => {
  const files = await deleteMediaOf(videoId);
  if (files > 0) log.info('late_files_purged', { video_id: videoId, files });
};

export const handler = queueHandler(maintenanceTriggers.purgeFiles, purgeFiles);
