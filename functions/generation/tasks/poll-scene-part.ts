import type { Polled } from '../../engines/capabilities.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { advanceScene } from '../../videos/model.ts';
import { waitInTime } from '../deadline.ts';
import { beginPart } from '../remote/begin-part.ts';
import { loadRemoteJob, saveRemoteJob } from '../remote/job-store.ts';
import { demandStepsLeft, waitSeconds } from '../remote/pace.ts';
import { loadPart, type Part, type PartJob, type PartState, partJobSchema, stageOf } from '../remote/part.ts';
import { vendorFailure } from '../remote/start-part.ts';
import { withStandIn } from '../remote/switch-engine.ts';
import { leaveVendor } from '../remote/vendor-places.ts';
import { beginStage, generationTask, moveVideo } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/**
 * Looks once at a part of a scene that a vendor makes. A look that fails is made again after the next wait: it costs
 * nothing, and the deadline ends it.
 */
const pollScenePart = async (job: PartJob, { log }: EventContext): Promise<PartState> => {
  const video = await beginStage(job, stageOf(job.capability));
  demandStepsLeft(job.steps);
  const steps = job.steps + 1;
  const part = await loadPart(job);
  const remote = await loadRemoteJob(part.name);
  const isStarted = remote?.state === 'started' || remote?.state === 'collected';
  // It waits for a place, or for an answer: that is a turn of its own, and no look.
  if (!isStarted || remote.handle === undefined)
    return withStandIn(job, video, log, () => beginPart(job, video, part, log));
  const elapsed = (Date.now() - Date.parse(remote.lastCallAt)) / 1000;
  const polled = await part.work.poll(remote.handle).catch((error: Error): Polled<unknown> => {
    log.warn('engine_poll_failed', { engine: remote.engineId, error });
    return { state: 'running' };
  });
  if (polled.state !== 'running') await leaveVendor(part.engine, part.name);
  if (polled.state === 'done') return { state: 'done', waitSeconds: 0, steps };
  if (polled.state === 'failed') {
    await saveRemoteJob(remote, { ...remote, state: 'ended' });
    throw vendorFailure(remote, polled);
  }
  await report(job, part, polled.progress);
  const seconds = waitInTime(video, waitSeconds(elapsed, polled.retryAfterSeconds), new Date());
  return { state: 'running', waitSeconds: seconds, steps };
};

/** A scene counts as made when its file is here, so its vendor's own end is no more than nine tenths. */
const report = async (job: PartJob, { sceneFrames }: Part, progress = 0): Promise<void> => {
  if (progress <= 0 || sceneFrames.length === 0) return;
  const scene = { index: job.sceneIndex, fraction: Math.min(0.9, progress), sceneFrames };
  await moveVideo(job, (now) => advanceScene(job.attempt, scene, now));
};

export const handler = generationTask(taskTriggers.pollScenePart, partJobSchema, pollScenePart);
