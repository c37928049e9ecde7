import type { OnProgress } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { loadStitch } from '../../engines/work.ts';
import type { VideoPlan } from '../../planning/video-plan.ts';
import { GrowingObject } from '../../platform/aws/growing-object.ts';
import { deletePrefix, getJson, headObject, putObject } from '../../platform/aws/media.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { mapConcurrently } from '../../shared/concurrency.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { videoFileKey, videoPrefix } from '../../videos/media-keys.ts';
import { advance, isMoving } from '../../videos/model.ts';
import { loadVideo } from '../../videos/store.ts';
import {
  loadPlan,
  loadSpoken,
  type SceneArtifact,
  type Spoken,
  sceneArtifact,
  scenePictures,
  sceneSound,
} from '../artifacts.ts';
import { VideoStopped } from '../failures.ts';
import { digestOf, objectFile } from '../film-file.ts';
import { type MadeFiles, manifestOf, manifestSchema, sourceHash } from '../manifest.ts';
import { loadMusic } from '../plan-music.ts';
import { progressReporter } from '../progress.ts';
import { beginStage, generationTask, jobSchema, moveVideo } from '../task.ts';
import { actOnTestValues } from '../test-values.ts';
import { taskTriggers } from './triggers.ts';

/** Timings read from the bucket at a time. */
const lanes = 8;

/** Joins the scenes into the film's four files, unless they are there from before. */
const stitchVideo = async (job: GenerationJob, { log }: EventContext): Promise<{ source: string }> => {
  const { videoId } = job;
  await beginStage(job, 'stitching');
  const plan = await loadPlan(job);
  await actOnTestValues(plan.testValues, 'stitch');
  const spoken = await loadSpoken(videoId, plan);
  const scenes = await mapConcurrently(plan.film.scenes, lanes, ({ index }) =>
    sceneArtifact(videoId, plan, spoken[index], index),
  );
  const source = sourceHash(plan, spoken, scenes);
  if (await isStitched(videoId, source)) return { source };
  const progress = progressReporter((fraction) => reportStitched(job, fraction), { step: 0.1, log });
  const files = await stitch(job, { plan, spoken, scenes }, progress.onProgress);
  await progress.settled();
  await saveFiles(job, files, manifestOf(job, { plan, spoken, scenes, files }, new Date()));
  await demandStillWanted(job);
  return { source };
};

const isStitched = async (videoId: string, source: string): Promise<boolean> => {
  const manifest = z.safeParse(manifestSchema, await getJson(videoFileKey(videoId, 'manifest'))).data;
  return manifest?.source === source && (await headObject(videoFileKey(videoId, 'video'))) !== undefined;
};

/** The video goes to the bucket piece by piece; what there is of it is read back for its digest. */
const stitch = async (
  { ownerId, videoId }: GenerationJob,
  { plan, spoken, scenes }: { plan: VideoPlan; spoken: Spoken; scenes: readonly SceneArtifact[] },
  onProgress: OnProgress,
): Promise<MadeFiles> => {
  const engine = await loadStitch();
  const music = await loadMusic(videoId, plan, spoken);
  const held = scenes.flatMap(({ film, timing }, index) => {
    const scene = film.scenes[timing.index];
    return scene === undefined ? [] : [{ ...scene, index }];
  });
  const input = {
    film: { ...plan.film, scenes: held },
    timings: scenes.map(({ timing }, index) => ({ ...timing, index })),
    segment: (index: number) => scenePictures(scenes[index]?.key ?? ''),
    sound: (index: number) => sceneSound(videoId, plan, spoken, index),
    ...(music === undefined ? {} : { music }),
    onProgress,
  };
  const key = videoFileKey(videoId, 'video');
  const object = new GrowingObject(key, { contentType: 'video/mp4', ownerId });
  try {
    const { head, ...beside } = await engine.stitchInParts(input, (bytes) => object.append(bytes));
    await object.finish(head);
    const file = await objectFile(key);
    return { video: { bytes: file.size, sha256: await digestOf(file) }, ...beside };
  } catch (error) {
    await object.abandon();
    throw error;
  }
};

/** The manifest goes last: where it is, the others are. Each says whose it is: a key names the video alone. */
const saveFiles = async (
  { ownerId, videoId }: GenerationJob,
  files: MadeFiles,
  manifest: unknown,
): Promise<void> => {
  await putObject(videoFileKey(videoId, 'captions'), files.captions, {
    contentType: 'text/vtt; charset=utf-8',
    ownerId,
  });
  await putObject(videoFileKey(videoId, 'thumbnail'), files.thumbnail, {
    contentType: 'image/jpeg',
    ownerId,
  });
  await putObject(videoFileKey(videoId, 'manifest'), JSON.stringify(manifest, null, 2), {
    contentType: 'application/json',
    ownerId,
  });
};

/** A video deleted meanwhile was purged before these files came: they must not stay behind. */
const demandStillWanted = async (job: GenerationJob): Promise<void> => {
  const video = await loadVideo(job.ownerId, job.videoId, { consistent: true });
  if (video === undefined) await deletePrefix(videoPrefix(job.videoId));
  if (video === undefined || !isMoving(video, job.attempt)) throw new VideoStopped(job.videoId);
};

const reportStitched = async (job: GenerationJob, fraction: number): Promise<boolean> =>
  (await moveVideo(job, (now) => advance(job.attempt, 'stitching', fraction, now))) !== undefined;

export const handler = generationTask(taskTriggers.stitchVideo, jobSchema, stitchVideo);
