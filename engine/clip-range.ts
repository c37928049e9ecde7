import type { Film } from './contract.ts';

/**
 * Where in the file of a clip a scene begins, and how many frames it shows.
 *
 * @throws {RangeError} when the film is no clip or has no such scene
 */
export const clipRangeOf = (
  { part, scenes, framesPerSecond }: Film,
  sceneIndex: number,
): { from: number; frames: number } => {
  const scene = scenes[sceneIndex];
  if (part?.clip === undefined || scene === undefined)
    throw new RangeError(`The film shows no clip in a scene ${sceneIndex}`);
  const before = scenes.slice(0, sceneIndex).reduce((sum, { leadInSeconds }) => sum + leadInSeconds, 0);
  return {
    from: part.clip.from + before,
    frames: Math.max(1, Math.round(scene.leadInSeconds * framesPerSecond)),
  };
};
