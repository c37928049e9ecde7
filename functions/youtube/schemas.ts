import * as z from 'zod/mini';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { wholeNumber } from '../shared/page.ts';
import { privacies, publicationStages, publicationStatuses, tagCharacters } from './model.ts';

const state = z.string().check(z.regex(/^[\w-]{43}$/));
/** Google's codes are opaque; none is near as long. */
const code = z.string().check(z.regex(/^[\w./~+=-]{1,512}$/));
const channelId = z.string().check(z.regex(/^[\w-]{1,64}$/));

export const callbackBody = z.object({ state, code });
export const callbackQuery = z.object({
  state: z.optional(state),
  code: z.optional(code),
  error: z.optional(z.string().check(z.maxLength(200))),
});
export const browserCookie = '__Host-youtube_connection';
export const callbackCookies = z.object({ [browserCookie]: z.optional(z.string()) });
export const channelParams = z.object({ id: channelId });
export const publicationParams = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });
export const publicationHeaders = idempotencyHeaders;

export const connectionResponse = z.object({
  authorization_url: z.string(),
  /** Used up by the answer of Google's. */
  state: z.string(),
  expires_at: z.string(),
});

export const channelResponse = z.object({
  /** YouTube's: `UC...`. */
  id: z.string(),
  title: z.string(),
  handle: z.nullable(z.string()),
  /** `revoked`: Google no longer takes the grant; connect the channel again. */
  status: z.enum(['connected', 'revoked']),
  url: z.string(),
  connected_at: z.string(),
});
export const channelsResponse = z.object({ channels: z.array(channelResponse) });
export const disconnectedResponse = z.object({ message: z.string(), channel_id: z.string() });

const maxTitle = 100;
const maxDescriptionBytes = 5000;
const maxTagCharacters = 500;
const noBrackets = z.regex(/^[^<>]*$/, { error: 'YouTube takes no "<" and no ">" here' });

/** Source of the limits: YouTube Data API, `videos` resource. */
const title = z.string().check(
  z.trim(),
  z.minLength(1),
  z.refine((text) => [...text].length <= maxTitle, { error: `Must be ${maxTitle} characters at most` }),
  noBrackets,
);
const description = z.string().check(
  z.refine((text) => Buffer.byteLength(text) <= maxDescriptionBytes, {
    error: `Must be ${maxDescriptionBytes} bytes of UTF-8 at most`,
  }),
  noBrackets,
);
const tags = z.array(z.string().check(z.trim(), z.minLength(1), noBrackets)).check(
  z.maxLength(maxTagCharacters),
  z.refine((all) => tagCharacters(all) <= maxTagCharacters, {
    error: `Must be ${maxTagCharacters} characters at most in all, with a comma between two and quotes around those with spaces`,
  }),
);

export const publicationBody = z
  .object({
    /** A video, or a version of a movie. */
    video_id: z.string().check(z.minLength(1), z.maxLength(64)),
    /** The only channel of the account when absent. */
    channel_id: z.optional(channelId),
    /** The video's when absent. */
    title: z.optional(title),
    description: z._default(description, ''),
    tags: z._default(tags, []),
    /** `22` is People & Blogs. */
    category_id: z._default(z.string().check(z.regex(/^\d{1,3}$/)), '22'),
    privacy: z._default(z.enum(privacies), 'private'),
    /** When YouTube makes it public; with `private` alone. */
    publish_at: z.optional(z.iso.datetime({ offset: true })),
    made_for_kids: z._default(z.boolean(), false),
  })
  .check(
    z.refine(({ publish_at, privacy }) => publish_at === undefined || privacy === 'private', {
      path: ['publish_at'],
      error: 'Only with "privacy": "private": YouTube makes it public at that time',
    }),
  );

const told = z.object({ code: z.string(), message: z.string() });
export const publicationResponse = z.object({
  id: z.string(),
  type: z.literal('publication'),
  video_id: z.string(),
  channel_id: z.string(),
  status: z.enum(publicationStatuses),
  stage: z.nullable(z.enum(publicationStages)),
  /** 0 to 1. */
  progress: z.number(),
  sent_bytes: z.number(),
  total_bytes: z.number(),
  title: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  category_id: z.string(),
  privacy: z.enum(privacies),
  publish_at: z.nullable(z.string()),
  made_for_kids: z.boolean(),
  contains_synthetic_media: z.boolean(),
  youtube_video_id: z.nullable(z.string()),
  youtube_url: z.nullable(z.string()),
  /** What YouTube gave it. */
  youtube_privacy: z.nullable(z.string()),
  thumbnail: z.nullable(z.enum(['sent', 'refused'])),
  captions: z.nullable(z.enum(['sent', 'refused'])),
  warnings: z.array(told),
  failure: z.nullable(z.extend(told, { retryable: z.boolean() })),
  created_at: z.string(),
  updated_at: z.string(),
  ended_at: z.nullable(z.string()),
  links: z.object({ self: z.string(), video: z.string() }),
});
export const listPublicationsQuery = z.object({
  limit: wholeNumber(20),
  cursor: z.optional(z.string().check(z.maxLength(100))),
});
export const publicationsResponse = z.object({
  publications: z.array(publicationResponse),
  next_cursor: z.nullable(z.string()),
});
