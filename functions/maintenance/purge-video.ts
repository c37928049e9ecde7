import { embeddedEngineId } from '../engines/embedded-id.ts';
import { filmPrefix, workPrefix } from '../generation/media-keys.ts';
import { cancelRemoteJobs } from '../generation/remote/cancel.ts';
import { remoteJobRange } from '../generation/remote/job-store.ts';
import { commit } from '../platform/aws/commit.ts';
import { deletePrefix } from '../platform/aws/media.ts';
import { query } from '../platform/aws/table.ts';
import { stopExecution } from '../platform/aws/workflow.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { type ItemChange, streamHandler } from '../platform/events/stream.ts';
import { executionName } from '../videos/job.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Most writes that one transaction takes. */
const pageSize = 100;

/** Removes all that a deleted video leaves. Subscribers stay: their connections answer for them. */
const purgeVideo = async ({ sk, before }: ItemChange, { log }: EventContext): Promise<void> => {
  const videoId = sk.slice('video#'.length);
  const attempt = Number(before?.attempt ?? 1);
  await stopExecution(executionName({ videoId, attempt }), 'The video was deleted');
  const isRemote = (before?.engineId ?? embeddedEngineId) !== embeddedEngineId;
  if (isRemote) await cancelRemoteJobs(videoId, log);
  const files = (await deletePrefix(filmPrefix(videoId))) + (await deletePrefix(workPrefix(videoId)));
  const items =
    (await removeItems(videoId, 'event#', 'event#~')) +
    (await removeItems(videoId, 'text', 'text')) +
    (isRemote ? await removeItems(videoId, remoteJobRange.first, remoteJobRange.last) : 0);
  log.info('video_purged', { video_id: videoId, files, items });
};

const removeItems = async (videoId: string, first: string, last: string): Promise<number> => {
  for (let removed = 0; ; ) {
    const { items } = await query({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': `video#${videoId}`, ':first': first, ':last': last },
      ProjectionExpression: 'pk, sk',
      Limit: pageSize,
      // The video's last event was written a moment before it was deleted.
      ConsistentRead: true,
    });
    if (items.length === 0) return removed;
    await commit(items.map(({ pk, sk }) => ({ Delete: { Key: { pk, sk } } })));
    removed += items.length;
  }
};

export const handler = streamHandler(maintenanceTriggers.purgeVideo, purgeVideo);
