import { Stack, Validations } from 'aws-cdk-lib';
import { type IAlarmAction, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { WorkQueue } from './work-queue.ts';

/** A domain that RFC 2606 keeps for examples: nobody can verify it. */
const exampleDomain = /@(.+\.)?example\.(com|net|org)$/;

/**
 * Shares of mails at which SES puts an account under review; at twice (bounces) and five times as much (complaints)
 * it stops all mails. Source: SES developer guide, "Understanding your sender reputation".
 */
const reviewedShare = { bounces: 0.05, complaints: 0.001 };

/**
 * Whom mails come from, and what comes back of them. The identity is verified by hand, once for an account and
 * region, and is not made here: it outlives every environment, and another one may have made it already.
 */
export class MailSender extends Construct {
  readonly from: string;
  readonly configurationSetName: string;
  /**
   * What a sender must be allowed: the address's own identity where there is one, else that of its domain, and the
   * configuration set.
   */
  readonly senderArns: readonly string[];

  constructor(scope: Construct, id: string, { config }: { config: Config }) {
    super(scope, id);
    this.from = config.mailFrom;
    this.configurationSetName = `kinora-${config.environmentName}`;
    if (config.environmentName !== 'dev' && exampleDomain.test(this.from)) {
      const warning = 'Mails reach nobody: set `mailFrom` to an address that SES has verified.';
      Validations.of(this).addWarning('kinora:no-mail-sender', warning);
    }
    const set = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      // Links in mails open accounts: they do not travel in the clear.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    });
    set.addEventDestination('Feedback', {
      // SES tells no other bus than this one.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    const { partition, region, account } = Stack.of(this);
    const names = [this.from, this.from.split('@')[1] ?? ''].map((identity) => `identity/${identity}`);
    this.senderArns = [...names, `configuration-set/${this.configurationSetName}`].map(
      (name) => `arn:${partition}:ses:${region}:${account}:${name}`,
    );
  }

  /** Sends bounces and complaints of this environment's mails to a queue; what it refuses ends with its failures. */
  reportTo({ queue, failures }: WorkQueue): void {
    new Rule(this, 'Feedback', {
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSetName] } } },
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: failures })],
    });
  }

  /** Alarms for the shares at which SES begins to look at an account. */
  addAlarms(action: IAlarmAction | undefined): void {
    const share = (metricName: string) =>
      new Metric({
        namespace: 'AWS/SES',
        metricName,
        dimensionsMap: { 'ses:configuration-set': this.configurationSetName },
        period: alarmPeriod,
        statistic: Stats.MAXIMUM,
      });
    const impact =
      'SES may soon refuse to send mails: nobody could set a new password or confirm an address.';
    const runbook = 'mail-reputation.md';
    const bounces = share('Reputation.BounceRate');
    addAlarm(
      this,
      'MailsBounce',
      { impact, runbook, metric: bounces, threshold: reviewedShare.bounces },
      action,
    );
    const complaints = share('Reputation.ComplaintRate');
    addAlarm(
      this,
      'MailsAnnoy',
      { impact, runbook, metric: complaints, threshold: reviewedShare.complaints },
      action,
    );
  }
}
