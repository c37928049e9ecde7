import type { SceneTiming } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import {
  EngineNotConfigured,
  type RemoteWork,
  type SceneCapability,
  type SceneRequests,
  type SceneResults,
  sceneCapabilities,
  type VendorFilm,
} from '../../engines/capabilities.ts';
import type { EngineProvider, Repeat } from '../../engines/provider.ts';
import { loadWork, remoteWork } from '../../engines/work.ts';
import { placeOfScene, quotedSeconds, type VideoPlan } from '../../planning/video-plan.ts';
import { headObject, putObject } from '../../platform/aws/media.ts';
import type { GenerationJob } from '../../videos/job.ts';
import type { VideoStage } from '../../videos/model.ts';
import {
  loadPlan,
  loadSpoken,
  loadTiming,
  type SceneArtifact,
  saveSpeech,
  sceneArtifact,
  sceneMakers,
  speechName,
} from '../artifacts.ts';
import { failure } from '../failures.ts';
import { sceneRequest, shownParts } from '../shown-parts.ts';
import { jobSchema } from '../task.ts';
import { vendorPartHash } from '../vendor-part.ts';
import type { PartName } from './job-store.ts';
import { filmOfPart, type KeptFilm } from './kept-film.ts';
import { type MovieScene, movieSceneOf } from './movie-scene.ts';

/** The input of the tasks that have a part of a scene made at a vendor. `steps`: turns taken so far. */
export const partJobSchema = z.extend(jobSchema, {
  sceneIndex: z.int().check(z.nonnegative()),
  capability: z.enum(sceneCapabilities),
  steps: z.int().check(z.nonnegative()),
});
export type PartJob = GenerationJob & { sceneIndex: number; capability: SceneCapability; steps: number };

/** What the workflow chooses by: whether to wait and look, to bring over, to ask again, or to go on. */
export interface PartState {
  state: 'running' | 'done' | 'start' | 'made';
  waitSeconds: number;
  steps: number;
  /** Token of the start whose vendor may call before the wait is over; empty where none does. */
  waitsFor: string;
}

/** What does not wait for a vendor's call. */
export const uncalled = { waitsFor: '' } as const;

export const stageOf = (capability: SceneCapability): VideoStage =>
  capability === 'scene' ? 'rendering' : 'speaking';

/** Throws what is wrong with pictures. Given by the task that collects: the others need no reader of video. */
export type CheckPictures = (
  pictures: Uint8Array,
  expected: { width: number; height: number; framesPerSecond: number; frames: number },
) => Promise<void>;

/** A part of a scene: who makes it of what, whether it is there, and where it goes. */
export interface WantedPart {
  /** Of the whole film. */
  plan: VideoPlan;
  name: PartName;
  engine: EngineProvider;
  /** The scene of a movie that it belongs to. */
  movieScene?: MovieScene | undefined;
  /** Names of all that vendors make of its video; absent where that is a movie, which is told scene by scene. */
  namesOfVideo?: (() => Promise<PartName[]>) | undefined;
  repeat: Repeat;
  request: unknown;
  /** Length that its vendor bills, in seconds, as far as it is known before it is made. */
  billedSeconds?: number | undefined;
  isMade: () => Promise<boolean>;
  /** The vendor's film as it came: it is paid for, so it outlives all that is made of it. */
  film: KeptFilm;
  /**
   * Writes what was made of the vendor's film to the bucket, once `check` has found nothing wrong with its pictures.
   */
  save(result: unknown, check: CheckPictures): Promise<void>;
  /** Length of what came, in seconds, where only that tells what its vendor bills. */
  lengthOf?(result: unknown): number;
  /** Frames of every scene, where that is known, for the progress. */
  sceneFrames: readonly number[];
}

/** A part whose vendor can be asked. */
export interface Part extends WantedPart {
  work: RemoteWork<unknown, VendorFilm>;
}

/** One capability's part, before its types are forgotten. */
interface TypedPart<C extends SceneCapability> {
  request: SceneRequests[C];
  billedSeconds?: number | undefined;
  isMade: () => Promise<boolean>;
  save(result: SceneResults[C], check: CheckPictures): Promise<void>;
  lengthOf?(result: SceneResults[C]): number;
  sceneFrames: readonly number[];
}

/** What does not depend on the capability. */
type KnownOfAll = 'plan' | 'name' | 'engine' | 'movieScene' | 'namesOfVideo' | 'repeat' | 'film';

