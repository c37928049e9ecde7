import type { EventContext } from '../../platform/events/begin.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { KinoraError, RetryableError } from '../../shared/errors.ts';
import type { Video } from '../../videos/model.ts';
import { standIn } from '../../videos/stand-ins.ts';
import { moveVideo } from '../task.ts';
import { listRemoteJobs, type RemoteJob } from './job-store.ts';
import type { PartJob } from './part.ts';

/** The video is made by another engine now: the workflow lays it out anew. The workflow knows it by this name. */
export class EngineSwitched extends RetryableError {
  override readonly name = 'EngineSwitched';
}

/** What tells of the vendor and not of the content; of a refusal the owner decides. */
const vendorSide: ReadonlySet<string> = new Set(['ENGINE_FAILED', 'ENGINE_NOT_CONFIGURED']);

/** Whether it is sure that the vendor has nothing, and bills nothing, of a part. */
const isUntouched = ({ state, handle, wasted = 0 }: RemoteJob): boolean =>
  wasted === 0 && (state === 'free' || (state === 'ended' && handle === undefined));

/**
 * Begins a part; where its vendor does not do it, and nothing of the video can have been paid for, the next engine that its
 * owner allowed makes the video, for no more than was held.
 *
 * @throws {EngineSwitched}, or what `begin` throws
 */
export const withStandIn = async <Result>(
  job: PartJob,
  video: Video,
  log: EventContext['log'],
  begin: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await begin();
  } catch (error) {
    if (!(error instanceof KinoraError) || !vendorSide.has(error.code) || video.standIns === undefined)
      throw error;
    const parts = await listRemoteJobs(job.videoId);
    if (!parts.every(isUntouched)) throw error;
    const from = video.engineId;
    const moved = await moveVideo(job, (now) => standIn(job.attempt, { from, code: error.code }, now));
    if (moved === undefined || moved.engineId === from) throw error;
    emitAlarmMetric('EnginesSwitched');
    log.warn('engine_switched', { from, to: moved.engineId, code: error.code });
    throw new EngineSwitched(`The engine is ${moved.engineId} now`);
  }
};
