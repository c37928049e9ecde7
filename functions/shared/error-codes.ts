import { adminErrorCodes } from './admin-error-codes.ts';
import type { ErrorKind } from './error-kinds.ts';
import { movieErrorCodes } from './movie-error-codes.ts';
import { paymentErrorCodes } from './payment-error-codes.ts';
import { planErrorCodes } from './plan-error-codes.ts';
import { templateErrorCodes } from './template-error-codes.ts';
import { webhookErrorCodes } from './webhook-error-codes.ts';
import { youtubeErrorCodes } from './youtube-error-codes.ts';

/** What a code means. */
export interface Definition {
  kind: ErrorKind;
  /** What a caller reads with it, or a function that makes it of the error's facts. */
  detail: string | ((facts: never) => string);
  /** Facts for the documents; present where `detail` is a function. */
  example?: Readonly<Record<string, unknown>>;
  /** Facts that are used in the text alone and are no members of the answer. */
  textOnly?: readonly string[];
}

const credentials = 'Could not validate credentials';

/**
 * Every code that a route or a socket message answers with, each with its one kind and text. Routes declare them,
 * `problem` throws them, the documents show them.
 */
export const errorCodes = {
  API_KEY_NOT_FOUND: { kind: 'not_found', detail: 'There is no such API key.' },
  API_KEY_REQUIRED: { kind: 'unauthenticated', detail: 'API key required' },
  ASSET_NOT_FOUND: {
    kind: 'not_found',
    detail: 'There is no asset with this id in this project of yours; see GET /api/v1/projects/{id}/assets.',
  },
  ASSET_NOT_UPLOADED: {
    kind: 'conflict',
    detail: 'The file is not there yet: send it to the address that "upload" told, then complete it again.',
  },
  AVATAR_NOT_FOUND: { kind: 'not_found', detail: 'No avatar has this id; see GET /api/v1/avatars.' },
  CHANGED_MEANWHILE: { kind: 'conflict', detail: 'The account was changed meanwhile. Try again.' },
  CODE_INVALID: { kind: 'unauthenticated', detail: 'This code is wrong or was used.' },
  CODE_REQUIRED: {
    kind: 'unauthenticated',
    detail: 'Send the same again with "code": what your authenticator app shows, or a recovery code.',
  },
  CODE_WRONG: { kind: 'forbidden', detail: 'This code is wrong or was used.' },
  CONNECTION_UNKNOWN: { kind: 'gone', detail: 'This connection was given up. Please connect again.' },
  CURSOR_INVALID: { kind: 'invalid', detail: 'This cursor was not given by a list of yours.' },
  EMAIL_ALREADY_REGISTERED: { kind: 'bad_request', detail: 'Email already registered' },
  EMAIL_NOT_CONFIRMED: {
    kind: 'forbidden',
    detail: 'Please confirm the e-mail address of this account first: the link is in the mail to it.',
  },
  FRONT_DOOR_REQUIRED: { kind: 'forbidden', detail: 'Please use the public address of this service.' },
  HOST_NOT_ALLOWED: { kind: 'bad_request', detail: 'This service does not answer to that host name.' },
  IDEMPOTENCY_KEY_REUSED: { kind: 'invalid', detail: 'This idempotency key was used with another body.' },
  INACTIVE_USER: { kind: 'bad_request', detail: 'Inactive user' },
  INSUFFICIENT_CREDITS: {
    kind: 'payment_required',
    detail: ({ required, balance, videos }: { required: number; balance: number } & Several) =>
      `${theyCost(videos)} ${amountOf(required)}; the balance is ${balance}.`,
    example: { required: 12, balance: 3 },
  },
  INSUFFICIENT_SCOPE: {
    kind: 'forbidden',
    detail: ({ required_scope }: { required_scope: string }) =>
      required_scope === 'sign-in'
        ? 'An API key cannot do this: sign in.'
        : `This API key lacks the scope ${required_scope}.`,
    example: { required_scope: 'videos:write' },
  },
  INVALID_API_KEY: { kind: 'unauthenticated', detail: 'Invalid API key' },
  INVALID_CREDENTIALS: { kind: 'unauthenticated', detail: 'Incorrect email or password' },
  INVALID_LOGIN: { kind: 'unauthenticated', detail: 'Invalid credentials' },
  JOB_NOT_FOUND: {
    kind: 'not_found',
    detail: 'There is no job of yours with this id; see GET /api/v1/jobs.',
  },
  MALFORMED_BODY: { kind: 'bad_request', detail: 'The body is not valid UTF-8.' },
  MALFORMED_JSON: {
    kind: 'bad_request',
    detail: ({ part, position, line, column }: MalformedPart) =>
      position === undefined
        ? `The ${part} is not valid JSON.`
        : `The ${part} is not valid JSON at position ${position} (line ${line}, column ${column}).`,
    example: { part: 'body', position: 7, line: 1, column: 8 },
    textOnly: ['part', 'line', 'column'],
  },
  MAX_COST_EXCEEDED: {
    kind: 'payment_required',
    detail: ({ required, max_cost, videos }: { required: number; max_cost: number } & Several) =>
      `${theyCost(videos)} ${amountOf(required)}, above the ceiling of ${max_cost} in max_cost. Nothing was spent.`,
    example: { required: 12, max_cost: 10 },
  },
  METHOD_NOT_ALLOWED: {
    kind: 'method_not_allowed',
    detail: ({ allow }: { allow: string }) => `This path takes ${allow} alone.`,
    example: { allow: 'POST' },
  },
  ...adminErrorCodes,
  ...movieErrorCodes,
  ...planErrorCodes,
  ...paymentErrorCodes,
  ...templateErrorCodes,
  ...webhookErrorCodes,
  ...youtubeErrorCodes,
  NOT_AUTHENTICATED: { kind: 'unauthenticated', detail: 'Not authenticated' },
  NOT_FOUND: { kind: 'not_found', detail: 'Not found' },
  NOT_READY: { kind: 'unavailable', detail: 'A dependency does not answer.' },
  ORIGIN_NOT_ALLOWED: { kind: 'forbidden', detail: 'Pages of this origin may not call it.' },
  OVERLOADED: { kind: 'unavailable', detail: 'Too much is happening at once. Please try again.' },
  PASSWORD_WRONG: { kind: 'forbidden', detail: 'This is not your current password.' },
  PAYLOAD_TOO_LARGE: {
    kind: 'payload_too_large',
    detail: ({ limit }: Limit) =>
      `The body may have at most ${limit} bytes. Files are uploaded by POST /api/v1/projects/{id}/assets.`,
    example: { limit: 1_048_576 },
  },
  PERMISSION_DENIED: { kind: 'forbidden', detail: 'Permission denied' },
  PROJECT_NOT_FOUND: {
    kind: 'not_found',
    detail: 'There is no project of yours with this id; see GET /api/v1/projects.',
  },
  QUEUE_FULL: {
    kind: 'unavailable',
    detail: ({ limit }: Limit) =>
      `Queue is full (${limit} jobs): wait as long as Retry-After says. Nothing was held or stored.`,
    example: { limit: 10_000 },
  },
  RATE_LIMIT_EXCEEDED: { kind: 'rate_limited', detail: 'Rate limit exceeded. Please try again later.' },
  RECIPIENT_NOT_OWN: {
    kind: 'forbidden',
    detail:
      'Mails go to the confirmed address of your own account alone. Leave "recipient" out, or name that address.',
  },
  REFRESH_TOKEN_REUSED: { kind: 'unauthenticated', detail: credentials },
  SCRAPE_TOKEN_REQUIRED: {
    kind: 'unauthenticated',
    detail: 'Show the scrape token of this environment: "Authorization: Bearer <token>".',
  },
  SECOND_FACTOR_OFF: { kind: 'conflict', detail: 'This account has no second factor yet.' },
  SECOND_FACTOR_ON: { kind: 'conflict', detail: 'This account has a second factor; remove it first.' },
  SESSION_ENDED: {
    kind: 'unauthenticated',
    detail: ({ of = 'request' }: { of?: 'request' | 'connection' }) =>
      of === 'request' ? credentials : 'The session of this connection has ended.',
    example: {},
    textOnly: ['of'],
  },
  SESSION_NOT_FOUND: { kind: 'not_found', detail: 'There is no such session.' },
  SHARE_NOT_FOUND: {
    kind: 'not_found',
    detail: 'This video of yours has no such share; see GET /api/v1/videos/{id}/shares.',
  },
  STORAGE_FULL: {
    kind: 'conflict',
    detail: ({ limit, used }: Limit & { used: number }) =>
      `The files of an account may have ${limit} bytes together; yours have ${used}. Delete some first.`,
    example: { limit: 2_000_000_000, used: 1_999_000_000 },
  },
  STYLE_NOT_FOUND: { kind: 'not_found', detail: 'No style has this id; see GET /api/v1/styles.' },
  TICKET_INVALID: { kind: 'unauthenticated', detail: 'This ticket was used, has expired or never was.' },
  TIMEOUT: { kind: 'unavailable', detail: 'The request took too long. Please try again.' },
  TOKEN_EXPIRED: { kind: 'unauthenticated', detail: credentials },
  TOKEN_INVALID: { kind: 'bad_request', detail: 'This link was used, has expired or never was.' },
  TOO_MANY_ACCOUNT_CONNECTIONS: {
    kind: 'rate_limited',
    detail: ({ limit }: Limit) => `An account may have ${limit} connections; close one first.`,
    example: { limit: 20 },
  },
  TOO_MANY_ACTIVE_VIDEOS: {
    kind: 'rate_limited',
    detail: ({ limit, videos }: Limit & Several) =>
      videos === undefined
        ? `${limit} videos of this account are in work; wait until one ends.`
        : `${limit} videos of an account may be in work; ${videos} more are too many. Wait, or ask for fewer.`,
    example: { limit: 3 },
  },
  TOO_MANY_API_KEYS: {
    kind: 'conflict',
    detail: ({ limit }: Limit) => `An account may have ${limit} API keys; delete one first.`,
    example: { limit: 20 },
  },
  TOO_MANY_ASSETS: {
    kind: 'conflict',
    detail: ({ limit }: Limit) => `An account may have ${limit} files; delete one first.`,
    example: { limit: 500 },
  },
  TOO_MANY_CONNECTIONS: { kind: 'unavailable', detail: 'All connections are taken.' },
  TOO_MANY_PROJECTS: {
    kind: 'conflict',
    detail: ({ limit }: Limit) => `An account may have ${limit} projects; delete one first.`,
    example: { limit: 100 },
  },
  TOO_MANY_SHARES: {
    kind: 'conflict',
    detail: ({ limit }: Limit) => `A video may have ${limit} shares; revoke one first.`,
    example: { limit: 20 },
  },
  TOO_MANY_SUBSCRIPTIONS: {
    kind: 'rate_limited',
    detail: ({ limit }: Limit & { topic: string }) =>
      `A connection may have ${limit} subscriptions; end one first.`,
    example: { topic: 'account', limit: 50 },
  },
  TOO_MANY_UPDATES: {
    kind: 'conflict',
    detail: ({ limit }: Limit) => `A video can be changed ${limit} times; this one was.`,
    example: { limit: 1000 },
  },
  TOO_MANY_TRIES: {
    kind: 'rate_limited',
    detail: 'Too many wrong passwords. Wait as long as Retry-After says, or set a new password by mail.',
  },
  TOPIC_NOT_FOUND: { kind: 'not_found', detail: 'There is no such topic.' },
  UNAUTHENTICATED: { kind: 'unauthenticated', detail: credentials },
  UNKNOWN_ACTION: {
    kind: 'bad_request',
    detail: ({ actions }: { actions: readonly string[] }) => `"action" must be one of ${actions.join(', ')}.`,
    example: { actions: ['subscribe', 'unsubscribe', 'ping'] },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    kind: 'unsupported_media_type',
    detail: ({ accepted }: { accepted: readonly string[] }) =>
      `Content type must be ${accepted.join(' or ')}.`,
    example: { accepted: ['application/json'] },
  },
  USERNAME_TAKEN: { kind: 'bad_request', detail: 'Username already taken' },
  VALIDATION_ERROR: { kind: 'invalid', detail: 'Request validation failed' },
  VIDEO_CHANGED: {
    kind: 'conflict',
    detail: ({ seq }: { seq: number }) =>
      `The video was changed meanwhile: its seq is ${seq} now. Read it again and send that.`,
    example: { seq: 7 },
  },
  VIDEO_ENDED: {
    kind: 'conflict',
    detail: ({ video_status }: { video_status: string }) =>
      `The video is ${video_status}; it cannot be cancelled.`,
    example: { video_status: 'completed' },
  },
  VIDEO_NOT_FAILED: { kind: 'bad_request', detail: 'Can only regenerate failed videos' },
  VIDEO_NOT_FOUND: { kind: 'not_found', detail: 'Video not found' },
  VIDEO_NOT_READY: {
    kind: 'conflict',
    detail: ({ video_status }: { video_status: string; progress: number }) =>
      `The video is ${video_status}; only a completed one has files.`,
    example: { video_status: 'processing', progress: 40 },
  },
  VIDEO_PROCESSING_ERROR: {
    kind: 'invalid',
    detail: ({ failure }: { failure: { code: string; reason: string; suggestion: string } }) =>
      `The video failed and has no files: ${failure.reason} ${failure.suggestion}`,
    example: {
      failure: {
        code: 'SPEECH_FAILED',
        reason: 'The voice could not speak this text.',
        stage: 'speaking',
        retryable: true,
        charged: false,
        suggestion: 'Try again, or choose another voice.',
      },
    },
  },
  VIDEO_STARTED: {
    kind: 'conflict',
    detail: ({ video_status, fields }: { video_status: string; fields: readonly string[] }) =>
      `The video is ${video_status}. ${fields.join(', ')}: what a film is made of can change only while it is ` +
      'pending; its title also when it has ended. Create another video instead.',
    example: { video_status: 'processing', fields: ['script'] },
  },
  VOICE_NOT_FOUND: { kind: 'not_found', detail: 'No voice has this id; see GET /api/v1/voices.' },
} as const satisfies Readonly<Record<string, Definition>>;

interface Limit {
  limit: number;
}

/** How many videos a request is about, where it is more than one. */
interface Several {
  videos?: number;
}

const amountOf = (credits: number): string => `${credits} ${credits === 1 ? 'credit' : 'credits'}`;

const theyCost = (videos: number | undefined): string =>
  videos === undefined ? 'This video costs' : `These ${videos} videos cost`;

interface MalformedPart {
  part: 'body' | 'message';
  /** In characters from 0; absent where the mistake was not looked for. */
  position?: number;
  /** From 1. */
  line?: number;
  /** From 1. */
  column?: number;
}

/** A code that a route may declare. */
export type ErrorCode = keyof typeof errorCodes;
