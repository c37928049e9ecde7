import type { Film, SpeechEngine } from '@kinora/engine/contract';
import { fillFrames } from '@kinora/engine/pacing';
import { countedCall } from '../../engines/counted-call.ts';
import { remoteParts } from '../../engines/registry.ts';
import { loadWork, speechWork } from '../../engines/work.ts';
import type { VideoPlan } from '../../planning/video-plan.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { mapConcurrently } from '../../shared/concurrency.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { advance, type Video } from '../../videos/model.ts';
import { isLongerThanQuoted } from '../../videos/true-length.ts';
import { loadPlan, loadTiming, saveSpeech, saveSpoken, sceneMakers, speechHash } from '../artifacts.ts';
import { failure, retryableFailure, VideoStopped } from '../failures.ts';
import { progressReporter } from '../progress.ts';
import { beginStage, generationTask, jobSchema, moveVideo } from '../task.ts';
import { actOnTestValues } from '../test-values.ts';
import { taskTriggers } from './triggers.ts';

/** Longest film in seconds. A third above what creation accepts: its estimate may be that far off. */
const longestSeconds = 1200;
/** Scenes at a time: while one is written to the bucket another is spoken. */
const lanes = 3;

/** Speaks every scene that has not been spoken, and fixes how many frames each of them lasts. */
const speakVideo = async (job: GenerationJob, { log }: EventContext): Promise<{ frames: number[] }> => {
  const video = await beginStage(job, 'speaking');
  const plan = await loadPlan(job.videoId);
  await actOnTestValues(plan.testValues);
  const { film } = plan;
  const progress = progressReporter((fraction) => reportSpoken(job, fraction), { step: 0.1, log });
  const sceneSeconds: number[] = [];
  const spoken = await mapConcurrently(film.scenes, lanes, async ({ index }) => {
    if (progress.signal.aborted) throw new VideoStopped(job.videoId);
    const hash = speechHash(plan, index);
    const spokenFrames = await speakScene(job.videoId, plan, index, hash);
    sceneSeconds.push(spokenFrames / film.framesPerSecond);
    demandLength(video, sceneSeconds);
    await progress.onProgress(sceneSeconds.length / film.scenes.length);
    return { hash, spokenFrames };
  });
  await progress.settled();
  const target = plan.targetSeconds === undefined ? undefined : plan.targetSeconds * film.framesPerSecond;
  const frames = fillFrames(
    spoken.map(({ spokenFrames }) => spokenFrames),
    target,
  );
  await saveSpoken(
    job.videoId,
    plan,
    spoken.map((scene, index) => ({ ...scene, frames: frames[index] ?? scene.spokenFrames })),
  );
  log.info('film_spoken', { scenes: frames.length, frames: frames.reduce((sum, count) => sum + count, 0) });
  return { frames };
};

/**
 * Only speaking tells how long a film is, and it ends here when its quote does not pay for that: nothing has been
 * drawn yet.
 */
const demandLength = (video: Video, sceneSeconds: readonly number[]): void => {
  const seconds = Math.floor(sceneSeconds.reduce((sum, length) => sum + length, 0));
  if (isLongerThanQuoted(video, sceneSeconds))
    throw failure('LONGER_THAN_QUOTED', {
      reason:
        `Spoken, this text takes more than ${seconds} seconds; the quote was for ` +
        `${Math.round(video.estimatedSeconds)} seconds and ${video.price} credits, and no more is ever charged.`,
    });
  if (seconds >= longestSeconds)
    throw failure('FILM_TOO_LONG', {
      reason: `Spoken, this text takes more than ${longestSeconds} seconds, the longest that a video may have.`,
    });
};

/** Frames of the scene; what was spoken once is not spoken again. */
const speakScene = async (videoId: string, plan: VideoPlan, index: number, hash: string): Promise<number> => {
  const known = await loadTiming(videoId, index, hash);
  if (known !== undefined) return known.frames;
  const makers = sceneMakers(plan, index);
  // What a vendor speaks was brought over before; it is there, or was lost.
  if (makers.talking || remoteParts(makers).includes('speech')) throw retryableFailure('WORK_MISSING');
  const engine = await loadWork(speechWork, makers.speaker.id);
  const about = { engine: makers.speaker.id, capability: 'speech' };
  const speech = await countedCall(about, () => speak(engine, plan.film, index));
  await saveSpeech(videoId, hash, speech);
  return speech.timing.frames;
};

const speak: (engine: SpeechEngine, film: Film, index: number) => ReturnType<SpeechEngine['speakScene']> =
  async (engine, film, index) => {
    try {
      return await engine.speakScene(film, index);
    } catch (error) {
      throw failure('SPEECH_FAILED', {}, error);
    }
  };

const reportSpoken = async (job: GenerationJob, fraction: number): Promise<boolean> =>
  (await moveVideo(job, (now) => advance(job.attempt, 'speaking', fraction, now))) !== undefined;

export const handler = generationTask(taskTriggers.speakVideo, jobSchema, speakVideo);
