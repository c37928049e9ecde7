import * as z from 'zod/mini';
import { priceBreakdown } from './credit-schemas.ts';
import { expectationFields } from './schemas.ts';

export const planResponse = z.object({
  kind: z.enum(['avatar', 'prompt']),
  title: z.string(),
  /** Whether the content policy allows the text; false also where it could not be judged. */
  safe: z.boolean(),
  /** 0 to 1: how good the text is to listen to; 0 where no film is made of it. */
  quality_score: z.number(),
  /** Whether a video can be made of it as asked: there is something to speak, and no problem but the price. */
  feasible: z.boolean(),
  /** `rules`, or the language model that judged the text beside them. */
  model_used: z.string(),
  /** What would make the text acceptable, or better. */
  suggestions: z.array(z.string()),
  scenes: z.array(
    z.object({
      index: z.number(),
      narration: z.string(),
      seconds: z.number(),
      /** What `b_roll` counts: from 1, through all scenes. */
      sentences: z.array(z.object({ number: z.number(), text: z.string() })),
    }),
  ),
  duration: z.number(),
  width: z.number(),
  height: z.number(),
  price: z.number(),
  price_breakdown: priceBreakdown,
  /** About how long making it takes, in seconds. */
  processing_time: z.number(),
  /** Of a video that is asked for now. */
  ...expectationFields,
  problems: z.array(z.object({ path: z.string(), message: z.string(), code: z.string() })),
});
