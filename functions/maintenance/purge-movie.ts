import { moviePrefix } from '../generation/media-keys.ts';
import { deletePrefix } from '../platform/aws/media.ts';
import { enqueue } from '../platform/aws/queue.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { eventHandler } from '../platform/events/event.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import { movieNameOf } from '../shared/keys.ts';
import { lastWriteSeconds } from './media-of-videos.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Idempotent. What a task writes that still runs is removed when none can run any more. */
const purgeMovie = async ({ pk, sk }: ItemChange, { log }: EventContext): Promise<void> => {
  const { id } = movieNameOf({ pk, sk });
  const files = await deletePrefix(moviePrefix(id));
  await enqueue('purge', { movieId: id }, { delaySeconds: lastWriteSeconds });
  log.info('movie_purged', { movie_id: id, files });
};

export const handler = eventHandler(maintenanceTriggers.purgeMovie, purgeMovie);