const namesOf = async (
  videoId: string,
  plan: VideoPlan,
  capability: SceneCapability,
): Promise<PartName[]> => {
  const spoken = capability === 'scene' ? await loadSpoken(videoId, plan) : [];
  return (await shownParts(videoId, plan, spoken)).flat();
};

/**
 * Nobody is asked for it: what was made and paid for is used, whatever has become of its engine.
 *
 * @throws `WORK_MISSING` when what it is made of is gone
 */
export const loadPart = async (job: PartJob): Promise<WantedPart> => {
  const { videoId, sceneIndex, capability } = job;
  const plan = await loadPlan(job);
  const { drawer: engine } = sceneMakers(plan, sceneIndex);
  const terms = engine.capabilities[capability];
  if (terms?.work !== 'remote') throw new Error(`${engine.id} has no remote ${capability}`);
  const typed: TypedPart<SceneCapability> = await partsOf[capability](videoId, plan, sceneIndex);
  const hash = vendorPartHash(engine, capability, typed.request);
  const { index } = placeOfScene(plan, sceneIndex);
  // Scenes of which a vendor is sent the same are one purchase, as they are one file.
  const name = { videoId, sceneIndex: index, capability, hash };
  return {
    ...(typed as Omit<WantedPart, KnownOfAll>),
    plan,
    name,
    engine,
    movieScene: movieSceneOf(job, plan, sceneIndex),
    namesOfVideo: plan.movie === undefined ? () => namesOf(videoId, plan, capability) : undefined,
    repeat: terms.repeat,
    film: filmOfPart(plan, name),
  };
};

/** @throws `ENGINE_NOT_CONFIGURED` when the vendor's secret is gone */
export const withVendor = async (part: WantedPart): Promise<Part> => {
  const { name, engine } = part;
  try {
    const work = await loadWork<RemoteWork<unknown, VendorFilm>>(remoteWork[name.capability], engine.id);
    return { ...part, work };
  } catch (error) {
    throw error instanceof EngineNotConfigured ? failure('ENGINE_NOT_CONFIGURED', {}, error) : error;
  }
};

type Maker<C extends SceneCapability> = (
  videoId: string,
  plan: VideoPlan,
  sceneIndex: number,
) => Promise<TypedPart<C>>;

const scenePart: Maker<'scene'> = async (videoId, plan, sceneIndex) => {
  const spoken = await loadSpoken(videoId, plan);
  const artifact = await sceneArtifact(videoId, plan, spoken[sceneIndex], sceneIndex);
  const { film, timing, key } = artifact;
  const seconds = timing.frames / film.framesPerSecond;
  const request = await sceneRequest(videoId, plan, sceneIndex, artifact);
  const { quotedSeconds: quoted } = request;
  return {
    request,
    billedSeconds: Math.min(seconds, quoted ?? seconds),
    isMade: async () => (await headObject(key)) !== undefined,
    save: (pictures, check) => savePictures(artifact, pictures, check),
    sceneFrames: spoken.map(({ frames }) => frames),
  };
};

/** A presenter that talks: the length of the scene is that of what came, so nothing is held or filled. */
const talkingPart: Maker<'talking-video'> = async (videoId, plan, sceneIndex) => {
  const name = speechName(videoId, plan, sceneIndex);
  const { film, index } = placeOfScene(plan, sceneIndex);
  const picturesOf = (timing: SceneTiming): Promise<SceneArtifact> => {
    const spoken = { hash: name.hash, frames: timing.frames, spokenFrames: timing.frames };
    return sceneArtifact(videoId, plan, spoken, sceneIndex, timing);
  };
  return {
    request: { film, sceneIndex: index },
    billedSeconds: quotedSeconds(plan, sceneIndex),
    lengthOf: ({ timing }) => timing.frames / film.framesPerSecond,
    // Its pictures may be gone, or be those of another size, while its speech is there.
    isMade: async () => {
      const timing = await loadTiming(name);
      return timing !== undefined && (await headObject((await picturesOf(timing)).key)) !== undefined;
    },
    save: async ({ pictures, timing, sound }, check) => {
      await savePictures(await picturesOf(timing), pictures, check);
      await saveSpeech(name, { timing, sound });
    },
    sceneFrames: [],
  };
};

const partsOf: { readonly [C in SceneCapability]: Maker<C> } = {
  scene: scenePart,
  'talking-video': talkingPart,
};

const savePictures = async (
  { film, timing, key }: SceneArtifact,
  pictures: Uint8Array,
  check: CheckPictures,
): Promise<void> => {
  await check(pictures, { ...film, frames: timing.frames });
  await putObject(key, pictures, { contentType: 'video/mp4' });
};
