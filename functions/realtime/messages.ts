import * as z from 'zod/mini';
import { eventResponse } from '../videos/event-schemas.ts';
import { videoResponse } from '../videos/schemas.ts';

const topic = z.string().check(z.minLength(1), z.maxLength(100));

/** What a client may send, by action. */
export const clientMessages = {
  subscribe: z.object({
    action: z.literal('subscribe'),
    topic,
    /** Number of the last event that the client has: everything later is sent again. */
    after: z.optional(z.int().check(z.minimum(0), z.maximum(9_999_999_999))),
  }),
  unsubscribe: z.object({ action: z.literal('unsubscribe'), topic }),
  ping: z.object({ action: z.literal('ping') }),
} as const;

export type ClientMessage<Action extends keyof typeof clientMessages> = z.output<
  (typeof clientMessages)[Action]
>;

/** How a video ended, told to its owner. */
const videoNotice = z.object({
  type: z.enum(['video.completed', 'video.failed']),
  video_id: z.string(),
  attempt: z.number(),
  title: z.string(),
  at: z.string(),
  failure: z.optional(videoResponse.shape.failure),
});
export type VideoNotice = z.output<typeof videoNotice>;

/** Four fifths of a budget are used, told to its owner once in its day or month. */
const budgetNotice = z.object({
  type: z.literal('budget.near'),
  /** `account`, `project:<id>` or `api-key:<id>`. */
  budget: z.string(),
  period: z.enum(['day', 'month']),
  limit: z.number(),
  used: z.number(),
  resets_at: z.string(),
  at: z.string(),
});
export type BudgetNotice = z.output<typeof budgetNotice>;

const fieldError = z.object({ path: z.string(), message: z.string(), code: z.string() });

/** What the server sends, by type. */
export const serverMessages = {
  subscribed: z.object({ type: z.literal('subscribed'), topic }),
  unsubscribed: z.object({ type: z.literal('unsubscribed'), topic }),
  state: z.object({
    type: z.literal('state'),
    topic,
    /** Of a `video:<id>` topic. */
    video: z.optional(videoResponse),
    /** Of `user:me` and `project:<id>`: the videos in work. */
    videos: z.optional(z.array(videoResponse)),
  }),
  event: z.object({
    type: z.literal('event'),
    topic,
    video_id: z.string(),
    seq: z.number(),
    event: eventResponse,
  }),
  /** The video was removed; its topic has ended. The number is that of its last event. */
  deleted: z.object({
    type: z.literal('deleted'),
    topic,
    video_id: z.string(),
    /** Absent where the video was removed more than a day ago. */
    seq: z.optional(z.number()),
  }),
  notice: z.object({
    type: z.literal('notice'),
    topic,
    notice: z.union([videoNotice, budgetNotice]),
  }),
  pong: z.object({ type: z.literal('pong'), at: z.string() }),
  error: z.object({
    type: z.literal('error'),
    code: z.string(),
    message: z.string(),
    topic: z.optional(topic),
    errors: z.optional(z.array(fieldError)),
    /** The limit that was reached. */
    limit: z.optional(z.number()),
    /** What `action` may be. */
    actions: z.optional(z.array(z.string())),
  }),
} as const;

export type ServerMessage = {
  [Type in keyof typeof serverMessages]: z.input<(typeof serverMessages)[Type]>;
}[keyof typeof serverMessages];
