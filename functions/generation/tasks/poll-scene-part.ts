import { type Polled, ResultUnusable, type VendorFilm } from '../../engines/capabilities.ts';
import { putObject } from '../../platform/aws/media.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { advanceScene } from '../../videos/scene-progress.ts';
import { failure, retryableFailure } from '../failures.ts';
import { loadRemoteJob, type RemoteJob, saveRemoteJob } from '../remote/job-store.ts';
import { demandStepsLeft, waitSeconds } from '../remote/pace.ts';
import { loadPart, type Part, type PartJob, type PartState, partJobSchema, stageOf } from '../remote/part.ts';
import { startsAnew, vendorFailure } from '../remote/start-part.ts';
import { beginStage, generationTask, moveVideo } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/**
 * Looks once at a part of a scene that a vendor makes, and brings over what is finished. A look that fails is made again after the next wait: it costs
 * nothing, and the deadline ends it.
 */
const pollScenePart = async (job: PartJob, { log }: EventContext): Promise<PartState> => {
  await beginStage(job, stageOf(job.capability));
  demandStepsLeft(job.steps);
  const steps = job.steps + 1;
  const part = await loadPart(job);
  const remote = await loadRemoteJob(part.name);
  const isStarted = remote?.state === 'started' || remote?.state === 'collected';
  if (!isStarted || remote.handle === undefined) return { state: 'start', waitSeconds: 0, steps };
  const elapsed = (Date.now() - Date.parse(remote.lastCallAt)) / 1000;
  const polled = await part.work.poll(remote.handle).catch((error: Error): Polled<VendorFilm> => {
    log.warn('engine_poll_failed', { engine: remote.engineId, error });
    return { state: 'running' };
  });
  if (polled.state === 'done') {
    await bringOver(part, remote, polled.fetch);
    return { state: 'done', waitSeconds: 0, steps };
  }
  if (polled.state === 'failed') {
    if (await startsAnew(remote, polled)) return { state: 'start', waitSeconds: 0, steps };
    await saveRemoteJob(remote, { ...remote, state: 'ended' });
    throw vendorFailure(remote, polled);
  }
  await report(job, part, polled.progress);
  return { state: 'running', waitSeconds: waitSeconds(elapsed, polled.retryAfterSeconds), steps };
};

/**
 * Puts the film as it came into the bucket: vendors keep theirs for days at most. Nothing of it is read here, where the
 * vendors' keys are.
 */
const bringOver = async (part: Part, remote: RemoteJob, fetch: () => Promise<VendorFilm>): Promise<void> => {
  const { file } = await fetch().catch(async (error: unknown) => {
    // A vendor that cannot be reached is tried again, with a new link; what it says of its result stays.
    if (!(error instanceof ResultUnusable)) throw retryableFailure('ENGINE_FAILED', {}, error);
    await saveRemoteJob(remote, { ...remote, state: 'ended' });
    throw failure('ENGINE_OUTPUT_UNUSABLE', { vendorMessage: error.message }, error);
  });
  await putObject(part.filmKey, file, { contentType: 'video/mp4' });
};

/** A scene counts as made when its file is here, so its vendor's own end is no more than nine tenths. */
const report = async (job: PartJob, { sceneFrames }: Part, progress = 0): Promise<void> => {
  if (progress <= 0 || sceneFrames.length === 0) return;
  const scene = { index: job.sceneIndex, fraction: Math.min(0.9, progress), sceneFrames };
  await moveVideo(job, (now) => advanceScene(job.attempt, scene, now));
};

export const handler = generationTask(taskTriggers.pollScenePart, partJobSchema, pollScenePart);
