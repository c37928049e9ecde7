import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Triggers } from '../../functions/shared/contract.ts';
import { vendors } from '../../functions/shared/vendor-secrets.ts';
import type { Config } from '../config.ts';
import { AlarmTopic } from '../constructs/alarms.ts';
import { Data } from '../constructs/data.ts';
import { MailSender } from '../constructs/mail-sender.ts';
import { Media } from '../constructs/media.ts';
import { ScrapeToken } from '../constructs/scrape-token.ts';
import { SealKey } from '../constructs/seal-key.ts';
import { SigningKey } from '../constructs/signing-key.ts';
import { addTableAlarms } from '../constructs/table-alarms.ts';
import { WorkQueues } from '../constructs/work-queues.ts';
import { lumaArns } from '../luma-arns.ts';
import { extend, type ResourceBindings } from '../resource-bindings.ts';
import { textArns } from '../text-arns.ts';

/** Everything that must not be lost, and nothing that changes often. */
export class StatefulStack extends Stack {
  readonly data: Data;
  readonly queues: WorkQueues;
  readonly alarms: AlarmTopic;
  readonly bindings: ResourceBindings;
  /** `https://host` at which addresses of files are signed. */
  readonly mediaOrigin: string;

  constructor(
    scope: Construct,
    id: string,
    { config, triggers, ...props }: StackProps & { config: Config; triggers: Triggers },
  ) {
    super(scope, id, { ...props, terminationProtection: config.deletionProtection });
    this.data = new Data(this, 'Data', { config });
    const media = new Media(this, 'Media', { config });
    this.mediaOrigin = `https://${media.bucket.bucketRegionalDomainName}`;
    const secretsPrefix = `kinora/${config.environmentName}/`;
    const { secret } = new SigningKey(this, 'SigningKey', { config });
    const scrapeToken = new ScrapeToken(this, 'ScrapeToken', { config });
    const sealKey = new SealKey(this, 'SealKey', { config });
    const mail = new MailSender(this, 'MailSender', { config });
    this.alarms = new AlarmTopic(this, 'Alarms', { config });
    this.queues = new WorkQueues(this, { config, triggers, action: this.alarms.action });
    mail.reportTo(this.queues.of('feedback'));
    mail.addAlarms(this.alarms.action);
    addTableAlarms(this, this.data, this.alarms.action);
    this.bindings = extend(this.queues.bindings, {
      arns: {
        table: [this.data.table.tableArn],
        'table-index': [this.data.indexArn],
        media: [media.bucket.bucketArn],
        'media-objects': media.objectArns,
        'asset-objects': media.assetArns,
        'mail-identity': mail.senderArns,
        // A text without lexicons is no resource.
        polly: config.engines.split(',').includes('polly') ? ['*'] : [],
        ...lumaArns(this, config, media),
        ...textArns(this, config),
        'signing-key': [secret.secretArn],
        'scrape-token': [scrapeToken.secret.secretArn],
        'seal-key': [sealKey.secret.secretArn],
        ...vendorSecretArns(this, secretsPrefix),
      },
      variables: {
        TABLE_NAME: this.data.table.tableName,
        MEDIA_BUCKET: media.bucket.bucketName,
        MAIL_FROM: mail.from,
        MAIL_CONFIGURATION_SET: mail.configurationSetName,
        SIGNING_KEY_SECRET_ARN: secret.secretArn,
        SCRAPE_TOKEN_SECRET_ARN: scrapeToken.secret.secretArn,
        SEAL_KEY_SECRET_ARN: sealKey.secret.secretArn,
        VENDOR_SECRETS_PREFIX: secretsPrefix,
      },
    });
    new CfnOutput(this, 'TableName', { value: this.data.table.tableName });
  }
}

/**
 * Secrets Manager ends an ARN in six characters of its own; whether a secret is missing is asked of the name alone.
 * Source: Secrets Manager user guide, "Determine who has permissions to your secrets".
 */
const vendorSecretArns = (stack: Stack, prefix: string) =>
  Object.fromEntries(
    vendors.map((vendor) => {
      const arn = `arn:${stack.partition}:secretsmanager:${stack.region}:${stack.account}:secret:${prefix}${vendor}`;
      return [`secret:${vendor}`, [arn, `${arn}-??????`]];
    }),
  );
