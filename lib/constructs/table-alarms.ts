import { type IAlarmAction, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { Data } from './data.ts';

/** Throttled calls in five minutes; the SDK tries each again, so that a few go unnoticed. */
const manyThrottles = 20;

/** Alarm for a table that is asked for more than it gives, or one of its keys, or its index. */
export const addTableAlarms = (scope: Construct, { table }: Data, action: IAlarmAction | undefined): void => {
  const events = (metricName: string, index: Record<string, string> = {}) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: table.tableName, ...index },
      period: alarmPeriod,
      statistic: Stats.SUM,
    });
  const gsi1 = { GlobalSecondaryIndexName: 'gsi1' };
  const usingMetrics = {
    reads: events('ReadThrottleEvents'),
    writes: events('WriteThrottleEvents'),
    indexReads: events('ReadThrottleEvents', gsi1),
    indexWrites: events('WriteThrottleEvents', gsi1),
  };
  // A metric without events has no value, and a sum with it none either.
  const expression = Object.keys(usingMetrics)
    .map((name) => `FILL(${name}, 0)`)
    .join(' + ');
  addAlarm(
    scope,
    'TableThrottles',
    {
      impact: 'Requests are slow or answered with 503, and videos wait.',
      runbook: 'throttles.md',
      metric: new MathExpression({ expression, usingMetrics, period: alarmPeriod, label: 'throttled calls' }),
      threshold: manyThrottles,
    },
    action,
  );
};
