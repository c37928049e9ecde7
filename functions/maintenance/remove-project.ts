import * as z from 'zod/mini';
import { type AssetName, assetFileKey } from '../assets/keys.ts';
import { removeAsset } from '../assets/removal.ts';
import { deleteUnreadableWrites, projectAssetNames } from '../assets/store.ts';
import { deleteMovieWrites, projectMovieNames } from '../movies/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { deleteObject } from '../platform/aws/media.ts';
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
import { demandAll, settleConcurrently } from '../shared/concurrency.ts';
import type { QueueMessage } from '../shared/queues.ts';
import type { Video } from '../videos/model.ts';
import { deletionWrites } from '../videos/store.ts';
import { removeVideo } from './remove-video.ts';
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
  for (const step of [removeVideos, removeMovies, removeAssets]) {
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
  // A video takes its place in the project along.
  const deletion = (video: Video) => deletionWrites(video, now);
  demandAll(
    await settleConcurrently(videoIds, lanes, (videoId) => {
      const leftover = [leaveProjectWrite(ownerId, projectId, videoId)];
      return removeVideo(ownerId, videoId, now, { deletion, leftover });
    }),
  );
  return videoIds.length > 0;
};

/** @returns whether there were any; what was made of their scenes follows by the stream */
const removeMovies = async ({ ownerId, projectId }: Job): Promise<boolean> => {
  const names = await projectMovieNames(ownerId, projectId, pageSize);
  demandAll(await settleConcurrently(names, lanes, (name) => commit(deleteMovieWrites(name))));
  return names.length > 0;
};

/** @returns whether there were any */
const removeAssets = async ({ ownerId, projectId }: Job): Promise<boolean> => {
  const names = await projectAssetNames(ownerId, projectId, pageSize);
  demandAll(await settleConcurrently(names, lanes, removeReadableOrNot));
  return names.length > 0;
};

const removeReadableOrNot = async (name: AssetName): Promise<void> => {
  try {
    await removeAsset(name);
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    log.error('asset_unreadable', { asset_id: name.id, error });
    await commit(await deleteUnreadableWrites(name));
    await deleteObject(assetFileKey(name));
  }
};

export const handler = queueHandler(maintenanceTriggers.removeProject, removeProject);
