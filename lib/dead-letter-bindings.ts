import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { DeadLetterVariable } from '../functions/shared/dead-letters.ts';
import type { WorkQueues } from './constructs/work-queues.ts';
import type { ResourceBindings } from './resource-bindings.ts';

/**
 * What functions are given that look after dead letters.
 *
 * @param ofStacks the queues of what streams, schedules and logs start, by stack and by what starts it
 */
export const deadLetterBindings = (
  queues: WorkQueues,
  ofStacks: Readonly<Record<string, Readonly<Record<string, Queue>>>>,
): ResourceBindings => {
  const named = queues.byOperatorsNames;
  const ofFunctions = Object.entries(ofStacks).flatMap(([stack, found]) =>
    Object.entries(found).map(([start, queue]) => [`${stack}-${start}`, queue] as const),
  );
  const failures = [...named.map(([name, { failures }]) => [name, failures] as const), ...ofFunctions];
  const sources = named.flatMap(([name, { queue, failures }]) =>
    queue === failures ? [] : [[name, queue] as const],
  );
  return {
    arns: {
      'dead-letters': failures.map(([, { queueArn }]) => queueArn),
      'dead-letter-sources': sources.map(([, { queueArn }]) => queueArn),
    },
    variables: {
      DEAD_LETTER_QUEUES: variableOf(queues, failures),
      DEAD_LETTER_SOURCES: variableOf(queues, sources),
    },
  };
};

/** Names alone: the variables of a function may have 4 KB together. */
const variableOf = (queues: WorkQueues, found: readonly (readonly [string, Queue])[]): string => {
  const { queue } = queues.of('generation');
  const told: DeadLetterVariable = {
    like: queue.queueUrl,
    names: Object.fromEntries(found.map(([name, { queueName }]) => [name, queueName])),
  };
  return JSON.stringify(told);
};
