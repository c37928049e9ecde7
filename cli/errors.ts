/** The command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A local file that cannot be read or written: what is to be changed is on this side. */
export const isFileError = (error: unknown): error is NodeJS.ErrnoException & { path: string } =>
  error instanceof Error && 'syscall' in error && 'path' in error;

const fileProblems: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder',
  EACCES: 'may not be opened by you',
};

/** An error in words. */
export const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const problem = isFileError(error) ? fileProblems[error.code ?? ''] : undefined;
  return isFileError(error) && problem !== undefined ? `${error.path} ${problem}.` : error.message;
};
