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
 * @param clips frames of the clips that scenes are made of, the shortest first: silence fills the clips that speech
 *   needs anyhow, then the shortest scenes get longer ones; a scene outgrows the longest only where none has room
 * @param bought frames of the clip that each scene is going to be, where that is known: those are filled before others
 */
export const fillFrames = (
  spoken: readonly number[],
  target: number | undefined,
  clips: readonly number[] = [Number.POSITIVE_INFINITY],
  bought?: readonly (number | undefined)[],
): number[] => {
  if (spoken.length === 0) return [];
  const frames = [...spoken];
  let left = Math.max(0, (target ?? 0) - spoken.reduce((sum, count) => sum + count, 0));
  const roomOf = (index: number, least = 0): number => {
    const count = frames[index] ?? 0;
    const known = bought?.[index];
    if (known !== undefined) return Math.max(0, known - count);
    return (clips.find((clip) => clip >= count + least) ?? count) - count;
  };
  const hold = (index: number, share: number): void => {
    const given = Math.min(share, left);
    frames[index] = (frames[index] ?? 0) + given;
    left -= given;
  };
  const indexes = [...frames.keys()];
  const last = frames.length - 1;
  hold(last, Math.min(closingFrames, roomOf(last)));
  for (let open = indexes; left > 0 && open.length > 0; ) {
    open = indexes.filter((index) => roomOf(index) > 0);
    const each = Math.floor(left / open.length);
    const more = left - each * open.length;
    for (const [place, index] of open.entries())
      hold(index, Math.min(each + (place < more ? 1 : 0), roomOf(index)));
  }
  if (bought !== undefined) return left > 0 ? fillFrames(frames, target, clips) : frames;
  while (left > 0) {
    const shortest = indexes
      .filter((index) => roomOf(index, 1) > 0)
      .toSorted((one, other) => (frames[one] ?? 0) - (frames[other] ?? 0))[0];
    if (shortest === undefined) return fillFrames(frames, target);
    hold(shortest, roomOf(shortest, 1));
  }
  return frames;
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
