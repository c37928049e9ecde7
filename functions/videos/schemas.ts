import { styles } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { aspectRatios, qualities } from '../engines/frame-size.ts';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { waitHeaders } from '../shared/prefer.ts';
import { bRoll } from './b-roll-schemas.ts';
import { creditsOfVideo } from './credit-schemas.ts';
import { engineReasonSchema } from './engine-choice.ts';
import { framed, shownFrames } from './frame-schemas.ts';
import { videoKinds } from './kinds.ts';
import { callbackId, customMetadata, webhookUrl } from './labels.ts';
import { stages, statuses } from './model.ts';
import { narrated, shownNarration } from './narration-schemas.ts';
import { included, ownerResponse } from './owner.ts';
import { behindPresenter, placed, shownPictures } from './picture-schemas.ts';

/** Longest script of a v2 request, in characters: about ten minutes of speech. */
export const maxScriptLength = 10_000;
/** Longest script or prompt of a v1 request, in characters. */
export const maxShortTextLength = 1000;

const text = (longest: number, whenBlank: string) =>
  z.string().check(z.trim(), z.minLength(1, whenBlank), z.maxLength(longest));

const scriptLong = text(maxScriptLength, 'Script cannot be empty');
export const scriptShort = text(maxShortTextLength, 'Script cannot be empty');
export const prompt = text(maxShortTextLength, 'Prompt cannot be empty');

export const catalogueId = z.string().check(z.minLength(1), z.maxLength(64));
export const languageTag = (longest: number) =>
  z.string().check(z.minLength(2), z.maxLength(longest), z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/));
/** Longest language of v1 and of v2, in characters. */
export const maxShortLanguageLength = 5;
export const maxLanguageLength = 35;

export const v1Styles = styles.filter((style) => style !== 'professional');
export const quality = z.enum([...qualities, 'standard']);

export const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
/** Ceiling in credits: a dearer video is refused before anything is spent. */
export const maxCost = z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000)));
/** Seconds. */
export const promptSeconds = z.int().check(z.minimum(4), z.maximum(60));

const common = {
  title: z.optional(title),
  quality: z._default(quality, 'medium'),
  aspect_ratio: z._default(z.enum(aspectRatios), '16:9'),
  /** Who makes it; `GET /api/v1/engines` lists them. Of a voice alone, what is seen is drawn here. */
  engine: z.optional(catalogueId),
  /**
   * Engines that may make it: after `engine`, the first in this service's order that takes the request, for at most
   * `max_cost`, is chosen. One may stand in for another that does not do it, for no more than was held.
   */
  allow: z.optional(z.array(catalogueId).check(z.minLength(1), z.maxLength(20))),
  /** A quiet bed of music under the speech. */
  music: z._default(z.boolean(), true),
  max_cost: maxCost,
  /** Echoed in answers and events, never read. */
  callback_id: z.optional(callbackId),
  /** Up to 16 texts by name, 2,048 bytes in all, echoed in the same way. */
  custom_metadata: z.optional(customMetadata),
  /** Told how the video ended, beside the account's webhook endpoints; no answer shows it. */
  webhook_url: z.optional(webhookUrl),
};

/** A script read by an avatar. */
export const generateBody = z.object({
  script: scriptLong,
  avatar_id: z.optional(catalogueId),
  voice_id: z.optional(catalogueId),
  language: z._default(languageTag(maxLanguageLength), 'en'),
  style: z._default(z.enum(styles), 'professional'),
  ...common,
  ...placed,
  ...narrated,
  ...framed,
  ...behindPresenter,
});

/** The short form of the same, in the six styles of v1. */
export const createBody = z.object({
  script: scriptShort,
  avatar_id: z.optional(catalogueId),
  voice_id: z.optional(catalogueId),
  language: z._default(languageTag(maxShortLanguageLength), 'en'),
  style: z._default(z.enum(v1Styles), 'cinematic'),
  ...common,
  ...placed,
  ...narrated,
  ...framed,
  ...behindPresenter,
});

/** An animated storyboard from a prompt. */
export const promptBody = z.object({
  prompt,
  style: z._default(z.enum(v1Styles), 'cinematic'),
  duration: z._default(promptSeconds, 30),
  /** A language model writes what is told, where the service has one. */
  enhance: z.optional(z.boolean()),
  voice_id: z.optional(catalogueId),
  language: z._default(languageTag(maxShortLanguageLength), 'en'),
  ...common,
  ...placed,
  ...narrated,
  ...framed,
  quality: z._default(quality, 'standard'),
});

/** What `plan` takes: either shape. */
export const planBody = z.object({
  /** Who judges the text beside the rules: a language model, where the service has one. */
  analysis: z.optional(z.enum(['rules', 'model'])),
  script: z.optional(scriptLong),
  prompt: z.optional(prompt),
  avatar_id: z.optional(catalogueId),
  voice_id: z.optional(catalogueId),
  language: z._default(languageTag(maxLanguageLength), 'en'),
  style: z._default(z.enum(styles), 'professional'),
  duration: z._default(promptSeconds, 30),
  ...common,
  /** The project of the recording and the frames. */
  project_id: placed.project_id,
  ...narrated,
  ...framed,
  direction: behindPresenter.direction,
  /** Its sentences are looked for, not its assets. */
  b_roll: bRoll,
});

export const idParams = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });
export const idBody = z.object({ video_id: z.string().check(z.minLength(1), z.maxLength(64)) });

export const getQuery = z.object({ include: included });

export const createHeaders = idempotencyHeaders;
export const waitingCreateHeaders = z.extend(idempotencyHeaders, waitHeaders);
export const readHeaders = z.object(waitHeaders);

