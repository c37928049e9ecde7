import { describe, expect, it } from 'vitest';
import { startBus } from '../../../local/events/bus.ts';
import { fakeCloud, resource } from '../../support/fake-cloud.ts';

const ruleArn = 'arn:aws:events:eu-central-1:000000000000:rule/bounces';
const queueArn = 'arn:aws:sqs:eu-central-1:000000000000:feedback';
const event = {
  source: 'aws.ses',
  detailType: 'Email Bounced',
  detail: { mail: { tags: { set: ['dev'] } } },
};

const rule = (more: Record<string, unknown> = {}) =>
  resource(
    'AWS::Events::Rule',
    'Bounces',
    {
      EventPattern: { source: ['aws.ses'], detail: { mail: { tags: { set: ['dev'] } } } },
      Targets: [{ Arn: queueArn, Id: 'Target0' }],
      ...more,
    },
    { arn: ruleArn },
  );

const policy = (from: string) =>
  resource('AWS::SQS::QueuePolicy', 'Policy', {
    PolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Action: ['sqs:SendMessage', 'sqs:GetQueueUrl'],
          Principal: { Service: 'events.amazonaws.com' },
          Resource: queueArn,
          Condition: { ArnEquals: { 'aws:SourceArn': from } },
        },
      ],
    },
  });

/** What reaches the queue of an event, with these resources in the template. */
const deliveredOf = (...resources: ReturnType<typeof resource>[]): unknown[] => {
  const cloud = fakeCloud({ resources });
  const delivered: unknown[] = [];
  startBus(cloud, (_target, sent) => delivered.push(sent));
  cloud.emitEvent(event);
  cloud.emitEvent({ ...event, detail: { mail: { tags: { set: ['prod'] } } } });
  return delivered;
};

describe('the bus', () => {
  it('brings an event to the targets of the rules that match it', () => {
    expect(deliveredOf(rule(), policy(ruleArn))).toEqual([
      expect.objectContaining({
        'detail-type': 'Email Bounced',
        source: 'aws.ses',
        account: '000000000000',
        detail: event.detail,
      }),
    ]);
  });

  it('sends to no queue whose policy does not let this rule in', () => {
    expect(deliveredOf(rule())).toEqual([]);
    expect(deliveredOf(rule(), policy(`${ruleArn}-of-another`))).toEqual([]);
  });

  it('leaves out a rule that is off, and refuses one that changes its event', () => {
    expect(deliveredOf(rule({ State: 'DISABLED' }), policy(ruleArn))).toEqual([]);
    const changed = rule({ Targets: [{ Arn: queueArn, InputPath: '$.detail' }] });
    expect(() => deliveredOf(changed)).toThrow(/Bounces[\s\S]+InputPath/);
  });
});
