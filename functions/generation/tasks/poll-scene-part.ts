import { type Polled, ResultUnusable, type VendorFilm } from '../../engines/capabilities.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { advanceScene } from '../../videos/scene-progress.ts';
import { waitInTime } from '../deadline.ts';
import { retryableFailure } from '../failures.ts';
import { beginPart } from '../remote/begin-part.ts';
import { loadRemoteJob, type RemoteJob, saveRemoteJob } from '../remote/job-store.ts';
import { forgetHandle } from '../remote/movie-purchase.ts';
import { searchSeconds } from '../remote/next-step.ts';
import { demandStepsLeft, waitSeconds } from '../remote/pace.ts';
import {
  loadPart,
  type PartJob,
  type PartState,
  partJobSchema,
  stageOf,
  uncalled,
  type WantedPart,
  withVendor,
} from '../remote/part.ts';
import { withStandIn } from '../remote/switch-engine.ts';
import { endByVendor, startsAnew, unusableOutput } from '../remote/vendor-outcome.ts';
import { leaveVendor } from '../remote/vendor-places.ts';
import { waitsFor } from '../remote/waits-for.ts';
import { beginStage, generationTask, moveVideo } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/**
 * Looks once at a part of a scene that a vendor makes, and brings over what is finished. A look that fails is made
 * again after the next wait: it costs nothing, and the deadline ends it.
 */
const pollScenePart = async (job: PartJob, { log }: EventContext): Promise<PartState> => {
  const video = await beginStage(job, stageOf(job.capability));
  demandStepsLeft(job.steps);
  const steps = job.steps + 1;
  const part = await loadPart(job);
  // A run before this one brought it over, and may have ended there.
  if (await part.film.isThere()) {
    await leaveVendor(part.engine, part.name);
    return { state: 'done', waitSeconds: 0, steps, ...uncalled };
  }
  const remote = await loadRemoteJob(part.name);
  const isStarted = remote?.state === 'started' || remote?.state === 'collected';
  // It waits for a place, or for an answer: that is a turn of its own, and no look.
  if (!isStarted || remote.handle === undefined)
    return withStandIn(job, video, part, log, () => beginPart(job, video, part, log, { hasNoFilm: true }));
  const elapsed = (Date.now() - Date.parse(remote.lastCallAt)) / 1000;
  const { work } = await withVendor(part);
  const polled = await work.poll(remote.handle).catch((error: Error): Polled<VendorFilm> => {
    log.warn('engine_poll_failed', { engine: remote.engineId, error });
    return { state: 'running' };
  });
  if (polled.state === 'done') {
    // Its work there has ended, whatever comes of the result.
    await leaveVendor(part.engine, part.name);
    await bringOver(job, part, remote, polled.fetch);
    return { state: 'done', waitSeconds: 0, steps, ...uncalled };
  }
  // What a vendor does not know yet may come; what it forgot may have been billed.
  if (polled.state === 'missing' && elapsed < searchSeconds)
    return { state: 'running', waitSeconds: waitSeconds(elapsed), steps, ...uncalled };
  if (polled.state !== 'running') {
    await leaveVendor(part.engine, part.name);
    await forgetHandle(job.ownerId, remote);
  }
  // The next turn starts it again, or sees what another run has made of it.
  const nextTurn: PartState = { state: 'running', waitSeconds: waitSeconds(0), steps, ...uncalled };
  if (polled.state === 'missing') {
    await endByVendor(remote, { ...forgotten, vendorMessage: polled.vendorMessage });
    return nextTurn;
  }
  if (polled.state === 'failed') {
    if ((await startsAnew(remote, polled)) === 'no') await endByVendor(remote, polled);
    return nextTurn;
  }
  await report(job, part, polled.progress);
  const seconds = waitInTime(video, waitSeconds(elapsed, polled.retryAfterSeconds), new Date());
  const wait = { waitSeconds: seconds, steps };
  return { state: 'running', ...wait, waitsFor: await waitsFor(part, wait, remote) };
};

const forgotten = { code: 'ENGINE_FAILED', retryable: true, charged: true } as const;

/**
 * Keeps the vendor's film as it came: vendors keep theirs for days at most. Nothing of it is read here, where the
 * vendors' keys are.
 */
const bringOver = async (
  { ownerId }: PartJob,
  { film }: WantedPart,
  remote: RemoteJob,
  fetch: () => Promise<VendorFilm>,
): Promise<void> => {
  const { file } = await fetch().catch(async (error: unknown) => {
    // A vendor that cannot be reached is tried again, with a new link; what it says of its result stays.
    if (!(error instanceof ResultUnusable)) throw retryableFailure('ENGINE_FAILED', {}, error);
    await forgetHandle(ownerId, remote);
    throw await unusableOutput(remote, error);
  });
  await film.save(file);
  await forgetHandle(ownerId, remote);
  await saveRemoteJob(remote, { ...remote, state: 'collected' });
};

/** A scene counts as made when its file is here, so its vendor's own end is no more than nine tenths. */
const report = async (job: PartJob, { sceneFrames }: WantedPart, progress = 0): Promise<void> => {
  if (progress <= 0 || sceneFrames.length === 0) return;
  const scene = { index: job.sceneIndex, fraction: Math.min(0.9, progress), sceneFrames };
  await moveVideo(job, (now) => advanceScene(job.attempt, scene, now));
};

export const handler = generationTask(taskTriggers.pollScenePart, partJobSchema, pollScenePart);
