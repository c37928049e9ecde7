import { beforeAll, expect, test } from 'vitest';
import type { TriggerDeclaration } from '../../functions/shared/contract.ts';
import { triggers } from '../../functions/triggers.ts';
import { flat, many, synthesizeTemplates, type Templates, wholeApp } from './templates.ts';

let templates: Templates;
beforeAll(async () => {
  templates = await synthesizeTemplates(wholeApp, { env: 'dev' });
});

interface Statement {
  Effect: 'Allow' | 'Deny';
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

/** What every function may do with the table, by operation. */
const byOperation = (): Map<string, Statement[]> =>
  new Map(
    templates.ofType('AWS::Lambda::Function').flatMap(({ logicalId, properties, stack }) => {
      const [, roleId] = /^<(\w+)\.Arn>$/.exec(flat(properties.Role)) ?? [];
      const role = templates
        .ofType('AWS::IAM::Role')
        .find((one) => one.stack === stack && one.logicalId === roleId);
      const policies = many(role?.properties.Policies) as { PolicyDocument: { Statement: Statement[] } }[];
      const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
      const onTable = statements.filter(({ Resource }) =>
        many(Resource).some((arn) => /DataTable\w+Arn\w*>$/.test(flat(arn))),
      );
      return [[logicalId.replace(/Function[0-9A-F]{8}$/, ''), onTable] as const];
    }),
  );

const actionsOf = ({ Action }: Statement): string[] => many(Action).map(String);
const writes = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'];

/** Whether a statement's list of partitions reaches a key. */
const covers = (statement: Statement, operator: string, key: string): boolean =>
  many(statement.Condition?.[operator]?.['dynamodb:LeadingKeys']).some((pattern) =>
    new RegExp(`^${String(pattern).replaceAll('*', '.*')}$`).test(key),
  );

/** The operations that may write an item of a partition. */
const writersOf = (key: string): string[] =>
  [...byOperation()]
    .filter(([, statements]) =>
      statements
        .filter(({ Effect }) => Effect === 'Allow')
        .filter((allow) => allow.Condition === undefined || covers(allow, 'ForAllValues:StringLike', key))
        .flatMap(actionsOf)
        .filter((action) => writes.includes(action))
        .some(
          (action) =>
            !statements.some(
              (deny) =>
                deny.Effect === 'Deny' &&
                actionsOf(deny).includes(action) &&
                covers(deny, 'ForAnyValue:StringLike', key),
            ),
        ),
    )
    .map(([operationId]) => operationId)
    .sort();

test('what signs tokens, and nothing else, may publish a signing key', () => {
  expect(byOperation().size).toBeGreaterThan(60);
  expect(writersOf('jwks')).toEqual(['logIn', 'logInByCookie', 'refreshSession']);
});

test('credentials and API keys are written by those alone whose work they are', () => {
  for (const key of ['email#ada@example.com', 'apikey#0123456789abcdef']) {
    const writers = writersOf(key);
    expect(writers.length).toBeGreaterThan(1);
    expect(writers.filter((id) => /video|scene|style|voice|avatar|metric|event/i.test(id))).toEqual([]);
    expect(writers.length).toBeLessThan(byOperation().size / 8);
  }
});

/** Tasks that start and end work at vendors. */
const atVendors = ['startScenePart', 'pollScenePart'];

test('a task of the workflow reaches accounts, videos, places and the figures of the queue, and vendors where it asks them', () => {
  const declared = Object.values(triggers).flatMap((domain) => Object.entries<TriggerDeclaration>(domain));
  const tasks = declared.filter(([, { on, engine }]) => on === 'workflow' || engine).map(([id]) => id);
  expect(tasks.length).toBeGreaterThan(10);
  for (const id of tasks) {
    const statements = byOperation().get(id) ?? [];
    const allows = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(allows, id).toHaveLength(1);
    // It writes down who waits, and nothing else.
    const awaits = id === 'awaitScenePart';
    const ofVideos = id === 'publishStep' || awaits ? [] : ['places#*', 'queue#*', 'durations#*'];
    expect(allows[0]?.Condition, id).toEqual({
      'ForAllValues:StringLike': {
        'dynamodb:LeadingKeys': [
          ...(awaits ? [] : ['user#*']),
          ...['video#*', ...ofVideos],
          ...(atVendors.includes(id) ? ['vendor#*'] : []),
        ],
      },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
  }
});

test('who takes calls of vendors, which anybody may send, reaches videos alone', () => {
  const statements = byOperation().get('receiveVendorEvent') ?? [];
  expect(statements.filter(({ Effect }) => Effect === 'Allow').map(({ Condition }) => Condition)).toEqual([
    {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['video#*'] },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  ]);
});

test('what decodes files of owners holds no key of a vendor', () => {
  const declared: TriggerDeclaration[] = Object.values(triggers).flatMap((own) => Object.values(own));
  const decoding = declared.filter((one) => 'engine' in one && one.engine === true);
  const asks = (one: TriggerDeclaration) => one.needs.some((need) => /^(secret|speech|luma):/.test(need));
  const reads = (one: TriggerDeclaration) => one.needs.some((need) => need.startsWith('assets:'));
  expect(decoding.filter(asks)).toHaveLength(1);
  expect(decoding.filter(reads).length).toBeGreaterThan(1);
  expect(decoding.filter((one) => asks(one) && reads(one))).toEqual([]);
});
