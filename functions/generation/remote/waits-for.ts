import { vendorOf } from '../../engines/registry.ts';
import { callsBack } from '../../engines/vendor-webhooks.ts';
import { loadRemoteJob, type RemoteJob } from './job-store.ts';
import { isGivenUp, type RepeatTerms } from './next-step.ts';
import { mayAwait } from './pace.ts';
import type { WantedPart } from './part.ts';
import { loadVendorCall } from './vendor-calls.ts';

/**
 * What a part waits for beside the time.
 *
 * @param wait turns that it has taken, and seconds until the next look
 * @param job as it stands; it is read where it is not given
 * @returns the token of its start, if its vendor tells us when that has ended; empty otherwise
 */
export const waitsFor = async (
  { engine, name }: Pick<WantedPart, 'engine' | 'name'>,
  { steps, waitSeconds }: { steps: number; waitSeconds: number },
  job?: RemoteJob,
): Promise<string> => {
  if (!mayAwait(steps, waitSeconds) || !(await callsBack(vendorOf(engine), new Date()))) return '';
  const current = job ?? (await loadRemoteJob(name));
  return current?.state === 'started' || current?.state === 'unanswered' ? current.token : '';
};

/** What its vendor's calls offer to whoever lost the answer to a start. */
export const callTerms = async (
  { engine }: Pick<WantedPart, 'engine'>,
  job: RemoteJob | undefined,
): Promise<Pick<RepeatTerms, 'callsBack' | 'called'>> => {
  if (job === undefined) return {};
  const isOpen = job.state === 'unanswered' || job.state === 'starting' || isGivenUp(job);
  if (!isOpen || !(await callsBack(vendorOf(engine), new Date()))) return {};
  return { callsBack: true, called: (await loadVendorCall(job.token))?.handle };
};
