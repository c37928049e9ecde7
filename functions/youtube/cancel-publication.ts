import { auditWrite } from '../audit/store.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { ended, isOver, presentPublication } from './model.ts';
import { youtubeRoutes } from './routes.ts';
import { changePublication, publicationNotFound } from './store.ts';

/** The loop sees it before it sends the next chunk; a session that nobody finishes leaves nothing on YouTube. */
export const handler = http(youtubeRoutes.cancelPublication, async ({ params }, context) => {
  const { actor, now } = context;
  const event = { action: 'publication.cancelled', actorId: actor.userId, targetId: params.id } as const;
  const after = await changePublication(
    actor.userId,
    params.id,
    (before) => {
      if (before.status === 'cancelled') return undefined;
      if (isOver(before)) throw problem('PUBLICATION_ENDED', { publication_status: before.status });
      if (before.youtubeId !== undefined) throw problem('PUBLICATION_UPLOADED');
      return ended(before, { status: 'cancelled' }, now);
    },
    [auditWrite(event, context)],
  );
  if (after === undefined) throw publicationNotFound();
  return presentPublication(after);
});
