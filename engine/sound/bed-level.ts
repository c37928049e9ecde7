import type { SceneTiming } from '../contract.ts';
import { gatedLoudness, speechGoal } from './loudness.ts';

/** Loudness of music where nobody speaks, at most and at least, in LUFS. */
const loudestBed = -26;
const quietestBed = -48;
const step = 0.5;
/** By how much music may change what a film measures, in LU. */
const allowance = 0.25;
/** Decibels by which the bars that a film plays may be louder than those that are known. */
const margin = 2;

/** The share of a film in which somebody speaks, 0..1: from the first to the last word of each scene. */
export const spokenShare = (timings: readonly SceneTiming[], framesPerSecond: number): number => {
  const frames = timings.reduce((total, timing) => total + timing.frames, 0);
  const spoken = timings.reduce(
    (total, { words }) => total + (words.at(-1)?.end ?? 0) - (words[0]?.start ?? 0),
    0,
  );
  return Math.min(1, (spoken * framesPerSecond) / Math.max(1, frames));
};

/**
 * How loud music may be where nobody speaks. What lies less than 10 LU below a film's mean counts as much as
 * speech when a player measures how loud the film is (BS.1770-4, second gate), so that music on long cards would
 * make it turn speech up or down. The less is spoken, the lower that gate, and the quieter the music.
 *
 * @param blocks mean squares of the music's blocks, at any level
 * @param share of the film in which somebody speaks, 0..1
 * @returns LUFS
 */
export const bedLoudness = (blocks: readonly number[], share: number): number => {
  const asPlayed = gatedLoudness(blocks);
  // Where nobody speaks there is no speech to keep in its place.
  if (share <= 0 || !Number.isFinite(asPlayed)) return loudestBed;
  const speech = 10 ** ((speechGoal + 0.691) / 10);
  const spoken = new Array<number>(Math.ceil((blocks.length * share) / Math.max(0.02, 1 - share))).fill(
    speech,
  );
  let lufs = loudestBed;
  for (; lufs > quietestBed; lufs -= step) {
    const scale = 10 ** ((lufs + margin - asPlayed) / 10);
    const film = gatedLoudness([...spoken, ...blocks.map((power) => power * scale)]);
    if (Math.abs(film - speechGoal) <= allowance) break;
  }
  return lufs;
};
