import { countedCall } from '../../engines/counted-call.ts';
import { loadMusicReader, loadWork, speechWork } from '../../engines/work.ts';
import { placeOfScene, type VideoPlan } from '../../planning/video-plan.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { mapConcurrently } from '../../shared/concurrency.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { loadPlan, loadTiming, saveSpeech, saveSpoken, sceneMakers, speechName } from '../artifacts.ts';
import { hearClip } from '../clips.ts';
import { demandLength, longestOf } from '../demand-length.ts';
import { retryableFailure, VideoStopped } from '../failures.ts';
import type { SpeechName } from '../media-keys.ts';
import { saveMusic } from '../plan-music.ts';
import { speakNarration } from '../plan-narration.ts';
import { progressReporter } from '../progress.ts';
import { reportSpoken } from '../report-spoken.ts';
import { filledFrames } from '../scene-frames.ts';
import { speechFailure } from '../speech-failure.ts';
import { beginStage, generationTask, jobSchema } from '../task.ts';
import { actOnTestValues } from '../test-values.ts';
import { voiceOfScene } from '../voiced-scenes.ts';
import { taskTriggers } from './triggers.ts';

/** Scenes at a time: while one is written to the bucket another is spoken. */
const lanes = 3;

/** Speaks every scene that has not been spoken here or by vendors, and fixes how many frames each of them lasts. */
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
    const spokenFrames = await speakScene(plan, index, name, log);
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
  // What vendors speak was brought over before; it is there, or was lost.
  const isVoiced = voiceOfScene(plan, sceneIndex) !== undefined;
  if (isVoiced || makers.talking) throw retryableFailure('WORK_MISSING');
  const { id } = makers.speaker;
  const speaker = await loadWork(speechWork, id);
  const speech = await countedCall({ engine: id, capability: 'speech' }, () =>
    speaker.speakScene(placed.film, name.index),
  ).catch((error: unknown) => {
    throw speechFailure(error, id, log);
  });
  await saveSpeech(name, speech);
  return speech.timing.frames;
};

export const handler = generationTask(taskTriggers.speakVideo, jobSchema, speakVideo);
