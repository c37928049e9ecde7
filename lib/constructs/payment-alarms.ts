import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { TriggeredFunctions } from './triggered-functions.ts';

/** The alarm for who compares Stripe's events with those that were worked off. */
export const addPaymentAlarms = (
  scope: Construct,
  { functions, action }: { functions: TriggeredFunctions; action: IAlarmAction | undefined },
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
};
