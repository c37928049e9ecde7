import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnSubscriptionFilter, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { KinoraFunction } from './kinora-function.ts';

/** Lines that `tally` of `functions/platform/metrics.ts` wrote. */
const tallied = '{ $.metric.value > 0 }';

/** The function that is told what logs count. */
export class LogCounter extends Construct {
  readonly target: KinoraFunction;
  private readonly permission: CfnPermission;

  constructor(scope: Construct, target: KinoraFunction) {
    super(scope, 'LogCounter');
    this.target = target;
    const stack = Stack.of(this);
    // One permission for all: a function's policy has 20 KB, which one for each log group would outgrow.
    this.permission = new CfnPermission(this, 'Permission', {
      action: 'lambda:InvokeFunction',
      functionName: target.function.functionArn,
      principal: 'logs.amazonaws.com',
      sourceAccount: stack.account,
      sourceArn: stack.formatArn({
        service: 'logs',
        resource: 'log-group',
        resourceName: '*',
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    });
  }

  /** Counts what a function tallies; its own lines would have it count for ever. */
  addFunction(made: KinoraFunction): void {
    if (made !== this.target) this.subscribe(made, made.logGroup, tallied);
  }

  /** Counts every line of a log. */
  addLog(scope: Construct, logGroup: ILogGroup): void {
    this.subscribe(scope, logGroup, '');
  }

  private subscribe(scope: Construct, logGroup: ILogGroup, filterPattern: string): void {
    const filter = new CfnSubscriptionFilter(scope, 'Counted', {
      logGroupName: logGroup.logGroupName,
      filterPattern,
      destinationArn: this.target.function.functionArn,
    });
    // CloudWatch tries the function at once; stacks that come later find the permission anyway.
    if (Stack.of(scope) === Stack.of(this)) filter.addDependency(this.permission);
  }
}

/** Alarm for figures that are lost: what was logged meanwhile is never counted. */
export const addCounterAlarm = (
  scope: Construct,
  counter: LogCounter | undefined,
  action: IAlarmAction | undefined,
): void => {
  if (!counter) return;
  addAlarm(
    scope,
    'FiguresAreLost',
    {
      impact: 'What /metrics says is too low; whoever watches it sees less than there is.',
      runbook: 'lost-figures.md',
      metric: counter.target.function.metricErrors({ period: alarmPeriod }),
      threshold: 3,
    },
    action,
  );
};
