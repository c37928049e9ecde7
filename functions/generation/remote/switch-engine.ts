import type { EventContext } from '../../platform/events/begin.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { KinoraError, RetryableError } from '../../shared/errors.ts';
import { isMoving, type Video } from '../../videos/model.ts';
import { standIn, wasPassedOver } from '../../videos/stand-ins.ts';
import { loadVideo } from '../../videos/store.ts';
import { waitInTime } from '../deadline.ts';
import { VideoStopped } from '../failures.ts';
import { moveVideo } from '../task.ts';
import { listRemoteJobs, loadRemoteJob, type PartName, type RemoteJob, saveRemoteJob } from './job-store.ts';
import { callSeconds } from './next-step.ts';
import { type PartJob, type PartState, uncalled, type WantedPart } from './part.ts';

/** The video is made by another engine now: the workflow lays it out anew. The workflow knows it by this name. */
export class EngineSwitched extends RetryableError {
  override readonly name = 'EngineSwitched';
}

/** What tells of the vendor and not of the content; of a refusal the owner decides. */
const vendorSide: ReadonlySet<string> = new Set(['ENGINE_FAILED', 'ENGINE_NOT_CONFIGURED']);

/** Whether it is sure that the vendor has nothing, and bills nothing, of a part. */
const isUntouched = ({ state, handle, wasted = 0 }: RemoteJob): boolean =>
  wasted === 0 && (state === 'free' || (state === 'ended' && handle === undefined));

/** Whether the vendor is being called at this moment. */
const isBeingCalled = ({ state, lastCallAt }: RemoteJob): boolean =>
  state === 'starting' && Date.now() - Date.parse(lastCallAt) < callSeconds * 1000;

/** Seconds until a part whose vendor failed is begun again, while others of its video are being called. */
const othersSeconds = 10;

/**
 * Begins a part; where its vendor does not do it, and nothing of the video can have been paid for, the next engine that
 * its owner allowed makes the video, for no more than was held. While other parts are being called nobody knows that:
 * then this one is begun again a little later.
 *
 * @throws {EngineSwitched}, also where another part has handed the video on, or what `begin` throws
 */
export const withStandIn = async (
  job: PartJob,
  video: Video,
  part: Pick<WantedPart, 'name' | 'engine'>,
  log: EventContext['log'],
  begin: () => Promise<PartState>,
): Promise<PartState> => {
  const from = part.engine.id;
  if (wasPassedOver(video, from)) throw switchedTo(video);
  try {
    return await begin();
  } catch (error) {
    if (!(error instanceof KinoraError) || video.standIns === undefined) throw error;
    if (error.code === VideoStopped.code) {
      const now = await loadVideo(job.ownerId, job.videoId, { consistent: true });
      const isHandedOn = now !== undefined && isMoving(now, job.attempt) && wasPassedOver(now, from);
      throw isHandedOn ? switchedTo(now) : error;
    }
    if (!vendorSide.has(error.code)) throw error;
    const parts = await listRemoteJobs(job.videoId);
    if (!parts.every((one) => isUntouched(one) || isBeingCalled(one))) throw error;
    if (parts.some(isBeingCalled) && video.standIns.length > 0) {
      await freePart(part.name);
      return {
        state: 'running',
        waitSeconds: waitInTime(video, othersSeconds, new Date()),
        steps: job.steps + 1,
        ...uncalled,
      };
    }
    const moved = await moveVideo(job, (now) => standIn(job.attempt, { from, code: error.code }, now));
    if (moved === undefined || moved.engineId === from) throw error;
    emitAlarmMetric('EnginesSwitched');
    log.warn('engine_switched', { from, to: moved.engineId, code: error.code });
    throw switchedTo(moved);
  }
};

const switchedTo = ({ engineId }: Video): EngineSwitched =>
  new EngineSwitched(`The engine is ${engineId} now`);

/** Of a start that failed there is nothing at the vendor: it may be made again in this attempt. */
const freePart = async (name: PartName): Promise<void> => {
  const own = await loadRemoteJob(name);
  if (own?.state === 'ended') await saveRemoteJob(own, { ...own, state: 'free' });
};
