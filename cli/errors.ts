/** The command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A local file that cannot be read or written: what is to be changed is on this side. */
export const isFileError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'path' in error;
