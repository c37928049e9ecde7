import type { SpeechEngine } from '@kinora/engine/contract';
import type {
  ImmediateWork,
  ModerationWork,
  RemoteResults,
  RemoteWork,
  SceneCapability,
  SceneRequests,
  TextWork,
} from './capabilities.ts';
import * as embedded from './embedded/work.ts';
import { kling } from './fal/models/kling.ts';
import { ltx } from './fal/models/ltx.ts';
import { clipOf } from './fal/request.ts';
import { videoOf } from './heygen/request.ts';
import { inputOf } from './luma/request.ts';
import { interactionOf } from './omni/request.ts';
import { videoOf as veoVideoOf } from './veo/request.ts';

/** Loads what does the work, by the engine's id. */
type Loaders<Work> = Readonly<Record<string, () => Promise<Work>>>;

// One table for each capability, so that a bundle holds only what its function may load.

export const speechWork: Loaders<SpeechEngine> = { embedded: embedded.speech };
/** The same of vendors: who asks them holds their keys, and reads nothing that owners upload. */
export const voiceWork: Loaders<ImmediateWork['speech']> = {
  neural: async () => (await import('./neural/work.ts')).neuralSpeech(),
  polly: async () => (await import('./polly/work.ts')).pollySpeech(),
  elevenlabs: async () => (await import('./elevenlabs/work.ts')).elevenLabsSpeech(),
};
export const sceneWork: Loaders<ImmediateWork['scene']> = { embedded: embedded.scene };

/** Of texts: no film is made by these. */
export const textWork: Loaders<TextWork> = {
  bedrock: async () => (await import('./bedrock-text/work.ts')).bedrockText(),
  gemini: async () => (await import('./gemini-text/work.ts')).geminiText(),
  openai: async () => (await import('./openai-text/work.ts')).openaiText(),
};
export const moderationWork: Loaders<ModerationWork> = {
  guardrails: async () => (await import('./guardrails/work.ts')).guardrailsModeration(),
};

/** What works at vendors. */
export const remoteWork: {
  readonly [C in SceneCapability]: Loaders<RemoteWork<SceneRequests[C], RemoteResults[C]>>;
} = {
  scene: {
    'fal-kling': async () => (await import('./fal/work.ts')).falScenes('fal-kling'),
    'fal-ltx': async () => (await import('./fal/work.ts')).falScenes('fal-ltx'),
    omni: async () => (await import('./omni/work.ts')).omniScenes(),
    veo: async () => (await import('./veo/work.ts')).veoScenes('veo'),
    'veo-fast': async () => (await import('./veo/work.ts')).veoScenes('veo-fast'),
    luma: async () => (await import('./luma/work.ts')).lumaScenes(),
  },
  'talking-video': { heygen: async () => (await import('./heygen/work.ts')).heygenVideos() },
};

/**
 * All that a vendor is sent of a request, but for its token: what it makes is named by this, so that it is asked, and
 * paid, anew if and only if something else is sent. Pure, and loads no vendor.
 */
export const sentToVendor: {
  readonly [C in SceneCapability]: Readonly<Record<string, (request: SceneRequests[C]) => unknown>>;
} = {
  scene: {
    'fal-kling': (request) => clipOf(kling, request),
    'fal-ltx': (request) => clipOf(ltx, request),
    omni: interactionOf,
    veo: (request) => veoVideoOf('veo', request),
    'veo-fast': (request) => veoVideoOf('veo-fast', request),
    luma: inputOf,
  },
  'talking-video': { heygen: videoOf },
};

/**
 * Joining, music, previews and what is made of recordings and of pictures for vendors are the embedded engine's for
 * every video.
 */
export {
  clips as loadClips,
  music as loadMusicReader,
  narration as loadNarration,
  preview as loadPreview,
  still as loadStill,
  stitch as loadStitch,
  vendorFilms as loadVendorFilms,
} from './embedded/work.ts';

/** @throws Error where the provider declares what no table has: a fault of ours */
export const loadWork = <Work>(table: Loaders<Work>, engineId: string): Promise<Work> => {
  const load = table[engineId];
  if (load === undefined) throw new Error(`The engine ${engineId} has no such work in engines/work.ts`);
  return load();
};
