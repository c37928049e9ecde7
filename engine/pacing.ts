import { type Film, type Scene, type SceneSound, type SceneTiming, sampleRate } from './contract.ts';

/** The frames after the last word in which a film may close with its title. */
const closingFrames = 75;

/**
 * Frames of every scene so that a film has the length asked for: what speech leaves over goes to the closing first,
 * then is spread evenly as silence, earlier scenes first. A film whose speech is longer than its target stays as long
 * as its speech.
 *
 * @param spoken frames of every scene as spoken
 * @param target frames of the film; undefined for a film as long as its speech
 */
export const fillFrames = (spoken: readonly number[], target: number | undefined): number[] => {
  const left = Math.max(0, (target ?? 0) - spoken.reduce((sum, frames) => sum + frames, 0));
  const closing = Math.min(left, closingFrames);
  const spare = left - closing;
  const each = Math.floor(spare / spoken.length);
  return spoken.map((frames, index) => {
    const share = each + (index < spare - each * spoken.length ? 1 : 0);
    return frames + share + (index === spoken.length - 1 ? closing : 0);
  });
};

/** A scene that is held for as long as its frames last. */
export const heldScene = (scene: Scene, spokenFrames: number, frames: number, perSecond: number): Scene => ({
  ...scene,
  leadOutSeconds: scene.leadOutSeconds + (frames - spokenFrames) / perSecond,
});

/** The film with one scene replaced. */
export const withScene = (film: Film, scene: Scene): Film => ({
  ...film,
  scenes: film.scenes.map((other) => (other.index === scene.index ? scene : other)),
});

/** The timing of a scene that is held for a number of frames. */
export const heldTiming = (timing: SceneTiming, frames: number): SceneTiming => ({ ...timing, frames });

/** The sound of a scene, followed by silence up to the end of its frames. */
export const heldSound = (sound: SceneSound, frames: number, perSecond: number): SceneSound => {
  const length = Math.round((frames * sampleRate) / perSecond);
  if (sound.samples.length === length) return sound;
  const samples = new Float32Array(length);
  samples.set(sound.samples.subarray(0, length));
  return { sampleRate, samples };
};

/** Samples in -1..1 as 16-bit little-endian, half the size: what a voice gives has no more. */
export const encodePcm = ({ samples }: SceneSound): Uint8Array => {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  samples.forEach((sample, index) => {
    view.setInt16(index * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true);
  });
  return bytes;
};

/** What `encodePcm` made, as samples in -1..1 again. */
export const decodePcm = (bytes: Uint8Array): SceneSound => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = Float32Array.from(
    { length: bytes.byteLength >> 1 },
    (_, i) => view.getInt16(i * 2, true) / 32767,
  );
  return { sampleRate, samples };
};
