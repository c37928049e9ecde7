import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Cloud, Service } from '../cloud.ts';
import { failedItems } from './batch-failures.ts';
import { InFlight } from './in-flight.ts';
import type { Mapping } from './mapping.ts';
import { pause } from './pause.ts';
import { matchesFilter, sqsRecord } from './sqs-record.ts';

/** One receive brings at most 10 messages. */
const receiveLimit = 10;
/** Lambda starts with five pollers for a queue. */
const defaultConcurrency = 5;
const pauseAfterErrorMilliseconds = 1_000;
/** How long a batch is held back so that later messages overtake it, when the fault plan says so. */
const reorderMilliseconds = 300;

/** Feeds a function from a queue, as an event source mapping does. Redrive is the queue's own business. */
export class SqsSource implements Service {
  readonly #cloud: Cloud;
  readonly #client: SQSClient;
  readonly #mapping: Mapping;
  readonly #queueUrl: string;
  readonly #concurrency: number;
  readonly #waitSeconds: number;
  readonly #inFlight = new InFlight();
  readonly #stop = new AbortController();
  readonly #polling: Promise<void>;

  /**
   * @param waitSeconds how long a receive waits for a message; a close waits for its end
   * @throws Error when the queue is not in the template
   */
  constructor(cloud: Cloud, client: SQSClient, mapping: Mapping, waitSeconds: number) {
    const queueUrl = cloud.find(mapping.sourceArn)?.physicalId;
    if (!queueUrl) throw new Error(`no queue ${mapping.sourceArn}`);
    this.#cloud = cloud;
    this.#client = client;
    this.#mapping = mapping;
    this.#queueUrl = queueUrl;
    this.#waitSeconds = waitSeconds;
    // More than the function's reserved concurrency would only be throttled.
    const reserved =
      Number(cloud.find(mapping.functionArn)?.properties.ReservedConcurrentExecutions) || Infinity;
    this.#concurrency = Math.min(mapping.maximumConcurrency ?? defaultConcurrency, reserved);
    this.#polling = this.#poll();
  }

  /** Stops receiving, and waits a moment for the batches under way; the rest becomes visible again in time. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#polling;
    await this.#inFlight.settle();
  }

  async #poll(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#inFlight.below(this.#concurrency, this.#stop.signal);
      if (this.#stop.signal.aborted) return;
      const batch = await this.#collect();
      if (batch.length > 0) this.#inFlight.add(this.#process(batch));
    }
  }

  /** Receives one batch: what is there, or what comes within the batching window. */
  async #collect(): Promise<Message[]> {
    const size = this.#mapping.batchSize ?? receiveLimit;
    const batch = await this.#receive(Math.min(size, receiveLimit), this.#waitSeconds);
    if (batch.length === 0) return batch;
    const until = Date.now() + this.#mapping.batchingWindowMilliseconds;
    while (batch.length < size && Date.now() < until && !this.#stop.signal.aborted) {
      const waitSeconds = Math.min(this.#waitSeconds, Math.max(1, Math.ceil((until - Date.now()) / 1000)));
      batch.push(...(await this.#receive(Math.min(size - batch.length, receiveLimit), waitSeconds)));
    }
    return batch;
  }

  async #receive(count: number, waitSeconds: number): Promise<Message[]> {
    try {
      const { Messages } = await this.#client.send(
        new ReceiveMessageCommand({
          QueueUrl: this.#queueUrl,
          MaxNumberOfMessages: count,
          WaitTimeSeconds: waitSeconds,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
      );
      return Messages ?? [];
    } catch (error) {
      this.#cloud.log('queue_receive_failed', { queueUrl: this.#queueUrl, error: String(error) });
      await pause(pauseAfterErrorMilliseconds, this.#stop.signal);
      return [];
    }
  }

  /** Never rejects. */
  async #process(received: Message[]): Promise<void> {
    try {
      const passed = received.filter((message) => matchesFilter(this.#mapping.filter, message));
      const filtered = received.filter((message) => !passed.includes(message));
      const batch = await this.#reordered(passed);
      const done = batch.length > 0 ? await this.#invoke(batch) : [];
      await this.#delete([...filtered, ...done]);
      if (batch.length > 0 && this.#cloud.faults.happens('sqs:duplicate')) await this.#invoke(batch);
    } catch (error) {
      // After the close nothing can be deleted any more: it comes again.
      if (this.#stop.signal.aborted) return;
      this.#cloud.log('queue_batch_failed', { queueUrl: this.#queueUrl, error: String(error) });
    }
  }

  /** Invokes the function; the messages that need not come again. */
  async #invoke(batch: Message[]): Promise<Message[]> {
    const { functionArn, sourceArn, reportsItemFailures } = this.#mapping;
    const Records = batch.map((message) => sqsRecord(message, sourceArn, this.#cloud.region));
    const result = await this.#cloud.invoke(functionArn, { Records });
    const ids = Records.map(({ messageId }) => messageId);
    const failed = new Set(failedItems(result, ids, reportsItemFailures));
    if (!result.ok) {
      const { errorType, errorMessage } = result;
      this.#cloud.log('queue_function_failed', { functionArn, errorType, errorMessage });
    }
    return batch.filter((message) => !failed.has(message.MessageId ?? ''));
  }

  async #delete(messages: Message[]): Promise<void> {
    for (let start = 0; start < messages.length; start += receiveLimit) {
      const Entries = messages
        .slice(start, start + receiveLimit)
        .map((message, index) => ({ Id: String(index), ReceiptHandle: message.ReceiptHandle ?? '' }));
      await this.#client.send(new DeleteMessageBatchCommand({ QueueUrl: this.#queueUrl, Entries }));
    }
  }

  async #reordered(batch: Message[]): Promise<Message[]> {
    // A FIFO queue keeps its order whatever happens.
    if (batch.length === 0 || this.#queueUrl.endsWith('.fifo')) return batch;
    if (!this.#cloud.faults.happens('sqs:reorder')) return batch;
    await pause(reorderMilliseconds, this.#stop.signal);
    return batch.toReversed();
  }
}
