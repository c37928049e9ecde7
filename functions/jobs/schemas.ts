import { styles } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { aspectRatios, qualities } from '../engines/frame-size.ts';
import { wholeNumber } from '../shared/page.ts';
import { videoKinds } from '../videos/kinds.ts';
import { stages, statuses } from '../videos/model.ts';
import { expectationFields, videoResponse } from '../videos/schemas.ts';
import { wishBody } from '../videos/wish-schema.ts';

/** What a job may make. */
export const jobTypes = ['video'] as const;

const type = z.enum(jobTypes);
export const createJobBody = z.extend(wishBody, { type });
export const jobParams = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });

export const listJobsQuery = z.object({
  status: z.optional(z.enum(statuses)),
  limit: wholeNumber(20),
  cursor: z.optional(z.string().check(z.maxLength(100))),
});

export const jobResponse = z.object({
  id: z.string(),
  job_id: z.string(),
  type,
  user_id: z.string(),
  project_id: z.nullable(z.string()),
  status: z.enum(statuses),
  stage: z.nullable(z.enum(stages)),
  progress: z.number(),
  progress_percent: z.number(),
  attempt: z.number(),
  /** What was asked for; the text is the video's. */
  parameters: z.object({
    kind: z.enum(videoKinds),
    title: z.string(),
    language: z.string(),
    voice_id: z.string(),
    style: z.enum(styles),
    quality: z.enum([...qualities, 'standard']),
    aspect_ratio: z.enum(aspectRatios),
    music: z.boolean(),
  }),
  price: z.number(),
  charged: z.number(),
  ...expectationFields,
  /** Signed address of the finished video, good for about an hour; null in lists. */
  result_url: z.nullable(z.string()),
  failure: videoResponse.shape.failure,
  created_at: z.string(),
  updated_at: z.string(),
  started_at: z.nullable(z.string()),
  ended_at: z.nullable(z.string()),
  links: z.object({ self: z.string(), video: z.string(), events: z.string() }),
});
export type JobResponse = z.input<typeof jobResponse>;
export const jobsResponse = z.object({ jobs: z.array(jobResponse), next_cursor: z.nullable(z.string()) });

export const processQuery = z.object({
  data_id: z.optional(z.string().check(z.minLength(1), z.maxLength(256))),
});
export const processResponse = z.object({ id: z.string(), task_id: z.string() });

/** The short form of a job for older clients: what waits is processing, too. */
export const taskResponse = z.object({
  status: z.enum(['processing', 'completed', 'failed', 'cancelled']),
  result: z.optional(
    z.object({ video_id: z.string(), video_url: z.nullable(z.string()), duration: z.nullable(z.number()) }),
  ),
  error: z.optional(videoResponse.shape.failure.def.innerType),
});
