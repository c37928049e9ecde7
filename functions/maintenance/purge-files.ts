import { assetCopyPrefix, moviePrefix } from '../generation/media-keys.ts';
import { deletePrefix } from '../platform/aws/media.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { deleteMediaOf } from './media-of-videos.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Idempotent: mostly there is nothing left. */
const purgeFiles = async (message: QueueMessage<'purge'>, { log }: EventContext): Promise<void> => {
  if ('movieId' in message) {
    const files = await deletePrefix(moviePrefix(message.movieId));
    if (files > 0) log.info('late_files_purged', { movie_id: message.movieId, files });
    return;
  }
  if ('copiesOf' in message) {
    const files = await deletePrefix(assetCopyPrefix(message.copiesOf, message.attempt));
    if (files > 0) log.info('asset_copies_purged', { video_id: message.copiesOf, files });
    return;
  }
  const files = await deleteMediaOf(message.videoId);
  if (files > 0) log.info('late_files_purged', { video_id: message.videoId, files });
};

export const handler = queueHandler(maintenanceTriggers.purgeFiles, purgeFiles);
