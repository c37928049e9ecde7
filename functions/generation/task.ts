import type * as z from 'zod/mini';
import { ConditionFailed, type TransactWrite } from '../platform/aws/commit.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { taskHandler } from '../platform/events/task.ts';
import type { TriggerDeclaration } from '../shared/contract.ts';
import { KinoraError } from '../shared/errors.ts';
import { queues } from '../shared/queues.ts';
import type { GenerationJob } from '../videos/job.ts';
import { type Decide, enterStage, isMoving, type Video, type VideoStage } from '../videos/model.ts';
import { changeVideo } from '../videos/store.ts';
import { isOverdue } from './deadline.ts';
import { failure, retryableFailure, VideoStopped } from './failures.ts';

/** The input of every task of the workflow. */
export const jobSchema = queues.generation.message;

type WorkflowTrigger = Extract<TriggerDeclaration, { on: 'workflow' }>;

/** The handler of a task: what AWS could not do for a moment is tried again, as the workflow knows how to. */
export const generationTask = <Job extends GenerationJob, Output>(
  trigger: WorkflowTrigger,
  schema: z.ZodMiniType<Job>,
  work: (job: Job, context: EventContext) => Promise<Output>,
) =>
  taskHandler(trigger, schema, async (job: Job, context) => {
    try {
      return await work(job, context);
    } catch (error) {
      throw isTransient(error) ? retryableFailure('BUSY', {}, error) : error;
    }
  });

/**
 * Moves the video of a job, at the time at which it is decided.
 *
 * @param conditions of the same transaction; it throws what a failed one says
 * @returns the video as it stands; undefined when it does not go on in this attempt
 */
export const moveVideo = async (
  { ownerId, videoId, attempt }: GenerationJob,
  decide: (now: Date) => Decide,
  conditions: readonly TransactWrite[] = [],
): Promise<Video | undefined> => {
  const found = await changeVideo(ownerId, videoId, (video) => decide(new Date())(video), {
    also: () => [...conditions],
  });
  return found !== undefined && isMoving(found.video, attempt) ? found.video : undefined;
};

/**
 * Enters a stage at the start of its task. After a restart of the workflow a task runs while its video is further
 * on: that changes nothing.
 *
 * @returns the video as it stands
 * @throws {VideoStopped} when the video is gone, has ended, or runs in another attempt; `TIMED_OUT` when it is late
 */
export const beginStage = async (job: GenerationJob, stage: VideoStage): Promise<Video> => {
  const video = await moveVideo(job, (now) => enterStage(job.attempt, stage, now));
  if (video === undefined) throw new VideoStopped(job.videoId);
  if (isOverdue(video, stage, new Date())) throw failure('TIMED_OUT');
  return video;
};

const passingNames =
  /Throttl|Throughput|TransactionCanceled|TransactionConflict|TooManyRequests|Timeout|Unavailable|SlowDown|ECONN|EPIPE/;

/** A vendor's or AWS's passing trouble that the SDK's own tries did not outlast, or a race lost too often. */
const isTransient = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof KinoraError) return error.kind === 'unavailable';
  if (error instanceof ConditionFailed || passingNames.test(error.name)) return true;
  const { code, $metadata } = error as { code?: unknown; $metadata?: { httpStatusCode?: number } };
  return ($metadata?.httpStatusCode ?? 0) >= 500 || (typeof code === 'string' && passingNames.test(code));
};
