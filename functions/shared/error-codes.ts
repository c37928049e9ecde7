import type { ErrorKind } from './errors.ts';

/** What a code means: its kind, and the text that a caller reads with it (an example where it holds figures). */
export interface ErrorCode {
  kind: ErrorKind;
  detail: string;
}

const credentials = 'Could not validate credentials';

/** Every code that an HTTP route declares or the chain in front of it gives; the documents are made of it. */
export const errorCodes: Readonly<Record<string, ErrorCode>> = {
  API_KEY_NOT_FOUND: { kind: 'not_found', detail: 'There is no such API key.' },
  API_KEY_REQUIRED: { kind: 'unauthenticated', detail: 'API key required' },
  AVATAR_NOT_FOUND: { kind: 'not_found', detail: 'No avatar has this id; see GET /api/v1/avatars.' },
  BALANCE_TOO_LOW: { kind: 'conflict', detail: 'The balance is 3; it cannot fall below zero.' },
  CHANGED_MEANWHILE: { kind: 'conflict', detail: 'The account was changed meanwhile. Try again.' },
  CURSOR_INVALID: { kind: 'invalid', detail: 'This cursor was not given by a list of yours.' },
  EMAIL_ALREADY_REGISTERED: { kind: 'bad_request', detail: 'Email already registered' },
  FRONT_DOOR_REQUIRED: { kind: 'forbidden', detail: 'Please use the public address of this service.' },
  HOST_NOT_ALLOWED: { kind: 'bad_request', detail: 'This service does not answer to that host name.' },
  IDEMPOTENCY_KEY_REUSED: { kind: 'invalid', detail: 'This idempotency key was used with another body.' },
  INACTIVE_USER: { kind: 'bad_request', detail: 'Inactive user' },
  INSUFFICIENT_CREDITS: {
    kind: 'payment_required',
    detail: 'This video costs 12 credits; the balance is 3.',
  },
  INSUFFICIENT_SCOPE: { kind: 'forbidden', detail: 'This API key lacks the scope videos:write.' },
  INVALID_API_KEY: { kind: 'unauthenticated', detail: 'Invalid API key' },
  INVALID_CREDENTIALS: { kind: 'unauthenticated', detail: 'Incorrect email or password' },
  INVALID_LOGIN: { kind: 'unauthenticated', detail: 'Invalid credentials' },
  MALFORMED_BODY: { kind: 'bad_request', detail: 'The body is not valid UTF-8.' },
  MALFORMED_JSON: {
    kind: 'bad_request',
    detail: 'The body is not valid JSON at position 7 (line 1, column 8).',
  },
  MAX_COST_EXCEEDED: {
    kind: 'payment_required',
    detail: 'This video costs 12 credits, above the ceiling of 10 in max_cost. Nothing was spent.',
  },
  NOT_AUTHENTICATED: { kind: 'unauthenticated', detail: 'Not authenticated' },
  NOT_FOUND: { kind: 'not_found', detail: 'Not found' },
  NOT_READY: { kind: 'unavailable', detail: 'A dependency does not answer.' },
  OWN_ACCOUNT: { kind: 'conflict', detail: 'Nobody can suspend their own account.' },
  PASSWORD_WRONG: { kind: 'forbidden', detail: 'This is not your current password.' },
  PAYLOAD_TOO_LARGE: { kind: 'payload_too_large', detail: 'The body may have at most 4194304 bytes.' },
  PERMISSION_DENIED: { kind: 'forbidden', detail: 'Permission denied' },
  RATE_LIMIT_EXCEEDED: {
    kind: 'rate_limited',
    detail: 'Rate limit exceeded. Please try again later.',
  },
  REFRESH_TOKEN_REUSED: { kind: 'unauthenticated', detail: credentials },
  SESSION_ENDED: { kind: 'unauthenticated', detail: credentials },
  SESSION_NOT_FOUND: { kind: 'not_found', detail: 'There is no such session.' },
  STYLE_NOT_FOUND: { kind: 'not_found', detail: 'No style has this id; see GET /api/v1/styles.' },
  TIMEOUT: { kind: 'unavailable', detail: 'The request took too long. Please try again.' },
  TOKEN_INVALID: { kind: 'bad_request', detail: 'This link was used, has expired or never was.' },
  TOKEN_EXPIRED: { kind: 'unauthenticated', detail: credentials },
  TOO_MANY_API_KEYS: {
    kind: 'conflict',
    detail: 'An account may have 20 API keys; delete one first.',
  },
  TOO_MANY_ACTIVE_VIDEOS: {
    kind: 'rate_limited',
    detail: '3 videos of this account are in work; wait until one ends.',
  },
  UNAUTHENTICATED: { kind: 'unauthenticated', detail: credentials },
  UNSUPPORTED_MEDIA_TYPE: {
    kind: 'unsupported_media_type',
    detail: 'Content type must be application/json.',
  },
  USERNAME_TAKEN: { kind: 'bad_request', detail: 'Username already taken' },
  USER_NOT_FOUND: { kind: 'not_found', detail: 'User not found' },
  VALIDATION_ERROR: { kind: 'invalid', detail: 'Request validation failed' },
  VIDEO_ENDED: { kind: 'conflict', detail: 'The video is completed and cannot be cancelled.' },
  VIDEO_NOT_FAILED: { kind: 'bad_request', detail: 'Can only regenerate failed videos' },
  VIDEO_NOT_FOUND: { kind: 'not_found', detail: 'Video not found' },
  VIDEO_NOT_READY: { kind: 'conflict', detail: 'The video is processing and cannot be downloaded yet.' },
  VOICE_NOT_FOUND: { kind: 'not_found', detail: 'No voice has this id; see GET /api/v1/voices.' },
};
