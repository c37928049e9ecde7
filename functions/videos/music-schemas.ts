import { leastVolume, mostVolume } from '@kinora/engine/contract';
import * as z from 'zod/mini';

/** How loud music is; 1, also when absent, leaves the film as loud as without; 0.1 is 20 dB less, 2 is 6 dB more. */
const volume = z.optional(z.number().check(z.minimum(leastVolume), z.maximum(mostVolume)));

/** Music of the owner's, and how loud music is. */
export const ownMusic = {
  /**
   * Sound of that project, played in place of the engine's music: from its beginning, at most ten minutes of it, again
   * and again, quieter while somebody speaks.
   */
  music_asset_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  music_volume: volume,
};

/** How its owner may have the music of a video from now on. */
export const changedMusic = { music_volume: volume };

/** The music of a video as every channel shows it. */
export const shownMusic = {
  /** Null where the engine makes it. */
  music_asset_id: z.nullable(z.string()),
  /** Null where there is no music. */
  music_volume: z.nullable(z.number()),
};
