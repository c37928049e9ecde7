import * as z from 'zod/mini';

/** Why an engine made a video that others might have made: `chosen` or `failover`, and who was passed over. */
export const engineReason = z.looseObject({
  code: z.string(),
  passed_over: z.array(z.looseObject({ engine: z.string(), code: z.string() })),
});
