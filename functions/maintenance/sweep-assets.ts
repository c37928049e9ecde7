import { type AssetName, assetOfFile } from '../assets/keys.ts';
import { isPending, uploadPatienceMilliseconds } from '../assets/model.ts';
import { removeAsset } from '../assets/removal.ts';
import { findAsset, unfinishedUploads } from '../assets/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { deleteObject, listObjects } from '../platform/aws/media.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { recordMetric } from '../platform/metrics.ts';
import { assetsFolder } from '../shared/media-folders.ts';
import { assetSweepKey } from './keys.ts';
import { loadPlace } from './sweep.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Time left in the function with which no further page is begun. */
const marginMilliseconds = 60_000;
const uploadsPerPage = 100;
/** Assets looked at side by side. */
const lanes = 8;

/**
 * Gives up uploads that did not end within a day, then looks through the uploaded files, a page of a thousand at a
 * time, and removes those without an asset, or of a refused one. A run that is out of time says where the next one goes on.
 */
const sweepAssets = async (context: ScheduleContext): Promise<void> => {
  const { log, now } = context;
  const isTimeLeft = () => context.remainingMilliseconds() > marginMilliseconds;
  const until = new Date(now.getTime() - uploadPatienceMilliseconds);
  const uploads = await giveUpUploads(until, context, isTimeLeft);
  const { files, after } = await removeOrphans(await loadPlace(assetSweepKey), until, context, isTimeLeft);
  const lastRun = { at: now.toISOString(), uploads, files, isWhole: after === undefined };
  const place = after === undefined ? {} : { after };
  await commit([{ Put: { Item: { ...assetSweepKey, ...place, lastRun } } }]);
  log.info('assets_swept', { uploads, files, is_whole: lastRun.isWhole });
  recordMetric('background_tasks_total', { task_type: 'asset_sweep', status: 'completed' });
  if (uploads > 0) recordMetric('maintenance_removed_total', { kind: 'unfinished_upload' }, uploads);
  if (files > 0) recordMetric('maintenance_removed_total', { kind: 'orphaned_upload' }, files);
};

/** @returns uploads that were given up */
const giveUpUploads = async (
  until: Date,
  { each }: ScheduleContext,
  isTimeLeft: () => boolean,
): Promise<number> => {
  let given = 0;
  while (isTimeLeft()) {
    const found = await unfinishedUploads(until, uploadsPerPage);
    const fields = ({ id }: AssetName) => ({ asset_id: id });
    const removed = await each(found, { limit: lanes, fields }, (name) => removeAsset(name, isPending));
    given += removed.filter(Boolean).length;
    // The index is a moment behind: what was removed may be told once more.
    if (found.length < uploadsPerPage || !removed.includes(true)) break;
  }
  return given;
};

/** @returns files that were removed, and the key behind which the next run begins where this one had no time left */
const removeOrphans = async (
  from: string | undefined,
  until: Date,
  { each }: ScheduleContext,
  isTimeLeft: () => boolean,
): Promise<{ files: number; after: string | undefined }> => {
  let files = 0;
  let after = from;
  do {
    const { objects, next } = await listObjects(assetsFolder, after);
    // A younger one may belong to an asset that is being made.
    const old = objects.filter(({ writtenAt }) => writtenAt <= until);
    const fields = ({ key }: { key: string }) => ({ key });
    const removed = await each(old, { limit: lanes, fields }, ({ key }) => removeIfOrphaned(key));
    files += removed.filter(Boolean).length;
    after = next;
  } while (after !== undefined && isTimeLeft());
  return { files, after };
};

/** The file of a refused asset, which counts no longer, may have come once more while its address was good. */
const removeIfOrphaned = async (key: string): Promise<boolean> => {
  const name: AssetName | undefined = assetOfFile(key);
  const asset = name === undefined ? undefined : await findAsset(name);
  if (asset !== undefined && asset.status !== 'refused') return false;
  await deleteObject(key);
  return true;
};

export const handler = scheduleHandler(maintenanceTriggers.sweepAssets, sweepAssets);
