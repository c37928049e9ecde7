import type { Context as LambdaContext, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import type { TriggerDeclaration } from '../../shared/contract.ts';
import { type QueueMessage, type QueueName, queues } from '../../shared/queues.ts';
import { addLogFields, correlationOf } from '../log.ts';
import { handedBack } from './batch.ts';
import { begin, type EventContext } from './begin.ts';

/**
 * The handler of a queue's messages: each is parsed as `shared/queues.ts` declares it and handled by itself, and only
 * those that failed come back, and those for which no time was left. A message that does not fit fails until the
 * dead-letter queue takes it.
 */
export const queueHandler =
  <Name extends QueueName>(
    trigger: Extract<TriggerDeclaration, { on: 'queue' }> & { queue: Name },
    handle: (message: QueueMessage<Name>, context: EventContext) => Promise<void>,
  ) =>
  async (event: SQSEvent, lambda: LambdaContext): Promise<SQSBatchResponse> => {
    const schema: z.ZodMiniType = queues[trigger.queue].message;
    const context = begin(lambda, `queue:${trigger.queue}`);
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const [index, { messageId, body }] of event.Records.entries()) {
      const rest = handedBack(event.Records, index, context);
      if (rest.length > 0) return { batchItemFailures: [...batchItemFailures, ...rest] };
      try {
        const message = z.parse(schema, JSON.parse(body)) as QueueMessage<Name>;
        addLogFields(correlationOf(message));
        await handle(message, context);
      } catch (error) {
        context.log.error('queue_message_failed', { message_id: messageId, error });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
