import { lookAt, sendBack } from '../../functions/platform/aws/dead-letters.ts';
import {
  type DeadLetterFacts,
  deadLetterName,
  factsOf,
  impactOf,
  runbookOf,
} from '../../functions/shared/dead-letters.ts';
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

/**
 * `kinora-prod-stateful-MailQueueFailuresF4364A8F-ABC...` without environment and hashes: its stack and logical name.
 */
const nameParts = (url: string, prefix: string): { stack: string; logical: string } | undefined => {
  const name = url.split('/').at(-1)?.slice(prefix.length) ?? '';
  const [, stack = '', logical = ''] = /^([a-z-]+?)-([A-Z]\w*?)[\dA-F]{8}-\w+(?:\.fifo)?$/.exec(name) ?? [];
  return logical === '' ? undefined : { stack, logical };
};

/** The name of a dead-letter queue; undefined for any other queue. */
const nameOf = (url: string, prefix: string): string | undefined => {
  const { stack, logical } = nameParts(url, prefix) ?? { stack: '', logical: '' };
  if (logical === 'BrokenQueue') return 'broken';
  const [, ofFunctions] = /^(Stream|Run)FailuresQueue$/.exec(logical) ?? [];
  if (ofFunctions !== undefined) return `${stack}-${deadLetterName(ofFunctions)}`;
  const [, ofQueue] = /^(\w+?)(?:Queue|Events)?Failures$/.exec(logical) ?? [];
  return ofQueue === undefined ? undefined : deadLetterName(ofQueue);
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
      const name = nameOf(url, environment.prefix);
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

/** A message that could not be done, without what its people wrote. */
export interface DeadLetter {
  id: string;
  /** When it was put into the queue that it came from. */
  sentAt: string | undefined;
  tries: number;
  facts: DeadLetterFacts;
}

/** Messages of a queue, as they are. Nothing is removed. */
export const explainDeadLetters = async ({ url }: DeadLetterQueue, most: number): Promise<DeadLetter[]> =>
  (await lookAt(url, most)).map(({ body, ...message }) => ({ ...message, facts: factsOf(body) }));

/**
 * Sends messages back to the queue that they came from. At most so many, so that what fails again is noticed.
 *
 * @returns how many were sent
 * @throws UsageError for a queue whose messages have nowhere to go back to
 */
export const redriveDeadLetters = async (
  { name, url, source, runbook }: DeadLetterQueue,
  most: number,
): Promise<number> => {
  if (source === undefined)
    throw new UsageError(`What is in "${name}" came from no queue and cannot go back: see ${runbook}.`);
  return await sendBack({ from: url, to: source }, { most });
};
