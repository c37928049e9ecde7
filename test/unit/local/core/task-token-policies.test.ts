import { expect, it } from 'vitest';
import { Policies } from '../../../../local/aws/policies.ts';
import { resource } from '../../../support/fake-cloud.ts';

const arn = 'arn:aws:states:us-east-1:000000000000:stateMachine:render';
const role = (name: string, ...Statement: object[]) =>
  resource('AWS::IAM::Role', name, {
    Policies: [{ PolicyName: 'Needs', PolicyDocument: { Version: '2012-10-17', Statement } }],
  });
const allow = (Resource: string | string[], Action = 'states:SendTaskSuccess') => ({
  Effect: 'Allow',
  Action,
  Resource,
});

it('who answers tasks needs the right to the state machine of the token', async () => {
  const policies = new Policies(
    [
      role('own', allow([arn])),
      role('any', allow('*')),
      role('other', allow(`${arn}-2`)),
      role('start', allow(arn, 'states:StartExecution')),
      role('denied', allow('*'), { ...allow(arn), Effect: 'Deny' }),
      role('none'),
    ],
    '000000000000',
  );
  const may = (name: string, resourceArn = arn) =>
    policies.allows(name, { action: 'states:SendTaskSuccess', resource: resourceArn });
  expect(
    await Promise.all(['own', 'any', 'other', 'start', 'denied', 'none'].map((name) => may(name))),
  ).toEqual([true, true, false, false, false, false]);
  // A token that nobody knows is of no machine: who may answer all machines is told that it is unknown.
  expect([await may('own', '*'), await may('any', '*')]).toEqual([false, true]);
});
