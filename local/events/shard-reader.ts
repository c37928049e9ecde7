import { createHash } from 'node:crypto';
import {
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { Cloud } from '../cloud.ts';
import type { Checkpoints } from './checkpoints.ts';
import { Lane, type LaneEvents } from './lane.ts';
import type { Mapping } from './mapping.ts';
import { keyOf, type StreamRecord, streamRecord } from './stream-record.ts';

/** Reading pauses while so many records wait for the function. */
const maxPending = 5_000;
const readLimit = 1_000;

export interface ShardContext {
  cloud: Cloud;
  client: DynamoDBStreamsClient;
  checkpoints: Checkpoints;
  mapping: Mapping;
  /** The stream as the service names it now; the template's name may be older. */
  streamArn: string;
  stop: AbortSignal;
  discarded: LaneEvents['discarded'];
  /** Whether a removed item, given by its keys, was removed by its time to live. */
  isExpired(keys: string): boolean;
}

/** Reads one shard, spreads its records over the lanes, and keeps the checkpoint behind the last gap. */
export class ShardReader {
  readonly shardId: string;
  readonly #context: ShardContext;
  readonly #lanes: Lane[];
  /** In the order of the stream; the flag says whether the record is done. */
  readonly #pending: { sequence: string; done: boolean }[] = [];
  readonly #bySequence = new Map<string, { sequence: string; done: boolean }>();
  #iterator: string | undefined;
  #lastRead: string | undefined;

  constructor(context: ShardContext, shardId: string) {
    this.#context = context;
    this.shardId = shardId;
    const { cloud, mapping, stop, discarded } = context;
    const done = (records: StreamRecord[]) =>
      this.#done(records.map((record) => record.dynamodb.SequenceNumber));
    this.#lanes = Array.from(
      { length: mapping.parallelizationFactor },
      () => new Lane(cloud, mapping, shardId, stop, { done, discarded }),
    );
  }

  /** Reads once. Says whether there may be more at once, or the shard has ended. */
  async read(): Promise<'more' | 'caught-up' | 'ended'> {
    if (this.#pending.length >= maxPending) return 'caught-up';
    const { client } = this.#context;
    this.#iterator ??= await this.#position();
    try {
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: this.#iterator, Limit: readLimit }),
      );
      this.#iterator = NextShardIterator;
      for (const record of Records) this.#accept(record);
      if (NextShardIterator === undefined) return 'ended';
      // What is written after this read wakes the reader anyhow: only a full page means that more is there.
      return Records.length >= readLimit ? 'more' : 'caught-up';
    } catch (error) {
      this.#iterator = undefined;
      if (error instanceof ExpiredIteratorException) return 'more';
      if (!(error instanceof TrimmedDataAccessException)) throw error;
      this.#lastRead = '';
      return 'more';
    }
  }

  async idle(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.idle()));
  }

  async #position(): Promise<string | undefined> {
    const { client, checkpoints, mapping, streamArn } = this.#context;
    const last = this.#lastRead ?? checkpoints.get(mapping.id, this.shardId) ?? '';
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: this.shardId,
        ...(last === ''
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: last }),
      }),
    );
    return ShardIterator;
  }

  #accept(raw: Parameters<typeof streamRecord>[0]): void {
    const { cloud, mapping, isExpired } = this.#context;
    const key = keyOf(raw.dynamodb?.Keys);
    const expired = raw.eventName === 'REMOVE' && isExpired(key);
    const record = streamRecord(raw, mapping.sourceArn, cloud.region, expired);
    const sequence = record.dynamodb.SequenceNumber;
    this.#lastRead = sequence;
    const entry = { sequence, done: false };
    this.#pending.push(entry);
    this.#bySequence.set(sequence, entry);
    if (mapping.filter.passes(record)) this.#lanes[this.#laneOf(key)]?.add(record);
    else this.#done([sequence]);
  }

  /** Changes of one item stay in order: they share a lane. */
  #laneOf(key: string): number {
    if (this.#lanes.length === 1) return 0;
    return createHash('md5').update(key).digest().readUInt32BE() % this.#lanes.length;
  }

  #done(sequences: string[]): void {
    for (const sequence of sequences) {
      const entry = this.#bySequence.get(sequence);
      if (entry) entry.done = true;
    }
    const open = this.#pending.findIndex((entry) => !entry.done);
    const finished = this.#pending.splice(0, open < 0 ? this.#pending.length : open);
    for (const { sequence } of finished) this.#bySequence.delete(sequence);
    const last = finished.at(-1);
    if (last) this.#context.checkpoints.set(this.#context.mapping.id, this.shardId, last.sequence);
  }
}
