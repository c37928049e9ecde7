import { Duration } from 'aws-cdk-lib';
import { type IAlarmAction, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { TriggeredFunctions } from './triggered-functions.ts';

interface PaymentAlarms {
  functions: TriggeredFunctions;
  environmentName: string;
  action: IAlarmAction | undefined;
}

/** `reconcilePayments` runs, and with it tells of this, every quarter of an hour. */
const tellingPeriod = Duration.minutes(30);

/** The alarms of who compares Stripe's events with those that were worked off, and of money that should go back. */
export const addPaymentAlarms = (
  scope: Construct,
  { functions, environmentName, action }: PaymentAlarms,
): void => {
  const found = functions.scheduled.get('reconcilePayments');
  if (!found) return;
  addAlarm(
    scope,
    'PaymentsNotCompared',
    {
      impact: 'Events of Stripe that got lost are not found: somebody may have paid and have no credits.',
      runbook: 'payments.md',
      metric: found.function.metricErrors({ period: alarmPeriod }),
      threshold: 1,
    },
    action,
  );
  addAlarm(
    scope,
    'MoneyNotReturned',
    {
      impact: 'Somebody paid for an account that is closed, or twice, and Stripe refuses to pay it back.',
      runbook: 'payments.md',
      metric: new Metric({
        namespace: `Kinora/${environmentName}`,
        metricName: 'MoneyNotReturned',
        dimensionsMap: { service: 'kinora' },
        statistic: Stats.MAXIMUM,
        period: tellingPeriod,
      }),
      threshold: 1,
    },
    action,
  );
};
