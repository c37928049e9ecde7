import { embeddedEngineId } from '../engines/embedded-id.ts';
import { commit } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import { listByPrefix } from '../platform/aws/table.ts';
import { stopExecution } from '../platform/aws/workflow.ts';
import { setting } from '../platform/env.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { eventHandler } from '../platform/events/event.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import { emptyAnswer } from '../platform/http/idempotency.ts';
import { demandAll, settleConcurrently } from '../shared/concurrency.ts';
import { userPart } from '../shared/keys.ts';
import { removeSharesOf } from '../shares/store.ts';
import { cancelAtVendors } from '../videos/cancel-at-vendors.ts';
import { executionName } from '../videos/job.ts';
import { eventKey, eventPart, noticeKey, textKey, videoPart } from '../videos/keys.ts';
import type { Video } from '../videos/model.ts';
import { shardOf } from '../videos/places.ts';
import { clearWaiting } from '../videos/turns.ts';
import { deleteMediaOf, lastWriteSeconds } from './media-of-videos.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Most writes that one transaction takes. */
const pageSize = 100;

/** Recorded answers that are emptied at a time. */
const answersAtOnce = 4;
/** Members of a video's answer that hold words of its owner. */
const textMembers = ['script', 'prompt', 'title', 'callback_id', 'custom_metadata', 'parameters'] as const;

/**
 * Removes all that a deleted video leaves but the event that tells of its deletion. Subscribers stay: their connections
 * answer for them.
 */
const purgeVideo = async ({ pk, sk, before }: ItemChange, { log }: EventContext): Promise<void> => {
  const videoId = videoPart.idIn(sk);
  const attempt = Number(before?.attempt ?? 1);
  const ownerId = userPart.idIn(pk);
  // First of all, and what they have is not removed here: by it the vendors' work is found.
  await cancelAtVendors({ id: videoId, ownerId, attempt, ...makerOf(before) });
  await stopExecution(executionName({ videoId, attempt }), 'The video was deleted');
  const files = await deleteMediaOf(videoId);
  await enqueue('purge', { videoId }, { delaySeconds: lastWriteSeconds });
  // The note that it waits for a place names its owner.
  await clearWaiting(shardOf(videoId, setting('maxRunningVideos')), { ownerId, id: videoId, attempt });
  const notices = Array.from({ length: Math.min(attempt, pageSize) }, (_, index) =>
    noticeKey(ownerId, videoId, attempt - index),
  );
  await commit(notices.map((key) => ({ Delete: { Key: key } })));
  const hashes = (before?.idempotencyHashes ?? []) as string[];
  const emptied = await settleConcurrently(hashes, answersAtOnce, (hash) =>
    emptyAnswer(ownerId, hash, { id: videoId, members: textMembers }),
  );
  const items =
    (await removeItems(videoId, eventPart.prefix, eventKey(videoId, Number(before?.seq ?? 0) + 1).sk)) +
    (await removeItems(videoId, textKey(videoId).sk));
  await removeSharesOf(ownerId, videoId);
  log.info('video_purged', { video_id: videoId, files, items });
  // One record that cannot be read keeps nothing else; the change comes again for it.
  demandAll(emptied);
};

/** Videos that were stored before they named an engine are the embedded one's. */
const makerOf = (before: ItemChange['before']): Pick<Video, 'engineId' | 'kind'> => ({
  engineId: String(before?.engineId ?? embeddedEngineId),
  kind: before?.kind as Video['kind'],
});

/** @param kept sort key of an item that stays */
const removeItems = async (videoId: string, prefix: string, kept?: string): Promise<number> => {
  for (let removed = 0; ; ) {
    const page = { limit: pageSize, keysOnly: true, consistent: true };
    // Consistent: the video's last event was written a moment before it was deleted.
    const { items: found } = await listByPrefix(videoPart.of(videoId), prefix, page);
    const items = found.filter(({ sk }) => sk !== kept);
    if (items.length === 0) return removed;
    await commit(items.map(({ pk, sk }) => ({ Delete: { Key: { pk, sk } } })));
    removed += items.length;
  }
};

export const handler = eventHandler(maintenanceTriggers.purgeVideo, purgeVideo);
