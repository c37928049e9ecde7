import { Aws, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  Dashboard,
  GraphWidget,
  type IAlarmAction,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TextWidget,
  TextWidgetBackground,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { addAlarm, alarmPeriod } from '../constructs/alarms.ts';

export interface OperationsStackProps extends StackProps {
  config: Config;
  httpApiId: string;
  socketApiId: string;
  tableName: string;
  workflowArn: string;
  /** Name of each queue by what it is called here. */
  queueNames: Readonly<Record<string, string>>;
  action: IAlarmAction | undefined;
}

type Dimensions = Readonly<Record<string, string>>;

const metric = (namespace: string, metricName: string, dimensions: Dimensions, statistic: string) =>
  new Metric({ namespace, metricName, dimensionsMap: { ...dimensions }, statistic, period: alarmPeriod });

/** What functions count; Powertools adds the name of the service. */
const ownMetric = (environmentName: string, name: string): Metric =>
  metric(`Kinora/${environmentName}`, name, { service: 'kinora' }, Stats.SUM);

/** Of requests that name an answer that their client holds. */
const cacheHitRate = ({ environmentName }: Config): IMetric => {
  const counted = (name: string) => ownMetric(environmentName, name);
  return new MathExpression({
    expression: 'FILL(hits, 0) / (FILL(hits, 0) + FILL(misses, 0))',
    usingMetrics: { hits: counted('CacheHits'), misses: counted('CacheMisses') },
    period: alarmPeriod,
    label: 'hit rate',
  });
};

/** What an operator looks at first, and what the account's bill may come to. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, { config, action, ...props }: OperationsStackProps) {
    super(scope, id, props);
    this.addThrottleAlarm(action);
    this.addBudget(config);
    this.addDashboard(config, props);
  }

  /** Executions are a quota of account and region, and so is this figure: one environment may starve another. */
  private addThrottleAlarm(action: IAlarmAction | undefined): void {
    addAlarm(
      this,
      'FunctionsThrottle',
      {
        impact: 'Functions cannot start: callers read 503, and videos wait.',
        runbook: 'throttles.md',
        metric: metric('AWS/Lambda', 'Throttles', {}, Stats.SUM),
        threshold: 10,
        periods: 2,
      },
      action,
    );
  }

  /** Tells `alarmEmail` when the whole account has cost, or will cost, more than foreseen this month. */
  private addBudget({ alarmEmail, environmentName, monthlyBudgetDollars }: Config): void {
    if (alarmEmail === '' || monthlyBudgetDollars === 0) return;
    const subscribers = [{ subscriptionType: 'EMAIL', address: alarmEmail }];
    const notify = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { comparisonOperator: 'GREATER_THAN', notificationType, threshold },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        // Not by tag: tags count only after somebody has activated them in the billing console.
        budgetName: `kinora-${environmentName}-${Aws.REGION}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudgetDollars, unit: 'USD' },
      },
      notificationsWithSubscribers: [notify('ACTUAL', 80), notify('FORECASTED', 100)],
    });
  }

  private addDashboard(config: Config, props: Omit<OperationsStackProps, 'config' | 'action'>): void {
    const api = { ApiId: props.httpApiId };
    const socket = { ApiId: props.socketApiId };
    const table = { TableName: props.tableName };
    const workflow = { StateMachineArn: props.workflowArn };
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8, height: 6 });
    const sums = (namespace: string, dimensions: Dimensions, ...names: string[]) =>
      names.map((name) => metric(namespace, name, dimensions, Stats.SUM));
    new Dashboard(this, 'Dashboard', {
      dashboardName: `kinora-${config.environmentName}-${Aws.REGION}`,
      defaultInterval: Duration.hours(12),
      widgets: [
        [
          new TextWidget({
            markdown: `# Kinora ${config.environmentName}\nWhat alarms mean and what to do: \`docs/runbooks/\`.`,
            width: 24,
            height: 2,
            background: TextWidgetBackground.TRANSPARENT,
          }),
        ],
        [
          graph(
            'Videos',
            sums('AWS/States', workflow, 'ExecutionsStarted', 'ExecutionsSucceeded', 'ExecutionsFailed'),
          ),
          graph('Seconds of a video', [
            metric('AWS/States', 'ExecutionTime', workflow, 'p50'),
            metric('AWS/States', 'ExecutionTime', workflow, 'p95'),
          ]),
          graph(
            'Oldest message, seconds',
            Object.entries(props.queueNames).map(([label, QueueName]) =>
              metric('AWS/SQS', 'ApproximateAgeOfOldestMessage', { QueueName }, Stats.MAXIMUM).with({
                label,
              }),
            ),
          ),
        ],
        [
          graph('Requests', sums('AWS/ApiGateway', api, 'Count', '4xx', '5xx')),
          graph('Milliseconds of a request', [
            metric('AWS/ApiGateway', 'Latency', api, 'p50'),
            metric('AWS/ApiGateway', 'Latency', api, 'p99'),
          ]),
          graph(
            'Sockets',
            sums(
              'AWS/ApiGateway',
              socket,
              'ConnectCount',
              'MessageCount',
              'IntegrationError',
              'ExecutionError',
            ),
          ),
        ],
        [
          graph('Executions of the whole region', [
            metric('AWS/Lambda', 'ConcurrentExecutions', {}, Stats.MAXIMUM),
            ...sums('AWS/Lambda', {}, 'Throttles', 'Errors'),
          ]),
          graph(
            'Table: capacity',
            sums('AWS/DynamoDB', table, 'ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'),
          ),
          graph(
            'Table: milliseconds of a call',
            ['GetItem', 'Query', 'BatchGetItem', 'UpdateItem', 'TransactWriteItems'].map((Operation) =>
              metric('AWS/DynamoDB', 'SuccessfulRequestLatency', { ...table, Operation }, 'p99').with({
                label: Operation,
              }),
            ),
          ),
          graph('Share of repeated reads that were answered 304', [cacheHitRate(config)]),
          graph('Dollars of the account this month', [
            metric('AWS/Billing', 'EstimatedCharges', { Currency: 'USD' }, Stats.MAXIMUM).with({
              region: 'us-east-1',
              period: Duration.hours(6),
            }),
          ]),
        ],
        [
          graph('Requests refused by a limit', [ownMetric(config.environmentName, 'RequestsLimited')]),
          graph('Table: throttles', sums('AWS/DynamoDB', table, 'ReadThrottleEvents', 'WriteThrottleEvents')),
        ],
      ],
    });
  }
}
