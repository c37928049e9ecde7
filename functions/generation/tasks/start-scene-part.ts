import type { EventContext } from '../../platform/events/begin.ts';
import { beginPart } from '../remote/begin-part.ts';
import { demandStepsLeft } from '../remote/pace.ts';
import { loadPart, type PartJob, type PartState, partJobSchema, stageOf } from '../remote/part.ts';
import { withStandIn } from '../remote/switch-engine.ts';
import { beginStage, generationTask } from '../task.ts';
import { taskTriggers } from './triggers.ts';

/** Has a vendor start a part of a scene, unless it is there or under way. */
const startScenePart = async (job: PartJob, { log }: EventContext): Promise<PartState> => {
  const video = await beginStage(job, stageOf(job.capability));
  demandStepsLeft(job.steps);
  const part = await loadPart(job);
  return withStandIn(job, video, part, log, () => beginPart(job, video, part, log));
};

export const handler = generationTask(taskTriggers.startScenePart, partJobSchema, startScenePart);
