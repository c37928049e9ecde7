import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contents } from './fixture/contents.ts';
import { flat, synthesizeTemplates, type Templates, withEverything } from './templates.ts';

let dev: Templates;
let prod: Templates;
beforeAll(async () => {
  dev = await synthesizeTemplates(contents, { env: 'dev' });
  prod = await synthesizeTemplates(contents, { env: 'prod', set: withEverything });
});

const alarm = (id: string) =>
  prod.ofType('AWS::CloudWatch::Alarm').find(({ logicalId }) => logicalId.replace(/[0-9A-F]{8}$/, '') === id)
    ?.properties;

describe('alarms', () => {
  it('page nobody for a refused text, and somebody when nothing is said at all', () => {
    expect(alarm('VideosFail')).toMatchObject({ Namespace: 'Kinora/prod', MetricName: 'VideosBroken' });
    expect(alarm('ReconcilerStopped')).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
      MetricName: 'Invocations',
    });
  });

  it('look at the reputation of this environment alone, before SES does', () => {
    expect(alarm('MailSenderMailsBounce')).toMatchObject({
      MetricName: 'Reputation.BounceRate',
      Threshold: 0.05,
      Dimensions: [{ Name: 'ses:configuration-set', Value: 'kinora-prod' }],
    });
  });

  it('have a budget beside them where somebody is told, and a dashboard', () => {
    const [budget] = prod.ofType('AWS::Budgets::Budget');
    expect(budget?.properties).toMatchObject({
      Budget: { BudgetLimit: { Amount: 500, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
      NotificationsWithSubscribers: [
        { Subscribers: [{ Address: 'on-call@example.com' }] },
        { Notification: { NotificationType: 'FORECASTED' } },
      ],
    });
    expect(dev.ofType('AWS::Budgets::Budget')).toEqual([]);
    const [dashboard] = prod.ofType('AWS::CloudWatch::Dashboard');
    const { widgets } = JSON.parse(flat(dashboard?.properties.DashboardBody));
    expect(widgets).toHaveLength(14);
  });

  it('[S0-55] show limits, slow reads, the cache and the cost, each with a runbook', () => {
    const [dashboard] = prod.ofType('AWS::CloudWatch::Dashboard');
    const { widgets } = JSON.parse(flat(dashboard?.properties.DashboardBody));
    const metricsOf = (title: string): string =>
      JSON.stringify(
        widgets.find(({ properties }: { properties: { title?: string } }) => properties.title === title)
          ?.properties.metrics,
      );
    for (const [title, name] of [
      ['Requests refused by a limit', '"RequestsLimited","service","kinora"'],
      ['Table: milliseconds of a call', 'SuccessfulRequestLatency'],
      ['Share of repeated reads that were answered 304', '"CacheHits","service","kinora"'],
      ['Dollars of the account this month', 'EstimatedCharges'],
    ] as const)
      expect(metricsOf(title)).toContain(name);
    for (const [file, word] of [
      ['throttles.md', 'Requests refused by a limit'],
      ['slow-reads.md', 'Table: milliseconds of a call'],
      ['cache.md', 'Share of repeated reads'],
      ['cost.md', 'Dollars of the account'],
    ] as const)
      expect(readFileSync(join(import.meta.dirname, '../../docs/runbooks', file), 'utf8')).toContain(word);
  });
});

describe('queues', () => {
  it('leave a message alone for six runs of its function, and try it more often where it may be handed back', () => {
    const queues = prod.ofType('AWS::SQS::Queue');
    const sources = prod.ofType('AWS::Lambda::EventSourceMapping').flatMap(({ properties }) => {
      const source = flat(properties.EventSourceArn);
      const queue = queues.find(({ logicalId }) => source.includes(`${logicalId}Arn`));
      const target = prod
        .ofType('AWS::Lambda::Function')
        .find(({ logicalId }) => flat(properties.FunctionName) === `<${logicalId}>`);
      return queue === undefined ? [] : [{ queue: queue.properties, target: target?.properties, properties }];
    });
    expect(sources.length).toBeGreaterThan(1);
    for (const { queue, target, properties } of sources) {
      const tries = Number(properties.BatchSize) > 1 ? 10 : 5;
      expect(queue.RedrivePolicy).toMatchObject({ maxReceiveCount: tries });
      expect(Number(queue.VisibilityTimeout)).toBe(Number(target?.Timeout) * 6);
    }
  });
});

describe('what becomes of data', () => {
  it('the log that holds whole addresses is kept for a week', () => {
    const buckets = prod.ofType('AWS::S3::Bucket');
    const logs = buckets.filter(({ logicalId }) => logicalId.includes('AccessLogs'));
    expect(logs.map(({ properties }) => properties.LifecycleConfiguration)).toMatchObject([
      { Rules: [{ ExpirationInDays: 7, Status: 'Enabled' }] },
    ]);
  });

  it('dev can be destroyed, files and all', () => {
    const kept = dev.resources.filter(({ deletionPolicy }) => String(deletionPolicy).startsWith('Retain'));
    expect(kept).toEqual([]);
    expect(dev.ofType('Custom::S3AutoDeleteObjects')).toHaveLength(dev.ofType('AWS::S3::Bucket').length);
    expect(prod.ofType('Custom::S3AutoDeleteObjects')).toEqual([]);
  });
});
