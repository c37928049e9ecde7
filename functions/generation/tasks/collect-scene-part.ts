import { ResultUnusable } from '../../engines/capabilities.ts';
import { getObject } from '../../platform/aws/media.ts';
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
import { loadMadePart, type MadePart, type PartJob, partJobSchema, stageOf } from '../remote/part.ts';
import { shaped } from '../remote/shaped.ts';
import { beginStage, generationTask, moveVideo } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/** Timings that are read at a time. */
const lanes = 10;

/** Makes a scene of the film that a vendor made, if it is what was asked for. It reads foreign media, and asks no vendor. */
const collectScenePart = async (job: PartJob, { log }: EventContext): Promise<{ sceneIndex: number }> => {
  const video = await beginStage(job, stageOf(job.capability));
  const part = await loadMadePart(job);
  if (!(await part.isMade())) {
    const remote = await loadRemoteJob(part.name);
    if (remote === undefined) throw retryableFailure('WORK_MISSING');
    const seconds = await collect(part, remote);
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
const collect = async (part: MadePart, remote: RemoteJob): Promise<number | undefined> => {
  const file = await getObject(part.filmKey);
  if (file === undefined) throw retryableFailure('WORK_MISSING');
  try {
    const made = await shaped(part, file);
    await part.save(made, demandPictures);
    return part.lengthOf?.(made);
  } catch (error) {
    if (!(error instanceof ResultUnusable)) throw error;
    await saveRemoteJob(remote, { ...remote, state: 'ended' });
    throw failure('ENGINE_OUTPUT_UNUSABLE', { vendorMessage: error.message }, error);
  }
};

/** @returns whether the video goes on */
const report = async (job: PartJob, { sceneFrames }: MadePart): Promise<boolean> => {
  const scene = { index: job.sceneIndex, fraction: 1, sceneFrames };
  const decide = (now: Date) => advanceScene(job.attempt, scene, now);
  return (await moveVideo(job, decide)) !== undefined;
};

export const handler = generationTask(taskTriggers.collectScenePart, partJobSchema, collectScenePart);
