import { styles } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { behindPresenter, placed } from './picture-schemas.ts';
import { planBody, promptBody } from './schemas.ts';

/**
 * What a video may be asked for with, of a script or of a prompt. What is left out, and what is demanded of each, is as
 * in the routes that make one kind: `wishOf` applies their schemas once the kind is known.
 */
export const wishBody = z.extend(planBody, {
  style: z.optional(z.enum(styles)),
  language: z.optional(z.string().check(z.minLength(2), z.maxLength(35))),
  quality: z.optional(promptBody.shape.quality.def.innerType),
  duration: z.optional(promptBody.shape.duration.def.innerType),
  ...placed,
  ...behindPresenter,
});
