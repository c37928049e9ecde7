import type { Scene } from '@kinora/engine/contract';
import { fillFrames } from '@kinora/engine/pacing';
import { clipSecondsOf } from '../engines/registry.ts';

/** Lengths of the clips of the scenes of a film; a recording is not cut by them. */
export const clipsOf = ({
  engineId,
  kind,
  narration,
}: {
  engineId: string;
  kind: string;
  narration?: unknown;
}): readonly number[] | undefined =>
  kind === 'prompt' && narration === undefined ? clipSecondsOf(engineId, kind) : undefined;

/** A breath between scenes, in seconds. */
export const breathSeconds = 0.35;

/** A scene and how long it will take, before anybody has spoken it. */
export interface PlannedScene extends Scene {
  estimatedSeconds: number;
}

/** Of a clip, in speech: a voice may take a tenth longer than is estimated. */
const spokenShare = 0.9;
const framesPerSecond = 30;

/** Seconds of speech that are planned for a clip of a length at most, with a breath before and after. */
export const speechWithin = (clipSeconds: readonly number[]): number =>
  ((clipSeconds.at(-1) ?? 0) - 2 * breathSeconds) * spokenShare;

/**
 * Seconds of every scene when silence fills them up to the length asked for: as `fillFrames` fills the film once it is
 * spoken, so that the clips that are told are those that are made.
 */
const filledSeconds = (spoken: readonly number[], target: number, clipSeconds: readonly number[]): number[] =>
  fillFrames(
    spoken.map((seconds) => Math.round(seconds * framesPerSecond)),
    Math.round(target * framesPerSecond),
    clipSeconds.map((seconds) => Math.floor(seconds * framesPerSecond)),
  ).map((frames) => frames / framesPerSecond);

/**
 * A storyboard for an engine whose clips have a longest length: each scene is one of its clips. Silence that the scenes
 * have no room for is shown in scenes of its own, after those that are spoken, in turn.
 *
 * @param narrations of the scenes, none of which is spoken for longer than a clip
 * @param spokenSeconds how long each is spoken
 */
export const clipStoryboard = (
  narrations: readonly string[],
  spokenSeconds: readonly number[],
  { durationSeconds, clipSeconds }: { durationSeconds: number; clipSeconds: readonly number[] },
): PlannedScene[] => {
  if (narrations.length === 0) return [];
  const silent = Math.max(0, Math.ceil(durationSeconds / (clipSeconds.at(-1) ?? 1)) - narrations.length);
  const scenes = narrations.flatMap((narration, place) => {
    const each = Math.floor(silent / narrations.length);
    const more = place < silent % narrations.length ? 1 : 0;
    const speech = { narration, seconds: (spokenSeconds[place] ?? 0) + breathSeconds };
    const silence = { narration: '', seconds: breathSeconds };
    return [speech, ...Array.from({ length: each + more }, () => silence)];
  });
  const base = scenes.map(({ seconds }, index) => (index === 0 ? breathSeconds : 0) + seconds);
  const filled = filledSeconds(base, durationSeconds, clipSeconds);
  return scenes.map(({ narration }, index) => {
    const estimatedSeconds = filled[index] ?? 0;
    return {
      index,
      narration,
      leadInSeconds: index === 0 ? breathSeconds : 0,
      leadOutSeconds: breathSeconds + Math.max(0, estimatedSeconds - (base[index] ?? 0)),
      estimatedSeconds,
    };
  });
};

/** Of each scene of a film that lasts `seconds`. @param clips lengths that its engine makes */
export const sceneSecondsOf = (
  planned: readonly PlannedScene[],
  seconds: number,
  clips: readonly number[] | undefined,
): number[] => {
  const own = planned.map(({ estimatedSeconds }) => estimatedSeconds);
  if (clips !== undefined) return filledSeconds(own, seconds, clips);
  const spoken = own.reduce((sum, length) => sum + length, 0);
  return own.map((length) => (length * seconds) / spoken);
};
