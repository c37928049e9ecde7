import { ResultUnusable } from '../../engines/capabilities.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { KinoraError } from '../../shared/errors.ts';
import { advanceScene } from '../../videos/model.ts';
import { failure, retryableFailure, VideoStopped } from '../failures.ts';
import { demandPictures } from '../remote/demand-pictures.ts';
import { asWasted, loadRemoteJob, saveRemoteJob } from '../remote/job-store.ts';
import {
  loadPart,
  type PartJob,
  partJobSchema,
  stageOf,
  type WantedPart,
  withVendor,
} from '../remote/part.ts';
import { isVendorFilm, shaped } from '../remote/shaped.ts';
import { vendorFailure } from '../remote/start-part.ts';
import { beginStage, generationTask, moveVideo } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/** Brings what a vendor made into the bucket, if it is what was asked for: vendors keep their files for days at most. */
const collectScenePart = async (job: PartJob, { log }: EventContext): Promise<{ sceneIndex: number }> => {
  await beginStage(job, stageOf(job.capability));
  const part = await loadPart(job);
  if (!(await part.isMade())) {
    const kept = await part.film.load();
    await use(part, kept === undefined ? await bring(part, log) : { file: kept });
  }
  if (!(await report(job, part))) throw new VideoStopped(job.videoId);
  return { sceneIndex: job.sceneIndex };
};

/** What the vendor made, kept as it came before anything is made of it. */
const bring = async (part: WantedPart, log: EventContext['log']): Promise<unknown> => {
  const remote = await loadRemoteJob(part.name);
  if (remote?.handle === undefined) throw retryableFailure('WORK_MISSING');
  // Links of vendors expire: a look gives a new one.
  const { work } = await withVendor(part);
  const polled = await work.poll(remote.handle).catch(unreachable);
  if (polled.state === 'running' || polled.state === 'missing') throw retryableFailure('BUSY');
  if (polled.state === 'failed') {
    await saveRemoteJob(remote, polled.charged ? asWasted(remote) : { ...remote, state: 'ended' });
    throw vendorFailure(remote, polled);
  }
  const came = await polled.fetch().catch((error: unknown) => unusable(part, error).then(unreachable));
  if (isVendorFilm(came)) await part.film.save(came.file);
  await saveRemoteJob(remote, { ...remote, state: 'collected' });
  log.info('engine_collected', { engine: remote.engineId, token: remote.token });
  return came;
};

const use = async (part: WantedPart, came: unknown): Promise<void> => {
  try {
    await part.save(await shaped(part, came), demandPictures);
  } catch (error) {
    throw await unusable(part, error);
  }
};

/** A result that cannot be used is judged once: it was paid for, and goes, so that a later attempt has another made. */
const unusable = async ({ name, film }: WantedPart, error: unknown): Promise<unknown> => {
  if (!(error instanceof ResultUnusable)) return error;
  const remote = await loadRemoteJob(name);
  if (remote !== undefined) await saveRemoteJob(remote, asWasted(remote));
  emitAlarmMetric('VendorFailuresCharged', { engine: remote?.engineId ?? '' });
  await film.remove();
  return failure('ENGINE_OUTPUT_UNUSABLE', { vendorMessage: error.message }, error);
};

/** A vendor that cannot be reached is tried again; what is known of its result stays. */
const unreachable = (error: unknown): never => {
  throw error instanceof KinoraError ? error : retryableFailure('ENGINE_FAILED', {}, error);
};

/** @returns whether the video goes on */
const report = async (job: PartJob, { sceneFrames }: WantedPart): Promise<boolean> => {
  const scene = { index: job.sceneIndex, fraction: 1, sceneFrames };
  const decide = (now: Date) => advanceScene(job.attempt, scene, now);
  return (await moveVideo(job, decide)) !== undefined;
};

export const handler = generationTask(taskTriggers.collectScenePart, partJobSchema, collectScenePart);
