import type { Scene } from '@kinora/engine/contract';

/** Frames of the longest scene of a clip: longer ones are made in parts, side by side. */
const longestFrames = 900;
const framesPerSecond = 30;

/** A clip in scenes of about the same length, each a whole number of frames: one follows the other without a seam. */
export const clipScenes = ({ from, to }: { from: number; to: number }): Scene[] => {
  const frames = Math.max(1, Math.round((to - from) * framesPerSecond));
  const count = Math.ceil(frames / longestFrames);
  const endOf = (index: number): number => Math.round((frames * (index + 1)) / count);
  return Array.from({ length: count }, (_, index) => ({
    index,
    narration: '',
    leadInSeconds: (endOf(index) - endOf(index - 1)) / framesPerSecond,
    leadOutSeconds: 0,
  }));
};
