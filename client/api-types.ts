import * as z from 'zod/mini';
import { engineReason } from './engine-reason.ts';
import type { operations } from './openapi.d.ts';

export type Operations = operations;
type Json<Of> = Of extends { content: { 'application/json': infer Body } } ? Body : never;
type Successes<Responses> = Responses[Extract<keyof Responses, 200 | 201 | 202 | 302>];

/** What the API documents as the body of a request. */
export type RequestBody<Name extends keyof Operations> = Json<NonNullable<Operations[Name]['requestBody']>>;
/** What the API documents as the answer of a success. */
export type Answer<Name extends keyof Operations> = Json<Successes<Operations[Name]['responses']>>;

/** What a schema reads; it compiles only where all of that stands in the documented answer. */
export type Read<Schema extends z.ZodMiniType, _Documented extends z.input<Schema>> = z.output<Schema>;

/**
 * What the API answers, as far as the command reads it. Members that it does not know pass through untouched,
 * so `--json` prints the whole answer and a newer server does not break an older command.
 */
const text = z.nullish(z.string());
const amount = z.nullish(z.number());

export const videoFailure = z.looseObject({
  code: z.string(),
  reason: z.string(),
  stage: text,
  retryable: z.nullish(z.boolean()),
  charged: z.nullish(z.boolean()),
  suggestion: text,
  vendor_message: text,
});
export type VideoFailure = Read<typeof videoFailure, NonNullable<Answer<'getVideo'>['failure']>>;

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
  engine: text,
  engine_reason: z.nullish(engineReason),
  /** Whole credits; what is charged of a video that did not come about was paid to vendors. */
  price: amount,
  charged: amount,
  /** Of the finished film: seconds, bytes and pixels. */
  duration: amount,
  file_size: amount,
  width: amount,
  height: amount,
  /** Seconds that making it took. */
  processing_time: amount,
  created_at: text,
  failure: z.nullish(videoFailure),
});
export type Video = Read<typeof video, Answer<'getVideo'>>;

export const videoEvent = z.looseObject({
  seq: z.number(),
  /** `created`, `started`, `stage`, `progress`, `completed`, `failed`, `cancelled` or `updated`. */
  type: text,
  attempt: amount,
  status: z.string(),
  stage: text,
  /** 0..1 */
  progress: amount,
  /** RFC 3339 time of the change. */
  at: text,
  failure: z.nullish(videoFailure),
});
export type VideoEvent = Read<typeof videoEvent, Answer<'listVideoEvents'>['events'][number]>;

/** Bare array on v1; an object with `events` is understood too. */
export const eventPage = z.union([z.array(videoEvent), z.looseObject({ events: z.array(videoEvent) })]);

/** The answer to a generation request: the video, or only its identity and price. */
export const acceptedVideo = z.looseObject({
  id: z.string(),
  status: z.string(),
  price: amount,
});
export type AcceptedVideo = Read<typeof acceptedVideo, Answer<'generateVideo'>>;

/** Moments (RFC 3339) before which half of such jobs, and nine of ten, come to it. */
const expected = z.nullish(z.looseObject({ p50: z.string(), p90: z.string() }));

export const plan = z.looseObject({
  scenes: z.array(z.looseObject({ narration: z.string(), seconds: z.number() })),
  /** Whole credits. */
  price: z.number(),
  /** Seconds of film. */
  duration: amount,
  /** Of making it, about. */
  processing_time: amount,
  /** Of a video that is asked for now: 1 is the next. */
  queue_position: amount,
  expected_start: expected,
  expected_end: expected,
  model_used: text,
  suggestions: z.nullish(z.array(z.string())),
  /** What is wrong with the request. */
  problems: z.nullish(z.array(z.looseObject({ path: text, message: z.string(), code: text }))),
});
export type Plan = Read<typeof plan, Answer<'estimateVideo'>>;

export const videoPage = z.looseObject({ videos: z.array(video), next_cursor: text });
export type VideoPage = Read<typeof videoPage, Answer<'listVideos'>>;

export const videoList = z.array(video);

export const job = z.looseObject({
  id: z.string(),
  type: z.string(),
  status: z.string(),
  stage: text,
  progress: amount,
  queue_position: amount,
  expected_start: expected,
  expected_end: expected,
  charged: amount,
  result_url: text,
  failure: z.nullish(videoFailure),
});
export type Job = Read<typeof job, Answer<'getJob'>>;
export const jobPage = z.looseObject({ jobs: z.array(job), next_cursor: text });
export type JobPage = Read<typeof jobPage, Answer<'listJobs'>>;
export type JobRequest = RequestBody<'createJob'>;
/** Which jobs, and how many. */
export type JobListRequest = NonNullable<Operations['listJobs']['parameters']['query']>;

export const project = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: text,
  /** `draft`, `active` or `archived`: what its owner says of it. */
  status: z.string(),
  created_at: text,
});
export type Project = Read<typeof project, Answer<'createProject'>>;
export const projectList = z.array(project);

export type ProjectRequest = RequestBody<'createProject'>;
export type ProjectChange = RequestBody<'updateProject'>;
/** Which projects, in which order, and how many. */
export type ProjectListRequest = Pick<
  NonNullable<Operations['listProjects']['parameters']['query']>,
  'status' | 'sort' | 'limit' | 'skip'
>;

