import { buildVideoPlan } from '../../planning/video-plan.ts';
import { setting } from '../../platform/env.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { savePlan } from '../artifacts.ts';
import { failure } from '../failures.ts';
import { beginStage, generationTask, jobSchema } from '../task.ts';
import { actOnTestValues } from '../test-values.ts';
import { videoText } from '../video-text.ts';
import { taskTriggers } from './triggers.ts';

/** Writes the film's plan. The answer's `scenes` is what the workflow renders side by side. */
const planVideo = async (job: GenerationJob, { log }: EventContext): Promise<{ scenes: number[] }> => {
  const video = await beginStage(job, 'planning');
  const text = await videoText(video);
  const plan = buildVideoPlan(video, text, { testValues: setting('testValues') });
  await actOnTestValues(plan.testValues);
  if (plan.film.scenes.length === 0) throw failure('NOT_FEASIBLE');
  await savePlan(job.videoId, plan);
  log.info('film_planned', { scenes: plan.film.scenes.length, kind: plan.film.kind });
  return { scenes: plan.film.scenes.map(({ index }) => index) };
};

export const handler = generationTask(taskTriggers.planVideo, jobSchema, planVideo);
