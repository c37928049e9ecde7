const failed = new WeakSet<object>();

/**
 * Notes that a call to the table ended in this error, be it refused, broken or unanswered, and hands it back. What is wrong
 * with the call before it is sent is a mistake of ours and no error of the table; those carry no `$metadata`.
 */
export const ofDatabase = (error: unknown): unknown => {
  if (error instanceof Error && '$metadata' in error) failed.add(error);
  return error;
};

/** Whether the table did not do what it was asked, and nobody knew better what that means for the caller. */
export const isOfDatabase = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && failed.has(error);
