import {
  GetQueueAttributesCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { type QueueMessage, type QueueName, queueVariable } from '../../shared/queues.ts';
import { env } from '../env.ts';

let client: SQSClient | undefined;

/** The one client of SQS. */
export const sqs = (): SQSClient => {
  client ??= new SQSClient({});
  return client;
};

/** JSON in ASCII alone: not every queue takes characters outside the Basic Multilingual Plane. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * Sends one message; when it resolves, the queue has it. The need is `<name>-queue:send`.
 *
 * @param options `delaySeconds`: nobody is given the message before; 0 to 900, default 0
 */
export const enqueue = async <Name extends QueueName>(
  name: Name,
  message: QueueMessage<Name>,
  { delaySeconds }: { delaySeconds?: number } = {},
): Promise<void> => {
  const command = {
    QueueUrl: env(queueVariable(name)),
    MessageBody: asciiJson(message),
    ...(delaySeconds === undefined ? {} : { DelaySeconds: delaySeconds }),
  };
  await sqs().send(new SendMessageCommand(command));
};

/** Messages that wait in a queue, the delayed ones included, about: SQS counts them in several places. The need is `<name>-queue:measure`. */
export const queueLength = async (name: QueueName): Promise<number> => {
  const { Attributes: attributes } = await sqs().send(
    new GetQueueAttributesCommand({
      QueueUrl: env(queueVariable(name)),
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesDelayed'],
    }),
  );
  const { ApproximateNumberOfMessages: ready = 0, ApproximateNumberOfMessagesDelayed: delayed = 0 } =
    attributes ?? {};
  return Number(ready) + Number(delayed);
};

/** A message of a FIFO queue. */
export interface OrderedMessage {
  /** Sent again with the same id within five minutes, it stays one message. */
  id: string;
  /** Messages of one group arrive in the order in which they were sent. */
  group: string;
  body: unknown;
}

/**
 * Sends one message to a queue that an operator reads. The need is `<name>-queue:send`.
 *
 * @param id sent again with the same one within five minutes, it stays one message
 */
export const park = async <Name extends QueueName>(
  name: Name,
  id: string,
  message: QueueMessage<Name>,
): Promise<void> => {
  const unsent = await sendInOrder(env(queueVariable(name)), [{ id, group: id, body: message }]);
  if (unsent.length > 0) throw new Error(`The queue ${name} did not take ${id}`);
};

/**
 * Sends one message to a queue that is `ordered`. The need is `<name>-queue:send`.
 *
 * @param options `id`: sent again with the same one within five minutes, it stays one message; `group`: whose messages
 *   come one after the other
 */
export const enqueueInOrder = async <Name extends QueueName>(
  name: Name,
  message: QueueMessage<Name>,
  { id, group }: { id: string; group: string },
): Promise<void> => {
  const unsent = await sendInOrder(env(queueVariable(name)), [{ id, group, body: message }]);
  if (unsent.length > 0) throw new Error(`The queue ${name} did not take ${id}`);
};

/** Most messages of one call. */
const batchSize = 10;

/**
 * Sends messages to a FIFO queue, those of a group one after the other: where one cannot be sent, the later ones of
 * its group are not sent either.
 *
 * @returns the messages that were not sent
 */
export const sendInOrder = async <Message extends OrderedMessage>(
  queueUrl: string,
  messages: readonly Message[],
): Promise<Message[]> => {
  const unsent: Message[] = [];
  const stopped = new Set<string>();
  let left = [...messages];
  while (left.length > 0) {
    const round = firstOfGroups(left);
    const failed = await sendBatch(queueUrl, round);
    for (const { group } of failed) stopped.add(group);
    unsent.push(...failed, ...left.filter((one) => !round.includes(one) && stopped.has(one.group)));
    left = left.filter((one) => !round.includes(one) && !stopped.has(one.group));
  }
  return unsent;
};

/** The first message of each group, as many as fit into one call. */
const firstOfGroups = <Message extends OrderedMessage>(messages: readonly Message[]): Message[] => {
  const groups = new Map<string, Message>();
  for (const message of messages) {
    if (groups.size < batchSize && !groups.has(message.group)) groups.set(message.group, message);
  }
  return [...groups.values()];
};

const sendBatch = async <Message extends OrderedMessage>(
  queueUrl: string,
  messages: readonly Message[],
): Promise<Message[]> => {
  const Entries = messages.map(({ id, group, body }, index) => ({
    Id: String(index),
    MessageBody: asciiJson(body),
    MessageGroupId: group,
    MessageDeduplicationId: id,
  }));
  const { Failed: failed = [] } = await sqs().send(
    new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }),
  );
  return messages.filter((_, index) => failed.some(({ Id: id }) => id === String(index)));
};
