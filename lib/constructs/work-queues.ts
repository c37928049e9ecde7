import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { ChangeFilter, TriggerDeclaration, Triggers } from '../../functions/shared/contract.ts';
import { deadLetterName } from '../../functions/shared/dead-letters.ts';
import {
  type QueueDeclaration,
  type QueueName,
  queueNames,
  queues,
  queueVariable,
} from '../../functions/shared/queues.ts';
import type { Config } from '../config.ts';
import type { ResourceBindings } from '../resource-bindings.ts';
import { SynthesisError } from '../synthesis-error.ts';
import { addQueueAlarms } from './queue-alarms.ts';
import { WorkQueue } from './work-queue.ts';

type EventTrigger = Extract<TriggerDeclaration, { on: 'event' }>;

export interface WorkQueuesProps {
  config: Config;
  /** Every trigger of the app, by operation. */
  triggers: Triggers;
  action: IAlarmAction | undefined;
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The queues of `functions/shared/queues.ts`, one more for each function that subscribes to changes, and their alarms. */
export class WorkQueues {
  readonly bindings: ResourceBindings;
  private readonly named = new Map<string, WorkQueue>();
  private readonly ofEvents = new Map<string, WorkQueue>();
  private readonly filters: ChangeFilter[];

  constructor(scope: Construct, { config, triggers, action }: WorkQueuesProps) {
    for (const name of queueNames) {
      const { alarm, impact, parked = false, ordered = false, failuresDays }: QueueDeclaration = queues[name];
      const queue = new WorkQueue(scope, `${capitalised(name)}Queue`, {
        config,
        ...readerOf(triggers, name),
        parked,
        failuresDays,
        ordered,
      });
      this.named.set(name, queue);
      addQueueAlarms(scope, { name: alarm, impact, queue, parked, action });
    }
    const subscribers = Object.entries(triggers).filter(
      (entry): entry is [string, EventTrigger] => entry[1].on === 'event',
    );
    for (const [operationId, { timeoutSeconds, batchSize }] of subscribers) {
      const props = { config, functionSeconds: timeoutSeconds, batchSize, ordered: true };
      const queue = new WorkQueue(scope, `${capitalised(operationId)}Events`, props);
      this.ofEvents.set(operationId, queue);
      addQueueAlarms(scope, {
        name: `${capitalised(operationId)}Failed`,
        impact: `What ${operationId} does after a change is not done.`,
        queue,
        action,
      });
    }
    this.filters = subscribers.map(([, { to }]) => to);
    this.bindings = this.bind(subscribers);
  }

  /** A queue by its name. */
  of(name: QueueName): WorkQueue {
    const found = this.named.get(name);
    if (found === undefined) throw new SynthesisError(`There is no queue "${name}"`);
    return found;
  }

  /** Name of every queue by what it is for. */
  get queueNames(): Record<string, string> {
    return Object.fromEntries(
      [...this.named, ...this.ofEvents].map(([label, { queue }]) => [label, queue.queueName]),
    );
  }

  /** The queues by the names that operators type. */
  get byOperatorsNames(): [name: string, queue: WorkQueue][] {
    return [...this.named, ...this.ofEvents].map(([name, queue]) => [deadLetterName(name), queue]);
  }

  /** The queue that starts a function. */
  source(operationId: string, trigger: Extract<TriggerDeclaration, { on: 'queue' | 'event' }>): WorkQueue {
    const found = trigger.on === 'queue' ? this.named.get(trigger.queue) : this.ofEvents.get(operationId);
    if (found === undefined) throw new SynthesisError(`There is no queue for ${operationId}`);
    return found;
  }

  /** One pattern that lets through what any function subscribes to; Lambda takes five at most for a stream. */
  get subscribedPattern(): Readonly<Record<string, unknown>> {
    const prefixes = (part: 'pk' | 'sk') => ({
      S: [...new Set(this.filters.map((filter) => filter[part]))].map((prefix) => ({ prefix })),
    });
    return {
      eventName: [...new Set(this.filters.flatMap(({ changes }) => changes))],
      dynamodb: { Keys: { pk: prefixes('pk'), sk: prefixes('sk') } },
    };
  }

  private bind(subscribers: readonly [string, EventTrigger][]): ResourceBindings {
    const eventQueues = [...this.ofEvents.values()].map(({ queue }) => queue);
    const subscriptions = subscribers.map(([operationId, trigger]) => ({
      ...trigger.to,
      order: trigger.order,
      queueUrl: this.source(operationId, trigger).queue.queueUrl,
    }));
    const named = [...this.named];
    return {
      arns: {
        ...Object.fromEntries(named.map(([name, { queue }]) => [`${name}-queue`, [queue.queueArn]])),
        ...(eventQueues.length === 0 ? {} : { 'event-queues': eventQueues.map(({ queueArn }) => queueArn) }),
      },
      variables: {
        ...Object.fromEntries(
          queueNames.map((name) => [queueVariable(name), this.named.get(name)?.queue.queueUrl]),
        ),
        EVENT_SUBSCRIPTIONS: JSON.stringify(subscriptions),
      },
    };
  }
}

type QueueTrigger = Extract<TriggerDeclaration, { on: 'queue' }>;

/**
 * What the function that reads a queue says of itself.
 *
 * @throws when two functions would take each other's messages
 */
const readerOf = (
  triggers: Triggers,
  queue: string,
): { functionSeconds?: number | undefined; batchSize?: number } => {
  const readers = Object.entries(triggers).filter(
    (entry): entry is [string, QueueTrigger] => entry[1].on === 'queue' && entry[1].queue === queue,
  );
  if (readers.length > 1) {
    throw new SynthesisError(
      `The queue "${queue}" has more than one reader: ${readers.map(([id]) => id).join(', ')}`,
    );
  }
  const [reader] = readers;
  return reader === undefined
    ? {}
    : { functionSeconds: reader[1].timeoutSeconds, batchSize: reader[1].batchSize };
};
