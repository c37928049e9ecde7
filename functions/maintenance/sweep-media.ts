import { commit } from '../platform/aws/commit.ts';
import { headObject, listObjects } from '../platform/aws/media.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { mediaFolders } from '../shared/media-folders.ts';
import { loadVideo } from '../videos/store.ts';
import { sweepKey } from './keys.ts';
import { deleteMediaOf } from './media-of-videos.ts';
import { leftVideos, loadPlace } from './sweep.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Time left in the function with which no further page is begun. */
const marginMilliseconds = 60_000;
/** Videos looked at side by side. */
const lanes = 8;

/**
 * Looks through the kept files, a page of a thousand at a time, and removes those of videos that are gone. A run that
 * is out of time says where the next one goes on.
 */
const sweepMedia = async (context: ScheduleContext): Promise<void> => {
  const { log, now } = context;
  let after = await loadPlace(sweepKey);
  let looked = 0;
  let removed = 0;
  do {
    const { objects, next } = await listObjects(mediaFolders.videos, after);
    const old = leftVideos(objects, now);
    const files = await context.each(old, { limit: lanes, fields }, removeIfGone);
    looked += old.length;
    removed += files.reduce((sum, count) => sum + count, 0);
    after = next;
    await savePlace(after);
  } while (after !== undefined && context.remainingMilliseconds() > marginMilliseconds);
  log.info('media_swept', { videos: looked, files_removed: removed, is_whole: after === undefined });
  if (removed > 0) log.warn('media_without_video', { files: removed });
};

const fields = ({ videoId }: { videoId: string }) => ({ video_id: videoId });

/** @returns files that were removed */
const removeIfGone = async ({ videoId, key }: { videoId: string; key: string }): Promise<number> => {
  const ownerId = (await headObject(key))?.ownerId;
  // Nobody can tell of a file whose owner was not noted.
  if (ownerId === undefined) return 0;
  if ((await loadVideo(ownerId, videoId, { consistent: true })) !== undefined) return 0;
  return deleteMediaOf(videoId);
};

const savePlace = (after: string | undefined): Promise<void> =>
  commit([{ Put: { Item: { ...sweepKey, ...(after === undefined ? {} : { after }) } } }]);

export const handler = scheduleHandler(maintenanceTriggers.sweepMedia, sweepMedia);
