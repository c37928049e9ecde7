import { type QueueDeclaration, queueNames, queues } from './queues.ts';

/** Messages that one call looks at or sends back at most: look what becomes of those before more. */
export const mostDeadLetters = 100;

/** What a variable tells of queues. */
export interface DeadLetterVariable {
  /** Address of one of them: the others differ in the last part. */
  like: string;
  /** Name in SQS by the short one. */
  names: Record<string, string>;
}

/** `PurgeVideo` is `purge-video`: how operators type the name of a queue. */
export const deadLetterName = (name: string): string =>
  name.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** What users notice when messages of a queue were tried in vain; undefined where nothing is declared. */
export const impactOf = (name: string): string | undefined => {
  const known = queueNames.find((queue) => queue === name);
  return known === undefined ? undefined : (queues[known] satisfies QueueDeclaration).impact;
};

/** Where it is written what an operator does about a queue. */
export const runbookOf = (name: string): string => {
  if (name === 'broken') return 'docs/runbooks/broken-runs.md';
  return name.endsWith('-run') ? 'docs/runbooks/lost-figures.md' : 'docs/runbooks/failed-messages.md';
};

/** Whether messages of a queue came from another and can go back: those of streams, runs and broken videos cannot. */
export const isRedrivable = (name: string): boolean => name !== 'broken' && !/-(stream|run)$/.test(name);

/** What a message names, without what its people wrote. */
export type DeadLetterFacts = Record<string, string | number>;

/** Members of messages that name things; others may hold addresses and words of people and are not shown. */
const shownMembers = [
  ...['videoId', 'attempt', 'execution', 'code', 'stage', 'cause', 'kind', 'id', 'userId', 'ownerId'],
  ...['projectId', 'eventId', 'type', 'objectId', 'customerId', 'eventName', 'correlationId'],
];

/** What the text of a message names. */
export const factsOf = (body: string): DeadLetterFacts => {
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

/** Partitions that ids name: others are named by addresses, user names and hashes of tokens. */
const namedById = /^(user|video)#/;

/** Of a change of the table: the keys of its item, where they hold ids alone. */
const changeFacts = (parsed: Record<string, unknown>): DeadLetterFacts => {
  const keys = recordIn(recordIn(parsed, 'dynamodb'), 'Keys');
  const texts = ['pk', 'sk'].map((name) => [name, recordIn(keys, name).S] as const);
  if (!namedById.test(String(recordIn(keys, 'pk').S))) return {};
  return Object.fromEntries(
    texts.filter((pair): pair is readonly ['pk' | 'sk', string] => typeof pair[1] === 'string'),
  );
};

/**
 * Of a batch that a function gave up: which function, why, and the place of its records in the stream.
 * Source: Lambda developer guide, "Capturing records of unsuccessful invocations".
 */
const batchFacts = (parsed: Record<string, unknown>): DeadLetterFacts => {
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
