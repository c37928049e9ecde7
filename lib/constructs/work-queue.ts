import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';

/** Times that a message is tried before it is put aside. */
const tries = 5;

/** A message stays invisible for so long at least while a function works on it. */
const leastVisibilitySeconds = 180;

/** A function that works on a batch longer than the visibility timeout would see it a second time. */
const visibilitySeconds = (functionSeconds: number): number =>
  Math.max(leastVisibilitySeconds, Math.ceil(functionSeconds * 1.5));

export interface WorkQueueProps {
  config: Config;
  /** Longest run of the function that works on it. @default 30 s */
  functionSeconds?: number | undefined;
  /** Whether messages of one group stay in order. @default false */
  ordered?: boolean;
}

/** Work that is left to a function of its own. What cannot be done ends in `failures`. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly failures: Queue;

  constructor(
    scope: Construct,
    id: string,
    { config, functionSeconds = 30, ordered = false }: WorkQueueProps,
  ) {
    super(scope, id);
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: config.retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(ordered ? { fifo: true } : {}),
    };
    this.failures = new Queue(this, 'Failures', { ...common, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...common,
      visibilityTimeout: Duration.seconds(visibilitySeconds(functionSeconds)),
      deadLetterQueue: { queue: this.failures, maxReceiveCount: tries },
      // Otherwise all groups together have 300 calls a second.
      ...(ordered
        ? {
            deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
            fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
          }
        : {}),
    });
  }
}
