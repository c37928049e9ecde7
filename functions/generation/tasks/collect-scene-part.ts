import { ResultUnusable } from '../../engines/capabilities.ts';
import type { VideoPlan } from '../../planning/video-plan.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { mapConcurrently } from '../../shared/concurrency.ts';
import { RetryableError } from '../../shared/errors.ts';
import type { Video } from '../../videos/model.ts';
import { advanceScene } from '../../videos/scene-progress.ts';
import { heldSeconds } from '../../videos/true-length.ts';
import { loadTiming, speechName } from '../artifacts.ts';
import { demandLength } from '../demand-length.ts';
import { retryableFailure, VideoStopped } from '../failures.ts';
import { demandPictures } from '../remote/demand-pictures.ts';
import { loadRemoteJob, saveRemoteJob } from '../remote/job-store.ts';
import { loadPart, type PartJob, partJobSchema, stageOf, type WantedPart } from '../remote/part.ts';
import { shaped } from '../remote/shaped.ts';
import { unusableOutput } from '../remote/vendor-outcome.ts';
import { beginStage, generationTask, moveVideo } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/** Timings that are read at a time. */
const lanes = 10;

/**
 * Makes a scene of the film that a vendor made, if it is what was asked for. It reads foreign media, and asks no
 * vendor.
 */
const collectScenePart = async (job: PartJob, { log }: EventContext): Promise<{ sceneIndex: number }> => {
  const video = await beginStage(job, stageOf(job.capability));
  const part = await loadPart(job);
  if (!(await part.isMade())) {
    const seconds = await collect(part, log);
    // What is within its own share of what is held exceeds nothing; otherwise all that came is looked at.
    if (seconds !== undefined && seconds > heldSeconds(part.billedSeconds ?? 0, { talking: true }))
      await demandPaidLength(job.videoId, part.plan, video);
  }
  if (!(await report(job, part))) throw new VideoStopped(job.videoId);
  return { sceneIndex: job.sceneIndex };
};

/** @throws `LONGER_THAN_QUOTED` when the scenes that came are longer than what is held pays for */
const demandPaidLength = async (videoId: string, plan: VideoPlan, video: Video): Promise<void> => {
  const sceneSeconds = new Map<number, number>();
  await mapConcurrently(plan.film.scenes, lanes, async ({ index }) => {
    const timing = await loadTiming(speechName(videoId, plan, index));
    if (timing !== undefined) sceneSeconds.set(index, timing.frames / plan.film.framesPerSecond);
  });
  demandLength(video, plan, sceneSeconds);
};

/** @returns length of what came, in seconds, where that decides what its vendor bills */
const collect = async (part: WantedPart, log: EventContext['log']): Promise<number | undefined> => {
  const file = await part.film.load();
  if (file === undefined) throw retryableFailure('WORK_MISSING');
  const remote = await loadRemoteJob(part.name);
  try {
    const made = await shaped(part, file);
    await part.save(made, demandPictures);
    const seconds = part.lengthOf?.(made);
    const length = seconds === undefined ? {} : { billedSeconds: seconds };
    if (remote !== undefined) await saveRemoteJob(remote, { ...remote, state: 'collected', ...length });
    log.info('engine_collected', { engine: part.engine.id, token: remote?.token });
    return seconds;
  } catch (error) {
    throw await unusable(part, error);
  }
};

/** A result that cannot be used is judged once: it was paid for, and goes, so that a later attempt has another made. */
const unusable = async ({ name, film }: WantedPart, error: unknown): Promise<unknown> => {
  if (!(error instanceof ResultUnusable)) return error;
  const told = await unusableOutput(await loadRemoteJob(name), error);
  // What another run made of it meanwhile is looked at first.
  if (!(told instanceof RetryableError)) await film.remove();
  return told;
};

/** @returns whether the video goes on */
const report = async (job: PartJob, { sceneFrames }: WantedPart): Promise<boolean> => {
  const scene = { index: job.sceneIndex, fraction: 1, sceneFrames };
  const decide = (now: Date) => advanceScene(job.attempt, scene, now);
  return (await moveVideo(job, decide)) !== undefined;
};

export const handler = generationTask(taskTriggers.collectScenePart, partJobSchema, collectScenePart);
