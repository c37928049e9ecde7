import { ApiError, NotSignedInError } from '@kinora/client/errors';
import { isFileError, UsageError } from './errors.ts';

/** What the command ends with. Scripts rely on these; docs/cli.md documents them. */
export const exitCodes = {
  ok: 0,
  /** The video failed or was cancelled. */
  videoFailed: 1,
  /** The command line is wrong, or a local file cannot be read or written. */
  usage: 2,
  notSignedIn: 3,
  /** The video is still being made: watch it, do not submit it again. */
  stillRunning: 4,
  /**
   * The server refused the request (4xx), or its operator has not set up what it takes: it would be refused again. Of
   * `admin`: AWS refused the keys, or what was asked with them.
   */
  refused: 5,
  /** The server failed, is too busy or cannot be reached: the same request may succeed later. */
  unavailable: 6,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code of an error that ended a command. */
export const exitCodeOf = (error: unknown): ExitCode => {
  if (error instanceof UsageError || isFileError(error)) return exitCodes.usage;
  if (error instanceof NotSignedInError) return exitCodes.notSignedIn;
  if (isRefusalOfAws(error)) return exitCodes.refused;
  if (!(error instanceof ApiError)) return exitCodes.unavailable;
  if (error.status === 401) return exitCodes.notSignedIn;
  // A 503 that no waiting mends.
  if (error.code?.endsWith('_NOT_CONFIGURED') === true) return exitCodes.refused;
  if (error.status === 429 || error.status >= 500) return exitCodes.unavailable;
  return exitCodes.refused;
};

/** What the AWS SDK throws where the call would be refused again: no keys, or such as do not do; throttling passes. */
const isRefusalOfAws = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'CredentialsProviderError' ||
    ('$fault' in error && error.$fault === 'client' && !/Throttl|TooManyRequests/.test(error.name)));
