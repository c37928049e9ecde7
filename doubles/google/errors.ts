import { type Job, type Jobs, says } from '../vendor-jobs.ts';
import type { Answer } from '../vendor-server.ts';

export const googleError = (status: number, message: string, name: string, headers = {}): Answer => ({
  status,
  headers,
  body: { error: { code: status, message, status: name } },
});

/** How a start ends that takes nothing, by the words of its text; undefined where it is taken. */
export const refusedStart = (jobs: Jobs, text: string): Answer | undefined => {
  const isFirst = jobs.arrived(text);
  const has = (word: string): boolean => text.includes(`double:${word}`);
  if (isFirst && has('busy'))
    return googleError(429, 'Quota exceeded', 'RESOURCE_EXHAUSTED', { 'retry-after': '5' });
  if (isFirst && has('broken')) return googleError(503, 'Something fell over', 'UNAVAILABLE');
  if (has('unpaid')) return googleError(403, 'Billing is disabled', 'PERMISSION_DENIED');
  if (has('refuses')) return googleError(400, 'Not this content, please', 'INVALID_ARGUMENT');
  return undefined;
};

/** How the first start that is taken ends without an answer; undefined where it has one. */
export const lostAnswer = (jobs: Jobs, text: string): Answer | undefined => {
  if (jobs.starts.filter((start) => start.text === text).length > 1) return undefined;
  if (text.includes('double:silent')) return 'silence';
  return text.includes('double:cut') ? 'hang-up' : undefined;
};

/** How the first look at a job ends that does not tell how it stands; undefined where it does. */
export const lostLook = (job: Job): Answer | undefined => {
  if (job.looks > 1) return undefined;
  if (says(job, 'throttled')) return googleError(429, 'Quota exceeded', 'RESOURCE_EXHAUSTED');
  return says(job, 'blind') ? 'hang-up' : undefined;
};
