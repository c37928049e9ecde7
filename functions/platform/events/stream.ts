import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  Context as LambdaContext,
} from 'aws-lambda';
import type { TriggerDeclaration } from '../../shared/contract.ts';
import type { Item } from '../aws/table.ts';
import { begin, type EventContext } from './begin.ts';

/** One change of one item, as the table's stream tells it. */
export interface ItemChange {
  pk: string;
  sk: string;
  before: Item | undefined;
  after: Item | undefined;
}

/**
 * The handler of the table's stream. Changes of a batch are handled in order; the first that fails ends the
 * batch there, and the stream comes again from it.
 */
export const streamHandler =
  (
    _trigger: Extract<TriggerDeclaration, { on: 'stream' }>,
    handle: (change: ItemChange, context: EventContext) => Promise<void>,
  ) =>
  async (event: DynamoDBStreamEvent, lambda: LambdaContext): Promise<DynamoDBBatchResponse> => {
    const context = begin(lambda, 'stream');
    for (const record of event.Records) {
      try {
        await handle(changeOf(record), context);
      } catch (error) {
        const sequenceNumber = record.dynamodb?.SequenceNumber ?? '';
        context.log.error('stream_record_failed', { sequence_number: sequenceNumber, error });
        return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
      }
    }
    return { batchItemFailures: [] };
  };

/**
 * The handler of the table's stream for changes that are handled together. It tells which of them failed; the
 * stream comes again from the first of those, so `handle` must know again what it has done already.
 */
export const streamBatchHandler =
  (
    _trigger: Extract<TriggerDeclaration, { on: 'stream' }>,
    handle: (changes: readonly ItemChange[], context: EventContext) => Promise<ReadonlySet<ItemChange>>,
  ) =>
  async (event: DynamoDBStreamEvent, lambda: LambdaContext): Promise<DynamoDBBatchResponse> => {
    const context = begin(lambda, 'stream');
    const changes = event.Records.map(changeOf);
    const failed = await handle(changes, context);
    const first = event.Records[changes.findIndex((change) => failed.has(change))];
    if (first === undefined) return { batchItemFailures: [] };
    return { batchItemFailures: [{ itemIdentifier: first.dynamodb?.SequenceNumber ?? '' }] };
  };

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

const changeOf = ({ dynamodb: change }: DynamoDBRecord): ItemChange => {
  const { pk, sk } = itemOf(change?.Keys) ?? {};
  return {
    pk: String(pk),
    sk: String(sk),
    before: itemOf(change?.OldImage),
    after: itemOf(change?.NewImage),
  };
};

const itemOf = (image: Image): Item | undefined =>
  image === undefined ? undefined : unmarshall(image as Record<string, AttributeValue>);
