import { corners, fits, logoSizes, pans } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { changedMusic, ownMusic, shownMusic } from './music-schemas.ts';

const anId = z.optional(z.string().check(z.minLength(1), z.maxLength(64)));

/** How a video shows its logo. */
export const logoLooks = {
  /** Where the logo stands, inside of the safe area and beside the words; `top-right` when absent. */
  logo_corner: z.optional(z.enum(corners)),
  /** `medium` when absent: at most 18% of the frame's width and 12% of its height. */
  logo_size: z.optional(z.enum(logoSizes)),
  /** 1 hides what is behind the logo, and is so when absent. */
  logo_opacity: z.optional(z.number().check(z.minimum(0.2), z.maximum(1))),
};

/** Where a video is put. */
export const placed = {
  /** A project of the caller's. */
  project_id: anId,
  /** A picture of that project, in a corner of the film. */
  logo_asset_id: anId,
  ...logoLooks,
  ...ownMusic,
};

const fit = z.optional(z.enum(fits));

/** What is behind somebody who speaks. */
export const behindPresenter = {
  /** A picture of the project, behind the presenter in place of the style's scenery. */
  background_asset_id: anId,
  /** `cover`, also when absent: it is cut to fill the frame; `contain`: all of it is seen, on itself out of focus. */
  background_fit: fit,
  /** Where the view of it goes, slowly and evenly in each scene; when absent it sways a little. */
  background_pan: z.optional(z.enum(pans)),
};

/** How its owner may have the pictures of a video shown, and its music, from now on; what is left out stays. */
export const changedLooks = {
  /** This and the following of a video that has such a picture. */
  background_fit: fit,
  /** `null`: it sways a little. */
  background_pan: z.optional(z.nullable(z.enum(pans))),
  ...logoLooks,
  ...changedMusic,
};

/** The pictures and the music of a video as every channel shows them: null where there is none. */
export const shownPictures = {
  background_asset_id: z.nullable(z.string()),
  background_fit: z.nullable(z.enum(fits)),
  /** Null also where it sways. */
  background_pan: z.nullable(z.enum(pans)),
  logo_asset_id: z.nullable(z.string()),
  logo_corner: z.nullable(z.enum(corners)),
  logo_size: z.nullable(z.enum(logoSizes)),
  logo_opacity: z.nullable(z.number()),
  ...shownMusic,
};
