import { park } from '../platform/aws/queue.ts';
import { executionName, type GenerationJob } from '../videos/job.ts';
import type { Video } from '../videos/model.ts';
import { isOfText } from './video-failures.ts';

/**
 * Leaves an attempt that failed for good to the operators, unless its text or its pictures were the reason. It comes last, when the
 * failure is stored: who is interrupted before does it again, and within five minutes that is one message all the same.
 *
 * The need is `broken-queue:send`.
 *
 * @param video as it stands after the attempt was ended
 * @param cause name of the error that ended the run; never its words, which may quote the video's
 */
export const parkBrokenRun = async (
  job: Pick<GenerationJob, 'videoId' | 'attempt'>,
  { attempt, status, failure }: Video,
  cause: string,
): Promise<void> => {
  if (attempt !== job.attempt || status !== 'failed' || failure === undefined || isOfText(failure)) return;
  const execution = executionName(job);
  const { code, stage } = failure;
  const message = { videoId: job.videoId, attempt, execution, code, stage, cause: cause.slice(0, 100) };
  await park('broken', execution, message);
};
