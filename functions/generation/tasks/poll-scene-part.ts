import type { Polled } from '../../engines/capabilities.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { advanceScene } from '../../videos/model.ts';
import { asWasted, loadRemoteJob, saveRemoteJob } from '../remote/job-store.ts';
import { searchSeconds } from '../remote/next-step.ts';
import { demandStepsLeft, waitSeconds } from '../remote/pace.ts';
import {
  loadPart,
  type PartJob,
  type PartState,
  partJobSchema,
  stageOf,
  type WantedPart,
  withVendor,
} from '../remote/part.ts';
import { vendorFailure } from '../remote/start-part.ts';
import { beginStage, generationTask, moveVideo } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/**
 * Looks once at a part of a scene that a vendor makes. A look that fails is made again after the next wait: it costs
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
  const { work } = await withVendor(part);
  const polled = await work.poll(remote.handle).catch((error: Error): Polled<unknown> => {
    log.warn('engine_poll_failed', { engine: remote.engineId, error });
    return { state: 'running' };
  });
  if (polled.state === 'done') return { state: 'done', waitSeconds: 0, steps };
  // What a vendor does not know yet may come; what it forgot may have been billed.
  if (polled.state === 'missing' && elapsed < searchSeconds)
    return { state: 'running', waitSeconds: waitSeconds(elapsed), steps };
  if (polled.state === 'missing') {
    await saveRemoteJob(remote, asWasted(remote));
    throw vendorFailure(remote, { ...forgotten, vendorMessage: polled.vendorMessage });
  }
  if (polled.state === 'failed') {
    await saveRemoteJob(remote, polled.charged ? asWasted(remote) : { ...remote, state: 'ended' });
    throw vendorFailure(remote, polled);
  }
  await report(job, part, polled.progress);
  return { state: 'running', waitSeconds: waitSeconds(elapsed, polled.retryAfterSeconds), steps };
};

const forgotten = { code: 'ENGINE_FAILED', retryable: true, charged: true } as const;

/** A scene counts as made when its file is here, so its vendor's own end is no more than nine tenths. */
const report = async (job: PartJob, { sceneFrames }: WantedPart, progress = 0): Promise<void> => {
  if (progress <= 0 || sceneFrames.length === 0) return;
  const scene = { index: job.sceneIndex, fraction: Math.min(0.9, progress), sceneFrames };
  await moveVideo(job, (now) => advanceScene(job.attempt, scene, now));
};

export const handler = generationTask(taskTriggers.pollScenePart, partJobSchema, pollScenePart);
