import { countedCall } from '../../engines/counted-call.ts';
import { remoteParts } from '../../engines/registry.ts';
import { loadMusicReader, loadWork, speechWork } from '../../engines/work.ts';
import { placeOfScene, type VideoPlan } from '../../planning/video-plan.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { mapConcurrently } from '../../shared/concurrency.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { advance } from '../../videos/model.ts';
import {
  loadPlan,
  loadTiming,
  saveSpeech,
  saveSpoken,
  sceneMakers,
  speechAnswers,
  speechName,
} from '../artifacts.ts';
import { speechAsks } from '../asks-store.ts';
import { hearClip } from '../clips.ts';
import { demandLength, longestOf } from '../demand-length.ts';
import { demandWanted } from '../demand-wanted.ts';
import { retryableFailure, VideoStopped } from '../failures.ts';
import type { SpeechName } from '../media-keys.ts';
import { saveMusic } from '../plan-music.ts';
import { speakNarration } from '../plan-narration.ts';
import { progressReporter } from '../progress.ts';
import { filledFrames } from '../scene-frames.ts';
import { speechFailure } from '../speech-failure.ts';
import { beginStage, generationTask, jobSchema, moveVideo } from '../task.ts';
import { actOnTestValues } from '../test-values.ts';
import { taskTriggers } from './triggers.ts';

/** Scenes at a time: while one is written to the bucket another is spoken. */
const lanes = 3;

/** Speaks every scene that has not been spoken, and fixes how many frames each of them lasts. */
const speakVideo = async (job: GenerationJob, { log }: EventContext): Promise<{ frames: number[] }> => {
  const video = await beginStage(job, 'speaking');
  const plan = await loadPlan(job);
  await actOnTestValues(plan.testValues);
  const { film } = plan;
  await speakNarration(job.videoId, plan, longestOf(plan));
  const progress = progressReporter((fraction) => reportSpoken(job, fraction), { step: 0.1, log });
  const sceneSeconds = new Map<number, number>();
  const spoken = await mapConcurrently(film.scenes, lanes, async ({ index }) => {
    if (progress.signal.aborted) throw new VideoStopped(job.videoId);
    const name = speechName(job.videoId, plan, index);
    const spokenFrames = await speakScene(job, plan, index, name, log);
    sceneSeconds.set(index, spokenFrames / film.framesPerSecond);
    demandLength(video, plan, sceneSeconds);
    await progress.onProgress(sceneSeconds.size / film.scenes.length);
    return { hash: name.hash, spokenFrames };
  });
  await progress.settled();
  const frames = filledFrames(
    plan,
    spoken.map(({ spokenFrames }) => spokenFrames),
  );
  await saveMusic(job.videoId, plan, frames, loadMusicReader);
  await saveSpoken(
    job.videoId,
    plan,
    spoken.map((scene, index) => ({ ...scene, frames: frames[index] ?? scene.spokenFrames })),
  );
  log.info('film_spoken', { scenes: frames.length, frames: frames.reduce((sum, count) => sum + count, 0) });
  return { frames };
};

/** Frames of the scene; what was spoken once is not spoken again. */
const speakScene = async (
  job: GenerationJob,
  plan: VideoPlan,
  sceneIndex: number,
  name: SpeechName,
  log: EventContext['log'],
): Promise<number> => {
  const known = await loadTiming(name);
  if (known !== undefined) return known.frames;
  const placed = placeOfScene(plan, sceneIndex);
  const clip = placed.part?.clip;
  if (clip !== undefined) {
    const heard = await hearClip(clip, placed);
    await saveSpeech(name, heard);
    return heard.timing.frames;
  }
  const makers = sceneMakers(plan, sceneIndex);
  // What a vendor speaks was brought over before; it is there, or was lost.
  if (makers.talking || remoteParts(makers).includes('speech')) throw retryableFailure('WORK_MISSING');
  const speaker = await loadWork(speechWork, makers.speaker.id);
  const about = { engine: makers.speaker.id, capability: 'speech' };
  const kept = {
    ...speechAnswers(name),
    asks: speechAsks(job.videoId, name),
    demandWanted: () => demandWanted(job, makers.speaker, placed.partIndex),
  };
  const speech = await countedCall(about, () => speaker.speakScene(placed.film, name.index, kept)).catch(
    (error: unknown) => {
      throw speechFailure(error, makers.speaker.id, log);
    },
  );
  await saveSpeech(name, speech);
  return speech.timing.frames;
};

const reportSpoken = async (job: GenerationJob, fraction: number): Promise<boolean> =>
  (await moveVideo(job, (now) => advance(job.attempt, 'speaking', fraction, now))) !== undefined;

export const handler = generationTask(taskTriggers.speakVideo, jobSchema, speakVideo);
