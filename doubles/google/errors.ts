import type { Jobs } from '../vendor-jobs.ts';
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

/** Whether this is the start whose answer is lost. */
export const isCut = (jobs: Jobs, text: string): boolean =>
  text.includes('double:cut') && jobs.starts.filter((start) => start.text === text).length === 1;
