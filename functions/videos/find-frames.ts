import type { FieldError } from '../shared/errors.ts';
import { type FrameNames, frameFields, type VideoFrame, type VideoFrames } from './frames.ts';
import { findProjectAsset, isFound, pinned } from './project-assets.ts';

/**
 * Finds the pictures that clips of a request begin and end with, and pins their contents.
 *
 * @param path what the paths of the members begin with, e.g. `body`
 * @returns the pictures, how many bytes their files have, and what is wrong with them
 */
export const findFrames = async (
  { ownerId, projectId, ...names }: FrameNames & { ownerId: string; projectId: string | undefined },
  path: string,
): Promise<{ frames?: VideoFrames; bytes: number; errors: FieldError[] }> => {
  const ids = { first: names.firstFrameAssetId, last: names.lastFrameAssetId };
  const found: Partial<Record<keyof typeof ids, VideoFrame>> = {};
  const errors: FieldError[] = [];
  let bytes = 0;
  for (const place of ['first', 'last'] as const) {
    const id = ids[place];
    if (id === undefined) continue;
    const asset = await findProjectAsset({ ownerId, projectId, id }, `${path}.${frameFields[place]}`, [
      'image',
    ]);
    if (isFound(asset)) {
      const { width, height } = asset;
      const size = width === undefined || height === undefined ? {} : { width, height };
      found[place] = { ...pinned(asset), ...size };
      bytes += asset.bytes;
    } else errors.push(asset);
  }
  const { first, ...rest } = found;
  // An end without a beginning is refused by the quote.
  return {
    bytes,
    errors,
    ...(first === undefined || errors.length > 0 ? {} : { frames: { first, ...rest } }),
  };
};
