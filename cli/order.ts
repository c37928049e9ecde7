import { randomUUID } from 'node:crypto';
import { ApiError } from '@kinora/client/errors';
import type { Invocation } from './command.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { line } from './terminal.ts';

/** The option of commands that make what would be there twice if they ran twice. */
export const orderOptions = {
  'idempotency-key': {
    type: 'string',
    value: 'KEY',
    summary: 'The same key and request never order it a second time (24 hours)',
  },
} as const;

/** Whether an order may have been taken in although there is an error. */
export const isUncertain = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted || (exitCodeOf(error) === exitCodes.unavailable && !isTurnedAway(error));

/** Whether the server says that it is too busy and took nothing in. */
const isTurnedAway = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 429 || error.code === 'QUEUE_FULL');

/**
 * Orders something under the key that was given, else a new one; when nobody knows whether the order arrived, says how to
 * repeat it without harm.
 *
 * @throws what `send` throws
 */
export const orderOnce = async <Answer>(
  { arguments: given, terminal, signal }: Invocation,
  send: (idempotencyKey: string) => Promise<Answer>,
): Promise<Answer> => {
  const key = given.text('idempotency-key') ?? randomUUID();
  try {
    return await send(key);
  } catch (error) {
    if (isUncertain(error, signal))
      line(terminal.stderr, `The order may have arrived. Repeat it without harm: --idempotency-key ${key}`);
    throw error;
  }
};
