import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { idempotencyHash } from '../platform/http/idempotency.ts';
import { problem } from '../shared/errors.ts';
import { bodyHashOf } from '../shared/idempotency.ts';
import { batchKey } from './keys.ts';

/** How long a batch can be finished or told again by its key. */
const retentionSeconds = 24 * 3600;

/** What names a batch. */
export interface BatchName {
  ownerId: string;
  operationId: string;
  /** The `Idempotency-Key` header. */
  key: string;
}

/** What a batch has made so far: it holds no words of its videos. */
export interface BatchRecord {
  /** Of the parsed body, and of the body as it was sent. */
  bodyHash: string;
  sentHash: string;
  /** The videos, in the order of the batch: the first so many of its entries. */
  ids: string[];
  /** Of a batch of a template: what all of its videos are made of. */
  templateVersion?: number;
}

/** Another request of the same key was first: look again what there is. */
export class BatchMoved extends Error {
  override readonly name = 'BatchMoved';
}

const record = z.object({
  bodyHash: z.string(),
  sentHash: z.string(),
  ids: z.array(z.string()),
  templateVersion: z.exactOptional(z.number()),
  expiresAt: z.number(),
});

const keyOf = ({ ownerId, ...name }: BatchName) => batchKey(ownerId, idempotencyHash(name));

const secondsOf = (time: Date): number => Math.floor(time.getTime() / 1000);

/** What is recorded of a batch that came before. */
export const loadBatch = async (name: BatchName, now: Date): Promise<BatchRecord | undefined> => {
  const item = await getItem(keyOf(name), { consistent: true });
  if (item === undefined) return undefined;
  const { expiresAt, ...found } = z.parse(record, item);
  return expiresAt < secondsOf(now) ? undefined : found;
};

/**
 * Hashes by which a repetition is known: it means the same today, or was sent the same.
 *
 * @throws KinoraError 422 `IDEMPOTENCY_KEY_REUSED` where another body came with the key
 */
export const sameBatch = (
  before: BatchRecord | undefined,
  { body, sent }: { body: unknown; sent: unknown },
): Pick<BatchRecord, 'bodyHash' | 'sentHash'> => {
  const hashes = { bodyHash: bodyHashOf(body), sentHash: bodyHashOf(sent) };
  if (before !== undefined && before.bodyHash !== hashes.bodyHash && before.sentHash !== hashes.sentHash)
    throw problem('IDEMPOTENCY_KEY_REUSED');
  return hashes;
};

/**
 * Notes which videos there are, in the transaction that makes the last of them. Put it first.
 *
 * @param before how many there were; 0 begins the record
 * @throws BatchMoved when that is not so
 */
export const batchWrite = (
  name: BatchName,
  { ids, ...rest }: BatchRecord,
  before: number,
  now: Date,
): TransactWrite => {
  const onConflict = () => new BatchMoved();
  if (before > 0)
    return {
      Update: updateOf(keyOf(name), {
        set: { ids },
        condition: 'size(#ids) = :before',
        values: { before },
      }),
      onConflict,
    };
  return {
    Put: {
      Item: { ...keyOf(name), ids, ...rest, expiresAt: secondsOf(now) + retentionSeconds },
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
      ExpressionAttributeValues: { ':now': secondsOf(now) },
    },
    onConflict,
  };
};
