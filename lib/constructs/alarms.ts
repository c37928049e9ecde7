import { Duration, Validations } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IAlarmAction,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';

/** What a person who is woken by an alarm is told first. */
export interface AlarmDeclaration {
  /** What users notice. */
  impact: string;
  /** File name in `docs/runbooks/`. */
  runbook: string;
  metric: IMetric;
  /** The alarm rings when the metric reaches it. */
  threshold: number;
  /** Rings instead when the metric stays below it, or is not there at all. @default false */
  demanded?: boolean;
  /** Periods of the metric in a row. @default 1 */
  periods?: number;
}

/** Metrics of alarms are looked at in steps of five minutes. */
export const alarmPeriod = Duration.minutes(5);

/** Mails alarms to the address of the configuration; without an address they only show in the console. */
export class AlarmTopic extends Construct {
  readonly action: IAlarmAction | undefined;

  constructor(scope: Construct, id: string, { config }: { config: Config }) {
    super(scope, id);
    if (config.alarmEmail === '') {
      if (config.environmentName !== 'dev') {
        Validations.of(this).addWarning('kinora:no-alarm-email', 'Alarms reach nobody: set `alarmEmail`.');
      }
      return;
    }
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(config.alarmEmail));
    this.action = new SnsAction(topic);
  }
}

/** An alarm whose description names its impact and its runbook. */
export const addAlarm = (
  scope: Construct,
  id: string,
  declaration: AlarmDeclaration,
  action: IAlarmAction | undefined,
): Alarm => {
  const alarm = new Alarm(scope, id, {
    alarmDescription: `Impact: ${declaration.impact} Runbook: docs/runbooks/${declaration.runbook}`,
    metric: declaration.metric,
    threshold: declaration.threshold,
    comparisonOperator: declaration.demanded
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: declaration.periods ?? 1,
    treatMissingData: declaration.demanded ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  if (action) alarm.addAlarmAction(action);
  return alarm;
};
