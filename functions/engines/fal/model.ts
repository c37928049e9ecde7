import type { ClipWish } from '../clip-wish.ts';
import type { AspectRatio, Quality } from '../frame-size.ts';

/** A model of fal that makes clips of texts: how it is asked, and where its answer names the film. Pure. */
export interface FalModel {
  /** Id of the engine, e.g. `fal-kling`. */
  id: string;
  name: string;
  description: string;
  /** Path at the queue, e.g. `fal-ai/kling-video/v2.5-turbo/pro/text-to-video`. */
  path: string;
  /** The lengths of clips that there are, the shortest first. */
  clipSeconds: readonly [number, ...number[]];
  qualities: readonly Quality[];
  aspectRatios: readonly AspectRatio[];
  /** First day on which fal does not serve it any more. */
  endOfLife?: string;
  /** The body of the request. */
  inputOf(wish: ClipWish): Record<string, unknown>;
  /** The address of the film in its answer; undefined where there is none. */
  filmIn(answer: unknown): string | undefined;
}
