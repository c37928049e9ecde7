import { moviePrefix } from '../generation/media-keys.ts';
import { movieNameOf } from '../movies/keys.ts';
import { deletePrefix } from '../platform/aws/media.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { eventHandler } from '../platform/events/event.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Idempotent. What a version in work writes afterwards goes with the lifecycle of the folder. */
const purgeMovie = async ({ pk, sk }: ItemChange, { log }: EventContext): Promise<void> => {
  const { id } = movieNameOf({ pk, sk });
  const files = await deletePrefix(moviePrefix(id));
  log.info('movie_purged', { movie_id: id, files });
};

export const handler = eventHandler(maintenanceTriggers.purgeMovie, purgeMovie);
