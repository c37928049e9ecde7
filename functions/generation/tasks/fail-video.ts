import * as z from 'zod/mini';
import { embeddedEngineId } from '../../engines/embedded-id.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { emitAlarmMetric } from '../../platform/metrics.ts';
import { executionName, type GenerationJob } from '../../videos/job.ts';
import { fail, type Video, type VideoStatus } from '../../videos/model.ts';
import { notificationWrite } from '../../videos/notifications.ts';
import { changeVideo } from '../../videos/store.ts';
import { type CaughtError, readFailure, VideoStopped } from '../failures.ts';
import { cancelRemoteJobs } from '../remote/cancel.ts';
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
  const { ownerId, videoId } = job;
  const { code, words } = readFailure(job.error);
  if (code === 'INTERNAL_ERROR')
    log.error('generation_failed_unexpectedly', { reference: executionName(job), caught: job.error });
  const found = await changeVideo(ownerId, videoId, failing(job, code, words, now), {
    now,
    also: ({ video }) => [notificationWrite(video, now)],
  });
  if (found?.changed === true) {
    emitAlarmMetric('VideosFailed', { code });
    log.info('video_failed', { code });
  }
  if (found !== undefined && found.video.engineId !== embeddedEngineId) await cancelRemoteJobs(videoId, log);
  return { status: found?.video.status ?? 'gone' };
};

/** A stopped video has ended already; were it to run in spite of that, the run that threw is over for it. */
const failing =
  (job: FailJob, code: FailureCode | typeof VideoStopped.code, words: FailureWords, now: Date) =>
  (video: Video) => {
    const known = code === VideoStopped.code ? 'ORPHANED' : code;
    const reference =
      known === 'INTERNAL_ERROR'
        ? { suggestion: `Try again; if it happens again, tell us the reference ${executionName(job)}.` }
        : {};
    const card = videoFailure(known, video.stage ?? 'moderating', { ...words, ...reference });
    return fail(job.attempt, card, now)(video);
  };

export const handler = generationTask(taskTriggers.failVideo, failJobSchema, failVideo);
