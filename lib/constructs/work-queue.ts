import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { QueueName } from '../../functions/shared/contract.ts';
import type { Config } from '../config.ts';

/** Times that a message is tried before it is put aside. */
const tries = 5;

/** Work that a request leaves to a function of its own. What cannot be done ends in `failures`. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly failures: Queue;
  /** A function that works on a batch longer than this would see it a second time. */
  static readonly visibilitySeconds = 180;

  constructor(scope: Construct, id: string, { config }: { config: Config }) {
    super(scope, id);
    const removalPolicy = config.retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.failures = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy,
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(WorkQueue.visibilitySeconds),
      deadLetterQueue: { queue: this.failures, maxReceiveCount: tries },
      removalPolicy,
    });
  }
}

/** The queues of an environment. */
export type WorkQueues = Readonly<Record<QueueName, WorkQueue>>;
