import { styles } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { aspectRatios, qualities } from '../engines/frame-size.ts';
import { wholeNumber } from '../shared/page.ts';
import { videoKinds } from '../videos/kinds.ts';
import { stages, statuses } from '../videos/model.ts';
import { expectationFields, failure } from '../videos/schemas.ts';
import { wishBody } from '../videos/wish-schema.ts';
import { privacies, publicationStages } from '../youtube/model.ts';

/** What a job makes: versions of movies are videos. */
export const jobTypes = ['video', 'publication'] as const;
export type JobType = (typeof jobTypes)[number];
export const jobKinds = [...videoKinds, 'publication'] as const;
/** Of either type. */
const stage = z.enum([...new Set([...stages, ...publicationStages])]);

/** Publications are made by their own route, which says what YouTube is told. */
export const createJobBody = z.extend(wishBody, { type: z.enum(['video']) });
export const jobParams = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });

export const listJobsQuery = z.object({
  status: z.optional(z.enum(statuses)),
  type: z.optional(z.enum(jobTypes)),
  kind: z.optional(z.enum(jobKinds)),
  limit: wholeNumber(20),
  cursor: z.optional(z.string().check(z.maxLength(100))),
});

/** What was asked for; the text is the video's. */
const videoParameters = z.object({
  kind: z.enum(videoKinds),
  title: z.string(),
  language: z.string(),
  voice_id: z.string(),
  style: z.enum(styles),
  quality: z.enum([...qualities, 'standard']),
  aspect_ratio: z.enum(aspectRatios),
  music: z.boolean(),
});
export type VideoParameters = z.output<typeof videoParameters>;
const publicationParameters = z.object({
  kind: z.literal('publication'),
  title: z.string(),
  channel_id: z.string(),
  privacy: z.enum(privacies),
  publish_at: z.nullable(z.string()),
});

export const jobResponse = z.object({
  id: z.string(),
  job_id: z.string(),
  type: z.enum(jobTypes),
  user_id: z.string(),
  project_id: z.nullable(z.string()),
  status: z.enum(statuses),
  stage: z.nullable(stage),
  progress: z.number(),
  progress_percent: z.number(),
  attempt: z.number(),
  parameters: z.discriminatedUnion('kind', [videoParameters, publicationParameters]),
  price: z.number(),
  charged: z.number(),
  ...expectationFields,
  /**
   * Of a video its signed address, good for about an hour, and null in lists; of a publication that of the video on
   * YouTube.
   */
  result_url: z.nullable(z.string()),
  failure: z.nullable(z.extend(failure, { stage })),
  created_at: z.string(),
  updated_at: z.string(),
  started_at: z.nullable(z.string()),
  ended_at: z.nullable(z.string()),
  links: z.object({
    self: z.string(),
    video: z.string(),
    /** Of the video: also how its publications end. */
    events: z.string(),
    publication: z.optional(z.string()),
  }),
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
  error: z.optional(z.extend(failure, { stage })),
});
