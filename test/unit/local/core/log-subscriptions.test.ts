import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filterOf } from '../../../../local/logs/filter-pattern.ts';
import { startLogSubscriptions } from '../../../../local/logs/log-subscriptions.ts';
import { fakeCloud, functionArn, resource } from '../../../support/fake-cloud.ts';
import { until } from '../../../support/until.ts';

const filter = (pattern: string) =>
  resource('AWS::Logs::SubscriptionFilter', 'Counted', {
    LogGroupName: 'group',
    FilterPattern: pattern,
    DestinationArn: functionArn('count'),
  });
const permission = (sourceArn: string) =>
  resource('AWS::Lambda::Permission', 'MayInvoke', {
    Action: 'lambda:InvokeFunction',
    FunctionName: functionArn('count'),
    Principal: 'logs.amazonaws.com',
    SourceArn: sourceArn,
  });
const anyGroup = permission('arn:aws:logs:eu-central-1:000000000000:log-group:*');

/** The lines of every delivery. */
const delivered = (payloads: readonly unknown[]): string[][] =>
  payloads.map((payload) => {
    const { awslogs } = payload as { awslogs: { data: string } };
    const data = JSON.parse(gunzipSync(Buffer.from(awslogs.data, 'base64')).toString('utf8'));
    expect(data).toMatchObject({ messageType: 'DATA_MESSAGE', logGroup: 'group' });
    return data.logEvents.map(({ message }: { message: string }) => message);
  });

describe('subscription filters', () => {
  it('bring lines that pass, in order, whole, and together', async () => {
    const payloads: unknown[] = [];
    const cloud = fakeCloud({
      functions: { count: (payload) => void payloads.push(payload) },
      resources: [filter('{ $.a.b > 0 }'), anyGroup],
    });
    const subscriptions = startLogSubscriptions(cloud);
    cloud.writeLog('group', '{"a":{"b":1}}\nplain\n{"a":{"b":');
    cloud.writeLog('other', '{"a":{"b":9}}\n');
    cloud.writeLog('group', '2}}\n{"a":{"b":0}}\n');
    await until(() => payloads.length === 1);
    cloud.writeLog('group', '{"a":{"b":3}}\n');
    await subscriptions.close();
    expect(delivered(payloads)).toEqual([['{"a":{"b":1}}', '{"a":{"b":2}}'], ['{"a":{"b":3}}']]);
  });

  it('deliver a batch again that failed, as the same', async () => {
    const payloads: unknown[] = [];
    const cloud = fakeCloud({
      functions: {
        count: (payload) => {
          payloads.push(payload);
          if (payloads.length === 1) throw new Error('no');
        },
      },
      resources: [filter(''), anyGroup],
    });
    const subscriptions = startLogSubscriptions(cloud);
    cloud.writeLog('group', 'line\n');
    await until(() => payloads.length === 2);
    await subscriptions.close();
    expect(payloads[1]).toEqual(payloads[0]);
  });

  it('need the permission to invoke their function', () => {
    const other = permission('arn:aws:logs:eu-central-1:000000000000:log-group:other:*');
    const cloud = fakeCloud({ functions: { count: () => null }, resources: [filter(''), other] });
    expect(() => startLogSubscriptions(cloud)).toThrow('may not invoke');
  });

  it('are refused where their pattern is not known here', () => {
    expect(() => filterOf('ERROR')).toThrow('not supported');
    expect(() => filterOf('{ $.level = "ERROR" }')).toThrow('not supported');
  });
});
