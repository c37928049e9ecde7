import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { AlarmTopic, addAlarm, alarmPeriod } from '../constructs/alarms.ts';
import { Data } from '../constructs/data.ts';
import { MailSender } from '../constructs/mail-sender.ts';
import { Media } from '../constructs/media.ts';
import { SigningKey } from '../constructs/signing-key.ts';
import { WorkQueue, type WorkQueues } from '../constructs/work-queue.ts';
import type { ResourceBindings } from '../resource-bindings.ts';

/** Everything that must not be lost, and nothing that changes often. */
export class StatefulStack extends Stack {
  readonly data: Data;
  readonly queues: WorkQueues;
  readonly alarms: AlarmTopic;
  readonly bindings: ResourceBindings;

  constructor(scope: Construct, id: string, { config, ...props }: StackProps & { config: Config }) {
    super(scope, id, { ...props, terminationProtection: config.deletionProtection });
    this.data = new Data(this, 'Data', { config });
    const media = new Media(this, 'Media', { config });
    this.queues = {
      generation: new WorkQueue(this, 'GenerationQueue', { config }),
      mail: new WorkQueue(this, 'MailQueue', { config }),
      removal: new WorkQueue(this, 'RemovalQueue', { config }),
    };
    const { secret } = new SigningKey(this, 'SigningKey', { config });
    const mail = new MailSender(this, 'MailSender', { config });
    this.alarms = new AlarmTopic(this, 'Alarms', { config });
    const { generation, mail: mails, removal } = this.queues;
    this.bindings = {
      arns: {
        table: [this.data.table.tableArn],
        'table-index': [this.data.indexArn],
        media: [media.bucket.bucketArn],
        'media-objects': media.objectArns,
        'generation-queue': [generation.queue.queueArn],
        'mail-queue': [mails.queue.queueArn],
        'removal-queue': [removal.queue.queueArn],
        'mail-identity': mail.identityArns,
        'signing-key': [secret.secretArn],
      },
      variables: {
        TABLE_NAME: this.data.table.tableName,
        MEDIA_BUCKET: media.bucket.bucketName,
        GENERATION_QUEUE_URL: generation.queue.queueUrl,
        MAIL_QUEUE_URL: mails.queue.queueUrl,
        REMOVAL_QUEUE_URL: removal.queue.queueUrl,
        MAIL_FROM: mail.from,
        SIGNING_KEY_SECRET_ARN: secret.secretArn,
      },
    };
    this.addQueueAlarms();
    new CfnOutput(this, 'TableName', { value: this.data.table.tableName });
  }

  private addQueueAlarms(): void {
    const impacts = {
      VideosNotStarted: ['generation', 'Videos that were paid for wait until the reconciler adopts them.'],
      MailsNotSent: ['mail', 'Links to set a new password or to confirm an address never arrive.'],
      AccountsNotRemoved: ['removal', 'Data of accounts that were deleted is still stored.'],
    } as const;
    for (const [id, [queue, impact]] of Object.entries(impacts)) {
      const metric = this.queues[queue].failures.metricApproximateNumberOfMessagesVisible({
        period: alarmPeriod,
      });
      addAlarm(this, id, { impact, runbook: 'failed-messages.md', metric, threshold: 1 }, this.alarms.action);
    }
  }
}
