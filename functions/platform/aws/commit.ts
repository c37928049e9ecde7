import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { env } from '../env.ts';
import { isTransient, knownOverload } from './overload.ts';
import { documents, type Item } from './table.ts';

type Entry = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Without<Write> = Omit<NonNullable<Write>, 'TableName' | 'ReturnValuesOnConditionCheckFailure'>;

/**
 * One write as a value, e.g. `{ Put: { Item, ConditionExpression } }`: an entry of TransactWriteItems without
 * the table's name. Stores return these, operations compose them, `commit` performs them together.
 */
export type TransactWrite = {
  /**
   * The error to throw when this entry's condition fails.
   *
   * @param old the item as it stood; undefined when there was none
   */
  onConflict?: (old: Item | undefined) => Error;
  /** Told when the write, and with it all others of its transaction, is done. */
  onCommit?: () => void;
  /**
   * Of an update that is committed alone: whether the item as it stands shows that it was done. Asked where the answer
   * was lost on the way and the condition of the repeated call failed, perhaps on what the first call wrote.
   */
  isDone?: (item: Item) => boolean;
} & (
  | { Put: Without<Entry['Put']> }
  | { Update: Without<Entry['Update']> }
  | { Delete: Without<Entry['Delete']> }
  | { ConditionCheck: Without<Entry['ConditionCheck']> }
);

/** A {@link TransactWrite} that updates; `updateOf` makes one. */
export type UpdateWrite = Extract<TransactWrite, { Update: unknown }>;

/** A condition failed whose entry names no error of its own. */
export class ConditionFailed extends Error {
  override readonly name = 'ConditionFailed';
  readonly index: number;
  /** Private, as a log writes all that an error shows: an item holds what belongs in no log. */
  readonly #old: Item | undefined;

  constructor(index: number, old: Item | undefined) {
    super(`The condition of write ${index} failed`);
    this.index = index;
    this.#old = old;
  }

  /** The item as it stood; undefined when there was none. */
  get old(): Item | undefined {
    return this.#old;
  }
}

const attempts = 9;

/**
 * Performs all writes or none, in one round trip. A single write takes the cheaper plain call. Conflicts with
 * other transactions and throttling are tried again with jittered pauses (up to 8 times, about 3 s in all). All tries of
 * one call have one token: when the answer to a transaction that stands was lost, the next try is answered as done.
 *
 * @param options `clientRequestToken`: the same token within 10 minutes commits once, over several calls
 * @throws the first failed entry's `onConflict` error, else {@link ConditionFailed}; 503 `OVERLOADED` when the tries
 *   are used up
 */
export const commit = async (
  entries: readonly TransactWrite[],
  options: { clientRequestToken?: string } = {},
): Promise<void> => {
  const [first] = entries;
  if (first === undefined) return;
  const { clientRequestToken } = options;
  if (entries.length === 1 && clientRequestToken === undefined && !('ConditionCheck' in first)) {
    await persist(entries, (attempt) => writeOne(first, attempt));
    return;
  }
  // The SDK would make a token for each command, and so for each try.
  const token = clientRequestToken ?? randomUUID();
  await persist(entries, () => writeAll(entries, token));
};

/**
 * Performs one update and answers the item as it stands afterwards.
 *
 * @throws the entry's `onConflict` error, else {@link ConditionFailed}
 */
export const updateItem = async (write: UpdateWrite): Promise<Item> => {
  let item: Item | undefined;
  await persist([write], async () => {
    const command = new UpdateCommand({
      ...write.Update,
      TableName: env('TABLE_NAME'),
      ReturnValues: 'ALL_NEW',
      ...returned,
    });
    item = (await documents().send(command)).Attributes;
  });
  return item ?? {};
};

/** Tries a write until it is done, its condition fails, or it met others too often. */
const persist = async (
  entries: readonly TransactWrite[],
  write: (attempt: number) => Promise<void>,
): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await write(attempt);
      break;
    } catch (error) {
      const conflict = conflictOf(error, entries);
      if (conflict !== undefined) throw conflict;
      if (attempt === attempts || !isTransient(error)) throw knownOverload(error);
      // Full jitter: two callers that met once are unlikely to meet again.
      await sleep(Math.random() * Math.min(800, 20 * 2 ** attempt));
    }
  }
  for (const { onCommit } of entries) onCommit?.();
};

const returned = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

type PlainWrite = Exclude<TransactWrite, { ConditionCheck: unknown }>;

/** @param attempt counted from 1; each consists of all tries that the SDK makes of a call */
const writeOne = async (write: PlainWrite, attempt: number): Promise<void> => {
  try {
    await sendOne(write);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const wasSentBefore = attempt > 1 || (error.$metadata.attempts ?? 1) > 1;
    if (!wasSentBefore || !wasDoneBefore(write, error)) throw error;
  }
};

/**
 * Whether the condition of a write that was sent more than once failed on what the very write had done before its
 * answer was lost: the item stands as the write leaves it.
 */
const wasDoneBefore = (write: PlainWrite, { Item }: ConditionalCheckFailedException): boolean => {
  const item = itemOf(Item);
  if ('Delete' in write) return item === undefined;
  if (item === undefined) return false;
  return 'Put' in write ? isDeepStrictEqual(item, defined(write.Put.Item)) : write.isDone?.(item) === true;
};

/** Fields that are undefined are not written. */
const defined = (item: Item = {}): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));

const sendOne = async (write: PlainWrite): Promise<void> => {
  const table = { TableName: env('TABLE_NAME'), ...returned };
  if ('Put' in write) await documents().send(new PutCommand({ ...write.Put, ...table }));
  else if ('Update' in write) await documents().send(new UpdateCommand({ ...write.Update, ...table }));
  else await documents().send(new DeleteCommand({ ...write.Delete, ...table }));
};

const writeAll = async (entries: readonly TransactWrite[], token: string): Promise<void> => {
  const table = { TableName: env('TABLE_NAME'), ...returned };
  const items: Entry[] = entries.map((write) => {
    if ('Put' in write) return { Put: { ...write.Put, ...table } };
    if ('Update' in write) return { Update: { ...write.Update, ...table } };
    if ('Delete' in write) return { Delete: { ...write.Delete, ...table } };
    return { ConditionCheck: { ...write.ConditionCheck, ...table } };
  });
  await documents().send(new TransactWriteCommand({ TransactItems: items, ClientRequestToken: token }));
};

const conflictOf = (error: unknown, entries: readonly TransactWrite[]): Error | undefined => {
  if (error instanceof ConditionalCheckFailedException) return raise(entries, 0, error.Item);
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const reasons = error.CancellationReasons ?? [];
  const index = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
  return index === -1 ? undefined : raise(entries, index, reasons[index]?.Item);
};

const raise = (
  entries: readonly TransactWrite[],
  index: number,
  old: Parameters<typeof unmarshall>[0] | undefined,
): Error => {
  const item = itemOf(old);
  return entries[index]?.onConflict?.(item) ?? new ConditionFailed(index, item);
};

const itemOf = (old: Parameters<typeof unmarshall>[0] | undefined): Item | undefined =>
  old === undefined || Object.keys(old).length === 0 ? undefined : unmarshall(old);
