import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Cloud, Resource, Service } from '../cloud.ts';
import { LambdaPermissions } from '../gateway/lambda-permissions.ts';
import { parseSchedule, type Schedule } from './schedule-expression.ts';

const RuleProperties = z.object({
  Name: z.string().optional(),
  ScheduleExpression: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z
    .array(
      z.object({
        Arn: z.string(),
        Input: z.string().optional(),
        InputPath: z.undefined().optional(),
        InputTransformer: z.undefined().optional(),
      }),
    )
    .default([]),
});
const ScheduleProperties = z.object({
  Name: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.enum(['UTC', 'Etc/UTC']).default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

/** setTimeout holds at most this; a longer wait is made of several. */
const longestTimerMilliseconds = 2 ** 31 - 1;

interface Clockwork {
  schedule: Schedule;
  fire(at: number): void;
}

/** Starts a target with an event. */
type Deliver = (targetArn: string, event: unknown) => void;

/**
 * Runs the template's schedules: EventBridge rules (rate, cron) and EventBridge Scheduler (also `at`), in UTC.
 *
 * @throws Error for an expression that AWS refuses
 */
export const startSchedules = (cloud: Cloud, deliver: Deliver): Service => {
  const permissions = new LambdaPermissions(cloud);
  const now = Date.now();
  const works = [
    ...cloud.ofType('AWS::Events::Rule').flatMap((rule) => ruleWork(cloud, permissions, rule, deliver, now)),
    ...cloud.ofType('AWS::Scheduler::Schedule').flatMap((schedule) => scheduleWork(schedule, deliver, now)),
  ];
  const stops = works.map((work) => keepTime(work));
  return {
    close: async () => {
      for (const stop of stops) stop();
    },
  };
};

const keepTime = ({ schedule, fire }: Clockwork): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const wait = (after: number) => {
    const at = schedule(after);
    if (at === undefined) return;
    const delay = at - Date.now();
    timer = setTimeout(
      () => {
        if (delay > longestTimerMilliseconds) return wait(after);
        fire(at);
        // After a sleep of the machine the missed times are not made up for.
        wait(Math.max(at, Date.now()));
      },
      Math.min(Math.max(delay, 0), longestTimerMilliseconds),
    );
  };
  wait(Date.now());
  return () => clearTimeout(timer);
};

const ruleWork = (
  cloud: Cloud,
  permissions: LambdaPermissions,
  rule: Resource,
  deliver: Deliver,
  now: number,
): Clockwork[] => {
  const properties = parse(RuleProperties, rule);
  if (properties.State === 'DISABLED' || properties.ScheduleExpression === undefined) return [];
  const ruleArn = rule.arn ?? rule.physicalId;
  const fire = (at: number) => {
    for (const { Arn, Input } of properties.Targets) {
      const permitted = !isFunction(Arn) || permissions.allows(Arn, 'events.amazonaws.com', ruleArn);
      if (permitted)
        deliver(Arn, Input === undefined ? scheduledEvent(cloud, ruleArn, at) : JSON.parse(Input));
      else cloud.log('schedule_not_permitted', { ruleArn, target: Arn });
    }
  };
  return [{ schedule: parseSchedule(properties.ScheduleExpression, now), fire }];
};

const scheduleWork = (resource: Resource, deliver: Deliver, now: number): Clockwork[] => {
  const { State, ScheduleExpression, Target } = parse(ScheduleProperties, resource);
  if (State === 'DISABLED') return [];
  const event: unknown = Target.Input === undefined ? {} : JSON.parse(Target.Input);
  return [{ schedule: parseSchedule(ScheduleExpression, now), fire: () => deliver(Target.Arn, event) }];
};

const isFunction = (arn: string): boolean => arn.includes(':lambda:');

/** https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html */
const scheduledEvent = (cloud: Cloud, ruleArn: string, at: number): object => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: cloud.accountId,
  time: new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'),
  region: cloud.region,
  resources: [ruleArn],
  detail: {},
});

const parse = <T>(schema: z.ZodType<T>, resource: Resource): T => {
  const result = schema.safeParse(resource.properties);
  if (!result.success)
    throw new Error(`${resource.type} ${resource.logicalId}: ${z.prettifyError(result.error)}`);
  return result.data;
};
