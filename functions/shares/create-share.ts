import * as z from 'zod/mini';
import { auditWrite } from '../audit/store.ts';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { env } from '../platform/env.ts';
import { demandScope } from '../platform/http/authentication.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyWrites, replayIfAnswered } from '../platform/http/idempotency.ts';
import { problem } from '../shared/errors.ts';
import { liveShares, maxShares, newSalt, type Share, shareIdOf, tokenOf } from './model.ts';
import { sharesRoutes } from './routes.ts';
import { presentShare } from './schemas.ts';
import { loadShares, newShareWrites, raceAttempts, shareNotFound } from './store.ts';

const presentNew = (videoId: string, share: Share, token: string) => ({
  ...presentShare(videoId, share),
  url: `${env('PUBLIC_URL')}/s/${token}`,
});

/** What is recorded of an answer: it does not fit the route's schema, so that the answer is made anew. */
const recordedShare = z.object({ id: z.string(), salt: z.string() });

export const handler = http(sharesRoutes.createShare, async ({ params, body, headers }, context) => {
  const { actor, admission, now, operationId, sentBody } = context;
  const videoId = params.id;
  // A key shows nobody what it may not see itself.
  demandScope(actor, 'videos:read');
  const key = headers['idempotency-key'];
  const represent = async (recorded: unknown) => {
    const { id, salt } = z.parse(recordedShare, recorded);
    const { shares } = await loadShares(actor.userId, videoId);
    const share = liveShares(shares, now).find((live) => live.id === id);
    if (share === undefined) throw shareNotFound();
    return presentNew(videoId, share, tokenOf(salt, key));
  };
  const request = {
    ownerId: actor.userId,
    operationId,
    key,
    body: { ...params, ...body },
    sent: { video_id: videoId, sentBody },
    represent,
  };
  const salt = newSalt();
  const token = tokenOf(salt, key);
  const share: Share = {
    id: shareIdOf(token) ?? '',
    createdAt: now.toISOString(),
    expiresAt: Math.floor(now.getTime() / 1000) + body.expires_in,
  };
  const { id } = share;
  for (let attempt = 1; attempt <= raceAttempts; attempt += 1) {
    const known = await loadShares(actor.userId, videoId);
    const live = liveShares(known.shares, now).toReversed();
    if (live.length >= maxShares) {
      await replayIfAnswered(request, now);
      throw problem('TOO_MANY_SHARES', { limit: maxShares });
    }
    try {
      await commit([
        ...idempotencyWrites(request, { id, salt }, now),
        ...(admission === undefined ? [] : [admission]),
        ...newShareWrites(videoId, known, { live, share }),
        auditWrite(
          { action: 'share.created', actorId: actor.userId, targetId: id, details: { video_id: videoId } },
          context,
        ),
      ]);
      return presentNew(videoId, share, token);
    } catch (error) {
      // Another share was made or revoked meanwhile.
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw problem('OVERLOADED', {}, { retryAfterSeconds: 1 });
});