export const cursor = z.optional(z.string().check(z.maxLength(100)));
/** A whole number in a query. */
export const count = (byDefault: number) =>
  z._default(
    z.pipe(z.string().check(z.regex(/^\d{1,9}$/, 'A whole number of at least 0')), z.transform(Number)),
    byDefault,
  );
export const listQuery = z.object({ skip: count(0), limit: count(20), cursor });

export const failure = z.object({
  code: z.string(),
  reason: z.string(),
  stage: z.enum(stages),
  retryable: z.boolean(),
  /** Whether what vendors had made was charged: only where the text was the reason. */
  charged: z.boolean(),
  suggestion: z.string(),
  vendor_message: z.optional(z.string()),
});

/** A video as every channel shows it. */
export const videoResponse = z.object({
  id: z.string(),
  video_id: z.string(),
  job_id: z.string(),
  user_id: z.string(),
  /** Whose it is, where `include=user` asks for it. */
  user: z.optional(ownerResponse),
  kind: z.enum(videoKinds),
  status: z.enum(statuses),
  stage: z.nullable(z.enum(stages)),
  progress: z.number(),
  progress_percent: z.number(),
  /** How far each scene is, 0 to 1, in order; absent before scenes are made and once the video has ended. */
  scene_progress: z.optional(z.array(z.number())),
  seq: z.number(),
  attempt: z.number(),
  title: z.string(),
  script: z.optional(z.string()),
  prompt: z.optional(z.string()),
  /** Lists hold the first 1000 characters of a longer text. */
  text_truncated: z.boolean(),
  avatar_id: z.optional(z.string()),
  voice_id: z.string(),
  language: z.string(),
  style: z.enum(styles),
  quality: z.string(),
  aspect_ratio: z.enum(aspectRatios),
  music: z.boolean(),
  /** What makes it; `GET /api/v1/engines` lists them. */
  engine: z.string(),
  /** Why that one, where others were allowed; null where it was asked for, or none was. */
  engine_reason: z.nullable(engineReasonSchema),
  price: z.number(),
  charged: z.number(),
  credits: creditsOfVideo,
  estimated_seconds: z.number(),
  /** Seconds: of the finished film; before that, of a prompt, those that were asked for. */
  duration: z.nullable(z.number()),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  file_path: z.nullable(z.string()),
  file_size: z.nullable(z.number()),
  sha256: z.nullable(z.string()),
  /** Seconds from the first task to the end. */
  processing_time: z.nullable(z.number()),
  /**
   * Addresses of a finished video's files at which anyone may fetch them until `urls_expire_at`: signed at every read
   * of one video. Null in lists, where a page would be hundreds of signatures.
   */
  video_url: z.nullable(z.string()),
  thumbnail_url: z.nullable(z.string()),
  captions_url: z.nullable(z.string()),
  urls_expire_at: z.nullable(z.string()),
  /** How a completed video was made. */
  metadata: z.nullable(
    z.object({
      style: z.enum(styles),
      quality: z.string(),
      /** The engine's id. */
      model_used: z.string(),
      /** Seconds. */
      generation_time: z.nullable(z.number()),
      /**
       * What a language model told in its place, or the prompt with what its style adds; null where there was a script.
       */
      enhanced_prompt: z.nullable(z.string()),
      /** `rules`, or the language model that wrote it; null where there was a script. */
      enhanced_by: z.nullable(z.string()),
      /**
       * `rules`, or the language model that said what is shown with the words; of a movie all that did, with commas. Null
       * where no presenter is drawn here.
       */
      directed_by: z.nullable(z.string()),
    }),
  ),
  failure: z.nullable(failure),
  callback_id: z.nullable(z.string()),
  custom_metadata: z.nullable(z.record(z.string(), z.string())),
  template: z.nullable(z.object({ id: z.string(), version: z.number() })),
  project_id: z.nullable(z.string()),
  /** Of a version of a movie. */
  movie_id: z.optional(z.string()),
  movie_version: z.optional(z.number()),
  /** Of such a version: who makes those scenes that several engines may make, and why that one. */
  scene_engines: z.optional(
    z.array(z.object({ scene: z.number(), engine: z.string(), engine_reason: engineReasonSchema })),
  ),
  ...shownPictures,
  ...shownNarration,
  ...shownFrames,
  created_at: z.string(),
  updated_at: z.string(),
  completed_at: z.nullable(z.string()),
  links: z.object({
    self: z.string(),
    events: z.string(),
    download: z.nullable(z.string()),
    captions: z.nullable(z.string()),
    thumbnail: z.nullable(z.string()),
  }),
});
export type VideoResponse = z.output<typeof videoResponse>;

/** The answer to a prompt: the job, with the whole video beside it. */
export const startedResponse = z.extend(videoResponse, { message: z.string() });

export const videoArrayResponse = z.array(videoResponse);

export const videoListResponse = z.object({
  videos: z.array(videoResponse),
  next_cursor: z.nullable(z.string()),
});

/** Moments before which half of such videos, and nine of ten, come to it. */
const expected = z.nullable(z.object({ p50: z.string(), p90: z.string() }));

/** What is expected of a video that waits or is made. */
export const expectationFields = {
  /** Of one that waits: 1 is the next. Places go to the accounts in turn. */
  queue_position: z.nullable(z.number()),
  /** When one that waits begins. Null where too few films are remembered, or it has begun. */
  expected_start: expected,
  /** When one that has not ended ends. Null where too few films of its kind and quality are remembered. */
  expected_end: expected,
};

export const deletedResponse = z.object({ message: z.string(), video_id: z.string() });
