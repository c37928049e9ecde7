import { ResultUnusable } from '../../engines/capabilities.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { mapConcurrently } from '../../shared/concurrency.ts';
import type { Video } from '../../videos/model.ts';
import { advanceScene } from '../../videos/scene-progress.ts';
import { heldSeconds } from '../../videos/true-length.ts';
import { loadPlan, loadTiming, speechName } from '../artifacts.ts';
import { demandLength } from '../demand-length.ts';
import { failure, retryableFailure, VideoStopped } from '../failures.ts';
import { demandPictures } from '../remote/demand-pictures.ts';
import { loadRemoteJob, type RemoteJob, saveRemoteJob } from '../remote/job-store.ts';
import { loadPart, type Part, type PartJob, partJobSchema, stageOf } from '../remote/part.ts';
import { shaped } from '../remote/shaped.ts';
import { vendorFailure } from '../remote/start-part.ts';
import { beginStage, generationTask, moveVideo } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/** Timings that are read at a time. */
const lanes = 10;

/** Brings what a vendor made into the bucket, if it is what was asked for: vendors keep their files for days at most. */
const collectScenePart = async (job: PartJob, { log }: EventContext): Promise<{ sceneIndex: number }> => {
  const video = await beginStage(job, stageOf(job.capability));
  const part = await loadPart(job);
  if (!(await part.isMade())) {
    const remote = await loadRemoteJob(part.name);
    if (remote?.handle === undefined) throw retryableFailure('WORK_MISSING');
    const seconds = await collect(part, remote, remote.handle);
    const length = seconds === undefined ? {} : { billedSeconds: seconds };
    await saveRemoteJob(remote, { ...remote, state: 'collected', ...length });
    log.info('engine_collected', { engine: remote.engineId, token: remote.token });
    // What is within its own share of what is held exceeds nothing; otherwise all that came is looked at.
    if (seconds !== undefined && seconds > heldSeconds(part.billedSeconds ?? 0, { talking: true }))
      await demandPaidLength(job, video);
  }
  if (!(await report(job, part))) throw new VideoStopped(job.videoId);
  return { sceneIndex: job.sceneIndex };
};

/** @throws `LONGER_THAN_QUOTED` when the scenes that came are longer than what is held pays for */
const demandPaidLength = async (job: PartJob, video: Video): Promise<void> => {
  const plan = await loadPlan(job);
  const sceneSeconds = new Map<number, number>();
  await mapConcurrently(plan.film.scenes, lanes, async ({ index }) => {
    const timing = await loadTiming(speechName(job.videoId, plan, index));
    if (timing !== undefined) sceneSeconds.set(index, timing.frames / plan.film.framesPerSecond);
  });
  demandLength(video, plan, sceneSeconds);
};

/** @returns length of what came, in seconds, where that decides what its vendor bills */
const collect = async (part: Part, remote: RemoteJob, handle: string): Promise<number | undefined> => {
  // Links of vendors expire: a look gives a new one.
  const polled = await part.work.poll(handle).catch(unreachable);
  if (polled.state === 'running') throw retryableFailure('BUSY');
  if (polled.state === 'failed') {
    await saveRemoteJob(remote, { ...remote, state: 'ended' });
    throw vendorFailure(remote, polled);
  }
  try {
    const came = await polled.fetch().catch(unreachable);
    const made = await shaped(part, came);
    await part.save(made, demandPictures);
    return part.lengthOf?.(made);
  } catch (error) {
    if (!(error instanceof ResultUnusable)) throw error;
    await saveRemoteJob(remote, { ...remote, state: 'ended' });
    throw failure('ENGINE_OUTPUT_UNUSABLE', { vendorMessage: error.message }, error);
  }
};

/** A vendor that cannot be reached is tried again; what it says of its result stays. */
const unreachable = (error: unknown): never => {
  if (error instanceof ResultUnusable) throw error;
  throw retryableFailure('ENGINE_FAILED', {}, error);
};

/** @returns whether the video goes on */
const report = async (job: PartJob, { sceneFrames }: Part): Promise<boolean> => {
  const scene = { index: job.sceneIndex, fraction: 1, sceneFrames };
  const decide = (now: Date) => advanceScene(job.attempt, scene, now);
  return (await moveVideo(job, decide)) !== undefined;
};

export const handler = generationTask(taskTriggers.collectScenePart, partJobSchema, collectScenePart);
