import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { setting } from './env.ts';

let metrics: Metrics | undefined;

/** Names and values that split a figure, e.g. `{ method: 'GET' }`: few values each, never ids. */
export type Dimensions = Readonly<Record<string, string>>;

const single = (dimensions: Dimensions): Metrics => {
  // By environment: two in one account must not ring each other's alarms.
  metrics ??= new Metrics({
    namespace: `Kinora/${setting('environmentName')}`,
    serviceName: 'kinora',
  });
  const metric = metrics.singleMetric();
  for (const [name, value] of Object.entries(dimensions)) metric.addDimension(name, value);
  return metric;
};

/**
 * Counts something for `/metrics`, as one line in the log that `countMetrics` reads; a histogram counts `value` as
 * one observation. No call to AWS, and none of the prices that CloudWatch has for a metric.
 *
 * @param labels few values each, never ids
 * @param value above 0; seconds where the metric is one of seconds
 */
export const recordMetric = (name: string, labels: Dimensions = {}, value = 1): void =>
  void process.stdout.write(`${JSON.stringify({ metric: { name, labels, value } })}\n`);

/** Counts something that an alarm looks at, as one EMF line in the log: no call to AWS. */
export const emitAlarmMetric = (name: string, dimensions: Dimensions = {}, amount = 1): void =>
  void single(dimensions).addMetric(name, MetricUnit.Count, amount);

/** Records a level, e.g. how many connections are open. */
export const recordLevel = (name: string, level: number, dimensions: Dimensions = {}): void =>
  void single(dimensions).addMetric(name, MetricUnit.NoUnit, level);
