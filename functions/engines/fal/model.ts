import type { ClipWish } from '../clip-wish.ts';
import type { AspectRatio, Quality } from '../frame-size.ts';
import type { FrameLimits } from '../provider.ts';

/** A model of fal that makes clips of texts: how it is asked, and where its answer names the film. Pure. */
export interface FalModel {
  /** Id of the engine, e.g. `fal-kling`. */
  id: string;
  name: string;
  description: string;
  /** Paths at the queue of clips of words, and of those that begin with a picture, which begin with one owner and app. */
  path: string;
  imagePath: string;
  /** The lengths of clips that there are, the shortest first. */
  clipSeconds: readonly [number, ...number[]];
  qualities: readonly Quality[];
  aspectRatios: readonly AspectRatio[];
  frames: FrameLimits;
  /** First day on which fal does not serve it any more. */
  endOfLife?: string;
  /** The body of the request; pictures are data URIs. */
  inputOf(wish: ClipWish): Record<string, unknown>;
  /** The address of the film in its answer; undefined where there is none. */
  filmIn(answer: unknown): string | undefined;
}
