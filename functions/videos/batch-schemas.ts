import * as z from 'zod/mini';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { maxCost, videoResponse } from './schemas.ts';
import { wishBody } from './wish-schema.ts';

/**
 * Videos of one batch. A transaction writes 100 items, a video is three to six of them: so many are at most four
 * transactions, which take seconds of the 29 that a request has.
 */
export const maxBatchVideos = 50;

export const batchBody = z.object({
  /** Each as for `POST /api/v2/videos/generate` (a script) or `POST /api/v1/videos/generate` (a prompt). */
  videos: z.array(wishBody).check(z.minLength(1), z.maxLength(maxBatchVideos)),
  /** Ceiling of the whole batch in credits. */
  max_cost: maxCost,
});

/** The key is demanded: who has no answer to a batch finishes it with the same key. */
export const batchHeaders = z.object({
  'idempotency-key': idempotencyHeaders.shape['idempotency-key'].def.innerType,
});

const entry = {
  /** From 0, as they were sent. */
  index: z.number(),
  /** Of the CSV text, from 1. */
  line: z.optional(z.number()),
};

export const batchResponse = z.object({
  accepted: z.number(),
  refused: z.number(),
  /** Credits of all that were accepted. */
  price: z.number(),
  videos: z.array(
    z.object({
      ...entry,
      /** `deleted`: it was accepted, and deleted since. `refused`: send the batch again with the same key. */
      status: z.enum(['accepted', 'refused', 'deleted']),
      video_id: z.nullable(z.string()),
      /** The text may be cut, as in lists. */
      video: z.nullable(videoResponse),
      /** Why it was refused. */
      error: z.nullable(z.object({ code: z.string(), message: z.string() })),
    }),
  ),
});
export type BatchResponse = z.input<typeof batchResponse>;

const problems = z.array(z.object({ path: z.string(), message: z.string(), code: z.string() }));

export const batchPlanResponse = z.object({
  count: z.number(),
  /** Credits of all. */
  price: z.number(),
  /** Credits that the caller has. */
  balance: z.number(),
  /** Seconds of film. */
  duration: z.number(),
  videos: z.array(
    z.object({
      ...entry,
      /** Null where it cannot be planned for its problems; so are the others. */
      kind: z.nullable(z.enum(['avatar', 'prompt'])),
      title: z.nullable(z.string()),
      scenes: z.nullable(z.number()),
      duration: z.nullable(z.number()),
      price: z.nullable(z.number()),
      problems,
    }),
  ),
  /** What would refuse the batch as a whole. */
  problems,
});
