import type { Film, SceneSound, SceneTiming } from '@kinora/engine/contract';
import { decodePcm, encodePcm, heldScene, heldSound, heldTiming, withScene } from '@kinora/engine/pacing';
import * as z from 'zod/mini';
import { makerName, makersOf } from '../engines/registry.ts';
import { contentHash, sceneEngineId, type VideoPlan, videoPlanSchema } from '../planning/video-plan.ts';
import { getJson, getObject, putObject } from '../platform/aws/media.ts';
import { retryableFailure } from './failures.ts';
import { planKey, sceneKey, speechKey, spokenKey } from './media-keys.ts';

const timingSchema = z.object({
  index: z.int(),
  frames: z.int(),
  words: z.array(z.object({ text: z.string(), offset: z.number(), start: z.number(), end: z.number() })),
  phonemes: z.array(z.object({ symbol: z.string(), start: z.number(), end: z.number() })),
});

const spokenSchema = z.array(
  z.object({
    /** Names the scene's timing and sound. */
    hash: z.string(),
    /** Frames of the scene in the film. */
    frames: z.int(),
    /** Frames that speech alone takes. */
    spokenFrames: z.int(),
  }),
);

/** What speaking a film found out, by scene. */
export type Spoken = z.infer<typeof spokenSchema>;
type SpokenScene = Spoken[number];

/** Who makes the scenes of a plan. */
export const sceneMakers = (plan: VideoPlan, index: number) =>
  makersOf(sceneEngineId(plan, index), plan.film.kind);

export const savePlan = (videoId: string, plan: VideoPlan): Promise<void> =>
  putObject(planKey(videoId), JSON.stringify(plan), { contentType: 'application/json' });

/** @throws `WORK_MISSING` when the plan is gone */
export const loadPlan = async (videoId: string): Promise<VideoPlan> =>
  z.parse(videoPlanSchema, present(await getJson(planKey(videoId))));

const present = <T>(found: T | undefined): T => {
  if (found === undefined) throw retryableFailure('WORK_MISSING');
  return found;
};

/** Names the speech of one scene by everything that decides it. */
export const speechHash = (plan: VideoPlan, index: number): string => {
  const { language, voiceId, framesPerSecond, scenes } = plan.film;
  const { speaker, talking } = sceneMakers(plan, index);
  const maker = makerName(speaker, talking ? 'talking-video' : 'speech');
  return contentHash(maker, speaker.version, language, voiceId, framesPerSecond, scenes[index]);
};

export const loadTiming = async (
  videoId: string,
  index: number,
  hash: string,
): Promise<SceneTiming | undefined> => {
  const found = await getJson(speechKey(videoId, index, hash, 'json'));
  return found === undefined ? undefined : z.parse(timingSchema, found);
};

/** The sound goes first: where there is a timing, there is a sound. */
export const saveSpeech = async (
  videoId: string,
  hash: string,
  speech: { timing: SceneTiming; sound: SceneSound },
): Promise<void> => {
  const { index } = speech.timing;
  const type = { contentType: 'application/octet-stream' };
  await putObject(speechKey(videoId, index, hash, 'pcm'), encodePcm(speech.sound), type);
  await putObject(speechKey(videoId, index, hash, 'json'), JSON.stringify(speech.timing), {
    contentType: 'application/json',
  });
};

export const saveSpoken = (videoId: string, plan: VideoPlan, spoken: Spoken): Promise<void> =>
  putObject(spokenKey(videoId, contentHash(plan)), JSON.stringify(spoken), {
    contentType: 'application/json',
  });

/** @throws `WORK_MISSING` when the film has not been spoken */
export const loadSpoken = async (videoId: string, plan: VideoPlan): Promise<Spoken> =>
  z.parse(spokenSchema, present(await getJson(spokenKey(videoId, contentHash(plan)))));

/** One scene ready to be drawn: the film with the scene's true pauses, its timing, and where its pictures go. */
export interface SceneArtifact {
  film: Film;
  timing: SceneTiming;
  /** Names the pictures by everything that decides them. */
  hash: string;
  key: string;
}

/**
 * @param known the scene's timing, where it is not in the bucket yet
 * @throws `WORK_MISSING` when the scene has not been spoken
 */
export const sceneArtifact = async (
  videoId: string,
  plan: VideoPlan,
  spoken: SpokenScene | undefined,
  index: number,
  known?: SceneTiming,
): Promise<SceneArtifact> => {
  const { hash: spokenHash, frames, spokenFrames } = present(spoken);
  const scene = heldScene(present(plan.film.scenes[index]), spokenFrames, frames, plan.film.framesPerSecond);
  const film = withScene(plan.film, scene);
  // A hash is of the timing as it comes back from the bucket.
  const spokenTiming =
    known === undefined
      ? present(await loadTiming(videoId, index, spokenHash))
      : z.parse(timingSchema, known);
  const timing = heldTiming(spokenTiming, frames);
  const { scenes, music: _music, ...look } = film;
  const { drawer, talking } = sceneMakers(plan, index);
  const maker = makerName(drawer, talking ? 'talking-video' : 'scene');
  const hash = contentHash(maker, drawer.version, look, scene, scenes.length, timing);
  return { film, timing, hash, key: sceneKey(videoId, index, hash) };
};

/** The sound of one scene, as long as its pictures. @throws `WORK_MISSING` when it is gone */
export const sceneSound = async (
  videoId: string,
  plan: VideoPlan,
  spoken: Spoken,
  index: number,
): Promise<SceneSound> => {
  const { hash, frames } = present(spoken[index]);
  const sound = decodePcm(present(await getObject(speechKey(videoId, index, hash, 'pcm'))));
  return heldSound(sound, frames, plan.film.framesPerSecond);
};

/** The picture track of one scene. @throws `WORK_MISSING` when it is gone */
export const scenePictures = async (key: string): Promise<Uint8Array> => present(await getObject(key));
