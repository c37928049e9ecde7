import { corners, fits, logoSizes, pans } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { logoLooks } from '../planning/picture-looks.ts';
import { filmBrandResponse } from '../projects/brand-schemas.ts';
import { bRoll, shownBRoll } from './b-roll-schemas.ts';
import { changedMusic, ownMusic, shownMusic } from './music-schemas.ts';

const anId = z.optional(z.string().check(z.minLength(1), z.maxLength(64)));

/** Where a video is put. */
export const placed = {
  /** A project of the caller's. */
  project_id: anId,
  /** A picture of that project, in a corner of the film. */
  logo_asset_id: anId,
  ...logoLooks,
  ...ownMusic,
  /** `false`: without the brand of its project. What a request names itself comes before the brand. */
  use_brand: z.optional(z.boolean()),
};

const fit = z.optional(z.enum(fits));

/** What is behind somebody who speaks. */
export const behindPresenter = {
  /**
   * A picture or a clip of the project, behind the presenter in place of the style's scenery. Of a clip (MP4, at most 100
   * MiB and 4096 by 2304 pixels) each scene plays the first minute, without its sound, again and again.
   */
  background_asset_id: anId,
  /** `cover`, also when absent: it is cut to fill the frame; `contain`: all of it is seen, on itself out of focus. */
  background_fit: fit,
  /** Of a picture: where the view of it goes, slowly and evenly in each scene; when absent it sways a little. */
  background_pan: z.optional(z.enum(pans)),
  b_roll: bRoll,
  /**
   * Who says what is shown while the presenter speaks: pictures, figures, lists, quotations, comparisons. The rules, also
   * when absent, or a language model, where the service has one; what it says wrong is left to the rules.
   */
  direction: z.optional(z.enum(['rules', 'model'])),
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
  b_roll: shownBRoll,
  logo_asset_id: z.nullable(z.string()),
  logo_corner: z.nullable(z.enum(corners)),
  logo_size: z.nullable(z.enum(logoSizes)),
  logo_opacity: z.nullable(z.number()),
  ...shownMusic,
  /** What the film has of the brand that its project had when it was asked for. */
  brand: z.nullable(filmBrandResponse),
};
