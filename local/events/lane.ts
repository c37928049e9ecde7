import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cloud, InvokeResult } from '../cloud.ts';
import { failedItems } from './batch-failures.ts';
import type { Mapping } from './mapping.ts';
import { pause } from './pause.ts';
import type { StreamRecord } from './stream-record.ts';

const defaultBatchSize = 100;
/** An event for a function is at most 6 MB; the margin is for what JSON adds. */
const batchBytes = 4_000_000;
const firstRetryMilliseconds = 200;
const lastRetryMilliseconds = 30_000;

export interface LaneEvents {
  /** The records need not come again: processed, or given up. */
  done(records: StreamRecord[]): void;
  /** Sends the account of a batch that was given up to the mapping's on-failure destination. */
  discarded(destinationArn: string, message: object): Promise<void>;
}

/** One of the concurrent readers of a shard: batches follow each other in the order of the stream. */
export class Lane {
  readonly #cloud: Cloud;
  readonly #mapping: Mapping;
  readonly #shardId: string;
  readonly #events: LaneEvents;
  readonly #stop: AbortSignal;
  readonly #waiting: StreamRecord[] = [];
  #running: Promise<void> | undefined;
  #arrived = Promise.withResolvers<void>();

  constructor(cloud: Cloud, mapping: Mapping, shardId: string, stop: AbortSignal, events: LaneEvents) {
    this.#cloud = cloud;
    this.#mapping = mapping;
    this.#shardId = shardId;
    this.#stop = stop;
    this.#events = events;
  }

  add(record: StreamRecord): void {
    this.#waiting.push(record);
    this.#arrived.resolve();
    this.#running ??= this.#run();
  }

  /** Resolves when nothing runs. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** Never rejects. */
  async #run(): Promise<void> {
    // One turn of the event loop: the records of one read make one batch.
    await sleep(0);
    while (this.#waiting.length > 0 && !this.#stop.aborted) {
      await this.#window();
      if (this.#stop.aborted) break;
      await this.#process(this.#take()).catch((error: unknown) => {
        // After the close there is nowhere to note what is done: it comes again.
        if (!this.#stop.aborted)
          this.#cloud.log('stream_batch_failed', { shardId: this.#shardId, error: String(error) });
      });
    }
    this.#running = undefined;
  }

  /** Waits for a full batch, as long as the batching window allows. */
  async #window(): Promise<void> {
    if (this.#mapping.batchingWindowMilliseconds === 0) return;
    const over = AbortSignal.any([this.#stop, AbortSignal.timeout(this.#mapping.batchingWindowMilliseconds)]);
    const ended = Promise.withResolvers<void>();
    over.addEventListener('abort', () => ended.resolve(), { once: true });
    while (this.#waiting.length < this.#batchSize && !over.aborted) {
      this.#arrived = Promise.withResolvers();
      await Promise.race([this.#arrived.promise, ended.promise]);
    }
  }

  get #batchSize(): number {
    return this.#mapping.batchSize ?? defaultBatchSize;
  }

  #take(): StreamRecord[] {
    let bytes = 0;
    let count = 0;
    for (const record of this.#waiting) {
      bytes += Number(record.dynamodb.SizeBytes ?? 0);
      if (count >= this.#batchSize || (count > 0 && bytes > batchBytes)) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  /** Brings a batch to its end: processed, split, or given up by the mapping's rules. */
  async #process(batch: StreamRecord[]): Promise<void> {
    let records = batch;
    for (let attempt = 0; records.length > 0; ) {
      const expired = this.#expired(records);
      if (expired.length > 0) {
        await this.#giveUp(expired, 'RecordAgeExceeded', attempt, undefined);
        records = records.slice(expired.length);
        continue;
      }
      const result = await this.#cloud.invoke(this.#mapping.functionArn, { Records: records });
      if (this.#stop.aborted && !result.ok) return;
      const failed = this.#firstFailure(records, result);
      this.#events.done(records.slice(0, failed));
      records = records.slice(failed);
      if (records.length === 0) return;
      if (isThrottle(result)) {
        await this.#pause(attempt);
      } else if (this.#mapping.bisects && records.length > 1) {
        // A split is no retry: each half has all its attempts, the older half first.
        const middle = Math.ceil(records.length / 2);
        await this.#process(records.slice(0, middle));
        records = records.slice(middle);
        attempt = 0;
      } else if (attempt === this.#mapping.maximumRetryAttempts) {
        return this.#giveUp(records, 'RetryAttemptsExhausted', attempt + 1, result);
      } else {
        await this.#pause(attempt);
        attempt += 1;
      }
      if (this.#stop.aborted) return;
    }
  }

  /** Index of the first record that is to come again; the length when none is. */
  #firstFailure(records: StreamRecord[], result: InvokeResult): number {
    const ids = records.map((record) => record.dynamodb.SequenceNumber);
    const [first] = failedItems(result, ids, this.#mapping.reportsItemFailures);
    if (first === undefined) return records.length;
    const { functionArn } = this.#mapping;
    const failure = result.ok ? {} : { errorType: result.errorType, errorMessage: result.errorMessage };
    this.#cloud.log('stream_function_failed', { functionArn, sequenceNumber: first, ...failure });
    return ids.indexOf(first);
  }

  #expired(records: StreamRecord[]): StreamRecord[] {
    const { maximumRecordAgeSeconds } = this.#mapping;
    if (maximumRecordAgeSeconds < 0) return [];
    const oldest = Date.now() / 1000 - maximumRecordAgeSeconds;
    const young = records.findIndex((record) => record.dynamodb.ApproximateCreationDateTime >= oldest);
    return young < 0 ? records : records.slice(0, young);
  }

  async #pause(attempt: number): Promise<void> {
    const delay = Math.min(firstRetryMilliseconds * 2 ** attempt, lastRetryMilliseconds);
    await pause(delay, this.#stop);
  }

  async #giveUp(
    records: StreamRecord[],
    condition: string,
    invokeCount: number,
    result?: InvokeResult,
  ): Promise<void> {
    const { functionArn, onFailureArn, sourceArn } = this.#mapping;
    this.#cloud.log('stream_batch_discarded', { functionArn, condition, count: records.length });
    if (onFailureArn) {
      const requestContext = {
        requestId: randomUUID(),
        functionArn,
        condition,
        approximateInvokeCount: invokeCount,
      };
      const functionError = result && !result.ok ? { functionError: 'Unhandled' } : {};
      await this.#events.discarded(onFailureArn, {
        requestContext,
        responseContext: { statusCode: 200, executedVersion: '$LATEST', ...functionError },
        version: '1.0',
        timestamp: new Date().toISOString(),
        DDBStreamBatchInfo: batchInfo(records, this.#shardId, sourceArn),
      });
    }
    this.#events.done(records);
  }
}

const isThrottle = (result: InvokeResult): boolean =>
  !result.ok && result.errorType === 'TooManyRequestsException';

/** Where the records can be read again. https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html */
const batchInfo = (records: StreamRecord[], shardId: string, streamArn: string): object => {
  const first = records[0]?.dynamodb;
  const last = records.at(-1)?.dynamodb;
  const arrival = (seconds: number | undefined) => new Date((seconds ?? 0) * 1000).toISOString();
  return {
    shardId,
    startSequenceNumber: first?.SequenceNumber,
    endSequenceNumber: last?.SequenceNumber,
    approximateArrivalOfFirstRecord: arrival(first?.ApproximateCreationDateTime),
    approximateArrivalOfLastRecord: arrival(last?.ApproximateCreationDateTime),
    batchSize: records.length,
    streamArn,
  };
};
