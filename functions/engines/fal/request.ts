import type { SceneRequests } from '../capabilities.ts';
import { clipWish } from '../clip-wish.ts';
import type { FalModel } from './model.ts';

/** What fal is sent for a scene: where to, and the body. */
export const clipOf = ({ path, clipSeconds, inputOf }: FalModel, request: SceneRequests['scene']) => ({
  path: `/${path}`,
  body: inputOf(clipWish(request, clipSeconds)),
});
