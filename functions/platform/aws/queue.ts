import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { EnvironmentName } from '../../shared/needs.ts';
import { env } from '../env.ts';

let client: SQSClient | undefined;

/** JSON in ASCII alone: not every queue takes characters outside the Basic Multilingual Plane. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What rings the generation queue. */
export interface GenerationMessage {
  ownerId: string;
  videoId: string;
  attempt: number;
  /** Id of the request that it began with. */
  correlationId: string;
}

/** Rings: tells the dispatcher of a video to make. A lost ring is found by the reconciler. */
export const enqueue = (message: GenerationMessage): Promise<void> => send('GENERATION_QUEUE_URL', message);

/** What orders a mail to an account's own address. */
export interface MailOrder {
  kind: 'reset-password' | 'verify-email';
  /** The same order twice is one mail. */
  id: string;
  email: string;
}

/** Orders a mail: no request waits for the mail service. */
export const orderMail = (order: MailOrder): Promise<void> => send('MAIL_QUEUE_URL', order);

/** Tells the removal of an account that asked for it. A lost message is found by `resumeRemovals`. */
export const orderRemoval = (userId: string): Promise<void> => send('REMOVAL_QUEUE_URL', { userId });

const send = async (queue: EnvironmentName, message: unknown): Promise<void> => {
  client ??= new SQSClient({});
  await client.send(new SendMessageCommand({ QueueUrl: env(queue), MessageBody: asciiJson(message) }));
};

/** Messages that wait in a queue, about: SQS counts them in several places. */
export const queueLength = async (queue: 'GENERATION_QUEUE_URL'): Promise<number> => {
  client ??= new SQSClient({});
  const { Attributes: attributes } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: env(queue),
      AttributeNames: ['ApproximateNumberOfMessages'],
    }),
  );
  return Number(attributes?.ApproximateNumberOfMessages ?? 0);
};
