import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { type QueueDeclaration, queueNames, queues } from '../../functions/shared/queues.ts';
import { UsageError } from '../errors.ts';
import { type Environment, listQueueUrls, queueAttributes } from './environment.ts';

/** A queue of what could not be done. */
export interface DeadLetterQueue {
  /** Short, as an operator types it: `mail`, `purge-video`, `generation-stream`. */
  name: string;
  url: string;
  /** Messages in it, about. */
  messages: number;
  /** The queue that its messages came from, and can go back to; those of streams, runs and broken videos cannot. */
  source: string | undefined;
  /** What users notice. */
  impact: string | undefined;
  runbook: string;
}

const kebab = (name: string): string =>
  name.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/**
 * `kinora-prod-stateful-MailQueueFailuresF4364A8F-ABC...` without environment and hashes: its stack and logical name.
 */
const nameParts = (url: string, prefix: string): { stack: string; logical: string } | undefined => {
  const name = url.split('/').at(-1)?.slice(prefix.length) ?? '';
  const [, stack = '', logical = ''] = /^([a-z-]+?)-([A-Z]\w*?)[\dA-F]{8}-\w+(?:\.fifo)?$/.exec(name) ?? [];
  return logical === '' ? undefined : { stack, logical };
};

/** The name of a dead-letter queue; undefined for any other queue. */
export const deadLetterName = (url: string, prefix: string): string | undefined => {
  const { stack, logical } = nameParts(url, prefix) ?? { stack: '', logical: '' };
  if (logical === 'BrokenQueue') return 'broken';
  const [, ofFunctions] = /^(Stream|Run)FailuresQueue$/.exec(logical) ?? [];
  if (ofFunctions !== undefined) return `${stack}-${kebab(ofFunctions)}`;
  const [, ofQueue] = /^(\w+?)(?:Queue|Events)?Failures$/.exec(logical) ?? [];
  return ofQueue === undefined ? undefined : kebab(ofQueue);
};

const impactOf = (name: string): string | undefined => {
  const known = queueNames.find((queue) => queue === name);
  return known === undefined ? undefined : (queues[known] satisfies QueueDeclaration).impact;
};

const runbookOf = (name: string): string => {
  if (name === 'broken') return 'docs/runbooks/broken-runs.md';
  return name.endsWith('-run') ? 'docs/runbooks/lost-figures.md' : 'docs/runbooks/failed-messages.md';
};

/** Every dead-letter queue of an environment, in order of their names. */
export const listDeadLetters = async (environment: Environment): Promise<DeadLetterQueue[]> => {
  const urls = await listQueueUrls(environment);
  const all = await Promise.all(
    urls.map(async (url) => ({ url, attributes: await queueAttributes(environment, url) })),
  );
  const sources = new Map(
    all.flatMap(({ url, attributes: { RedrivePolicy: policy } }) =>
      policy === undefined ? [] : [[String(JSON.parse(policy).deadLetterTargetArn), url] as const],
    ),
  );
  return all
    .flatMap(({ url, attributes }) => {
      const name = deadLetterName(url, environment.prefix);
      if (name === undefined) return [];
      const waiting = Number(attributes.ApproximateNumberOfMessages ?? 0);
      const held = Number(attributes.ApproximateNumberOfMessagesNotVisible ?? 0);
      const source = sources.get(attributes.QueueArn ?? '');
      return [
        { name, url, messages: waiting + held, source, impact: impactOf(name), runbook: runbookOf(name) },
      ];
    })
    .sort((left, right) => left.name.localeCompare(right.name));
};

/** @throws UsageError when there is none, which names those that there are */
export const findDeadLetters = async (environment: Environment, name: string): Promise<DeadLetterQueue> => {
  const all = await listDeadLetters(environment);
  const found = all.find((queue) => queue.name === name);
  if (found !== undefined) return found;
  throw new UsageError(
    `There is no queue "${name}"; there are ${all.map((queue) => queue.name).join(', ')}.`,
  );
};

/** Members of messages that name things; others may hold addresses and words of people and are not shown. */
const shownMembers = [
  ...['videoId', 'attempt', 'execution', 'code', 'stage', 'cause', 'kind', 'id', 'userId', 'ownerId'],
  ...['projectId', 'eventId', 'type', 'objectId', 'customerId', 'eventName', 'correlationId'],
];

/** A message that could not be done, without what its people wrote. */
export interface DeadLetter {
  id: string;
  /** When it was put into the queue that it came from. */
  sentAt: string | undefined;
  tries: number;
  facts: Record<string, string | number>;
}

/** Seconds within which messages are read that nobody else is to see meanwhile. */
const lookSeconds = 30;

