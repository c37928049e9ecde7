import { countedCall } from '../../engines/counted-call.ts';
import type { EngineProvider } from '../../engines/provider.ts';
import { loadWork, voiceWork } from '../../engines/work.ts';
import { placeOfScene, type VideoPlan } from '../../planning/video-plan.ts';
import type { EventContext } from '../../platform/events/begin.ts';
import { mapConcurrently } from '../../shared/concurrency.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { loadPlan, loadTiming, saveSpeech, speechAnswers, speechName } from '../artifacts.ts';
import { speechAsks } from '../asks-store.ts';
import { demandLength } from '../demand-length.ts';
import { demandWanted } from '../demand-wanted.ts';
import { VideoStopped } from '../failures.ts';
import { progressReporter } from '../progress.ts';
import { reportSpoken } from '../report-spoken.ts';
import { speechFailure } from '../speech-failure.ts';
import { beginStage, generationTask, jobSchema } from '../task.ts';
import { voiceOfScene } from '../voiced-scenes.ts';
import { taskTriggers } from './triggers.ts';

/** Scenes at a time: while one is written to the bucket another is spoken. */
const lanes = 3;

/**
 * Has vendors speak the scenes that their voices were asked for, unless they have been spoken. It holds the keys of
 * those vendors, and reads nothing that owners upload.
 */
const voiceVideo = async (job: GenerationJob, { log }: EventContext): Promise<{ spoken: number }> => {
  const video = await beginStage(job, 'speaking');
  const plan = await loadPlan(job);
  const { scenes, framesPerSecond } = plan.film;
  const voiced = scenes.flatMap(({ index }) => {
    const speaker = voiceOfScene(plan, index);
    return speaker === undefined ? [] : [{ index, speaker }];
  });
  const progress = progressReporter((fraction) => reportSpoken(job, fraction), { step: 0.1, log });
  const sceneSeconds = new Map<number, number>();
  await mapConcurrently(voiced, lanes, async ({ index, speaker }) => {
    if (progress.signal.aborted) throw new VideoStopped(job.videoId);
    const frames = await voiceScene(job, plan, index, speaker, log);
    sceneSeconds.set(index, frames / framesPerSecond);
    demandLength(video, plan, sceneSeconds);
    await progress.onProgress(sceneSeconds.size / scenes.length);
  });
  await progress.settled();
  return { spoken: voiced.length };
};

/** Frames of the scene; what was spoken once is not spoken again. */
const voiceScene = async (
  job: GenerationJob,
  plan: VideoPlan,
  sceneIndex: number,
  speaker: EngineProvider,
  log: EventContext['log'],
): Promise<number> => {
  const name = speechName(job.videoId, plan, sceneIndex);
  const known = await loadTiming(name);
  if (known !== undefined) return known.frames;
  const { film, partIndex } = placeOfScene(plan, sceneIndex);
  const work = await loadWork(voiceWork, speaker.id);
  const kept = {
    ...speechAnswers(name),
    asks: speechAsks(job.videoId, name),
    demandWanted: () => demandWanted(job, speaker, partIndex),
  };
  const about = { engine: speaker.id, capability: 'speech' };
  const speech = await countedCall(about, () => work.speakScene(film, name.index, kept)).catch(
    (error: unknown) => {
      throw speechFailure(error, speaker.id, log);
    },
  );
  await saveSpeech(name, speech);
  return speech.timing.frames;
};

export const handler = generationTask(taskTriggers.voiceVideo, jobSchema, voiceVideo);
