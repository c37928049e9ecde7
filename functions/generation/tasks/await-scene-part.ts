import * as z from 'zod/mini';
import { answerTask } from '../../platform/aws/workflow.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { noteWaiting } from '../remote/vendor-calls.ts';
import { generationTask, jobSchema } from '../task.ts';
import { taskTriggers } from './triggers.ts';

const awaitedSchema = z.extend(jobSchema, {
  /** Token of the start that its vendor will call about. */
  waitsFor: z.string(),
  /** Of this task, which ends when the token is answered, or in time. */
  taskToken: z.string(),
});

/** Writes down who waits for a vendor's call; one that came before ends the wait at once. */
const awaitScenePart = async ({ waitsFor, taskToken }: Awaited): Promise<void> => {
  if (await noteWaiting(waitsFor, taskToken, new Date())) await answerTask(taskToken);
};

type Awaited = GenerationJob & { waitsFor: string; taskToken: string };

export const handler = generationTask(taskTriggers.awaitScenePart, awaitedSchema, awaitScenePart);
