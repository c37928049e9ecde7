import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
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
}

/** Rings: tells the dispatcher of a video to make. A lost ring is found by the reconciler. */
export const ring = async (message: GenerationMessage): Promise<void> => {
  client ??= new SQSClient({});
  await client.send(
    new SendMessageCommand({ QueueUrl: env('GENERATION_QUEUE_URL'), MessageBody: asciiJson(message) }),
  );
};
