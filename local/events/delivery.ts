import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Cloud, Service } from '../cloud.ts';
import { invokeAsync } from './async-invoke.ts';
import { InFlight } from './in-flight.ts';

/** Brings events to functions and queues on their own account: targets of schedules, on-failure destinations. */
export class Delivery implements Service {
  readonly #cloud: Cloud;
  readonly #client: SQSClient;
  readonly #stop = new AbortController();
  readonly #underWay = new InFlight();

  constructor(cloud: Cloud, client: SQSClient) {
    this.#cloud = cloud;
    this.#client = client;
  }

  /** Starts a schedule's target, a function or a queue. */
  start(targetArn: string, event: unknown): void {
    const send = (queueArn: string, message: unknown) => this.send(queueArn, message);
    const sent = targetArn.includes(':sqs:')
      ? send(targetArn, event)
      : invokeAsync(this.#cloud, targetArn, event, send, this.#stop.signal);
    this.#underWay.add(sent);
  }

  /** Puts a message on a queue. Never rejects: there is nobody to tell but the log. */
  async send(queueArn: string, message: unknown): Promise<void> {
    const QueueUrl = this.#cloud.find(queueArn)?.physicalId;
    try {
      if (!QueueUrl) throw new Error('no such queue');
      await this.#client.send(new SendMessageCommand({ QueueUrl, MessageBody: asciiJson(message) }));
    } catch (error) {
      this.#cloud.log('destination_failed', { queueArn, error: String(error) });
    }
  }

  /** Ends what waits for another attempt. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#underWay.settle();
  }
}

/** The queue refuses characters beyond the basic plane; JSON can do without them. */
const asciiJson = (message: unknown): string =>
  JSON.stringify(message).replaceAll(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
