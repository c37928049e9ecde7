import { clipRangeOf } from '@kinora/engine/clip-range';
import type { Film, Scene, SceneSound, SceneTiming } from '@kinora/engine/contract';
import { decodePcm, encodePcm, heldScene, heldSound, heldTiming, withScene } from '@kinora/engine/pacing';
import * as z from 'zod/mini';
import type { KeptAnswers } from '../engines/capabilities.ts';
import { embeddedEngineId } from '../engines/embedded-id.ts';
import { makerName, makersOf } from '../engines/registry.ts';
import { contentHash } from '../planning/content-hash.ts';
import {
  framesOfScene,
  placeOfScene,
  sceneEngineId,
  type VideoPlan,
  videoPlanSchema,
} from '../planning/video-plan.ts';
import { getJson, getObject, putObject } from '../platform/aws/media.ts';
import type { GenerationJob } from '../videos/job.ts';
import { retryableFailure } from './failures.ts';
import {
  planKey,
  type SpeechName,
  sceneKey,
  scenePlace,
  speechAnswerKey,
  speechKey,
  spokenKey,
} from './media-keys.ts';
import { vendorPartHash } from './vendor-part.ts';

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
  makersOf(sceneEngineId(plan, index), placeOfScene(plan, index).film.kind);

/** Whose plan it is. */
type PlanName = Pick<GenerationJob, 'videoId' | 'attempt'>;

export const savePlan = ({ videoId, attempt }: PlanName, plan: VideoPlan): Promise<void> =>
  putObject(planKey(videoId, attempt), JSON.stringify(plan), { contentType: 'application/json' });

/** @throws `WORK_MISSING` when the plan is gone */
export const loadPlan = async ({ videoId, attempt }: PlanName): Promise<VideoPlan> =>
  z.parse(videoPlanSchema, present(await getJson(planKey(videoId, attempt))));

const present = <T>(found: T | undefined): T => {
  if (found === undefined) throw retryableFailure('WORK_MISSING');
  return found;
};

/** The recording that a scene is cut from. */
export const narrationOf = (plan: VideoPlan, sceneIndex: number) =>
  plan.movie === undefined ? plan.narration : placeOfScene(plan, sceneIndex).part?.narration;

/** Names the speech of one scene by everything that decides it. */
const speechHash = (plan: VideoPlan, sceneIndex: number): string => {
  const { film: placed, index } = placeOfScene(plan, sceneIndex);
  const { language, voiceId, framesPerSecond, part } = placed;
  // What is shown is not heard.
  const scenes = placed.scenes.map(
    ({ bRoll: _, bullets: _bullets, direction: _direction, ...spoken }) => spoken,
  );
  const { speaker, talking } = sceneMakers(plan, sceneIndex);
  // Where a scene is cut from a recording is decided by all of the text.
  const recording = narrationOf(plan, sceneIndex);
  if (recording !== undefined) {
    const { checksum } = recording;
    return contentHash(
      'recording',
      checksum,
      speaker.version,
      language,
      voiceId,
      framesPerSecond,
      scenes,
      index,
    );
  }
  // What a vendor's film is, and what it is brought into shape for.
  if (talking) {
    const film = vendorPartHash(speaker, 'talking-video', { film: placed, sceneIndex: index });
    return contentHash(film, language, framesPerSecond, scenes[index]);
  }
  const maker = makerName(speaker, 'speech');
  const card = part?.card === undefined ? [] : [part.card];
  // The level of a clip is that of all of its scenes together.
  const own = part?.clip === undefined ? card : [part.clip, scenes];
  return contentHash(maker, speaker.version, language, voiceId, framesPerSecond, scenes[index], ...own);
};

export const speechName = (videoId: string, plan: VideoPlan, sceneIndex: number): SpeechName => ({
  place: scenePlace(videoId, plan),
  index: placeOfScene(plan, sceneIndex).index,
  hash: speechHash(plan, sceneIndex),
});

export const loadTiming = async (name: SpeechName): Promise<SceneTiming | undefined> => {
  const found = await getJson(speechKey(name, 'json'));
  return found === undefined ? undefined : z.parse(timingSchema, found);
};

/** The sound goes first: where there is a timing, there is a sound. */
export const saveSpeech = async (
  name: SpeechName,
  speech: { timing: SceneTiming; sound: SceneSound },
): Promise<void> => {
  const type = { contentType: 'application/octet-stream' };
  await putObject(speechKey(name, 'pcm'), encodePcm(speech.sound), type);
  await putObject(speechKey(name, 'json'), JSON.stringify(speech.timing), {
    contentType: 'application/json',
  });
};

