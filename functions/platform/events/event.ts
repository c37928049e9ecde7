import type { Context as LambdaContext, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import type { TriggerDeclaration } from '../../shared/contract.ts';
import { handedBack } from './batch.ts';
import { begin, type EventContext } from './begin.ts';
import { type ChangeRecord, changeOf, type ItemChange } from './stream.ts';

const image = z.optional(z.record(z.string(), z.unknown()));

/** What `dispatchEvents` sends. */
const message: z.ZodMiniType<ChangeRecord> = z.object({
  eventID: z.string(),
  dynamodb: z.object({ Keys: image, OldImage: image, NewImage: image }),
});

/**
 * The handler of changes that a function subscribes to. Changes of one group come in order; after one that fails,
 * the later ones of its group are not handled but come again behind it, and so does the rest of a batch that has no
 * time left. A change may come twice.
 */
export const eventHandler =
  (
    _trigger: Extract<TriggerDeclaration, { on: 'event' }>,
    handle: (change: ItemChange, context: EventContext) => Promise<void>,
  ) =>
  async (event: SQSEvent, lambda: LambdaContext): Promise<SQSBatchResponse> => {
    const context = begin(lambda, 'event');
    const stopped = new Set<string>();
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const [index, record] of event.Records.entries()) {
      const rest = handedBack(event.Records, index, context);
      if (rest.length > 0) return { batchItemFailures: [...batchItemFailures, ...rest] };
      const group = groupOf(record);
      try {
        if (!stopped.has(group)) {
          await handle(changeOf(z.parse(message, JSON.parse(record.body))), context);
          continue;
        }
      } catch (error) {
        stopped.add(group);
        context.log.error('event_failed', { message_id: record.messageId, error });
      }
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    return { batchItemFailures };
  };

const groupOf = ({ attributes, messageId }: SQSRecord): string => attributes.MessageGroupId ?? messageId;
