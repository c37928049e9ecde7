import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { TriggeredFunctions } from './triggered-functions.ts';

/** Milliseconds that a change of the table may wait for its function. */
const lateMilliseconds = 60_000;

export interface StreamAlarmsProps {
  functions: TriggeredFunctions;
  action: IAlarmAction | undefined;
  /** What users notice when these functions come late or give up. */
  impact: { late: string; lost: string };
}

/** Alarms for functions that follow the table's stream: one for each that falls behind, one for what it gave up. */
export const addStreamAlarms = (scope: Construct, { functions, action, impact }: StreamAlarmsProps): void => {
  if (!functions.failures) return;
  addAlarm(
    scope,
    'ChangesGivenUp',
    {
      impact: impact.lost,
      runbook: 'failed-messages.md',
      metric: functions.failures.queue.metricApproximateNumberOfMessagesVisible({ period: alarmPeriod }),
      threshold: 1,
    },
    action,
  );
  for (const [operationId, follower] of functions.streamFollowers) {
    addAlarm(
      scope,
      `${operationId}Late`,
      {
        impact: impact.late,
        runbook: 'late-changes.md',
        metric: follower.function.metric('IteratorAge', { period: alarmPeriod, statistic: 'Maximum' }),
        threshold: lateMilliseconds,
      },
      action,
    );
  }
};
