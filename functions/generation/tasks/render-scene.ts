import type { PictureFiles, RangeFile, SceneEngine } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { countedCall } from '../../engines/counted-call.ts';
import { loadWork, sceneWork } from '../../engines/work.ts';
import { placeOfScene, type VideoPlan } from '../../planning/video-plan.ts';
import { headObject, putObject } from '../../platform/aws/media.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { advanceScene } from '../../videos/scene-progress.ts';
import {
  loadPlan,
  loadSpoken,
  type SceneArtifact,
  type Spoken,
  sceneArtifact,
  sceneMakers,
} from '../artifacts.ts';
import { clipFile, unusable } from '../clips.ts';
import { failure, retryableFailure, VideoStopped } from '../failures.ts';
import { loadPictures } from '../plan-pictures.ts';
import { type ProgressReporter, progressReporter } from '../progress.ts';
import { beginStage, generationTask, jobSchema, moveVideo } from '../task.ts';
import { actOnTestValues } from '../test-values.ts';
import { taskTriggers } from './triggers.ts';

interface SceneJob extends GenerationJob {
  sceneIndex: number;
}

const sceneJobSchema = z.extend(jobSchema, { sceneIndex: z.int().check(z.nonnegative()) });

/** Draws one scene, unless the same content has been drawn before. */
const renderScene = async (job: SceneJob, { log }: EventContext): Promise<{ sceneIndex: number }> => {
  const { videoId, sceneIndex } = job;
  await beginStage(job, 'rendering');
  const plan = await loadPlan(job);
  await actOnTestValues(plan.testValues, 'render');
  const spoken = await loadSpoken(videoId, plan);
  const scene = await sceneArtifact(videoId, plan, spoken[sceneIndex], sceneIndex);
  if ((await headObject(scene.key)) === undefined) {
    const report = (fraction: number) => reportScene(job, spoken, fraction);
    const progress = progressReporter(report, { step: stepOf(spoken, sceneIndex), log });
    const { id, engine } = await loadDrawer(plan, sceneIndex);
    const pictures = await loadPictures(plan, sceneIndex);
    const clip = await loadClip(plan, sceneIndex);
    const drawn = await countedCall(
      { engine: id, capability: 'scene' },
      () => draw(job, engine, { ...scene, pictures, ...clip }, progress),
      () => progress.signal.aborted,
    );
    await putObject(scene.key, drawn, { contentType: 'video/mp4' });
  } else log.info('scene_known', { scene_index: sceneIndex });
  if (!(await reportScene(job, spoken, 1))) throw new VideoStopped(videoId);
  return { sceneIndex };
};

/** Pictures that came with a presenter's speech are not drawn here: they are there, or were lost. */
const loadDrawer = async (plan: VideoPlan, index: number): Promise<{ id: string; engine: SceneEngine }> => {
  const { drawer, talking } = sceneMakers(plan, index);
  if (talking) throw retryableFailure('WORK_MISSING');
  return { id: drawer.id, engine: await loadWork(sceneWork, drawer.id) };
};

/** The file that a scene shows, where it shows one. */
const loadClip = async (plan: VideoPlan, index: number): Promise<{ clip?: RangeFile }> => {
  const clip = placeOfScene(plan, index).part?.clip;
  return clip === undefined ? {} : { clip: await clipFile(clip) };
};

const draw = async (
  job: SceneJob,
  engine: SceneEngine,
  { film, timing, ...files }: SceneArtifact & { pictures: PictureFiles; clip?: RangeFile },
  { signal, onProgress, settled }: ProgressReporter,
): Promise<Uint8Array> => {
  try {
    const { pictures, clip } = files;
    return await engine.renderScene(film, timing, {
      onProgress,
      signal,
      pictures,
      ...(clip === undefined ? {} : { clip }),
    });
  } catch (error) {
    if (signal.aborted) throw new VideoStopped(job.videoId);
    if (error instanceof Error && error.name === 'PictureUnreadable')
      throw failure('PICTURE_UNREADABLE', {}, error);
    return unusable(error);
  } finally {
    await settled();
  }
};

/** A report is worth its write when the scene or the film is further by a visible amount. */
const stepOf = (spoken: Spoken, index: number): number => {
  const total = spoken.reduce((sum, { frames }) => sum + frames, 0);
  return Math.min(0.25, Math.max(0.04, (0.01 * total) / (spoken[index]?.frames ?? total)));
};

const reportScene = async (job: SceneJob, spoken: Spoken, fraction: number): Promise<boolean> => {
  const scene = { index: job.sceneIndex, fraction, sceneFrames: spoken.map(({ frames }) => frames) };
  return (await moveVideo(job, (now) => advanceScene(job.attempt, scene, now))) !== undefined;
};

export const handler = generationTask(taskTriggers.renderScene, sceneJobSchema, renderScene);
