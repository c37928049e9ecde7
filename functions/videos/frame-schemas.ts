import * as z from 'zod/mini';

const anAsset = z.optional(z.string().check(z.minLength(1), z.maxLength(64)));

/** What the clips of a film begin and end with, where its engine takes pictures (`images` of `GET /api/v1/engines`). */
export const framed = {
  /** A picture of the project: the first clip begins with it, cut around its middle to the shape of the film. */
  first_frame_asset_id: anAsset,
  /** A picture that the clip ends with: beside the first one, and where the film is one clip. */
  last_frame_asset_id: anAsset,
};

/** The same as every channel tells it: null where there is none. */
export const shownFrames = {
  first_frame_asset_id: z.nullable(z.string()),
  last_frame_asset_id: z.nullable(z.string()),
};

/** What documents say of it. */
export const frameWords =
  'With `first_frame_asset_id` (PNG, JPEG or WebP, an asset of the project in `project_id`) the first clip begins with that ' +
  'picture, cut around its middle to the shape of the film, and the clips after it are filmed of their words alone; with ' +
  '`last_frame_asset_id` beside it a film of one clip ends with another. `images` of `GET /api/v1/engines` tells which engines ' +
  'take pictures, and how small they may be; others refuse them before anything is held.';

/** A request with them, for documents. */
export const framedBodies = (prompt: string): Record<string, unknown> => ({
  frames: {
    prompt,
    duration: 8,
    engine: 'veo',
    project_id: '019a9d3e-5b0c-7d11-8f0a-1c2d3e4f5a6b',
    first_frame_asset_id: '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a',
    last_frame_asset_id: '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3b',
  },
});
