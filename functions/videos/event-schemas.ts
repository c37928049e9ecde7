import * as z from 'zod/mini';
import { waitHeaders } from '../shared/prefer.ts';
import { engineReasonSchema } from './engine-choice.ts';
import { stages, statuses, videoEventTypes } from './model.ts';
import { publicationNews } from './publication-news.ts';
import { count, failure } from './schemas.ts';

export const eventsHeaders = z.object({
  ...waitHeaders,
  accept: z.optional(z.string()),
  /** Of an EventSource that asks on: goes before `after`. */
  'last-event-id': z.optional(
    z.pipe(z.string().check(z.regex(/^\d{1,9}$/, 'The number of an event')), z.transform(Number)),
  ),
});
export const eventsQuery = z.object({ after: count(0), limit: count(100) });

export const eventResponse = z.object({
  video_id: z.string(),
  seq: z.number(),
  attempt: z.number(),
  type: z.enum(videoEventTypes),
  status: z.enum(statuses),
  stage: z.nullable(z.enum(stages)),
  progress: z.number(),
  progress_percent: z.number(),
  at: z.string(),
  /** As it is now, where its owner changed the video. */
  title: z.optional(z.string()),
  /** The labels of the video, where it has some; not with progress. */
  callback_id: z.optional(z.string()),
  custom_metadata: z.optional(z.record(z.string(), z.string())),
  /** What makes the video and why, where engines were allowed; not with progress. */
  engine: z.optional(z.string()),
  engine_reason: z.optional(engineReasonSchema),
  failure: z.optional(failure),
  /** With `published` and `publication_failed`: what became of a publication. */
  publication: z.optional(publicationNews),
  /** With `progress` while scenes are made side by side: how far this one is, counted from 0; 0 to 1. */
  scene: z.optional(z.object({ index: z.int(), progress: z.number() })),
  duration: z.optional(z.number()),
  file_size: z.optional(z.number()),
  /** Absolute, signed when the event is told and good for about an hour: where anyone may fetch the finished file. */
  url: z.optional(z.string()),
});
export type EventResponse = z.output<typeof eventResponse>;

export const eventsResponse = z.object({ events: z.array(eventResponse), last_seq: z.number() });
