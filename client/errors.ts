import type { Video } from './api-types.ts';

/** One mistake in the input, as the API reports it. */
export interface InputError {
  path: string;
  message: string;
  code: string;
}

/** The API answered and said no. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status. */
  readonly status: number;
  /** Stable, upper case: `VIDEO_NOT_FOUND`; `HTTP_502` when the answer carried none. */
  readonly code: string;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly errors: readonly InputError[];
  /** Seconds after which the server says a retry makes sense. */
  readonly retryAfterSeconds: number | undefined;
  /** The whole problem body. */
  readonly problem: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    problem: Readonly<Record<string, unknown>>,
    extra: { requestId?: string | undefined; retryAfterSeconds?: number | undefined } = {},
  ) {
    const detail = firstText(problem.detail, problem.message, problem.title) ?? `HTTP status ${status}`;
    super(detail);
    this.status = status;
    this.code = firstText(problem.code) ?? `HTTP_${status}`;
    this.detail = detail;
    this.requestId = firstText(problem.request_id) ?? extra.requestId;
    const fields = problem.details ?? problem.errors;
    this.errors = Array.isArray(fields) ? fields.flatMap(inputError) : [];
    this.retryAfterSeconds = extra.retryAfterSeconds;
    this.problem = problem;
  }
}

/** A video failed or was cancelled; its `charged` says what vendors were paid for it. */
export class VideoNotMadeError extends Error {
  override readonly name = 'VideoNotMadeError';
  readonly video: Video;
  /** Stable, upper case: `CONTENT_REFUSED`; `CANCELLED` where there is no failure. */
  readonly code: string;

  constructor(video: Video) {
    const { failure, id, status } = video;
    super(failure == null ? `The video ${id} was ${status}.` : `The video ${id} failed: ${failure.reason}`);
    this.video = video;
    this.code = failure?.code ?? status.toUpperCase();
  }
}

/** No answer: the server cannot be reached, or the connection broke. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** Something answered that is not Kinora, or not a Kinora that this command knows. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

/** Nobody is signed in, or the session has ended. */
export class NotSignedInError extends Error {
  override readonly name = 'NotSignedInError';
}

/** A JSON object, and nothing else. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const firstText = (...values: unknown[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '');

const inputError = (entry: unknown): InputError[] =>
  isRecord(entry) && typeof entry.message === 'string'
    ? [{ path: firstText(entry.path) ?? '', message: entry.message, code: firstText(entry.code) ?? '' }]
    : [];
