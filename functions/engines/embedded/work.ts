import type {
  ClipEngine,
  MusicEngine,
  NarrationEngine,
  PreviewEngine,
  SceneEngine,
  SpeechEngine,
} from '@kinora/engine/contract';
import type { StitchEngine } from '@kinora/engine/joining';
import type { VendorFilmEngine } from '@kinora/engine/vendor-film';

// Each is a constant of its own: a bundle holds those that its function uses and no other native package.

export const speech = async (): Promise<SpeechEngine> =>
  (await import('@kinora/engine/speech/speech')).speechEngine;

export const narration = async (): Promise<NarrationEngine> =>
  (await import('@kinora/engine/speech/narration')).narrationEngine;

export const scene = async (): Promise<SceneEngine> => (await import('@kinora/engine/scene')).sceneEngine;

export const clips = async (): Promise<ClipEngine> => (await import('@kinora/engine/clip-sound')).clipEngine;

export const vendorFilms = async (): Promise<VendorFilmEngine> =>
  (await import('@kinora/engine/vendor-film')).vendorFilmEngine;

/** Pictures as vendors are sent them. */
export const still = async () => (await import('@kinora/engine/still')).stillOf;

export const stitch = async (): Promise<StitchEngine> =>
  (await import('@kinora/engine/mux/stitch')).stitchEngine;

export const music = async (): Promise<MusicEngine['readMusic']> =>
  (await import('@kinora/engine/sound/own-music')).readMusic;

export const preview = async (): Promise<PreviewEngine> =>
  (await import('@kinora/engine/previews')).previewEngine;
