import type { EventContext } from '../../platform/events/begin.ts';
import { demandStepsLeft } from '../remote/pace.ts';
import {
  loadPart,
  type PartJob,
  type PartState,
  partJobSchema,
  stageOf,
  withVendor,
} from '../remote/part.ts';
import { startPart } from '../remote/start-part.ts';
import { beginStage, generationTask } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/** Has a vendor start a part of a scene, unless it is there or under way. */
const startScenePart = async (job: PartJob, { log }: EventContext): Promise<PartState> => {
  await beginStage(job, stageOf(job.capability));
  demandStepsLeft(job.steps);
  const part = await loadPart(job);
  if (await part.isMade()) return { state: 'made', waitSeconds: 0, steps: job.steps };
  // Its film was paid for before: what was made of it is gone, or was for another size.
  if (await part.film.isThere()) return { state: 'done', waitSeconds: 0, steps: job.steps };
  const waitSeconds = await startPart(job, await withVendor(part), log);
  return { state: 'running', waitSeconds, steps: job.steps + 1 };
};

export const handler = generationTask(taskTriggers.startScenePart, partJobSchema, startScenePart);
