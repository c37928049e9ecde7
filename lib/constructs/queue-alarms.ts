import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { WorkQueue } from './work-queue.ts';

/** Seconds that a message may wait for its function before somebody is told. */
const lateSeconds = 900;

export interface QueueAlarmsProps {
  /** Of the alarm that rings when a message was tried in vain; the other adds `Wait`. */
  name: string;
  /** What users notice when a message was tried in vain. */
  impact: string;
  queue: WorkQueue;
  /** Whether an operator alone reads it, so that it may wait. @default false */
  parked?: boolean;
  action: IAlarmAction | undefined;
}

/** Alarms for a queue: one for what failed again and again, one for what waits too long. */
export const addQueueAlarms = (
  scope: Construct,
  { name, impact, queue: { queue, failures }, parked = false, action }: QueueAlarmsProps,
): void => {
  const runbook = parked ? 'broken-runs.md' : 'failed-messages.md';
  addAlarm(
    scope,
    name,
    {
      impact,
      runbook,
      metric: failures.metricApproximateNumberOfMessagesVisible({ period: alarmPeriod }),
      threshold: 1,
    },
    action,
  );
  if (parked) return;
  addAlarm(
    scope,
    `${name}Wait`,
    {
      impact: `Messages wait for more than ${lateSeconds / 60} minutes, before they may fail so: ${impact}`,
      runbook,
      metric: queue.metricApproximateAgeOfOldestMessage({ period: alarmPeriod, statistic: 'Maximum' }),
      threshold: lateSeconds,
    },
    action,
  );
};
