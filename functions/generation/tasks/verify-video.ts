import type { RangeFile } from '@kinora/engine/contract';
import type { FilmReport } from '@kinora/engine/joining';
import * as z from 'zod/mini';
import { loadStitch } from '../../engines/work.ts';
import type { VideoPlan } from '../../planning/video-plan.ts';
import { deletePrefix, getJson, putObject } from '../../platform/aws/media.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { RetryableError } from '../../shared/errors.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { videoFileKey, videoPrefix } from '../../videos/media-keys.ts';
import type { VideoResult } from '../../videos/model.ts';
import { loadPlan, loadSpoken } from '../artifacts.ts';
import { failure, retryableFailure } from '../failures.ts';
import { digestOf, objectFile } from '../film-file.ts';
import { manifestSchema } from '../manifest.ts';
import { scenePlace, scenesPrefix, verifiedKey } from '../media-keys.ts';
import { beginStage, generationTask, jobSchema } from '../task.ts';
import { actOnTestValues } from '../test-values.ts';
import { differences } from '../verification.ts';
import { taskTriggers } from './triggers.ts';

/** Reads the film back from the bucket as players do, and says what it is only if it is as planned. */
const verifyVideo = async (job: GenerationJob, { log }: EventContext): Promise<VideoResult> => {
  const { videoId } = job;
  await beginStage(job, 'verifying');
  const plan = await loadPlan(job);
  await actOnTestValues(plan.testValues);
  const spoken = await loadSpoken(videoId, plan);
  const file = await objectFile(videoFileKey(videoId, 'video'));
  const manifest = z.safeParse(manifestSchema, await getJson(videoFileKey(videoId, 'manifest'))).data;
  if (manifest === undefined) throw retryableFailure('WORK_MISSING');
  const report = await inspect(file, videoId, plan);
  const promised = manifest.files['video.mp4'];
  const sha256 = await digestOf(file);
  const { width, height, framesPerSecond } = plan.film;
  const frames = spoken.reduce((sum, scene) => sum + scene.frames, 0);
  const wrong = [
    ...differences(report, { width, height, framesPerSecond, frames, bytes: promised.bytes }),
    ...(sha256 === promised.sha256 ? [] : ['the bytes are not those that were written']),
  ];
  if (wrong.length > 0) {
    log.error('verification_failed', { wrong });
    throw await rejected(videoId, plan, `The finished file is not as planned: ${wrong.join('; ')}.`);
  }
  const result: VideoResult = {
    durationSeconds: Math.round((frames / framesPerSecond) * 1000) / 1000,
    bytes: file.size,
    width,
    height,
    sha256,
  };
  await putObject(verifiedKey(videoId, job.attempt), JSON.stringify(result), {
    contentType: 'application/json',
  });
  return result;
};

const inspect = async (file: RangeFile, videoId: string, plan: VideoPlan): Promise<FilmReport> => {
  const engine = await loadStitch();
  try {
    return await engine.inspectFilm(file);
  } catch (error) {
    if (error instanceof RetryableError) throw error;
    throw await rejected(videoId, plan, 'The finished file could not be read.', error);
  }
};

/**
 * What did not pass must not be found again by the next attempt: film and pictures are made anew. Films of vendors stay
 * (`vendorFilmKey`): the pictures are made of them again, and nobody pays twice.
 */
const rejected = async (
  videoId: string,
  plan: VideoPlan,
  reason: string,
  cause?: unknown,
): Promise<Error> => {
  await deletePrefix(videoPrefix(videoId));
  await deletePrefix(scenesPrefix(scenePlace(videoId, plan)));
  return failure('VERIFICATION_FAILED', { reason }, cause);
};

export const handler = generationTask(taskTriggers.verifyVideo, jobSchema, verifyVideo);
