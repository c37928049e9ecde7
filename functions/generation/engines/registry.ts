import type { PreviewEngine, SceneEngine, SpeechEngine, StitchEngine } from '@kinora/engine/contract';

/**
 * Which engine does what. The entry is light: `load` brings in the engine's native packages only where they
 * are used. `version` is part of every content hash: raising it makes finished work be made anew.
 */
interface Registered<Engine> {
  readonly id: string;
  readonly version: string;
  readonly load: () => Promise<Engine>;
}

const version = '5';

export const speechEngine: Registered<SpeechEngine> = {
  id: 'embedded-speech',
  version,
  load: async () => (await import('@kinora/engine/speech/speech')).speechEngine,
};

export const sceneEngine: Registered<SceneEngine> = {
  id: 'embedded-scene',
  version,
  load: async () => (await import('@kinora/engine/scene')).sceneEngine,
};

export const stitchEngine: Registered<StitchEngine> = {
  id: 'embedded-stitch',
  version,
  load: async () => (await import('@kinora/engine/mux/stitch')).stitchEngine,
};

export const previewEngine: Registered<PreviewEngine> = {
  id: 'embedded-preview',
  version,
  load: async () => (await import('@kinora/engine/previews')).previewEngine,
};
