import * as z from 'zod/mini';
import type { EventContext } from '../../platform/events/begin.ts';
import { cancelAtVendors } from '../../videos/cancel-at-vendors.ts';
import { executionName, type GenerationJob } from '../../videos/job.ts';
import type { Video, VideoFailure, VideoStatus } from '../../videos/model.ts';
import { parkBrokenRun } from '../broken-run.ts';
import { failAttempt } from '../fail-attempt.ts';
import { type CaughtError, readFailure, VideoStopped } from '../failures.ts';
import { generationTask, jobSchema } from '../task.ts';
import { type FailureCode, type FailureWords, videoFailure } from '../video-failures.ts';
import { taskTriggers } from './triggers.ts';

interface FailJob extends GenerationJob {
  error: CaughtError;
}

const failJobSchema = z.extend(jobSchema, {
  error: z.object({ Error: z.optional(z.string()), Cause: z.optional(z.string()) }),
});

/** Ends an attempt with a failure card, gives the hold back, and tells the owner, in one transaction. */
const failVideo = async (
  job: FailJob,
  { log, now }: EventContext,
): Promise<{ status: VideoStatus | 'gone' }> => {
  const { code, words } = readFailure(job.error);
  if (code === 'INTERNAL_ERROR')
    log.error('generation_failed_unexpectedly', { reference: executionName(job), caught: job.error });
  const found = await failAttempt(job, (video) => failureOf(job, code, words, video), now);
  if (found?.changed === true) log.info('video_failed', { code });
  // A late end of an attempt leaves the jobs of the next alone.
  if (found?.video.attempt === job.attempt) await cancelAtVendors(found.video);
  if (found !== undefined) await parkBrokenRun(job, found.video, job.error.Error ?? 'unknown');
  return { status: found?.video.status ?? 'gone' };
};

/** A stopped video has ended already; were it to run in spite of that, the run that threw is over for it. */
const failureOf = (
  job: FailJob,
  code: FailureCode | typeof VideoStopped.code,
  words: FailureWords,
  video: Video,
): VideoFailure => {
  const known = code === VideoStopped.code ? 'ORPHANED' : code;
  const reference =
    known === 'INTERNAL_ERROR'
      ? { suggestion: `Try again; if it happens again, tell us the reference ${executionName(job)}.` }
      : {};
  return videoFailure(known, video.stage ?? 'moderating', { ...words, ...reference });
};

export const handler = generationTask(taskTriggers.failVideo, failJobSchema, failVideo);
