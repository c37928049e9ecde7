import * as z from 'zod/mini';
import { env } from '../platform/env.ts';
import { type DeadLetterVariable, impactOf, isRedrivable, runbookOf } from '../shared/dead-letters.ts';
import { problem } from '../shared/errors.ts';

const namesOfQueues: z.ZodMiniType<DeadLetterVariable> = z.object({
  like: z.string(),
  names: z.record(z.string(), z.string()),
});

/** Addresses of queues by their short names: all queues of an environment differ in the last part alone. */
const addressesIn = (variable: 'DEAD_LETTER_QUEUES' | 'DEAD_LETTER_SOURCES'): Map<string, string> => {
  const { like, names } = z.parse(namesOfQueues, JSON.parse(env(variable)));
  const base = like.slice(0, like.lastIndexOf('/') + 1);
  return new Map(Object.entries(names).map(([name, queue]) => [name, `${base}${queue}`]));
};

/** Addresses of the dead-letter queues by name, in order of their names. The need is one of `dead-letters`. */
export const deadLetterQueues = (): [name: string, url: string][] =>
  [...addressesIn('DEAD_LETTER_QUEUES')].sort(([left], [right]) => left.localeCompare(right));

/**
 * The address of one.
 *
 * @throws 404 `DEAD_LETTER_QUEUE_NOT_FOUND`
 */
export const deadLetterQueue = (name: string): string => {
  const url = addressesIn('DEAD_LETTER_QUEUES').get(name);
  if (url === undefined) throw problem('DEAD_LETTER_QUEUE_NOT_FOUND');
  return url;
};

/**
 * The address of the queue that its messages came from. The need is `dead-letter-sources:send`.
 *
 * @throws 409 `DEAD_LETTERS_STAY` for messages of streams, runs and broken videos
 */
export const sourceOf = (name: string): string => {
  const url = addressesIn('DEAD_LETTER_SOURCES').get(name);
  if (url === undefined) throw problem('DEAD_LETTERS_STAY', { runbook: runbookOf(name) });
  return url;
};

/** What an operator is told of a queue beside its messages. */
export const presentQueue = (name: string) => ({
  name,
  impact: impactOf(name) ?? null,
  runbook: runbookOf(name),
  redrivable: isRedrivable(name),
});
