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
import { configuredVendors } from '../../engines/configured-vendors.ts';
import type { EngineProvider, Repeat } from '../../engines/provider.ts';
import { isConfigured } from '../../engines/registry.ts';
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
import { scenePlace, vendorFilmKey } from '../media-keys.ts';
import { jobSchema } from '../task.ts';
import type { PartName } from './job-store.ts';

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
}

export const stageOf = (capability: SceneCapability): VideoStage =>
  capability === 'scene' ? 'rendering' : 'speaking';

/** Throws what is wrong with pictures. Given by the task that collects: the others need no reader of video. */
export type CheckPictures = (
  pictures: Uint8Array,
  expected: { width: number; height: number; framesPerSecond: number; frames: number },
) => Promise<void>;

/** A part of a scene: who makes it of what, whether it is there, and where it goes. */
export interface Part extends MadePart {
  repeat: Repeat;
  work: RemoteWork<unknown, VendorFilm>;
}

/** The same for whoever makes a scene of what came, and asks no vendor. */
export interface MadePart {
  name: PartName;
  engine: EngineProvider;
  request: unknown;
  /** Where the film lies that came. */
  filmKey: string;
  /** Length that its vendor bills, in seconds, as far as it is known before it is made. */
  billedSeconds?: number | undefined;
  isMade: () => Promise<boolean>;
  /** Writes what a vendor gave to the bucket, once `check` has found nothing wrong with its pictures. */
  save(result: unknown, check: CheckPictures): Promise<void>;
  /** Length of what came, in seconds, where only that tells what its vendor bills. */
  lengthOf?(result: unknown): number;
  /** Frames of every scene, where that is known, for the progress. */
  sceneFrames: readonly number[];
}

/** One capability's part, before its types are forgotten. */
interface TypedPart<C extends SceneCapability> {
  hash: string;
  request: SceneRequests[C];
  billedSeconds?: number | undefined;
  isMade: () => Promise<boolean>;
  save(result: SceneResults[C], check: CheckPictures): Promise<void>;
  lengthOf?(result: SceneResults[C]): number;
  sceneFrames: readonly number[];
}

/** @throws `ENGINE_NOT_CONFIGURED` when the vendor's secret is gone; `WORK_MISSING` when what it is made of is */
export const loadPart = async (job: PartJob): Promise<Part> => {
  const part = await loadMadePart(job);
  const { capability } = job;
  const terms = part.engine.capabilities[capability];
  if (terms?.work !== 'remote') throw new Error(`${part.engine.id} has no remote ${capability}`);
  if (!isConfigured(part.engine, configuredVendors)) throw failure('ENGINE_NOT_CONFIGURED');
  return {
    ...part,
    repeat: terms.repeat,
    work: await loadWork<RemoteWork<unknown, VendorFilm>>(remoteWork[capability], part.engine.id).catch(
      notConfigured,
    ),
  };
};

/** @throws `WORK_MISSING` when what it is made of is gone */
export const loadMadePart = async (job: PartJob): Promise<MadePart> => {
  const { videoId, sceneIndex, capability } = job;
  const plan = await loadPlan(job);
  const { speaker, drawer } = sceneMakers(plan, sceneIndex);
  const typed: TypedPart<SceneCapability> = await partsOf[capability](videoId, plan, sceneIndex);
  const { lengthOf, ...part } = typed;
  return {
    ...part,
    name: { videoId, sceneIndex, capability, hash: part.hash },
    engine: capability === 'speech' ? speaker : drawer,
    filmKey: vendorFilmKey(scenePlace(videoId, plan), placeOfScene(plan, sceneIndex).index, part.hash),
    ...(lengthOf === undefined ? {} : { lengthOf }),
  };
};

const notConfigured = (error: unknown): never => {
  throw error instanceof EngineNotConfigured ? failure('ENGINE_NOT_CONFIGURED', {}, error) : error;
};

type Maker<C extends SceneCapability> = (
  videoId: string,
  plan: VideoPlan,
  sceneIndex: number,
) => Promise<TypedPart<C>>;

const speechPart: Maker<'speech'> = async (videoId, plan, sceneIndex) => {
  const name = speechName(videoId, plan, sceneIndex);
  const { film, index } = placeOfScene(plan, sceneIndex);
  return {
    hash: name.hash,
    request: { film, sceneIndex: index },
    isMade: async () => (await loadTiming(name)) !== undefined,
    save: (speech) => saveSpeech(name, speech),
    sceneFrames: [],
  };
};

const scenePart: Maker<'scene'> = async (videoId, plan, sceneIndex) => {
  const spoken = await loadSpoken(videoId, plan);
  const artifact = await sceneArtifact(videoId, plan, spoken[sceneIndex], sceneIndex);
  const { film, timing, hash, key } = artifact;
  const seconds = timing.frames / film.framesPerSecond;
  const quoted = quotedSeconds(plan, sceneIndex);
  return {
    hash,
    request: { film, sceneIndex: timing.index, timing, quotedSeconds: quoted },
    billedSeconds: Math.min(seconds, quoted ?? seconds),
    isMade: async () => (await headObject(key)) !== undefined,
    save: (pictures, check) => savePictures(artifact, pictures, check),
    sceneFrames: spoken.map(({ frames }) => frames),
  };
};

/** A presenter that talks: the length of the scene is that of what came, so nothing is held or filled. */
const talkingPart: Maker<'talking-video'> = async (videoId, plan, sceneIndex) => {
  const name = speechName(videoId, plan, sceneIndex);
  const { hash } = name;
  const { film, index } = placeOfScene(plan, sceneIndex);
  return {
    hash,
    request: { film, sceneIndex: index },
    billedSeconds: quotedSeconds(plan, sceneIndex),
    lengthOf: ({ timing }) => timing.frames / film.framesPerSecond,
    isMade: async () => (await loadTiming(name)) !== undefined,
    save: async ({ pictures, timing, sound }, check) => {
      // The speech is written first, as the pictures are named by it; its timing last, as it tells that all is there.
      const spoken = { hash, frames: timing.frames, spokenFrames: timing.frames };
      const artifact = await sceneArtifact(videoId, plan, spoken, sceneIndex, timing);
      await savePictures(artifact, pictures, check);
      await saveSpeech(name, { timing, sound });
    },
    sceneFrames: [],
  };
};

const partsOf: { readonly [C in SceneCapability]: Maker<C> } = {
  speech: speechPart,
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
