import * as z from 'zod/mini';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { maxWebhookUrlLength } from '../shared/webhook-limits.ts';
import { callbackId } from '../videos/labels.ts';
import { catalogueId, maxCost, maxScriptLength, title } from '../videos/schemas.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const side = z.int().check(z.minimum(1), z.maximum(8192));

/** A scene: who says what. Members that are not named here change nothing, and the answer says so. */
const videoInput = z.looseObject({
  character: z.optional(
    z.looseObject({ type: z._default(z.enum(['avatar']), 'avatar'), avatar_id: z.optional(catalogueId) }),
  ),
  voice: z.looseObject({
    type: z._default(z.enum(['text']), 'text'),
    input_text: z.string().check(z.trim(), z.minLength(1), z.maxLength(maxScriptLength)),
    voice_id: z.optional(catalogueId),
  }),
});
export type VideoInput = z.output<typeof videoInput>;

/** Body of `POST /v2/video/generate`. */
export const generateBody = z.looseObject({
  video_inputs: z.array(videoInput).check(z.minLength(1), z.maxLength(50)),
  dimension: z._default(z.looseObject({ width: side, height: side }), { width: 1280, height: 720 }),
  title: z.optional(z.nullable(title)),
  callback_id: z.optional(z.nullable(callbackId)),
  /** A project; where several speak, the film is a movie of it. */
  folder_id: z.optional(z.nullable(id)),
  /** Nothing is made for nothing. */
  test: z.optional(z.literal(false)),
  /** Of Kinora's own: a dearer video is refused. */
  max_cost: maxCost,
});
export type GenerateBody = z.output<typeof generateBody>;
export const generateHeaders = idempotencyHeaders;

/** Body of `POST /v1/webhook/endpoint.add`. Members that are not named here change nothing, and the answer says so. */
export const addWebhookBody = z.looseObject({
  /** `https://`, a name or a public address, port 443. */
  url: z.string().check(z.minLength(1), z.maxLength(maxWebhookUrlLength)),
  /** `avatar_video.success`, `avatar_video.fail`; both when it is absent, null or empty. */
  events: z.optional(z.nullable(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(50)))),
});
export type AddWebhookBody = z.output<typeof addWebhookBody>;

export const videoQuery = z.object({ video_id: id });

/** An answer of v2; that of an error has `error` with `code` and `message`. */
const v2 = <Data extends z.ZodMiniType>(data: Data) => z.object({ error: z.null(), data });
/** An answer of v1; 100 is success. */
const v1 = <Data extends z.ZodMiniType>(data: Data) =>
  z.object({ code: z.literal(100), data, message: z.literal('Success') });

export const generateResponse = v2(z.object({ video_id: z.string(), warnings: z.array(z.string()) }));

export const statusResponse = v1(
  z.object({
    id: z.string(),
    status: z.enum(['pending', 'processing', 'completed', 'failed']),
    callback_id: z.nullable(z.string()),
    /** Seconds since the epoch. */
    created_at: z.number(),
    duration: z.nullable(z.number()),
    video_url: z.nullable(z.string()),
    thumbnail_url: z.nullable(z.string()),
    caption_url: z.nullable(z.string()),
    gif_url: z.null(),
    video_url_caption: z.null(),
    error: z.nullable(z.object({ code: z.string(), message: z.string(), detail: z.string() })),
  }),
);

export const avatarsResponse = v2(
  z.object({
    avatars: z.array(
      z.object({
        avatar_id: z.string(),
        avatar_name: z.string(),
        gender: z.string(),
        /** Null of a vendor's presenter, who has no preview here. */
        preview_image_url: z.nullable(z.string()),
        preview_video_url: z.null(),
        premium: z.literal(false),
      }),
    ),
    talking_photos: z.array(z.never()),
  }),
);

export const voicesResponse = v2(
  z.object({
    voices: z.array(
      z.object({
        voice_id: z.string(),
        language: z.string(),
        gender: z.string(),
        name: z.string(),
        /** Null where a sample would be paid to a vendor. */
        preview_audio: z.nullable(z.string()),
        support_pause: z.literal(false),
        emotion_support: z.literal(false),
      }),
    ),
  }),
);

export const deletedResponse = v1(z.null());

export const webhookAddedResponse = v1(
  z.object({
    endpoint_id: z.string(),
    url: z.string(),
    /** The id of the account. */
    username: z.string(),
    status: z.literal('enabled'),
    events: z.array(z.string()),
    /** Signs what is sent, told this once. */
    secret: z.string(),
    created_at: z.string(),
    warnings: z.array(z.string()),
  }),
);