export const movie = z.looseObject({
  id: z.string(),
  title: z.string(),
  scene_count: z.number(),
  revision: z.number(),
  /** The newest films that were ordered of it, oldest first. */
  versions: z.array(z.looseObject({ version: z.number(), video_id: z.string(), created_at: z.string() })),
});
export type Movie = Read<typeof movie, Answer<'getMovie'>>;
export const movieList = z.array(movie);

const movieScene = { index: z.number(), kind: z.string(), seconds: z.number(), engine: z.string() };
export const moviePlan = z.looseObject({
  scenes: z.array(z.looseObject({ ...movieScene, reused: z.boolean() })),
  /** Seconds. */
  duration: z.number(),
  /** Whole credits. */
  price: z.number(),
  problems: z.array(z.looseObject({ path: z.string(), message: z.string() })),
});
export type MoviePlan = Read<typeof moviePlan, Answer<'planMovie'>>;

export type MovieRequest = RequestBody<'createMovie'>;
export type MovieChange = RequestBody<'replaceMovie'>;
export type MoviePlanRequest = RequestBody<'planMovie'>;
export type RenderRequest = RequestBody<'renderMovie'>;

export const asset = z.looseObject({
  id: z.string(),
  file_name: z.string(),
  content_type: z.string(),
  bytes: z.number(),
  /** `awaiting_upload`, `checking`, `ready` or `refused`. */
  status: z.string(),
  refusal: z.nullish(z.looseObject({ code: z.string(), reason: z.string() })),
});
export type Asset = Read<typeof asset, Answer<'completeAsset'>>;
export const assetList = z.array(asset);

export const announcedAsset = z.extend(asset, {
  upload: z.looseObject({
    /** One request with the whole file, or one for each part. */
    requests: z.array(
      z.looseObject({ url: z.string(), headers: z.record(z.string(), z.string()), bytes: z.number() }),
    ),
  }),
});
export type AnnouncedAsset = Read<typeof announcedAsset, Answer<'createAsset'>>;

export const assetWithFile = z.extend(asset, { download_url: text });
export type AssetWithFile = Read<typeof assetWithFile, Answer<'getAsset'>>;

export type AssetRequest = RequestBody<'createAsset'>;

export const downloadLink = z.looseObject({ url: z.string(), expires_at: text });
export type DownloadLink = Read<typeof downloadLink, Answer<'downloadVideo'>>;

export const share = z.looseObject({ id: z.string(), video_id: z.string(), expires_at: z.string() });
export type Share = Read<typeof share, Answer<'listShares'>['shares'][number]>;
export const shareList = z.looseObject({ shares: z.array(share) });
/** A new share, with the address that is told once. */
export const newShare = z.extend(share, { url: z.string() });
export type NewShare = Read<typeof newShare, Answer<'createShare'>>;
export type ShareRequest = Partial<RequestBody<'createShare'>>;

export const ticket = z.looseObject({ ticket: z.string(), url: text });
export type Ticket = Read<typeof ticket, Answer<'createTicket'>>;

export const tokens = z.looseObject({
  access_token: z.string(),
  refresh_token: text,
  /** Seconds the access token is valid for. */
  expires_in: amount,
});
export type Tokens = Read<typeof tokens, Answer<'logIn'>>;

/** What every film may ask for. `max_cost`: above it nothing is made and nothing is spent. */
type GenerationOption =
  | 'voice_id'
  | 'engine'
  | 'allow'
  | 'narration_asset_id'
  | 'language'
  | 'style'
  | 'quality'
  | 'aspect_ratio'
  | 'title'
  | 'music'
  | 'project_id'
  | 'logo_asset_id'
  | 'logo_corner'
  | 'logo_size'
  | 'logo_opacity'
  | 'music_asset_id'
  | 'music_volume'
  | 'use_brand'
  | 'max_cost';

/** What a film of a script asks for. */
export type VideoRequest = Pick<
  RequestBody<'generateVideo'>,
  | GenerationOption
  | 'script'
  | 'avatar_id'
  | 'background_asset_id'
  | 'background_fit'
  | 'background_pan'
  | 'b_roll'
>;

/** What a film of a prompt asks for: a storyboard instead of a presenter. */
export type PromptRequest = Pick<
  RequestBody<'generateVideoFromPrompt'>,
  GenerationOption | 'prompt' | 'duration' | 'enhance'
>;

/** What a caller writes on a video to find its way back to it. */
export type VideoLabels = Pick<
  RequestBody<'generateVideo'>,
  'callback_id' | 'custom_metadata' | 'webhook_url'
>;

/** What its owner changes of a video: labels at any time, its film while it is pending. */
export type VideoChange = RequestBody<'updateVideo'>;
/** What `generate` and `plan` ask for. */
export type GenerationRequest = VideoRequest | PromptRequest;

export type Account = RequestBody<'registerUser'>;
export type Login = RequestBody<'logIn'>;
export type ListRequest = RequestBody<'listVideos'>;

export const downloadableFiles = [
  'video',
  'captions',
  'thumbnail',
  'manifest',
] as const satisfies readonly DownloadableFile[];
export type DownloadableFile = NonNullable<
  NonNullable<Operations['downloadVideo']['parameters']['query']>['file']
>;

/** A terminal state never changes, except by regenerating a failed video. */
export const isTerminal = (status: string): boolean =>
  status === 'completed' || status === 'failed' || status === 'cancelled';
