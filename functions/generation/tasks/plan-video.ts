import type { SceneCapability } from '../../engines/capabilities.ts';
import { remoteParts } from '../../engines/registry.ts';
import { withSceneEngines } from '../../planning/movie-engines.ts';
import { buildMoviePlan, parseMovieOrder } from '../../planning/movie-plan.ts';
import { testValuesIn, withoutTestValues } from '../../planning/test-values.ts';
import { buildVideoPlan, type VideoPlan } from '../../planning/video-plan.ts';
import { setting } from '../../platform/env.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import type { GenerationJob } from '../../videos/job.ts';
import type { Video } from '../../videos/model.ts';
import { savePlan, sceneMakers } from '../artifacts.ts';
import { withAssetCopies, withMovieCopies } from '../asset-copies.ts';
import { enhancedPrompt } from '../enhance-prompt.ts';
import { failure } from '../failures.ts';
import { beginStage, generationTask, jobSchema } from '../task.ts';
import { actOnTestValues } from '../test-values.ts';
import { videoText } from '../video-text.ts';
import { voiceOfScene } from '../voiced-scenes.ts';
import { taskTriggers } from './triggers.ts';

/** A scene as the workflow takes it: what is made of it, and how that begins. */
interface SceneItem {
  index: number;
  capability: SceneCapability;
  part: { state: 'render' | 'start'; steps: number };
}

/** What the workflow makes side by side: what vendors speak, then the pictures of every scene. */
interface Planned {
  remoteSpeech: SceneItem[];
  scenes: SceneItem[];
  /** Whether vendors are asked for the sound of scenes. */
  voiced: boolean;
}

/** Writes the video's plan, and makes the assets that it shows its own. */
const planVideo = async (job: GenerationJob, { log }: EventContext): Promise<Planned> => {
  const video = await beginStage(job, 'planning');
  const text = await videoText(video);
  const prompt = setting('testValues') ? withoutTestValues(text) : text;
  const enhanced = await enhancedPrompt(video, prompt);
  const plan = {
    ...(await planOf(video, enhanced?.text ?? text)),
    ...(enhanced === undefined
      ? {}
      : { enhanced, testValues: setting('testValues') ? testValuesIn(text) : [] }),
  };
  await actOnTestValues(plan.testValues);
  const films = plan.movie?.parts.map((part) => part.film) ?? [plan.film];
  if (films.some(({ scenes }) => scenes.length === 0)) throw failure('NOT_FEASIBLE');
  await savePlan(job, plan);
  log.info('film_planned', { scenes: plan.film.scenes.length, kind: video.kind });
  return itemsOf(plan);
};

const planOf = async (video: Video, text: string): Promise<VideoPlan> => {
  const options = { testValues: setting('testValues') };
  if (video.kind !== 'movie') return buildVideoPlan(await withAssetCopies(video), text, options);
  const order = withSceneEngines(parseMovieOrder(text), video.sceneEngines);
  return buildMoviePlan(await withMovieCopies(video, order), options);
};

const itemsOf = (plan: VideoPlan): Planned => {
  const items = plan.film.scenes.map(({ index }) => ({
    index,
    remote: remoteParts(sceneMakers(plan, index)),
  }));
  return {
    voiced: items.some(({ index }) => voiceOfScene(plan, index) !== undefined),
    remoteSpeech: items.flatMap(({ index, remote }) =>
      remote
        .filter((capability) => capability !== 'scene')
        .map((capability) => ({ index, capability, part: { state: 'start' as const, steps: 0 } })),
    ),
    scenes: items.map(({ index, remote }) => ({
      index,
      capability: 'scene',
      part: { state: remote.includes('scene') ? 'start' : 'render', steps: 0 },
    })),
  };
};

export const handler = generationTask(taskTriggers.planVideo, jobSchema, planVideo);
