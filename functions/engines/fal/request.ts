import type { SceneRequests } from '../capabilities.ts';
import { clipWish } from '../clip-wish.ts';
import type { FalModel } from './model.ts';

/**
 * A picture goes within the request: the bucket stays private, no address of it can be passed on or be over before fal
 * fetches it.
 */
const dataUri = (data: string): string => `data:image/jpeg;base64,${data}`;

/** What fal is sent for a scene: where to, and the body. */
export const clipOf = (
  { path, imagePath, clipSeconds, inputOf }: FalModel,
  request: SceneRequests['scene'],
) => {
  const { first, last, ...words } = clipWish(request, clipSeconds);
  return {
    path: `/${first === undefined ? path : imagePath}`,
    body: inputOf({
      ...words,
      ...(first === undefined ? {} : { first: dataUri(first) }),
      ...(last === undefined ? {} : { last: dataUri(last) }),
    }),
  };
};
