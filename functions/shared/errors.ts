/** What went wrong, in the field's words; one file (`platform/http/problem.ts`) maps each to an HTTP status. */
export type ErrorKind =
  | 'bad_request' // 400
  | 'unauthenticated' // 401
  | 'payment_required' // 402
  | 'forbidden' // 403
  | 'not_found' // 404
  | 'not_acceptable' // 406
  | 'conflict' // 409
  | 'gone' // 410
  | 'payload_too_large' // 413
  | 'unsupported_media_type' // 415
  | 'invalid' // 422
  | 'rate_limited' // 429
  | 'unavailable'; // 503

/** One mistake in the input: where (`body.script`), what, and a stable code. */
export interface FieldError {
  path: string;
  message: string;
  code: string;
}

/** An error that a caller may see. Everything else becomes a generic 500 with a full log line. */
export class KinoraError extends Error {
  override readonly name = 'KinoraError';
  readonly kind: ErrorKind;
  /** Stable, upper case: `VIDEO_NOT_FOUND`. */
  readonly code: string;
  /** Field errors of an invalid request. */
  readonly errors: readonly FieldError[];
  /** Members added to the problem body, e.g. `{ required: 12, balance: 3 }`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Seconds after which a retry makes sense; becomes `Retry-After`. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: ErrorKind,
    code: string,
    detail: string,
    options: {
      errors?: readonly FieldError[];
      data?: Record<string, unknown>;
      retryAfterSeconds?: number;
      cause?: unknown;
    } = {},
  ) {
    super(detail, { cause: options.cause });
    this.kind = kind;
    this.code = code;
    this.errors = options.errors ?? [];
    this.data = options.data ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** A task's error that the workflow should try again: the workflow retries by this name. */
export class RetryableError extends Error {
  override readonly name = 'RetryableError';
}
