import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Resource, Service } from '../../../local/cloud.ts';
import { parseSchedule } from '../../../local/events/schedule-expression.ts';
import { startSchedules } from '../../../local/events/schedules.ts';
import { type FakeCloud, fakeCloud, functionArn, resource } from '../../support/fake-cloud.ts';

const at = (text: string) => Date.parse(text);

describe('parseSchedule', () => {
  // Expressions of the EventBridge user guide, and the corners of the calendar.
  it.each([
    ['cron(0 10 * * ? *)', '2026-11-22T10:00:00Z', '2026-11-23T10:00:00Z'],
    ['cron(15 12 * * ? *)', '2026-11-22T12:14:59Z', '2026-11-22T12:15:00Z'],
    ['cron(0 18 ? * MON-FRI *)', '2026-11-20T18:00:00Z', '2026-11-23T18:00:00Z'],
    ['cron(0 8 1 * ? *)', '2026-12-01T08:00:00Z', '2027-01-01T08:00:00Z'],
    ['cron(0/10 * ? * MON-FRI *)', '2026-11-23T00:41:00Z', '2026-11-23T00:50:00Z'],
    ['cron(0/5 8-17 ? * MON-FRI *)', '2026-11-23T17:55:00Z', '2026-11-24T08:00:00Z'],
    ['cron(0 9 ? * 2#1 *)', '2026-11-22T00:00:00Z', '2026-12-07T09:00:00Z'],
    ['cron(0 0 ? * 6L *)', '2026-11-22T00:00:00Z', '2026-11-27T00:00:00Z'],
    ['cron(0 0 L * ? *)', '2028-02-01T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['cron(0 0 LW * ? *)', '2026-10-01T00:00:00Z', '2026-10-30T00:00:00Z'],
    ['cron(0 0 1W * ? *)', '2026-10-30T00:00:00Z', '2026-11-02T00:00:00Z'],
    ['cron(30 1 29 2 ? *)', '2026-11-22T00:00:00Z', '2028-02-29T01:30:00Z'],
    ['cron(0 0 1,15 JAN,JUN ? 2026-2027)', '2026-06-15T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['cron(* * * * ? *)', '2026-12-31T23:59:30Z', '2027-01-01T00:00:00Z'],
    ['at(2027-01-01T10:00:00)', '2026-11-22T00:00:00Z', '2027-01-01T10:00:00Z'],
  ])('%s after %s is %s', (expression, after, expected) => {
    const next = parseSchedule(expression, 0)(at(after));
    expect(next && new Date(next).toISOString().replace('.000', '')).toBe(expected);
  });

  it.each(['cron(0 0 1 1 ? 2020)', 'cron(0 0 30 2 ? *)', 'at(2020-01-01T00:00:00)'])(
    '%s does not come again',
    (expression) => {
      expect(parseSchedule(expression, 0)(at('2026-11-22T00:00:00Z'))).toBeUndefined();
    },
  );

  it('a rate counts from its start, at even distances', () => {
    const units = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[])),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 2e12 }),
        fc.integer({ min: 0, max: 1e10 }),
        (unit, n, startedAt, elapsed) => {
          const next = parseSchedule(`rate(${n} ${unit}s)`, startedAt)(startedAt + elapsed);
          const period = n * units[unit];
          expect(next).toBeGreaterThan(startedAt + elapsed);
          expect(next).toBeLessThanOrEqual(startedAt + elapsed + period);
          expect(((next ?? 0) - startedAt) % period).toBe(0);
        },
      ),
    );
  });

  it.each([
    'rate(0 minutes)',
    'rate(5 weeks)',
    'cron(* * * * * *)',
    'cron(0 0 ? * ? *)',
    'cron(60 0 * * ? *)',
    'cron(0 0 * * ?)',
    'every day',
    'at(soon)',
  ])('refuses %s', (expression) => {
    expect(() => parseSchedule(expression, 0)).toThrow();
  });
});

describe('startSchedules', () => {
  const ruleArn = 'arn:aws:events:eu-central-1:000000000000:rule/minutely';
  const rule = (properties: object): Resource =>
    resource(
      'AWS::Events::Rule',
      'Minutely',
      {
        ScheduleExpression: 'rate(1 minute)',
        State: 'ENABLED',
        Targets: [{ Id: 'T', Arn: functionArn('tick') }],
        ...properties,
      },
      { arn: ruleArn },
    );
  const permission = resource('AWS::Lambda::Permission', 'P', {
    Action: 'lambda:InvokeFunction',
    FunctionName: functionArn('tick'),
    Principal: 'events.amazonaws.com',
    SourceArn: ruleArn,
  });
  let service: Service | undefined;
  beforeEach(() => {
    vi.useFakeTimers({ now: at('2026-11-22T10:00:30Z') });
  });
  afterEach(async () => {
    await service?.close();
    vi.useRealTimers();
  });

  const begin = (...resources: Resource[]): { cloud: FakeCloud; delivered: [string, unknown][] } => {
    const cloud = fakeCloud({ functions: { tick: () => null }, resources });
    const delivered: [string, unknown][] = [];
    service = startSchedules(cloud, (targetArn, event) => delivered.push([targetArn, event]));
    return { cloud, delivered };
  };

  it('runs a rule with the event of EventBridge, again and again, until it is closed', async () => {
    const { delivered } = begin(rule({}), permission);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(delivered).toHaveLength(2);
    expect(delivered[0]).toEqual([
      functionArn('tick'),
      {
        version: '0',
        id: expect.any(String),
        'detail-type': 'Scheduled Event',
        source: 'aws.events',
        account: '000000000000',
        time: '2026-11-22T10:01:30Z',
        region: 'eu-central-1',
        resources: [ruleArn],
        detail: {},
      },
    ]);
    await service?.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(delivered).toHaveLength(2);
  });

  it('gives the input of the target instead, where there is one', async () => {
    const Targets = [{ Id: 'T', Arn: functionArn('tick'), Input: '{"a":1}' }];
    const schedule = resource('AWS::Scheduler::Schedule', 'S', {
      ScheduleExpression: 'cron(5 10 * * ? *)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: functionArn('tick'), RoleArn: 'role', Input: '{"b":2}' },
    });
    const { delivered } = begin(
      rule({ Targets, ScheduleExpression: 'cron(2 10 * * ? *)' }),
      permission,
      schedule,
    );
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(delivered.map(([, event]) => event)).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it('runs nothing that is off or not permitted', async () => {
    const { delivered, cloud } = begin(rule({}));
    await vi.advanceTimersByTimeAsync(61_000);
    expect(cloud.logged.map(({ event }) => event)).toContain('schedule_not_permitted');
    await service?.close();
    const off = begin(rule({ State: 'DISABLED' }), permission);
    await vi.advanceTimersByTimeAsync(61_000);
    expect([...delivered, ...off.delivered]).toHaveLength(0);
  });

  it('waits for more than a timer holds', async () => {
    const { delivered } = begin(rule({ ScheduleExpression: 'cron(0 0 1 2 ? 2027)' }), permission);
    await vi.advanceTimersByTimeAsync(at('2027-01-31T23:59:59Z') - Date.now());
    expect(delivered).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(delivered).toHaveLength(1);
  });

  it('leaves a rule that matches events to the bus', async () => {
    const pattern = { EventPattern: { source: ['x'] }, ScheduleExpression: undefined };
    const { delivered } = begin(rule(pattern), permission);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(delivered).toEqual([]);
  });
});
