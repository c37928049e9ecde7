import { framesPerSecond } from './cepstra.ts';

/** A stop consonant is silent for a tenth of a second; what is longer is a pause. */
const shortestPause = Math.round(0.16 * framesPerSecond);
/** Frames of a pause that stay on either side: soft beginnings and ends of words are in them. */
const margin = Math.round(0.05 * framesPerSecond);

/** Stretches of frames, from the first to before the last. */
export interface Stretch {
  from: number;
  to: number;
}

const percentile = (sorted: Float32Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? -100;

/** The level below which nobody speaks: between that of the room and that of the voice, wherever those are. */
const quietBelow = (levels: Float32Array): number => {
  const sorted = levels.toSorted();
  const [room, voice] = [percentile(sorted, 0.03), percentile(sorted, 0.9)];
  return Math.max(room + 0.3 * (voice - room), voice - 36);
};

/** Where nobody speaks for longer than inside of words. @param levels of frames, in decibels */
export const pausesIn = (levels: Float32Array): Stretch[] => {
  const threshold = quietBelow(levels);
  const pauses: Stretch[] = [];
  let from = 0;
  for (let frame = 0; frame <= levels.length; frame += 1) {
    const isQuiet = frame < levels.length && (levels[frame] as number) < threshold;
    if (isQuiet) continue;
    if (frame - from >= shortestPause) pauses.push({ from, to: frame });
    from = frame + 1;
  }
  return pauses;
};

/** Numbers of the frames outside of pauses, with the margins of those. */
export const spokenFrames = (frames: number, pauses: readonly Stretch[]): Int32Array => {
  const kept: number[] = [];
  let next = 0;
  for (const { from, to } of [...pauses, { from: frames, to: frames }]) {
    const until = from === frames ? frames : from + (from === 0 ? 0 : margin);
    for (let frame = next; frame < until; frame += 1) kept.push(frame);
    next = to === frames ? frames : to - margin;
  }
  return Int32Array.from(kept);
};
