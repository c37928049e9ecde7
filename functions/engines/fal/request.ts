import type { SceneRequests } from '../capabilities.ts';
import { boughtClipLength } from '../clip-length.ts';
import { aspectOf } from '../frame-size.ts';
import type { FalModel } from './model.ts';

/**
 * What fal is sent for a scene: where to, and the body. A model is asked for the narration in the film's style, as long
 * as the scene at least.
 */
export const clipOf = (
  { path, clipSeconds, inputOf }: FalModel,
  { film, sceneIndex, timing, quotedSeconds }: SceneRequests['scene'],
) => {
  const narration = film.scenes[sceneIndex]?.narration ?? film.title;
  const body = inputOf({
    prompt: `${narration.trim()} ${film.style} style, no text in the picture.`,
    seconds: boughtClipLength(clipSeconds, timing.frames / film.framesPerSecond, quotedSeconds),
    aspectRatio: aspectOf(film.width, film.height),
  });
  return { path: `/${path}`, body };
};
