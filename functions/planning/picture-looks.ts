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
