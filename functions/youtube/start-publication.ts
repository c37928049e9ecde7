import { startExecution } from '../platform/aws/workflow.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { eventHandler } from '../platform/events/event.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import { publicationFromItem } from './store.ts';
import { youtubeTriggers } from './triggers.ts';

/** Starts the loop of a new publication; a second time it is the same execution. */
const startPublication = async ({ after }: ItemChange, { log }: EventContext): Promise<void> => {
  if (after === undefined) return;
  const { ownerId, id } = publicationFromItem(after);
  const outcome = await startExecution(id, { ownerId, publicationId: id }, 'PUBLISHING_ARN');
  log.info('publication_started', { publication_id: id, outcome });
};

export const handler = eventHandler(youtubeTriggers.startPublication, startPublication);
