import type { ResultUnusable, VendorFailure } from '../../engines/capabilities.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { failure, retryableFailure } from '../failures.ts';
import { asWasted, loadRemoteJob, type RemoteJob, saveRemoteJob } from './job-store.ts';

/** A failure card with the vendor's own words; what it bills in spite of that is counted for the operator. */
const vendorFailure = (
  { engineId }: Pick<RemoteJob, 'engineId'>,
  { code, vendorMessage, retryable, charged }: VendorFailure,
): Error => {
  if (charged) emitAlarmMetric('VendorFailuresCharged', { engine: engineId });
  return failure(code, { vendorMessage: vendorMessage.slice(0, 1000), retryable });
};

/** @returns whether a job has ended, by this write or another's; false where another made something else of it */
const hasEnded = async (before: RemoteJob, ended: RemoteJob): Promise<boolean> => {
  if ((await saveRemoteJob(before, ended)) !== undefined) return true;
  const current = await loadRemoteJob(before);
  return current === undefined || current.state === 'ended';
};

/**
 * Ends a job as its vendor did. Where it returns, another run has written of the job meanwhile, and it goes on: it is
 * to be looked at again.
 *
 * @throws what the card of the video tells
 */
export const endByVendor = async (remote: RemoteJob, why: VendorFailure): Promise<void> => {
  if (await hasEnded(remote, why.charged ? asWasted(remote) : { ...remote, state: 'ended' }))
    throw vendorFailure(remote, why);
};

/**
 * Ends a job whose result was paid for and is of no use.
 *
 * @returns what the card of the video tells; a failure that has the task tried again where another run has written of
 * the job meanwhile, and it goes on
 */
export const unusableOutput = async (
  remote: RemoteJob | undefined,
  error: ResultUnusable,
): Promise<Error> => {
  const words = { vendorMessage: error.message };
  if (remote !== undefined && !(await hasEnded(remote, asWasted(remote))))
    return retryableFailure('ENGINE_OUTPUT_UNUSABLE', words, error);
  emitAlarmMetric('VendorFailuresCharged', { engine: remote?.engineId ?? '' });
  return failure('ENGINE_OUTPUT_UNUSABLE', words, error);
};

/** Starts of a part in one attempt whose outcomes may be refused by chance. */
const mostChances = 3;

/**
 * Frees a part for another start where its vendor refused what came about by chance, and bills nothing of it.
 *
 * @returns `changed`: another run has written of it meanwhile, so it is to be looked at again
 */
export const startsAnew = async (
  remote: RemoteJob,
  { mayPass, charged }: VendorFailure,
): Promise<'again' | 'no' | 'changed'> => {
  const refusals = (remote.refusals ?? 0) + 1;
  if (mayPass !== true || charged || refusals >= mostChances) return 'no';
  const { handle: _, ...rest } = remote;
  const saved = await saveRemoteJob(remote, { ...rest, refusals, state: 'free' });
  return saved === undefined ? 'changed' : 'again';
};
