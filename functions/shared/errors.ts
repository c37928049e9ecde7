import type { ErrorCode } from './error-codes.ts';
import { describeError, type FactsOf } from './error-facts.ts';
import type { ErrorKind } from './error-kinds.ts';

/** One mistake in the input: where (`body.script`), what, and a stable code. */
export interface FieldError {
  path: string;
  message: string;
  code: string;
}

/** Field errors that one answer lists; whoever mends them learns the others. */
const mostErrors = 20;
/** Characters of a path in an answer: names of fields are the caller's, and as long as they like. */
const longestPath = 200;

const listed = (errors: readonly FieldError[]): FieldError[] =>
  errors.slice(0, mostErrors).map((error) => ({ ...error, path: shortened(error.path) }));

const shortened = (path: string): string =>
  path.length <= longestPath ? path : `${path.slice(0, longestPath - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** An error that a caller may see; every other error is answered as a generic 500 and logged in full. */
export class KinoraError extends Error {
  override readonly name = 'KinoraError';
  readonly kind: ErrorKind;
  /** Stable, upper case: `VIDEO_NOT_FOUND`. */
  readonly code: string;
  /** Field errors of an invalid request, the first 20. */
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
    this.errors = listed(options.errors ?? []);
    this.data = options.data ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** The same error with one more member for its caller. */
  with(data: Readonly<Record<string, unknown>>): KinoraError {
    const { kind, code, message, errors, retryAfterSeconds, cause } = this;
    const options = { errors, data: { ...this.data, ...data }, cause };
    return new KinoraError(kind, code, message, {
      ...options,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    });
  }
}

/** What an error carries beside its code and facts. */
interface ProblemOptions {
  /** Field errors of an invalid request. */
  errors?: readonly FieldError[];
  /** Seconds after which a retry makes sense; becomes `Retry-After`. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** Facts may be left out where nothing needs them. */
type ProblemArguments<Code extends ErrorCode> =
  Record<never, never> extends FactsOf<Code>
    ? [facts?: FactsOf<Code>, options?: ProblemOptions]
    : [facts: FactsOf<Code>, options?: ProblemOptions];

/**
 * An error that a caller sees: kind, status and text come from `error-codes.ts`.
 *
 * @param facts what the text needs and the answer carries, e.g. `{ required: 12, balance: 3 }`
 */
export const problem = <Code extends ErrorCode>(
  code: Code,
  ...[facts, options = {}]: ProblemArguments<Code>
): KinoraError => {
  const { kind, detail, data } = describeError(code, facts ?? ({} as FactsOf<Code>));
  return new KinoraError(kind, code, detail, { ...options, data });
};

/** A task's error that the workflow should try again: the workflow retries by this name. */
export class RetryableError extends Error {
  override readonly name: string = 'RetryableError';
}