/** Answers of vendors about the speech of a scene, kept beside it: they lie there before anything is made of them. */
export const speechAnswers = (name: SpeechName): Pick<KeptAnswers, 'load' | 'save'> => ({
  load: (answer) => getObject(speechAnswerKey(name, answer)),
  save: (answer, bytes) =>
    putObject(speechAnswerKey(name, answer), bytes, { contentType: 'application/octet-stream' }),
});

export const saveSpoken = (videoId: string, plan: VideoPlan, spoken: Spoken): Promise<void> =>
  putObject(spokenKey(videoId, contentHash(plan)), JSON.stringify(spoken), {
    contentType: 'application/json',
  });

/** @throws `WORK_MISSING` when the film has not been spoken */
export const loadSpoken = async (videoId: string, plan: VideoPlan): Promise<Spoken> =>
  z.parse(spokenSchema, present(await getJson(spokenKey(videoId, contentHash(plan)))));

/**
 * One scene ready to be drawn: its film with the scene's true pauses, its timing, and where its pictures go. In a movie
 * the film is that of its part, and the timing's number is the scene's number there.
 */
export interface SceneArtifact {
  film: Film;
  timing: SceneTiming;
  /** Names the pictures by everything that decides them. */
  hash: string;
  key: string;
}

const shownOf = (shots: Scene['bRoll']): unknown =>
  shots?.some(({ layout = 'full' }) => layout !== 'full') === true ? shots : shots !== undefined;

/**
 * What is read of a whole film to draw one scene of it: the setting that other scenes name, lists that go on from scene
 * to scene, what the presenter was hidden by before, and the side that words are read from.
 */
const wordsOf = ({ kind, scenes }: Film): unknown[] =>
  kind === 'prompt'
    ? scenes.map(({ narration }) => narration)
    : scenes.map(({ narration, direction, bullets, bRoll }) => [
        narration,
        direction,
        bullets,
        shownOf(bRoll),
      ]);

/**
 * @param known the scene's timing, where it is not in the bucket yet
 * @throws `WORK_MISSING` when the scene has not been spoken
 */
export const sceneArtifact = async (
  videoId: string,
  plan: VideoPlan,
  spoken: SpokenScene | undefined,
  sceneIndex: number,
  known?: SceneTiming,
): Promise<SceneArtifact> => {
  const { hash: spokenHash, frames, spokenFrames } = present(spoken);
  const { film: whole, index } = placeOfScene(plan, sceneIndex);
  const place = scenePlace(videoId, plan);
  const scene = heldScene(present(whole.scenes[index]), spokenFrames, frames, whole.framesPerSecond);
  const film = withScene(whole, scene);
  // A hash is of the timing as it comes back from the bucket.
  const spokenTiming =
    known === undefined
      ? present(await loadTiming({ place, index, hash: spokenHash }))
      : z.parse(timingSchema, known);
  const timing = heldTiming(spokenTiming, frames);
  const { scenes, music: _music, musicTrack: _track, musicVolume: _volume, ...look } = film;
  const { drawer, talking } = sceneMakers(plan, sceneIndex);
  const maker = makerName(drawer, talking ? 'talking-video' : 'scene');
  const begins = film.part?.clip === undefined ? [] : [clipRangeOf(film, index).from];
  const others = drawer.id === embeddedEngineId && scenes.length > 1 ? [wordsOf(film)] : [];
  const { first, last } = framesOfScene(plan, sceneIndex) ?? {};
  const ends = first === undefined ? [] : [{ first: first.checksum, last: last?.checksum }];
  const own = [...begins, ...others, ...ends];
  const hash = contentHash(maker, drawer.version, look, scene, scenes.length, timing, ...own);
  return { film, timing, hash, key: sceneKey(place, index, hash) };
};

/** The sound of one scene, as long as its pictures. @throws `WORK_MISSING` when it is gone */
export const sceneSound = async (
  videoId: string,
  plan: VideoPlan,
  spoken: Spoken,
  sceneIndex: number,
): Promise<SceneSound> => {
  const { hash, frames } = present(spoken[sceneIndex]);
  const { index } = placeOfScene(plan, sceneIndex);
  const name = { place: scenePlace(videoId, plan), index, hash };
  const sound = decodePcm(present(await getObject(speechKey(name, 'pcm'))));
  return heldSound(sound, frames, plan.film.framesPerSecond);
};

/** The picture track of one scene. @throws `WORK_MISSING` when it is gone */
export const scenePictures = async (key: string): Promise<Uint8Array> => present(await getObject(key));
