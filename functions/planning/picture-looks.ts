import { corners, fits, logoSizes, type PictureLooks, pans } from '@kinora/engine/contract';
import * as z from 'zod/mini';

/** How a film shows its pictures, as it is stored with a video and in its plan. */
export const pictureLooksSchema: z.ZodMiniType<PictureLooks> = z.object({
  fit: z.exactOptional(z.enum(fits)),
  pan: z.exactOptional(z.enum(pans)),
  corner: z.exactOptional(z.enum(corners)),
  size: z.exactOptional(z.enum(logoSizes)),
  opacity: z.exactOptional(z.number()),
});

/** How a video shows its logo. */
export const logoLooks = {
  /** Where the logo stands, inside of the safe area and beside the words; `top-right` when absent. */
  logo_corner: z.optional(z.enum(corners)),
  /** `medium` when absent: at most 18% of the frame's width and 12% of its height. */
  logo_size: z.optional(z.enum(logoSizes)),
  /** 1 hides what is behind the logo, and is so when absent. */
  logo_opacity: z.optional(z.number().check(z.minimum(0.2), z.maximum(1))),
};
