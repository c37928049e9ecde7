import { auditWrite } from '../audit/store.ts';
import type { Context } from '../platform/http/context.ts';
import { problem } from '../shared/errors.ts';
import { ended, isOver, type Publication } from './model.ts';
import { changePublication } from './store.ts';

/**
 * Cancels an owner's publication. The loop sees it before it sends the next chunk; a session that nobody finishes leaves
 * nothing on YouTube. A second time changes nothing.
 *
 * @returns the cancelled publication; undefined when there is none
 * @throws KinoraError 409 `PUBLICATION_ENDED`, `PUBLICATION_UPLOADED`; 503 `OVERLOADED`
 */
export const cancelOwnPublication = (id: string, context: Context): Promise<Publication | undefined> => {
  const { actor, now } = context;
  const event = { action: 'publication.cancelled', actorId: actor.userId, targetId: id } as const;
  return changePublication(
    actor.userId,
    id,
    (before) => {
      if (before.status === 'cancelled') return undefined;
      if (isOver(before)) throw problem('PUBLICATION_ENDED', { publication_status: before.status });
      if (before.youtubeId !== undefined) throw problem('PUBLICATION_UPLOADED');
      return ended(before, { status: 'cancelled' }, now);
    },
    [auditWrite(event, context)],
  );
};
