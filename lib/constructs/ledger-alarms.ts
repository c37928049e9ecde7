import { Duration } from 'aws-cdk-lib';
import { type IAlarmAction, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { TriggeredFunctions } from './triggered-functions.ts';

export interface LedgerAlarmsProps {
  config: Config;
  functions: TriggeredFunctions;
  action: IAlarmAction | undefined;
}

/** The audit runs every ten minutes, even where nothing is left to do that day. */
const stoppedAfter = Duration.minutes(30);

/** Alarms for balances that are not what their ledger says, and for the one who recomputes them. */
export const addLedgerAlarms = (scope: Construct, { config, functions, action }: LedgerAlarmsProps): void => {
  const found = functions.scheduled.get('auditLedgers');
  if (!found) return;
  const runbook = 'ledger-differences.md';
  const differences = new MetricFilter(scope, 'LedgerDifferences', {
    logGroup: found.logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', 'ledger_differs'),
    metricNamespace: `Kinora/${config.environmentName}`,
    metricName: 'LedgersDiffer',
    metricValue: '1',
  });
  addAlarm(
    scope,
    'LedgersDiffer',
    {
      impact: 'An account has more or fewer credits than its ledger says.',
      runbook,
      metric: differences.metric({ period: alarmPeriod, statistic: Stats.SUM }),
      threshold: 1,
    },
    action,
  );
  addAlarm(
    scope,
    'LedgerAuditFails',
    {
      impact: 'Balances of some accounts are not compared with their ledgers.',
      runbook,
      metric: found.function.metricErrors({ period: alarmPeriod }),
      threshold: 1,
    },
    action,
  );
  addAlarm(
    scope,
    'LedgerAuditStopped',
    {
      impact: 'Nobody compares balances with ledgers: a wrong one stays wrong.',
      runbook,
      metric: found.function.metricInvocations({ period: stoppedAfter }),
      threshold: 1,
      demanded: true,
    },
    action,
  );
};
