import { join } from 'node:path';
import { expect, test } from 'vitest';
import { routes } from '../../functions/routes.ts';
import { triggers } from '../../functions/triggers.ts';
import { flat, many, synthesizeTemplates } from './templates.ts';

const root = join(import.meta.dirname, '../..');
const removing = ['sqs:DeleteMessage', 'sqs:ReceiveMessage'];

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

test('dead letters are looked at and moved by those alone who say so, who reach no other queue', async () => {
  const templates = await synthesizeTemplates({ routes, triggers, root }, { env: 'dev' });
  const named = (name: string) =>
    templates
      .ofType('AWS::Lambda::Function')
      .find(({ logicalId }) => logicalId.startsWith(`${name}Function`));
  const statementsOf = (name: string): Statement[] => {
    const found = named(name);
    const [, roleId] = /^<(\w+)\.Arn>$/.exec(flat(found?.properties.Role)) ?? [];
    const role = templates
      .ofType('AWS::IAM::Role')
      .find((one) => one.stack === found?.stack && one.logicalId === roleId);
    const policies = many(role?.properties.Policies) as { PolicyDocument: { Statement: Statement[] } }[];
    return policies
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter(({ Action }) => many(Action).some((action) => String(action).startsWith('sqs:')));
  };
  const toldOf = (name: string) =>
    statementsOf(name).map(({ Action, Resource }) => ({
      actions: many(Action).map(String),
      queues: many(Resource).map(flat),
    }));
  expect(toldOf('listDeadLetterQueues').map(({ actions }) => actions)).toEqual([['sqs:GetQueueAttributes']]);
  expect(toldOf('listDeadLetters').map(({ actions }) => actions)).toEqual([
    ['sqs:ChangeMessageVisibility', 'sqs:ReceiveMessage'],
  ]);
  const [ofFailures, ofSources, ...others] = toldOf('redriveDeadLetters');
  expect(others).toEqual([]);
  expect(ofFailures?.actions).toEqual(expect.arrayContaining(removing));
  expect(ofFailures?.actions).not.toContain('sqs:SendMessage');
  expect(ofFailures?.queues.every((arn) => /Failures|BrokenQueue/.test(arn))).toBe(true);
  expect(ofSources?.actions).toEqual(['sqs:SendMessage']);
  expect(ofSources?.queues.some((arn) => /Failures|Broken/.test(arn))).toBe(false);
  expect(ofFailures?.queues).toHaveLength((ofSources?.queues.length ?? 0) + 5);

  // AWS refuses variables of more than 4 KB; names in SQS have about 60 characters here.
  const variables = many(named('redriveDeadLetters')?.properties.Environment?.Variables)[0] as object;
  const queues = (ofFailures?.queues.length ?? 0) + (ofSources?.queues.length ?? 0);
  const texts = Object.entries(variables).map(([name, value]) => `${name}${flat(value)}`);
  const bytes = texts.join('').replace(/<[^>]*>/g, '').length + queues * 60;
  expect(bytes).toBeLessThan(4096);
}, 240_000);
