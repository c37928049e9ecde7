import type { ResultUnusable, VendorFailure } from '../../engines/capabilities.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { failure } from '../failures.ts';
import { asWasted, type RemoteJob, saveRemoteJob } from './job-store.ts';

/** A failure card with the vendor's own words; what it bills in spite of that is counted for the operator. */
const vendorFailure = (
  { engineId }: Pick<RemoteJob, 'engineId'>,
  { code, vendorMessage, retryable, charged }: VendorFailure,
): Error => {
  if (charged) emitAlarmMetric('VendorFailuresCharged', { engine: engineId });
  return failure(code, { vendorMessage: vendorMessage.slice(0, 1000), retryable });
};

/** Ends a job as its vendor did. @throws always: what the card of the video tells */
export const endByVendor = async (remote: RemoteJob, why: VendorFailure): Promise<never> => {
  await saveRemoteJob(remote, why.charged ? asWasted(remote) : { ...remote, state: 'ended' });
  throw vendorFailure(remote, why);
};

/** Ends a job whose result was paid for and is of no use. @returns what the card of the video tells */
export const unusableOutput = async (
  remote: RemoteJob | undefined,
  error: ResultUnusable,
): Promise<Error> => {
  if (remote !== undefined) await saveRemoteJob(remote, asWasted(remote));
  emitAlarmMetric('VendorFailuresCharged', { engine: remote?.engineId ?? '' });
  return failure('ENGINE_OUTPUT_UNUSABLE', { vendorMessage: error.message }, error);
};
