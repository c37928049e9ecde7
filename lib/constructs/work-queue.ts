import { Duration } from 'aws-cdk-lib';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeParked } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { removalPolicyOf } from '../removal-policy.ts';

/** Times that a message is tried before it is put aside. */
const tries = 5;
/**
 * The same where a function takes several at once: a message that is handed back because the time was used up by those
 * before it was received once, too.
 */
const triesInBatches = 10;

/**
 * A message stays invisible for so many runs of its function: Lambda tries a batch again by itself while the function
 * is throttled, and the message must not come a second time meanwhile.
 * Source: Lambda developer guide, "Creating and configuring an Amazon SQS event source mapping".
 */
const visibleAfterRuns = 6;

/** Days for which SQS keeps a message at most. */
const keptDays = 14;

export interface WorkQueueProps {
  config: Config;
  /** Longest run of the function that works on it. @default 30 s */
  functionSeconds?: number | undefined;
  /** Messages that the function takes at most at once. @default 1 */
  batchSize?: number | undefined;
  /** Whether messages of one group stay in order. @default false */
  ordered?: boolean;
  /** Whether an operator alone reads it: then it is its own dead-letter queue, in order. @default false */
  parked?: boolean;
  /** Days for which messages that could not be worked on are kept. @default 14 */
  failuresDays?: number | undefined;
}

/** Work that is left to a function of its own. What cannot be done ends in `failures`. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly failures: Queue;

  constructor(
    scope: Construct,
    id: string,
    {
      config,
      functionSeconds = 30,
      batchSize = 1,
      ordered = false,
      parked = false,
      failuresDays = keptDays,
    }: WorkQueueProps,
  ) {
    super(scope, id);
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: removalPolicyOf(config),
      ...(ordered || parked ? { fifo: true } : {}),
    };
    if (parked) {
      this.queue = new Queue(this, 'Queue', { ...common, retentionPeriod: Duration.days(keptDays) });
      this.failures = this.queue;
      acknowledgeParked(this.queue);
      return;
    }
    this.failures = new Queue(this, 'Failures', {
      ...common,
      retentionPeriod: Duration.days(failuresDays),
    });
    this.queue = new Queue(this, 'Queue', {
      ...common,
      visibilityTimeout: Duration.seconds(functionSeconds * visibleAfterRuns),
      deadLetterQueue: { queue: this.failures, maxReceiveCount: batchSize > 1 ? triesInBatches : tries },
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
