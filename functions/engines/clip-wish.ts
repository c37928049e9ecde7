import type { SceneRequests } from './capabilities.ts';
import { boughtClipLength } from './clip-length.ts';
import { type AspectRatio, aspectOf } from './frame-size.ts';

/** What is asked of a vendor that makes clips of texts, for one scene. */
export interface ClipWish {
  prompt: string;
  /** One of the vendor's lengths: that of the scene, and no longer than was quoted. */
  seconds: number;
  aspectRatio: AspectRatio;
  /** Of the film, in pixels. */
  shortSide: number;
  /** Pictures that it begins and ends with: JPEG, in base64. */
  first?: string;
  last?: string;
}

/** The narration of a scene; of a silent one what was told last, in another shot than those before it. */
const narrationOf = ({ film, sceneIndex }: SceneRequests['scene']): string => {
  const told = film.scenes.slice(0, sceneIndex + 1).map(({ narration }) => narration.trim());
  const last = told.findLastIndex((narration) => narration !== '');
  const silences = told.length - 1 - last;
  return `${told[last] ?? film.title}${silences === 0 ? '' : ` Shot ${silences + 1} of the same.`}`;
};

/** @param clipSeconds lengths of the vendor's clips, the shortest first */
export const clipWish = (request: SceneRequests['scene'], clipSeconds: readonly number[]): ClipWish => {
  const { film, timing, quotedSeconds, frames } = request;
  return {
    prompt: `${narrationOf(request)} ${film.style} style, no text in the picture.`,
    seconds: boughtClipLength(clipSeconds, timing.frames / film.framesPerSecond, quotedSeconds),
    aspectRatio: aspectOf(film.width, film.height),
    shortSide: Math.min(film.width, film.height),
    ...(frames === undefined ? {} : { first: base64(frames.first) }),
    ...(frames?.last === undefined ? {} : { last: base64(frames.last) }),
  };
};

const base64 = (file: Uint8Array): string => Buffer.from(file).toString('base64');
