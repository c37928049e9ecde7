import * as z from 'zod/mini';
import { removeAsset } from '../assets/removal.ts';
import { listProjectAssets } from '../assets/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import { emptyAnswer } from '../platform/http/idempotency.ts';
import { log } from '../platform/log.ts';
import {
  deleteProjectWrite,
  leaveProjectWrite,
  listProjectVideoIds,
  loadAnyProject,
} from '../projects/store.ts';
import { settleConcurrently } from '../shared/concurrency.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { videoKey } from '../videos/keys.ts';
import { cancel } from '../videos/model.ts';
import { changeVideo, deletionWrites } from '../videos/store.ts';
import { maintenanceTriggers } from './triggers.ts';

type Job = QueueMessage<'teardown'>;

/** Time left in the function with which no further page is begun. */
const marginMilliseconds = 15_000;
const pageSize = 50;
const lanes = 4;

/** Members of a project's answer that hold its texts. */
const textMembers = ['name', 'description'] as const;

/**
 * Removes what is in a project that was deleted, then the project itself. Each step looks at what is still there, so
 * it goes on wherever it was interrupted; what does not fit into one run is ordered anew.
 */
const removeProject = async (job: Job, context: EventContext): Promise<void> => {
  const { log, now } = context;
  const { ownerId, projectId } = job;
  const project = await loadAnyProject(ownerId, projectId);
  if (project === undefined) return log.info('project_removed_before', { project_id: projectId });
  if (project.deletedAt === undefined) throw new Error('A project that nobody deleted is not removed');
  for (const step of [removeVideos, removeAssets]) {
    while (await step(job, now)) {
      if (context.remainingMilliseconds() > marginMilliseconds) continue;
      log.info('project_removal_goes_on', { project_id: projectId });
      return enqueue('teardown', job);
    }
  }
  const { idempotencyHash: hash } = project;
  if (hash !== undefined) await emptyAnswer(ownerId, hash, { id: projectId, members: textMembers });
  await commit([deleteProjectWrite(ownerId, projectId)]);
  log.info('project_removed', { project_id: projectId });
};

/** @returns whether there were any; files, events and texts follow by the stream, as with every deleted video */
const removeVideos = async ({ ownerId, projectId }: Job, now: Date): Promise<boolean> => {
  const page = { limit: pageSize, consistent: true };
  const { videoIds } = await listProjectVideoIds(ownerId, projectId, page);
  const job = { ownerId, projectId };
  demandAll(await settleConcurrently(videoIds, lanes, (videoId) => removeVideo(job, videoId, now)));
  return videoIds.length > 0;
};

/** One that cannot be read is removed as it is: what it left is found by its id, and the project goes all the same. */
const removeVideo = async ({ ownerId, projectId }: Job, videoId: string, now: Date): Promise<void> => {
  const leave = leaveProjectWrite(ownerId, projectId, videoId);
  try {
    const found = await changeVideo(ownerId, videoId, cancel(now), { now });
    // A video takes its place in the project along.
    await commit(found === undefined ? [leave] : deletionWrites(found.video, now));
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    log.error('video_unreadable', { video_id: videoId, error });
    await commit([{ Delete: { Key: videoKey(ownerId, videoId) } }, leave]);
  }
};

/** @returns whether there were any */
const removeAssets = async ({ ownerId, projectId }: Job): Promise<boolean> => {
  const { assets } = await listProjectAssets(ownerId, projectId, { limit: pageSize, consistent: true });
  demandAll(await settleConcurrently(assets, lanes, removeAsset));
  return assets.length > 0;
};

/** @throws AggregateError of those that failed */
const demandAll = (results: readonly PromiseSettledResult<unknown>[]): void => {
  const failed = results.filter((result) => result.status === 'rejected');
  if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason));
};

export const handler = queueHandler(maintenanceTriggers.removeProject, removeProject);
