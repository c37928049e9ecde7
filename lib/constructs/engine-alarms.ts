import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { addAlarm, alarmPeriod } from './alarms.ts';

export interface EngineAlarmsProps {
  config: Config;
  /** Of the task that has vendors start their work. */
  logGroup: ILogGroup | undefined;
  action: IAlarmAction | undefined;
}

/**
 * Alarms for work that a vendor may bill without anybody knowing of it, for vendors that fail, and engines that end.
 */
export const addEngineAlarms = (scope: Construct, { config, logGroup, action }: EngineAlarmsProps): void => {
  if (logGroup === undefined) return;
  const unknown = new MetricFilter(scope, 'EngineStartsUnknown', {
    logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', 'engine_start_unknown'),
    metricNamespace: `Kinora/${config.environmentName}`,
    metricName: 'EngineStartsUnknown',
    metricValue: '1',
  });
  addAlarm(
    scope,
    'EngineStartsAreLost',
    {
      impact: 'A vendor may bill work that no video has; the video failed and its owner paid nothing.',
      runbook: 'lost-engine-starts.md',
      metric: unknown.metric({ period: alarmPeriod, statistic: Stats.SUM }),
      threshold: 1,
    },
    action,
  );
  const counted = (metricName: string) =>
    new Metric({
      namespace: `Kinora/${config.environmentName}`,
      metricName,
      dimensionsMap: { service: 'kinora' },
      statistic: Stats.SUM,
      period: alarmPeriod,
    });
  addAlarm(
    scope,
    'VendorsFail',
    {
      impact: 'A vendor of engines does not answer: its videos wait, fail, or are made by another engine.',
      runbook: 'failing-vendors.md',
      metric: counted('VendorsClosed'),
      threshold: 1,
    },
    action,
  );
  addAlarm(
    scope,
    'EnginesEnd',
    {
      impact: 'None yet: within 60 days a vendor ends an engine, and requests that name it are refused.',
      runbook: 'ending-engines.md',
      metric: counted('EnginesEndSoon'),
      threshold: 1,
    },
    action,
  );
};
