import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { isObject, listAt, objectAt } from '../assembly/json.ts';
import type { BusEvent, Cloud } from '../cloud.ts';
import { LambdaPermissions } from '../gateway/lambda-permissions.ts';
import { EventFilter } from './event-pattern.ts';

const Rule = z.object({
  EventBusName: z.literal('default').optional(),
  EventPattern: z.record(z.string(), z.unknown()),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z
    .array(
      z.object({
        Arn: z.string(),
        Input: z.undefined().optional(),
        InputPath: z.undefined().optional(),
        InputTransformer: z.undefined().optional(),
      }),
    )
    .default([]),
});

const service = 'events.amazonaws.com';

/**
 * Brings events of the account's default bus to the targets of the rules that match them.
 *
 * @throws Error when a rule has a pattern, or changes its input in a way, that is not done here
 */
export const startBus = (cloud: Cloud, deliver: (targetArn: string, event: unknown) => void): void => {
  const permissions = new LambdaPermissions(cloud);
  const rules = cloud.ofType('AWS::Events::Rule').flatMap((resource) => {
    if (resource.properties.EventPattern === undefined) return [];
    const result = Rule.safeParse(resource.properties);
    if (!result.success) throw new Error(`${resource.logicalId}: ${z.prettifyError(result.error)}`);
    const { EventPattern, State, Targets } = result.data;
    const filter = new EventFilter([JSON.stringify(EventPattern)]);
    return State === 'ENABLED' ? [{ arn: resource.arn ?? resource.physicalId, filter, Targets }] : [];
  });
  cloud.onEvent((event) => {
    const whole = envelope(cloud, event);
    for (const { arn, filter, Targets } of rules) {
      if (!filter.passes(whole)) continue;
      for (const { Arn } of Targets) {
        const allowed = Arn.includes(':lambda:')
          ? permissions.allows(Arn, service, arn)
          : queueTakes(cloud, Arn, arn);
        if (allowed) deliver(Arn, whole);
        else cloud.log('event_not_permitted', { ruleArn: arn, target: Arn });
      }
    }
  });
};

/** https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html */
const envelope = (cloud: Cloud, { source, detailType, detail }: BusEvent): object => ({
  version: '0',
  id: randomUUID(),
  'detail-type': detailType,
  source,
  account: cloud.accountId,
  time: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  region: cloud.region,
  resources: [],
  detail,
});

/** Whether the queue's own policy lets EventBridge send to it on behalf of a rule. */
const queueTakes = (cloud: Cloud, queueArn: string, ruleArn: string): boolean =>
  cloud
    .ofType('AWS::SQS::QueuePolicy')
    .flatMap(({ properties }) => listAt(objectAt(properties, 'PolicyDocument'), 'Statement'))
    .some((statement) => {
      if (!isObject(statement) || statement.Effect !== 'Allow') return false;
      const actions = [statement.Action].flat();
      const principals = [objectAt(statement, 'Principal').Service].flat();
      const source = Object.values(objectAt(statement, 'Condition'))
        .map((condition) => objectAt({ condition }, 'condition')['aws:SourceArn'])
        .find((value) => value !== undefined);
      return (
        actions.includes('sqs:SendMessage') &&
        principals.includes(service) &&
        [statement.Resource].flat().includes(queueArn) &&
        (source === undefined || [source].flat().includes(ruleArn))
      );
    });
