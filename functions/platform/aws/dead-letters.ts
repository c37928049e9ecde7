import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { sqs } from './queue.ts';

/** Messages in a queue, about: those that wait and those that somebody looks at. */
export const messagesIn = async (url: string): Promise<number> => {
  const { Attributes: attributes } = await sqs().send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  const { ApproximateNumberOfMessages: waiting = 0, ApproximateNumberOfMessagesNotVisible: held = 0 } =
    attributes ?? {};
  return Number(waiting) + Number(held);
};

/**
 * Receives up to so many messages, ten in each call, until the queue gives no more.
 *
 * @param seconds for which nobody else sees them
 */
const receive = async (url: string, most: number, seconds: number): Promise<Message[]> => {
  const found: Message[] = [];
  while (found.length < most) {
    const { Messages: messages = [] } = await sqs().send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: Math.min(10, most - found.length),
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['All'],
        VisibilityTimeout: seconds,
        WaitTimeSeconds: 1,
      }),
    );
    if (messages.length === 0) break;
    found.push(...messages);
  }
  return found;
};

/** Lets others see messages again that were received. */
const giveBack = async (url: string, messages: readonly Message[]): Promise<void> => {
  await Promise.all(
    messages.map(({ ReceiptHandle }) =>
      sqs()
        .send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 0 }))
        // Its time is over, or somebody removed it: then there is nothing to give back.
        .catch(() => undefined),
    ),
  );
};

/** Seconds within which messages are read that nobody else is to see meanwhile. */
const lookSeconds = 30;

/** A message as it lies in a queue. */
export interface LyingMessage {
  id: string;
  /** When it was put into the queue that it came from; RFC 3339. */
  sentAt: string | undefined;
  tries: number;
  body: string;
}

/** Messages of a queue. Nothing is removed: once they were read, others see them again. */
export const lookAt = async (url: string, most: number): Promise<LyingMessage[]> => {
  const messages = await receive(url, most, lookSeconds);
  await giveBack(url, messages);
  return messages.map(({ MessageId, Body = '', Attributes: attributes = {} }) => ({
    id: MessageId ?? '',
    sentAt: momentOf(attributes.SentTimestamp),
    tries: Number(attributes.ApproximateReceiveCount ?? 0),
    body: Body,
  }));
};

const momentOf = (milliseconds: string | undefined): string | undefined =>
  milliseconds === undefined ? undefined : new Date(Number(milliseconds)).toISOString();

/** Which messages go back. */
interface Wanted {
  /** Messages that are received at most. */
  most: number;
  /** Of the only ones that go back. @default all that are received */
  ids?: readonly string[] | undefined;
  /** Asked before each is sent; where it is refused, that one and all behind it stay. @default none is refused */
  mayGo?: () => Promise<boolean>;
  /** Told of one that might go and whose sending failed. */
  didNotGo?: () => Promise<void>;
  /** For which nobody else sees them; the sender has no longer to live. @default 120 */
  holdSeconds?: number;
}

/**
 * Sends messages back to the queue that they came from, each before it is removed here: one that is sent and not
 * removed comes twice, which every reader bears. What stays is seen by others again at once.
 *
 * @returns how many were sent
 */
export const sendBack = async (
  { from, to }: { from: string; to: string },
  { most, ids, mayGo = async () => true, didNotGo = async () => undefined, holdSeconds = 120 }: Wanted,
): Promise<number> => {
  const messages = await receive(from, most, holdSeconds);
  const staying = new Set(messages);
  const chosen = messages.filter(({ MessageId }) => ids === undefined || ids.includes(MessageId ?? ''));
  let sent = 0;
  try {
    for (const message of chosen) {
      if (!(await mayGo())) break;
      await sendTo(to, message).catch(async (error: unknown) => {
        await didNotGo();
        throw error;
      });
      await sqs().send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle: message.ReceiptHandle }));
      staying.delete(message);
      sent += 1;
    }
  } finally {
    await giveBack(from, [...staying]);
  }
  return sent;
};

const sendTo = async (
  url: string,
  { Body, MessageAttributes, Attributes = {}, MessageId }: Message,
): Promise<void> => {
  const { MessageGroupId: group } = Attributes;
  await sqs().send(
    new SendMessageCommand({
      QueueUrl: url,
      MessageBody: Body,
      MessageAttributes,
      ...(group === undefined ? {} : { MessageGroupId: group, MessageDeduplicationId: MessageId }),
    }),
  );
};
