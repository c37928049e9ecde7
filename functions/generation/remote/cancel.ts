import type { RemoteWork } from '../../engines/capabilities.ts';
import { findEngine } from '../../engines/registry.ts';
import { loadWork, remoteWork } from '../../engines/work.ts';
import type { Logger } from '../../platform/log.ts';
import { listRemoteJobs, type RemoteJob, saveRemoteJob } from './job-store.ts';
import { leaveVendor } from './vendor-places.ts';

/**
 * Passes the end of a video on to the vendors that work for it. What a vendor cannot stop goes on there and is
 * found again by a later attempt. Nothing is thrown: the video has ended already.
 */
export const cancelRemoteJobs = async (videoId: string, log: Logger): Promise<void> => {
  try {
    for (const job of await listRemoteJobs(videoId)) {
      if (job.state === 'free' || job.state === 'collected' || job.state === 'ended') continue;
      const work = await loadWork<RemoteWork<unknown, unknown>>(remoteWork[job.capability], job.engineId);
      await cancelJob(job, work, log);
    }
  } catch (error) {
    log.error('engine_cancel_failed', { video_id: videoId, error: error as Error });
  }
};

/** Stops one job at its vendor, if the vendor can do that and the job can be found. */
export const cancelJob = async (
  job: RemoteJob,
  work: Pick<RemoteWork<unknown, unknown>, 'cancel' | 'find'>,
  log: Logger,
): Promise<void> => {
  const fields = { engine: job.engineId, token: job.token };
  try {
    const handle = job.handle ?? (await searched(job, work));
    if (handle === undefined || work.cancel === undefined) {
      log.warn('engine_job_left', fields);
      return;
    }
    // What has ended was paid for: a later attempt finds it by its handle.
    if ((await work.cancel(handle)) === 'ended') {
      log.warn('engine_job_left', fields);
      return;
    }
    await saveRemoteJob(job, { ...job, state: 'ended' });
    await leaveVendor(findEngine(job.engineId), job);
    log.info('engine_job_cancelled', fields);
  } catch (error) {
    log.error('engine_cancel_failed', { ...fields, error: error as Error });
  }
};

const searched = async (
  job: RemoteJob,
  work: Pick<RemoteWork<unknown, unknown>, 'find'>,
): Promise<string | undefined> => {
  const found = await work.find?.(job.token, new Date(job.firstCallAt));
  return typeof found === 'object' ? found.handle : undefined;
};
