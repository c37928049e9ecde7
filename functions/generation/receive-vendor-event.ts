import { findEngine, vendorOf } from '../engines/registry.ts';
import type { CallingVendor } from '../engines/vendor-needs.ts';
import type { VendorEvent } from '../engines/vendor-webhook.ts';
import { readVendorEvent } from '../engines/vendor-webhooks.ts';
import { answerTask } from '../platform/aws/workflow.ts';
import { http } from '../platform/http/entry.ts';
import { recordMetric } from '../platform/metrics.ts';
import { problem } from '../shared/errors.ts';
import { loadRemoteJob, type RemoteJob } from './remote/job-store.ts';
import { isGivenUp } from './remote/next-step.ts';
import { noteCall, partOfToken } from './remote/vendor-calls.ts';
import { generationRoutes } from './routes.ts';

/** What a verified call led to; callers are not told. */
type Outcome = 'hurried' | 'noted' | 'repeated' | 'unknown';

export const handler = http(
  generationRoutes.receiveVendorEvent,
  async ({ params: { vendor }, query, headers, body }, { now, log }) => {
    const event = await readVendorEvent(vendor, { headers, job: query.job, body }, now);
    if (event === 'refused') {
      recordMetric('vendor_webhooks_total', { vendor, outcome: 'refused' });
      throw problem('WEBHOOK_SIGNATURE_INVALID');
    }
    const outcome = event === 'other' ? 'unknown' : await hurry(vendor, event, now);
    recordMetric('vendor_webhooks_total', { vendor, outcome });
    log.info('vendor_webhook_received', { vendor, outcome });
    return { received: true as const };
  },
);

/** Has the workflow look at a work now, once for each start. */
const hurry = async (
  vendor: CallingVendor,
  { token = '', handle }: VendorEvent,
  now: Date,
): Promise<Outcome> => {
  const name = partOfToken(token);
  const job = name === undefined ? undefined : await loadRemoteJob(name);
  if (job === undefined || !isOf(job, vendor, token, handle)) return 'unknown';
  const noted = await noteCall(token, handle, now);
  if (noted === 'repeated') return 'repeated';
  // Who is not waiting yet sees the note when it begins to.
  const { taskToken } = noted;
  return taskToken !== undefined && (await answerTask(taskToken)) ? 'hurried' : 'noted';
};

/**
 * Whether a call is about the start that a job made last, by the name that the vendor gave it, as far as it is known. Of
 * one that was given up a later attempt asks what was called of it.
 */
const isOf = (job: RemoteJob, vendor: string, token: string, handle: string): boolean => {
  const engine = findEngine(job.engineId);
  const isWaitedFor =
    job.state === 'started' || job.state === 'starting' || job.state === 'unanswered' || isGivenUp(job);
  return (
    engine !== undefined &&
    vendorOf(engine) === vendor &&
    job.token === token &&
    isWaitedFor &&
    (job.handle === undefined || job.handle === handle)
  );
};
