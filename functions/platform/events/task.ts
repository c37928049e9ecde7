import type { Context as LambdaContext } from 'aws-lambda';
import * as z from 'zod/mini';
import type { TriggerDeclaration } from '../../shared/contract.ts';
import { KinoraError, RetryableError } from '../../shared/errors.ts';
import { encodeTaskFailure } from '../../shared/task-failure.ts';
import { addLogFields, correlationOf } from '../log.ts';
import { recordMetric } from '../metrics.ts';
import { begin, type EventContext } from './begin.ts';

/** The workflow knows an error by its name alone, so what the customer may learn travels in the message. */
class TaskError extends Error {
  override readonly name = 'KinoraError';

  constructor(error: KinoraError) {
    super(encodeTaskFailure(error), { cause: error.cause });
  }
}

/**
 * The handler of a workflow's task: `RetryableError` is tried again by the workflow; a `KinoraError` keeps its
 * code for the failure card; anything else fails the run as it is.
 *
 * @param schema of the task's input
 */
export const taskHandler =
  <Input, Output>(
    trigger: Extract<TriggerDeclaration, { on: 'workflow' }>,
    schema: z.ZodMiniType<Input>,
    handle: (input: Input, context: EventContext) => Promise<Output>,
  ) =>
  async (event: unknown, lambda: LambdaContext): Promise<Output> => {
    const context = begin(lambda, `workflow:${trigger.task}`);
    try {
      const input = z.parse(schema, event);
      addLogFields(idsOf(input));
      const output = await handle(input, context);
      recordMetric('background_tasks_total', { task_type: trigger.task, status: 'completed' });
      return output;
    } catch (error) {
      report(error, trigger.task, context);
      const status = error instanceof RetryableError ? 'retried' : 'failed';
      recordMetric('background_tasks_total', { task_type: trigger.task, status });
      throw error instanceof KinoraError ? new TaskError(error) : error;
    }
  };

/** A decided end is no trouble of ours, and its words may quote the customer: only its code and cause are told. */
const report = (error: unknown, task: string, { log }: EventContext): void => {
  if (!(error instanceof KinoraError)) {
    const event = error instanceof RetryableError ? 'task_failed_retryable' : 'task_failed';
    log.error(event, { task, error });
  } else if (error.cause === undefined) log.info('task_ended_run', { task, code: error.code });
  else log.error('task_failed', { task, code: error.code, error: error.cause });
};

const idsOf = (input: unknown): Record<string, unknown> => {
  const ids = z.safeParse(
    z.object({
      ownerId: z.string(),
      videoId: z.string(),
      attempt: z.number(),
      correlationId: z.optional(z.string()),
    }),
    input,
  ).data;
  return ids === undefined
    ? {}
    : {
        user_id: ids.ownerId,
        video_id: ids.videoId,
        attempt: ids.attempt,
        ...correlationOf(ids),
      };
};
