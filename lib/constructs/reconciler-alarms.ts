import { type IAlarmAction, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { TriggeredFunctions } from './triggered-functions.ts';

/** The operation that finds lost videos, and the line of its log that counts those it adopted. */
const reconciler = { operationId: 'reconcileVideos', event: 'videos_reconciled', field: '$.adopted' };

export interface ReconcilerAlarmsProps {
  config: Config;
  functions: TriggeredFunctions;
  action: IAlarmAction | undefined;
}

/** Alarms for videos that get lost, and for the one who looks for them. */
export const addReconcilerAlarms = (
  scope: Construct,
  { config, functions, action }: ReconcilerAlarmsProps,
): void => {
  const found = functions.scheduled.get(reconciler.operationId);
  if (!found) return;
  // A filter of its own log, as metrics of the function itself do not tell one environment from another.
  const adopted = new MetricFilter(scope, 'VideosAdopted', {
    logGroup: found.logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', reconciler.event),
    metricNamespace: `Kinora/${config.environmentName}`,
    metricName: 'VideosAdopted',
    metricValue: reconciler.field,
  });
  addAlarm(
    scope,
    'VideosLost',
    {
      impact: 'Videos get lost on their way and wait until the reconciler adopts them.',
      runbook: 'stuck-videos.md',
      metric: adopted.metric({ period: alarmPeriod, statistic: Stats.SUM }),
      threshold: 5,
    },
    action,
  );
  addAlarm(
    scope,
    'ReconcilerFails',
    {
      impact: 'Videos that get lost stay lost, and their credits held.',
      runbook: 'stuck-videos.md',
      metric: found.function.metricErrors({ period: alarmPeriod }),
      threshold: 3,
    },
    action,
  );
  addAlarm(
    scope,
    'ReconcilerStopped',
    {
      impact: 'Nobody looks for videos that get lost: they stay lost, and their credits held.',
      runbook: 'stuck-videos.md',
      metric: found.function.metricInvocations({ period: alarmPeriod }),
      threshold: 1,
      periods: 3,
      demanded: true,
    },
    action,
  );
};
