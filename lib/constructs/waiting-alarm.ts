import { type IAlarmAction, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { TriggeredFunctions } from './triggered-functions.ts';

/** The operations that start videos and movies, and the line of their logs that says how long one has waited. */
const dispatchers = [
  { operationId: 'dispatchVideo', filter: 'VideoWaits' },
  { operationId: 'dispatchMovie', filter: 'MovieWaits' },
] as const;
const waiting = { event: 'video_waits', field: '$.waited_seconds' };

/** Longest wait that nobody need hear of. */
const patienceSeconds = 900;

/**
 * Rings when videos wait long for a place. The age of the queue's messages does not tell: a video that waits is sent
 * again and again.
 */
export const addWaitingAlarm = (
  scope: Construct,
  {
    config,
    functions,
    action,
  }: { config: Config; functions: TriggeredFunctions; action: IAlarmAction | undefined },
): void => {
  const [waited] = dispatchers.flatMap(({ operationId, filter }) => {
    const found = functions.queued.get(operationId);
    if (!found) return [];
    return new MetricFilter(scope, filter, {
      logGroup: found.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', waiting.event),
      metricNamespace: `Kinora/${config.environmentName}`,
      metricName: 'VideoWaitSeconds',
      metricValue: waiting.field,
    });
  });
  if (!waited) return;
  addAlarm(
    scope,
    'VideosWaitLong',
    {
      impact:
        'Videos wait a quarter of an hour and more for a place, and fail without charge after six hours.',
      runbook: 'stuck-videos.md',
      metric: waited.metric({ period: alarmPeriod, statistic: Stats.MAXIMUM }),
      threshold: patienceSeconds,
      periods: 2,
    },
    action,
  );
};
