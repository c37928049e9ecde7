import { type CallFailure, VendorFailed } from '../engines/capabilities.ts';
import type { Logger } from '../platform/log.ts';
import { emitAlarmMetric } from '../platform/metrics.ts';
import { KinoraError } from '../shared/errors.ts';
import { failure, retryableFailure } from './failures.ts';

/** Of a vendor's message, for the failure card. */
const longestMessage = 1000;

/**
 * What a task throws for a scene that was not spoken. Where a vendor may do it later the task is run again: what it has
 * answered so far is kept, so that only what is missing is asked for, and paid, again.
 */
export const speechFailure = (error: unknown, engine: string, log: Pick<Logger, 'warn'>): Error => {
  if (!(error instanceof VendorFailed))
    return isOfStorage(error) || error instanceof KinoraError ? error : failure('SPEECH_FAILED', {}, error);
  log.warn('engine_call_failed', { engine, ...told(error.failure), error: error.cause ?? error });
  // An alarm reads it: the vendor's bill may name what no video has.
  if (mayBeBilled(error.failure)) emitAlarmMetric('VendorFailuresCharged', { engine });
  const words = { vendorMessage: error.failure.vendorMessage.slice(0, longestMessage) };
  switch (error.failure.state) {
    case 'busy':
      return retryableFailure('BUSY', words, error);
    case 'unanswered':
      return retryableFailure('ENGINE_FAILED', { ...words, reason: unanswered }, error);
    case 'failed': {
      const { code, retryable } = error.failure;
      return retryable
        ? retryableFailure(code, { ...words, retryable }, error)
        : failure(code, { ...words, retryable }, error);
    }
  }
};

/** Errors of AWS in keeping an answer are no fault of the voice: the task is run again as after any of them. */
const isOfStorage = (error: unknown): error is Error => error instanceof Error && '$metadata' in error;

const unanswered = 'The vendor of the voice did not answer with the speech of a scene.';

const told = ({ state, ...more }: CallFailure) => ({ state, code: 'code' in more ? more.code : undefined });

const mayBeBilled = (outcome: CallFailure): boolean =>
  outcome.state === 'unanswered' || (outcome.state === 'failed' && outcome.charged);
