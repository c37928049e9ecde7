import type { RemoteWork } from '../../engines/capabilities.ts';
import { findEngine } from '../../engines/registry.ts';
import { loadWork, remoteWork } from '../../engines/work.ts';
import type { Logger } from '../../platform/log.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { settleConcurrently } from '../../shared/concurrency.ts';
import { type RemoteJob, saveRemoteJob } from './job-store.ts';
import { leaveToNextVersion } from './movie-purchase.ts';
import { callSeconds } from './next-step.ts';
import { leaveVendor } from './vendor-places.ts';

/** Jobs that are cancelled at a time. */
const jobsAtOnce = 25;
/** Time left in the function with which no further job is begun: a search and a call, of 40 s each at most. */
const marginMilliseconds = 85_000;

/**
 * How a job stands at its vendor: `ended`: there is no more work; `left`: it goes on there, and nothing can be done
 * about it; `open`: it has to be looked at again.
 */
type Cancelled = 'ended' | 'left' | 'open';

type CancelWork = Pick<RemoteWork<unknown, unknown>, 'cancel' | 'find'>;

const workOf = ({ capability, engineId }: RemoteJob): Promise<CancelWork> =>
  loadWork<RemoteWork<unknown, unknown>>(remoteWork[capability], engineId);

/**
 * Stops several jobs at their vendors, side by side. What a vendor cannot stop goes on there and is found again by a
 * later attempt. Nothing is thrown: one job holds no other up.
 *
 * @param context `remainingMilliseconds`: until the function ends; `load`: gives what works for a job
 * @returns how many have to be looked at again
 */
export const cancelJobs = async (
  jobs: readonly RemoteJob[],
  {
    remainingMilliseconds,
    log,
    now,
    ownerId,
    load = workOf,
  }: {
    ownerId: string;
    remainingMilliseconds: () => number;
    log: Logger;
    now: Date;
    load?: (job: RemoteJob) => Promise<CancelWork>;
  },
): Promise<number> => {
  const results = await settleConcurrently(jobs, jobsAtOnce, async (job): Promise<Cancelled> => {
    if (job.state === 'free' || job.state === 'collected' || job.state === 'ended') return 'ended';
    // Whoever is in the middle of its call finds that the video has ended, and cancels what it started.
    if (job.state === 'starting' && now.getTime() - Date.parse(job.lastCallAt) < callSeconds * 1000)
      return 'open';
    if (remainingMilliseconds() < marginMilliseconds) return 'open';
    return cancelJob(job, await load(job), { ownerId, log });
  });
  return results.filter((result) => result.status === 'rejected' || result.value === 'open').length;
};

/**
 * Stops one job at its vendor, if the vendor can do that and the job can be found. Of a movie, what goes on is left to
 * its next version.
 */
export const cancelJob = async (
  job: RemoteJob,
  work: CancelWork,
  { ownerId, log }: { ownerId: string; log: Logger },
): Promise<Cancelled> => {
  const fields = { engine: job.engineId, token: job.token };
  try {
    const handle = job.handle ?? (await searched(job, work));
    if (handle === undefined || work.cancel === undefined) {
      if (handle !== undefined) await leaveToNextVersion(ownerId, { ...job, handle });
      log.warn('engine_job_left', fields);
      return 'left';
    }
    // What has ended was paid for: a later attempt finds it by its handle.
    if ((await work.cancel(handle)) === 'ended') {
      await leaveVendor(findEngine(job.engineId), job);
      log.warn('engine_job_left', fields);
      emitAlarmMetric('VendorFailuresCharged', { engine: job.engineId });
      return 'left';
    }
    await saveRemoteJob(job, { ...job, state: 'ended' });
    await leaveVendor(findEngine(job.engineId), job);
    log.info('engine_job_cancelled', fields);
    return 'ended';
  } catch (error) {
    log.error('engine_cancel_failed', { ...fields, error: error as Error });
    return 'open';
  }
};

const searched = async (job: RemoteJob, work: Pick<CancelWork, 'find'>): Promise<string | undefined> => {
  const found = await work.find?.(job.token, new Date(job.firstCallAt));
  return typeof found === 'object' ? found.handle : undefined;
};
