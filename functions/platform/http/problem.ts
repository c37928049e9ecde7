import type { ErrorKind } from '../../shared/error-kinds.ts';
import { type FieldError, KinoraError } from '../../shared/errors.ts';
import { isOfDatabase } from '../database-error.ts';
import { debugOf } from './debug.ts';

/** The HTTP status of each kind of error. */
const statuses: Readonly<Record<ErrorKind, number>> = {
  bad_request: 400,
  unauthenticated: 401,
  payment_required: 402,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  gone: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  rate_limited: 429,
  unavailable: 503,
};

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export const statusOf = (kind: ErrorKind): number => statuses[kind];

/** The answer to every error that a caller may not see. */
const unexpected = {
  code: 'INTERNAL_SERVER_ERROR',
  detail: 'An unexpected error occurred',
  type: 'InternalServerError',
};
/** The same, where it was the table that did not do what it was asked. */
const ofTable = { code: 'DATABASE_ERROR', detail: 'Database operation failed', type: 'DatabaseError' };

/** Codes of answers to errors of ours, which no operation throws or declares. */
export type ServerErrorCode = 'INTERNAL_SERVER_ERROR' | 'DATABASE_ERROR';

/** What callers of `/api/v2` and of root routes read in place of the words of `/api/v1`. */
const wordsElsewhere: ReadonlyMap<string, string> = new Map([
  ['Could not validate credentials', 'Invalid authentication credentials'],
]);

/** Where AI Film Studio names a video by a UUID; the older API, which numbers them, has the same path. */
const videoByUuid = /^\/api\/v1\/videos\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\/?$/i;

/** An error's words as the clients of a path know them. */
const wordsAt = (path: string, words: string): string => {
  if (!path.startsWith('/api/v1/')) return wordsElsewhere.get(words) ?? words;
  return words === 'Video not found' && videoByUuid.test(path) ? 'Video generation not found' : words;
};

export interface Problem {
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown>;
}

/**
 * The body of an error: RFC 9457 with the members that older clients read. `error` is the code as
 * a string on `/api/v2` and root routes and an object on `/api/v1`. `details` always holds field errors; `errors`
 * holds the same of an invalid request, and plain texts of every other error.
 *
 * @param request where and when it happened; `path` is the path as the client sent it. Where it is `debugged`, an error
 *   of ours is shown in the member `debug`
 */
export const problemOf = (
  error: unknown,
  request: { path: string; requestId: string; now: Date; debugged?: boolean },
): Problem => {
  const known = error instanceof KinoraError ? error : undefined;
  const ours = isOfDatabase(error) ? ofTable : unexpected;
  const status = known === undefined ? 500 : statuses[known.kind];
  const code = known?.code ?? ours.code;
  const own = known?.message ?? ours.detail;
  const details = known?.errors ?? [];
  const isObject = request.path.startsWith('/api/v1/');
  const heygen = isHeygenPath(request.path);
  const detail = wordsAt(request.path, own);
  return {
    status,
    headers: headersOf(status, known),
    body: {
      ...known?.data,
      type: `urn:kinora:problem:${code.toLowerCase().replaceAll('_', '-')}`,
      title: titles[status],
      status,
      detail,
      instance: uriOf(request.path),
      code,
      request_id: request.requestId,
      timestamp: request.now.toISOString(),
      errors: known?.kind === 'invalid' ? details : details.map(({ message }) => message),
      success: false,
      message: heygen ? withDetails(detail, details) : detail,
      status_code: status,
      details,
      ...(heygen ? { data: null } : {}),
      error: heygen
        ? { code, message: withDetails(detail, details) }
        : isObject
          ? { code, message: detail, type: typeName(known, ours), details }
          : code,
      ...(status === 500 && request.debugged === true ? { debug: debugOf(error) } : {}),
    },
  };
};

/** Where clients of HeyGen v1 and v2 call. */
const isHeygenPath = (path: string): boolean => /^\/v[12]\//.test(path);

/** What is wrong with a request in the one text that such clients show. */
const withDetails = (detail: string, errors: readonly FieldError[]): string =>
  errors.length === 0 ? detail : errors.map(({ path, message }) => `${path}: ${message}`).join('; ');

/** A path as URIs spell it (RFC 3986): API Gateway hands paths over decoded. */
export const uriOf = (path: string): string =>
  encodeURI(path.toWellFormed()).replace(/[?#]/g, (mark) => encodeURIComponent(mark));

const headersOf = (status: number, error: KinoraError | undefined): Record<string, string> => ({
  'content-type': 'application/problem+json',
  ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  ...(typeof error?.data.allow === 'string' ? { allow: error.data.allow } : {}),
  ...(error?.retryAfterSeconds === undefined ? {} : { 'retry-after': String(error.retryAfterSeconds) }),
});

/** The `type` words that clients of `/api/v1` read. */
const typeName = (known: KinoraError | undefined, ours: typeof unexpected): string => {
  if (known === undefined) return ours.type;
  const isOfRequest = known.kind === 'invalid' && known.code !== 'VIDEO_PROCESSING_ERROR';
  return isOfRequest ? 'ValidationError' : 'HeyGenException';
};
