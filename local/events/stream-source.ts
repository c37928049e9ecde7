import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import type { Cloud, Service } from '../cloud.ts';
import type { Checkpoints } from './checkpoints.ts';
import { InFlight } from './in-flight.ts';
import type { LaneEvents } from './lane.ts';
import type { Mapping } from './mapping.ts';
import { type ShardContext, ShardReader } from './shard-reader.ts';

/** Writes wake the reader at once; this is for writes that nobody told of. */
const fallbackPollMilliseconds = 1_000;
const pauseAfterErrorMilliseconds = 1_000;

export interface StreamClients {
  dynamodb: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  checkpoints: Checkpoints;
  discarded: LaneEvents['discarded'];
  isExpired(tableName: string, keys: string): boolean;
}

/** Feeds a function from a table's stream, as an event source mapping does. */
export class StreamSource implements Service {
  readonly #context: ShardContext;
  readonly #tableName: string;
  readonly #stop: AbortController;
  readonly #readers: ShardReader[] = [];
  readonly #ended = new Set<string>();
  readonly #polling: Promise<void>;
  #wake = Promise.withResolvers<void>();

  private constructor(context: ShardContext, tableName: string, stop: AbortController, shards: Shard[]) {
    this.#context = context;
    this.#tableName = tableName;
    this.#stop = stop;
    this.#follow(shards);
    this.#polling = this.#poll();
  }

  /** @throws Error when the table has no stream */
  static async start(cloud: Cloud, mapping: Mapping, clients: StreamClients): Promise<StreamSource> {
    const tableName = /:table\/([^/]+)\/stream\//.exec(mapping.sourceArn)?.[1];
    if (!tableName) throw new Error(`not a stream: ${mapping.sourceArn}`);
    const { Table } = await clients.dynamodb.send(new DescribeTableCommand({ TableName: tableName }));
    if (!Table?.LatestStreamArn) throw new Error(`table ${tableName} has no stream`);
    const stop = new AbortController();
    const context: ShardContext = {
      cloud,
      mapping,
      client: clients.streams,
      checkpoints: clients.checkpoints,
      streamArn: Table.LatestStreamArn,
      stop: stop.signal,
      discarded: clients.discarded,
      isExpired: (keys) => clients.isExpired(tableName, keys),
    };
    const shards = await describeShards(context);
    if (mapping.startingPosition === 'LATEST') await skipPast(context, shards);
    return new StreamSource(context, tableName, stop, shards);
  }

  /** A table was written to; reads at once when it is this one. */
  wrote(tableName: string): void {
    if (tableName === this.#tableName) this.#wake.resolve();
  }

  /** Stops reading and waits a moment for the batches under way; what is not done comes again. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#wake.resolve();
    await this.#polling;
    const inFlight = new InFlight();
    for (const reader of this.#readers) inFlight.add(reader.idle());
    await inFlight.settle();
  }

  async #poll(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.#wake = Promise.withResolvers();
      let pause = fallbackPollMilliseconds;
      try {
        for (const reader of [...this.#readers]) await this.#drain(reader);
      } catch (error) {
        this.#context.cloud.log('stream_read_failed', { tableName: this.#tableName, error: String(error) });
        pause = pauseAfterErrorMilliseconds;
      }
      const timer = setTimeout(() => this.#wake.resolve(), pause);
      await this.#wake.promise;
      clearTimeout(timer);
    }
  }

  async #drain(reader: ShardReader): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const state = await reader.read();
      if (state === 'caught-up') return;
      if (state === 'more') continue;
      this.#ended.add(reader.shardId);
      this.#readers.splice(this.#readers.indexOf(reader), 1);
      return this.#follow(await describeShards(this.#context));
    }
  }

  #follow(shards: Shard[]): void {
    for (const { ShardId } of shards) {
      if (!ShardId || this.#ended.has(ShardId) || this.#readers.some((reader) => reader.shardId === ShardId))
        continue;
      this.#readers.push(new ShardReader(this.#context, ShardId));
    }
  }
}

const describeShards = async ({ client, streamArn }: ShardContext): Promise<Shard[]> => {
  const shards: Shard[] = [];
  let last: string | undefined;
  do {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn, ...(last && { ExclusiveStartShardId: last }) }),
    );
    shards.push(...(StreamDescription?.Shards ?? []));
    last = StreamDescription?.LastEvaluatedShardId;
  } while (last);
  return shards;
};

/**
 * A mapping that starts at LATEST for the first time notes where the stream stands, so that what is written
 * from now on is read even if this process ends before it read anything.
 */
const skipPast = async (context: ShardContext, shards: Shard[]): Promise<void> => {
  const { checkpoints, mapping } = context;
  if (checkpoints.shards(mapping.id).length > 0) return;
  for (const { ShardId, SequenceNumberRange } of shards) {
    if (!ShardId) continue;
    const last = SequenceNumberRange?.EndingSequenceNumber ?? (await lastSequenceNumber(context, ShardId));
    checkpoints.set(mapping.id, ShardId, last);
  }
};

/** Of the last record in a shard that is still written to; empty when it has none. */
const lastSequenceNumber = async ({ client, streamArn }: ShardContext, ShardId: string): Promise<string> => {
  const start = { StreamArn: streamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
  let { ShardIterator } = await client.send(new GetShardIteratorCommand(start));
  let last = '';
  while (ShardIterator) {
    const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator }));
    if (Records.length === 0) return last;
    last = Records.at(-1)?.dynamodb?.SequenceNumber ?? last;
    ShardIterator = NextShardIterator;
  }
  return last;
};
