import * as z from 'zod/mini';
import { commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { checkOf } from '../platform/aws/update.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { videoKey } from '../videos/keys.ts';
import type { Video } from '../videos/model.ts';
import { videoNotFound } from '../videos/not-found.ts';
import { loadVideo } from '../videos/store.ts';
import { shareKey, sharesKey } from './keys.ts';
import { hasEnded, type Share, shareIdOf } from './model.ts';

/** Attempts at a change of a video's shares; each is lost only to another change. */
export const raceAttempts = 5;

/** Whose video it is, its shares in order of their making, and a number that grows with each change of them. */
export interface VideoShares {
  ownerId: string;
  version: number;
  shares: Share[];
}

const sharesItem: z.ZodMiniType<VideoShares> = z.object({
  ownerId: z.string(),
  version: z.int(),
  shares: z.array(z.object({ id: z.string(), createdAt: z.string(), expiresAt: z.number() })),
});

const shareItem = z.object({ ownerId: z.string(), videoId: z.string(), expiresAt: z.number() });

/** The same answer for a share that never was, has ended, or is another's. */
export const shareNotFound = (): KinoraError => problem('SHARE_NOT_FOUND');

/** The shares of a video; another's has none. */
export const loadShares = async (ownerId: string, videoId: string): Promise<VideoShares> => {
  const item = await getItem(sharesKey(videoId), { consistent: true });
  const known = item === undefined ? undefined : z.parse(sharesItem, item);
  return known?.ownerId === ownerId ? known : { ownerId, version: 0, shares: [] };
};

/** Puts the shares of a video in place of those that were read; the condition fails when they changed meanwhile. */
const replaceSharesWrite = (
  videoId: string,
  { version, ownerId }: VideoShares,
  shares: readonly Share[],
): TransactWrite => ({
  Put: {
    Item: { ...sharesKey(videoId), ownerId, version: version + 1, shares },
    ...(version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': version },
        }),
  },
});

/**
 * A new share beside those that are live. Its video must be there, the owner's and completed.
 *
 * @throws KinoraError 404 `VIDEO_NOT_FOUND` or 409 `VIDEO_NOT_READY`, at the commit
 */
export const newShareWrites = (
  videoId: string,
  known: VideoShares,
  { live, share }: { live: readonly Share[]; share: Share },
): TransactWrite[] => [
  {
    ConditionCheck: checkOf(videoKey(known.ownerId, videoId), {
      condition: '#status = :completed',
      values: { completed: 'completed' satisfies Video['status'] },
    }),
    onConflict: (old) =>
      old === undefined
        ? videoNotFound()
        : problem('VIDEO_NOT_READY', { video_status: String(old.status), progress: Number(old.progress) }),
  },
  replaceSharesWrite(videoId, known, [...live, share]),
  {
    Put: {
      Item: { ...shareKey(share.id), ownerId: known.ownerId, videoId, expiresAt: share.expiresAt },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
];

/** Takes a share away: its page is missing from the next request on. */
export const deleteShareWrites = (videoId: string, known: VideoShares, shareId: string): TransactWrite[] => [
  replaceSharesWrite(
    videoId,
    known,
    known.shares.filter(({ id }) => id !== shareId),
  ),
  { Delete: { Key: shareKey(shareId) } },
];

/** Removes what a deleted video's shares leave. */
export const removeSharesOf = async (ownerId: string, videoId: string): Promise<void> => {
  const { shares } = await loadShares(ownerId, videoId);
  const keys = [...shares.map(({ id }) => shareKey(id)), sharesKey(videoId)];
  await commit(keys.map((Key) => ({ Delete: { Key } })));
};

/** A video and until when its share is good, in epoch seconds. */
export interface SharedVideo {
  video: Video;
  expiresAt: number;
}

/**
 * The video that a token opens; undefined where there is none to be watched: the share never was, was revoked or has
 * ended, the video is gone, or its owner is not active.
 */
export const findSharedVideo = async (token: string, now: Date): Promise<SharedVideo | undefined> => {
  const id = shareIdOf(token);
  const item = id === undefined ? undefined : await getItem(shareKey(id), { consistent: true });
  if (item === undefined) return undefined;
  const share = z.parse(shareItem, item);
  // DynamoDB may take days to remove what has expired.
  if (hasEnded(share, now)) return undefined;
  const [video, admission] = await Promise.all([
    loadVideo(share.ownerId, share.videoId, { consistent: true }),
    getItem(accountAdmissionKey(share.ownerId), { consistent: true }),
  ]);
  if (video?.status !== 'completed' || admission?.state !== 'active') return undefined;
  return { video, expiresAt: share.expiresAt };
};
