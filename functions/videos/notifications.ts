import type { TransactWrite } from '../platform/aws/commit.ts';
import { listByPrefix } from '../platform/aws/table.ts';
import { problem } from '../shared/errors.ts';
import { userPart } from '../shared/keys.ts';
import { noticeFromItem } from './items.ts';
import { noticeKey, noticePart } from './keys.ts';
import type { Video } from './model.ts';

/** A notice is kept this long for an owner who comes back. */
const retentionSeconds = 30 * 24 * 3600;

/**
 * Tells an owner how a video ended; the realtime fan-out delivers it on `user:me`. The key is the attempt's, so
 * telling twice is telling once.
 *
 * @param video completed or failed
 */
export const notificationWrite = (video: Video, now: Date): TransactWrite => ({
  Put: {
    Item: {
      ...noticeKey(video.ownerId, video.id, video.attempt),
      type: `video.${video.status}`,
      videoId: video.id,
      attempt: video.attempt,
      title: video.title,
      at: video.endedAt ?? now.toISOString(),
      ...(video.failure === undefined ? {} : { failure: video.failure }),
      expiresAt: Math.floor(now.getTime() / 1000) + retentionSeconds,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Where a list of notices goes on: after the notice of this attempt. */
interface NoticePlace {
  videoId: string;
  attempt: number;
}

/** One page of an owner's notices, those of the newest videos first. */
export const listNotices = async (
  ownerId: string,
  { limit, before }: { limit: number; before?: NoticePlace | undefined },
): Promise<{ notices: ReturnType<typeof noticeFromItem>[]; next?: NoticePlace }> => {
  const { items, next } = await listByPrefix(userPart.of(ownerId), noticePart.prefix, {
    limit,
    after: before === undefined ? undefined : noticeKey(ownerId, before.videoId, before.attempt).sk,
    newestFirst: true,
  });
  const notices = items.map(noticeFromItem);
  const [videoId = '', attempt] = noticePart.idIn(next).split('#');
  return next === undefined ? { notices } : { notices, next: { videoId, attempt: Number(attempt) } };
};

/** An opaque place in the list of notices. */
export const encodeNoticePlace = (place: NoticePlace | undefined): string | null =>
  place === undefined ? null : Buffer.from(`${place.videoId}#${place.attempt}`).toString('base64url');

/** @throws `CURSOR_INVALID` for anything that `encodeNoticePlace` did not make */
export const decodeNoticePlace = (cursor: string | undefined): NoticePlace | undefined => {
  if (cursor === undefined) return undefined;
  const [, videoId, attempt] =
    /^([0-9a-f-]{36})#(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (videoId === undefined) throw problem('CURSOR_INVALID');
  return { videoId, attempt: Number(attempt) };
};
