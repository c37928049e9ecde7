import * as z from 'zod/mini';
import { count, cursor, failure } from './schemas.ts';

export const noticesQuery = z.object({ limit: count(20), cursor });

/** How an attempt at a video ended. */
export const noticeResponse = z.object({
  type: z.enum(['video.completed', 'video.failed']),
  video_id: z.string(),
  attempt: z.number(),
  title: z.string(),
  at: z.string(),
  failure: z.optional(failure),
});
export const noticesResponse = z.object({
  notices: z.array(noticeResponse),
  next_cursor: z.nullable(z.string()),
});
