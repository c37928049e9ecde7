import type { EngineLimits } from './provider.ts';

/** A frame more is no reason for a longer clip: its last picture is held. */
const toleranceSeconds = 0.1;

/**
 * The shortest clip that is as long as a scene; the longest where none is.
 *
 * @param lengths of the clips that there are, the shortest first
 */
export const clipLength = (lengths: readonly number[], seconds: number): number =>
  lengths.find((length) => length + toleranceSeconds >= seconds) ?? lengths.at(-1) ?? 0;

/**
 * The clip that is bought for a scene: as long as the scene, and no longer than the one that was quoted for it, so that
 * nobody buys more than was told. Of a scene that turned out longer the last picture is held.
 *
 * @param quotedSeconds length of the scene as quoted; undefined where that was not noted
 */
export const boughtClipLength = (
  lengths: readonly number[],
  seconds: number,
  quotedSeconds: number = seconds,
): number => clipLength(lengths, Math.min(seconds, quotedSeconds));

/** Length of the longest scene that an engine makes, in seconds. */
export const longestClip = ({ clipSeconds }: EngineLimits): number =>
  clipSeconds?.at(-1) ?? Number.POSITIVE_INFINITY;
