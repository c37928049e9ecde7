import { auditWrite } from '../audit/store.ts';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { liveShares } from './model.ts';
import { sharesRoutes } from './routes.ts';
import { deleteShareWrites, loadShares, raceAttempts, shareNotFound } from './store.ts';

export const handler = http(sharesRoutes.deleteShare, async ({ params }, context) => {
  const { actor, now } = context;
  const { id: videoId, shareId } = params;
  for (let attempt = 1; attempt <= raceAttempts; attempt += 1) {
    const known = await loadShares(actor.userId, videoId);
    if (!liveShares(known.shares, now).some(({ id }) => id === shareId)) throw shareNotFound();
    const details = { video_id: videoId };
    try {
      await commit([
        ...deleteShareWrites(videoId, known, shareId),
        auditWrite({ action: 'share.deleted', actorId: actor.userId, targetId: shareId, details }, context),
      ]);
      return { message: 'The share is revoked.', share_id: shareId };
    } catch (error) {
      // Another share was made or revoked meanwhile.
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw problem('OVERLOADED', {}, { retryAfterSeconds: 1 });
});
