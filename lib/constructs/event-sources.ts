import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { TriggerDeclaration } from '../../functions/shared/contract.ts';
import { acknowledgeLastResort } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { removalPolicyOf } from '../removal-policy.ts';
import type { KinoraFunction } from './kinora-function.ts';

type QueueTrigger = Extract<TriggerDeclaration, { on: 'queue' | 'event' }>;
type StreamTrigger = Extract<TriggerDeclaration, { on: 'stream' }> & { filters: readonly object[] };

/** What Lambda does with a queue in a function's name. */
export const queueStatement = (queue: Queue): PolicyStatement =>
  new PolicyStatement({
    actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
    resources: [queue.queueArn],
  });

/** Messages of a queue start the function; those that it reports as failed are tried again alone. */
export const onQueue = (target: KinoraFunction, queue: Queue, trigger: QueueTrigger): void => {
  new EventSourceMapping(target, 'Queue', {
    target: target.function,
    eventSourceArn: queue.queueArn,
    batchSize: trigger.batchSize,
    reportBatchItemFailures: true,
    ...(trigger.on === 'event' || trigger.maxConcurrency === undefined
      ? {}
      : { maxConcurrency: trigger.maxConcurrency }),
  });
};

/** Where it is told what a function failed on again and again: a part of a stream, or the event of one run. */
export class Failures extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { config }: { config: Config }) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: removalPolicyOf(config),
    });
    acknowledgeLastResort(this.queue);
  }
}

/** What Lambda does with a table's stream, and with what fails there, in a function's name. */
export const streamStatements = (table: Table, failures: Queue): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    resources: [streamArn(table)],
  }),
  // Listing is not a matter of one stream: IAM knows this action for `*` only.
  new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
  new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failures.queueArn] }),
];

/** Changes of the table that pass a filter start the function, in order by item. */
export const onStream = (
  target: KinoraFunction,
  { table, failures, trigger }: { table: Table; failures: Queue; trigger: StreamTrigger },
): void => {
  new EventSourceMapping(target, 'Stream', {
    target: target.function,
    eventSourceArn: streamArn(table),
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: trigger.batchSize,
    filters: trigger.filters.map((pattern) => ({ pattern: JSON.stringify(pattern) })),
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 10,
    maxRecordAge: Duration.hours(1),
    onFailure: queueDestination(failures),
  });
};

/** Lines of logs start the function; Lambda tries a batch of them three times. */
export const onLogs = (target: KinoraFunction, failures: Queue): void =>
  target.function.configureAsyncInvoke({ onFailure: queueDestination(failures) });

/** CDK's own would widen the function's role. */
const queueDestination = (queue: Queue) => ({ bind: () => ({ destination: queue.queueArn }) });

const streamArn = (table: Table): string => {
  if (table.tableStreamArn === undefined) throw new Error('The table has no stream');
  return table.tableStreamArn;
};

/** What Lambda does in a function's name with an event that the function failed on. */
export const runFailureStatement = (failures: Queue): PolicyStatement =>
  new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failures.queueArn] });

/** Starts the function again and again; a run that failed is not repeated, the next one is near. */
export const onSchedule = (target: KinoraFunction, everyMinutes: number, failures: Queue): void => {
  // EventBridge only delivers: Lambda itself would repeat a run that failed, twice.
  target.function.configureAsyncInvoke({ retryAttempts: 0, onFailure: queueDestination(failures) });
  new Rule(target, 'Schedule', {
    schedule: Schedule.rate(Duration.minutes(everyMinutes)),
    targets: [new LambdaFunction(target.function, { retryAttempts: 0, deadLetterQueue: failures })],
  });
};