/**
 * Receives up to so many messages, ten in each call, until the queue gives no more.
 *
 * @param seconds for which nobody else sees them
 */
const receive = async (
  { sqs }: Environment,
  url: string,
  most: number,
  seconds: number,
): Promise<Message[]> => {
  const found: Message[] = [];
  while (found.length < most) {
    const { Messages: messages = [] } = await sqs.send(
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

/** The same without keeping them: once they were read, others see them again. */
const look = async (environment: Environment, url: string, most: number): Promise<Message[]> => {
  const messages = await receive(environment, url, most, lookSeconds);
  await Promise.all(
    messages.map(({ ReceiptHandle }) =>
      environment.sqs
        .send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 0 }))
        // Its time is over, or somebody removed it: then there is nothing to give back.
        .catch(() => undefined),
    ),
  );
  return messages;
};

/** Messages of a queue, as they are. Nothing is removed. */
export const explainDeadLetters = async (
  environment: Environment,
  { url }: DeadLetterQueue,
  most: number,
): Promise<DeadLetter[]> =>
  (await look(environment, url, most)).map((message) => ({
    id: message.MessageId ?? '',
    sentAt: momentOf(message.Attributes?.SentTimestamp),
    tries: Number(message.Attributes?.ApproximateReceiveCount ?? 0),
    facts: factsOf(message.Body ?? ''),
  }));

const momentOf = (milliseconds: string | undefined): string | undefined =>
  milliseconds === undefined ? undefined : new Date(Number(milliseconds)).toISOString();

export const factsOf = (body: string): DeadLetter['facts'] => {
  const parsed = jsonOf(body);
  const shown = shownMembers.flatMap((name) => {
    const value = parsed[name];
    return typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [];
  });
  return { ...Object.fromEntries(shown), ...changeFacts(parsed), ...batchFacts(parsed) };
};

const recordIn = (value: unknown, name: string): Record<string, unknown> => {
  const found = (value as Record<string, unknown>)[name];
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
};

/** Of a change of the table: the keys of its item, which hold ids alone. */
const changeFacts = (parsed: Record<string, unknown>): DeadLetter['facts'] => {
  const keys = recordIn(recordIn(parsed, 'dynamodb'), 'Keys');
  const texts = ['pk', 'sk'].map((name) => [name, recordIn(keys, name).S] as const);
  return Object.fromEntries(
    texts.filter((pair): pair is readonly ['pk' | 'sk', string] => typeof pair[1] === 'string'),
  );
};

/**
 * Of a batch that a function gave up: which function, why, and the place of its records in the stream.
 * Source: Lambda developer guide, "Capturing records of unsuccessful invocations".
 */
const batchFacts = (parsed: Record<string, unknown>): DeadLetter['facts'] => {
  const context = recordIn(parsed, 'requestContext');
  const batch = recordIn(parsed, 'DDBStreamBatchInfo');
  const told = {
    function: String(context.functionArn ?? '').split(':')[6],
    condition: context.condition,
    tries: context.approximateInvokeCount,
    shard: batch.shardId,
    from: batch.startSequenceNumber,
    to: batch.endSequenceNumber,
    records: batch.batchSize,
  };
  return Object.fromEntries(
    Object.entries(told).filter(
      (pair): pair is [string, string | number] =>
        (typeof pair[1] === 'string' && pair[1] !== '') || typeof pair[1] === 'number',
    ),
  );
};

const jsonOf = (body: string): Record<string, unknown> => {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

/** Seconds for which messages are held while they are sent back. */
const redriveSeconds = 120;

/**
 * Sends messages back to the queue that they came from, each before it is removed here: one that is sent and not
 * removed comes twice, which every reader bears. At most so many, so that what fails again is noticed.
 *
 * @returns how many were sent
 * @throws UsageError for a queue whose messages have nowhere to go back to
 */
export const redriveDeadLetters = async (
  environment: Environment,
  { name, url, source, runbook }: DeadLetterQueue,
  most: number,
): Promise<number> => {
  if (source === undefined)
    throw new UsageError(`What is in "${name}" came from no queue and cannot go back: see ${runbook}.`);
  const { sqs } = environment;
  const messages = await receive(environment, url, most, redriveSeconds);
  for (const { Body, MessageAttributes, Attributes = {}, MessageId, ReceiptHandle } of messages) {
    const { MessageGroupId: group } = Attributes;
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: source,
        MessageBody: Body,
        MessageAttributes,
        ...(group === undefined ? {} : { MessageGroupId: group, MessageDeduplicationId: MessageId }),
      }),
    );
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
  }
  return messages.length;
};
