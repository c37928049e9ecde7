import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { problem } from '../../shared/errors.ts';
import { ofDatabase } from '../database-error.ts';

/** How DynamoDB says that the same call may succeed in a moment: as an error's name or as a transaction's reason. */
const transient = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** Whether a call met another transaction or too many others, and may be made again as it is. */
export const isTransient = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (transient.has(error.name)) return true;
  return (
    error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some((reason) => transient.has(reason.Code ?? ''))
  );
};

const retryAfterSeconds = 2;

/**
 * The error to throw for one that outlasted every try: 503 `OVERLOADED` where it is transient, else itself, which is answered
 * as 500 `DATABASE_ERROR`.
 */
export const knownOverload = (error: unknown): unknown =>
  isTransient(error) ? problem('OVERLOADED', {}, { cause: error, retryAfterSeconds }) : ofDatabase(error);
