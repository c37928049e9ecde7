import * as z from 'zod/mini';

/**
 * What the API answers, as far as the command reads it. Members that it does not know pass through untouched,
 * so `--json` prints the whole answer and a newer server does not break an older command.
 */
const text = z.nullish(z.string());
const amount = z.nullish(z.number());

export const failureCard = z.looseObject({
  code: z.string(),
  reason: z.string(),
  stage: text,
  retryable: z.nullish(z.boolean()),
  charged: z.nullish(z.boolean()),
  suggestion: text,
  vendor_message: text,
});
export type FailureCard = z.output<typeof failureCard>;

export const video = z.looseObject({
  id: z.string(),
  /** `pending`, `processing`, `completed`, `failed` or `cancelled`. */
  status: z.string(),
  stage: text,
  /** 0..1 */
  progress: amount,
  /** Number of the last change. */
  seq: amount,
  title: text,
  language: text,
  style: text,
  quality: text,
  /** Whole credits. */
  price: amount,
  /** Whole credits taken; 0 unless the video was completed. */
  charged: amount,
  /** Seconds of the finished film. */
  duration: amount,
  /** Bytes of the finished film. */
  file_size: amount,
  width: amount,
  height: amount,
  /** Seconds that making it took. */
  processing_time: amount,
  created_at: text,
  failure: z.nullish(failureCard),
});
export type Video = z.output<typeof video>;

export const videoEvent = z.looseObject({
  seq: z.number(),
  /** `created`, `started`, `stage`, `progress`, `completed`, `failed` or `cancelled`. */
  type: text,
  attempt: amount,
  status: z.string(),
  stage: text,
  /** 0..1 */
  progress: amount,
  /** RFC 3339 time of the change. */
  at: text,
  failure: z.nullish(failureCard),
});
export type VideoEvent = z.output<typeof videoEvent>;

/** Bare array on v1; an object with `events` is understood too. */
export const eventPage = z.union([z.array(videoEvent), z.looseObject({ events: z.array(videoEvent) })]);

/** The answer to a generation request: the video, or only its identity and price. */
export const acceptedVideo = z.looseObject({
  id: z.string(),
  status: z.string(),
  price: amount,
});
export type AcceptedVideo = z.output<typeof acceptedVideo>;

export const plan = z.looseObject({
  scenes: z.array(z.looseObject({ narration: z.string(), seconds: z.number() })),
  /** Whole credits. */
  price: z.number(),
  /** Seconds of film. */
  duration: amount,
  /** About how many seconds making it takes. */
  processing_time: amount,
  /** What is wrong with the request. */
  problems: z.nullish(z.array(z.looseObject({ path: text, message: z.string(), code: text }))),
});
export type Plan = z.output<typeof plan>;

export const videoPage = z.looseObject({ videos: z.array(video), next_cursor: text });
export type VideoPage = z.output<typeof videoPage>;

export const downloadLink = z.looseObject({ url: z.string(), expires_at: text });
export type DownloadLink = z.output<typeof downloadLink>;

export const ticket = z.looseObject({ ticket: z.string(), url: text });
export type Ticket = z.output<typeof ticket>;

export const tokens = z.looseObject({
  access_token: z.string(),
  refresh_token: text,
  /** Seconds the access token is valid for. */
  expires_in: amount,
});
export type Tokens = z.output<typeof tokens>;

/** What `generate` and `plan` ask for. */
export interface VideoRequest {
  script: string;
  avatar_id?: string;
  voice_id?: string;
  language?: string;
  style?: string;
  quality?: string;
  aspect_ratio?: string;
  title?: string;
  /** Highest price in credits; above it nothing is made and nothing is spent. */
  max_cost?: number;
}

export const downloadableFiles = ['video', 'captions', 'thumbnail', 'manifest'] as const;
export type DownloadableFile = (typeof downloadableFiles)[number];

/** A terminal state never changes, except by regenerating a failed video. */
export const isTerminal = (status: string): boolean =>
  status === 'completed' || status === 'failed' || status === 'cancelled';
