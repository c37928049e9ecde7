import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { AlarmTopic, addAlarm, alarmPeriod } from '../constructs/alarms.ts';
import { Data } from '../constructs/data.ts';
import { GenerationQueue } from '../constructs/generation-queue.ts';
import { Media } from '../constructs/media.ts';
import { SigningKey } from '../constructs/signing-key.ts';
import type { Provisions } from '../provisions.ts';

/** Everything that must not be lost, and nothing that changes often. */
export class StatefulStack extends Stack {
  readonly data: Data;
  readonly queue: GenerationQueue;
  readonly alarms: AlarmTopic;
  readonly provisions: Provisions;

  constructor(scope: Construct, id: string, { config, ...props }: StackProps & { config: Config }) {
    super(scope, id, { ...props, terminationProtection: config.deletionProtection });
    this.data = new Data(this, 'Data', { config });
    const media = new Media(this, 'Media', { config });
    this.queue = new GenerationQueue(this, 'GenerationQueue', { config });
    const { secret } = new SigningKey(this, 'SigningKey', { config });
    this.alarms = new AlarmTopic(this, 'Alarms', { config });
    this.provisions = {
      arns: {
        table: [this.data.table.tableArn],
        'table-index': [this.data.indexArn],
        media: [media.bucket.bucketArn],
        'media-objects': media.objectArns,
        'generation-queue': [this.queue.queue.queueArn],
        'signing-key': [secret.secretArn],
      },
      variables: {
        TABLE_NAME: this.data.table.tableName,
        MEDIA_BUCKET: media.bucket.bucketName,
        GENERATION_QUEUE_URL: this.queue.queue.queueUrl,
        SIGNING_KEY_SECRET_ARN: secret.secretArn,
      },
    };
    addAlarm(
      this,
      'VideosNotStarted',
      {
        impact: 'Videos that were paid for wait until the reconciler adopts them.',
        runbook: 'failed-messages.md',
        metric: this.queue.failures.metricApproximateNumberOfMessagesVisible({ period: alarmPeriod }),
        threshold: 1,
      },
      this.alarms.action,
    );
  }
}
