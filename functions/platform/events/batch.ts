import type { SQSBatchItemFailure, SQSRecord } from 'aws-lambda';
import type { EventContext } from './begin.ts';

/** A message of a batch is begun only while so much of the function's time is left, in milliseconds. */
const messageMilliseconds = 10_000;

/**
 * The messages of a batch that go back to their queue because no time is left for them. A function that is ended half
 * way would have its whole batch delivered again, with the messages that are done. The first one is always begun.
 *
 * @param index of the message whose turn it is
 */
export const handedBack = (
  records: readonly SQSRecord[],
  index: number,
  { log, remainingMilliseconds }: EventContext,
): SQSBatchItemFailure[] => {
  if (index === 0 || remainingMilliseconds() >= messageMilliseconds) return [];
  const rest = records.slice(index);
  log.warn('messages_handed_back', { messages: rest.length });
  return rest.map(({ messageId }) => ({ itemIdentifier: messageId }));
};
