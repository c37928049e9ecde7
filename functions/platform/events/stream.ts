import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent, Context as LambdaContext } from 'aws-lambda';
import type { TriggerDeclaration } from '../../shared/contract.ts';
import type { Item } from '../aws/table.ts';
import { begin, type EventContext } from './begin.ts';

type Image = Readonly<Record<string, unknown>> | undefined;

/** A record of the stream as far as it can be told on: what changed, in DynamoDB's own JSON. */
export interface ChangeRecord {
  /** The same for the same change, however often it comes. */
  eventID: string;
  dynamodb: { Keys?: Image; OldImage?: Image; NewImage?: Image };
}

/** One change of one item, as the table's stream tells it. */
export interface ItemChange {
  /** The same for the same change, however often it comes. */
  eventId: string;
  pk: string;
  sk: string;
  before: Item | undefined;
  after: Item | undefined;
  record: ChangeRecord;
}

/**
 * The handler of the table's stream: changes of a batch are handled together. It tells which of them failed; the
 * stream comes again from the first of those, so `handle` must know again what it has done already.
 */
export const streamHandler =
  (
    _trigger: Extract<TriggerDeclaration, { on: 'stream' }>,
    handle: (changes: readonly ItemChange[], context: EventContext) => Promise<ReadonlySet<ItemChange>>,
  ) =>
  async (event: DynamoDBStreamEvent, lambda: LambdaContext): Promise<DynamoDBBatchResponse> => {
    const context = begin(lambda, 'stream');
    const changes = event.Records.map(({ eventID = '', dynamodb = {} }) => changeOf({ eventID, dynamodb }));
    const failed = await handle(changes, context);
    const first = event.Records[changes.findIndex((change) => failed.has(change))];
    if (first === undefined) return { batchItemFailures: [] };
    return { batchItemFailures: [{ itemIdentifier: first.dynamodb?.SequenceNumber ?? '' }] };
  };

/** @throws when the record has no keys */
export const changeOf = (record: ChangeRecord): ItemChange => {
  const { Keys, OldImage, NewImage } = record.dynamodb;
  const { pk, sk } = itemOf(Keys) ?? {};
  if (typeof pk !== 'string' || typeof sk !== 'string') throw new Error('A change of no item');
  return { eventId: record.eventID, pk, sk, before: itemOf(OldImage), after: itemOf(NewImage), record };
};

const itemOf = (image: Image): Item | undefined =>
  image === undefined ? undefined : unmarshall(image as Record<string, AttributeValue>);
