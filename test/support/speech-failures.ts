import { VendorFailed } from '../../functions/engines/capabilities.ts';
import { readFailure } from '../../functions/generation/failures.ts';
import { speechFailure } from '../../functions/generation/speech-failure.ts';
import { KinoraError, RetryableError } from '../../functions/shared/errors.ts';

/** How a vendor failed to speak. @throws when it spoke */
export const vendorFailureOf = async (speaking: Promise<unknown>): Promise<VendorFailed> => {
  const error = await speaking.then(
    () => new Error('It spoke'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof VendorFailed) return error;
  throw error;
};

/** Errors of tasks reach the workflow by their messages. */
const messageOf = (error: Error): string =>
  error instanceof KinoraError
    ? JSON.stringify({ code: error.code, message: error.message, data: error.data })
    : error.message;

/** What the workflow reads of a failure: whether it runs the task again, and what the owner is told in the end. */
export const seenByOwner = (error: VendorFailed) => {
  const thrown = speechFailure(error, 'vendor', { warn: () => {} });
  const { code, words } = readFailure({ Cause: JSON.stringify({ errorMessage: messageOf(thrown) }) });
  return { code, again: thrown instanceof RetryableError, ...words };
};
