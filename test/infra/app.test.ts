import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../functions/routes.ts';
import {
  type RouteDeclaration,
  routeNeeds,
  routeSettings,
  type TriggerDeclaration,
} from '../../functions/shared/contract.ts';
import { needs as needTable } from '../../functions/shared/needs.ts';
import { settingVariable } from '../../functions/shared/settings.ts';
import { triggers } from '../../functions/triggers.ts';
import { environments } from '../../lib/config.ts';
import { byId, expectExactly, expectedOf, logging, permissionsOf, sourceOf } from './permissions.ts';
import { flat, many, stagingWithName, synthesizeTemplates, type Templates, wholeApp } from './templates.ts';

const root = join(import.meta.dirname, '../..');
const templates = new Map<string, Templates>();

beforeAll(async () => {
  for (const env of environments)
    templates.set(env, await synthesizeTemplates(wholeApp, env === 'staging' ? stagingWithName : { env }));
});

const of = (env: string): Templates => {
  const found = templates.get(env);
  if (!found) throw new Error(`${env} was not synthesized`);
  return found;
};

const allRoutes = Object.values(routes).flatMap((domain) => Object.entries<RouteDeclaration>(domain));
const allTriggers = Object.values(triggers).flatMap((domain) => Object.entries<TriggerDeclaration>(domain));
const pathsOf = ({ path, aliases = [] }: RouteDeclaration): string[] => [path, ...aliases];

const httpRoutes = () =>
  of('dev')
    .ofType('AWS::ApiGatewayV2::Route')
    .filter(({ stack }) => stack.endsWith('-routes'));

describe('routes', () => {
  it.each(allRoutes)(
    '%s has its function, and every path leads to it with permission',
    (operationId, route) => {
      const target = of('dev').functionOf(operationId);
      const lambdaRoutes = httpRoutes();
      for (const path of pathsOf(route)) {
        const key = path === '$default' ? path : `${route.method} ${path}`;
        const found = lambdaRoutes.find(({ properties }) => flat(properties.RouteKey) === key);
        const integration = byId(of('dev').ofType('AWS::ApiGatewayV2::Integration'), {
          Ref: flat(found?.properties.Target).replace(/^integrations\/<|>$/g, ''),
        });
        expect(byId(of('dev').ofType('AWS::Lambda::Function'), integration?.properties.IntegrationUri)).toBe(
          target,
        );
        const source = `/*/${key.replace(' ', '').replace(/\{\w+\}/g, '*')}`;
        const permitted = of('dev')
          .ofType('AWS::Lambda::Permission')
          .filter(({ properties }) => flat(properties.SourceArn).endsWith(`>${source}`))
          .map(({ properties }) => byId(of('dev').ofType('AWS::Lambda::Function'), properties.FunctionName));
        expect(permitted).toContain(target);
      }
    },
  );

  it('are no others than those declared, each in one spelling', () => {
    const http = httpRoutes();
    const declared = allRoutes.flatMap(([, route]) => pathsOf(route));
    expect(http).toHaveLength(declared.length);
    expect(http.filter(({ properties }) => /[^ ]\/$/.test(flat(properties.RouteKey)))).toEqual([]);
  });
});

describe('least privilege', () => {
  it.each(allRoutes)('%s may do exactly what its needs say', (operationId, route) => {
    expectExactly(permissionsOf(of('dev'), operationId), [...logging, ...expectedOf(routeNeeds(route))]);
  });

  it.each(allTriggers)('%s may do exactly what its needs and its source say', (operationId, trigger) => {
    const source = sourceOf(operationId, trigger);
    expectExactly(permissionsOf(of('dev'), operationId), [
      ...logging,
      ...source,
      ...expectedOf(trigger.needs),
    ]);
  });

  it('gives no function an action with a wildcard, a Scan, or anything on everything but what IAM forces', () => {
    for (const env of environments) {
      for (const [operationId] of [...allRoutes, ...allTriggers]) {
        const permissions = permissionsOf(of(env), operationId);
        expect(permissions.filter((line) => /^\S*\*|:Scan /.test(line))).toEqual([]);
        expect(
          permissions.filter(
            (line) => line.endsWith(' on *') && !/^(xray:Put|dynamodb:ListStreams)/.test(line),
          ),
        ).toEqual([]);
      }
    }
  });

  it('attaches no policy to a function beside its own', () => {
    for (const env of environments) {
      const policies = of(env).ofType('AWS::IAM::Policy');
      expect(policies.map(({ logicalId }) => logicalId.replace(/[0-9A-F]{8}$/, ''))).toEqual([
        'WorkflowRoleDefaultPolicy',
        'PublishingRoleDefaultPolicy',
      ]);
      const managed = of(env)
        .ofType('AWS::IAM::Role')
        .filter(({ properties }) => properties.ManagedPolicyArns !== undefined)
        // What CloudFormation calls as it deploys: it empties buckets of dev, and fills that of the Studio.
        .filter(({ logicalId }) => !/^Custom(S3AutoDeleteObjects|StudioFiles)/.test(logicalId));
      expect(managed).toEqual([]);
    }
  });

  it.each(allRoutes)(
    '%s is told exactly its settings and the variables of its needs',
    (operationId, route) => {
      const variables = routeNeeds(route).flatMap((need) => [...needTable[need].environment]);
      const expected = [...routeSettings(route).map(settingVariable), ...variables];
      const environment = of('dev').functionOf(operationId)?.properties.Environment?.Variables ?? {};
      expect(Object.keys(environment).sort()).toEqual([...new Set(expected)].sort());
    },
  );
});

describe('the engine', () => {
  it('is in the layer of every function that says so, and of no other', () => {
    for (const env of environments) {
      for (const [operationId, { engine = false }] of [...allRoutes, ...allTriggers]) {
        const { Layers, Architectures } = of(env).functionOf(operationId)?.properties ?? {};
        expect({ operationId, layers: many(Layers ?? []).length }).toEqual({
          operationId,
          layers: engine ? 1 : 0,
        });
        if (!engine) expect(Architectures).toEqual(['arm64']);
      }
    }
  });
});

describe('schedules', () => {
  it('repeat no run that failed: the next one is near', () => {
    const rules = of('dev')
      .ofType('AWS::Events::Rule')
      .filter(({ properties }) => properties.ScheduleExpression !== undefined);
    const configs = of('dev').ofType('AWS::Lambda::EventInvokeConfig');
    expect(rules.length).toBeGreaterThan(0);
    const unrepeated = configs.filter(({ properties }) => Object.is(properties.MaximumRetryAttempts, 0));
    expect(unrepeated).toHaveLength(rules.length);
    // And of the logs.
    expect(configs).toHaveLength(rules.length + 1);
    for (const { properties } of configs) {
      expect(flat(properties.DestinationConfig?.OnFailure?.Destination)).toMatch(/RunFailuresQueue/);
    }
  });
});

describe('[S0-3] figures', () => {
  it('are counted from the log of every function but the one that counts, and from the access log', () => {
    for (const env of environments) {
      const filters = of(env).ofType('AWS::Logs::SubscriptionFilter');
      const counted = of(env)
        .ofType('AWS::Lambda::Function')
        .filter(({ properties }) => flat(properties.Handler) === 'index.handler')
        .map(({ properties }) => flat(properties.LoggingConfig?.LogGroup));
      const own = flat(of(env).functionOf('countMetrics')?.properties.LoggingConfig?.LogGroup);
      const byGroup = new Map(
        filters.map(({ properties }) => [flat(properties.LogGroupName), flat(properties.FilterPattern)]),
      );
      const declared = counted.filter((group) => /Logs[0-9A-F]{8}/.test(group) && group !== own);
      for (const group of declared) expect(byGroup.get(group)).toBe('{ $.metric.value > 0 }');
      expect(byGroup.has(own)).toBe(false);
      expect(
        [...byGroup].filter(([group]) => !declared.includes(group)).map(([, pattern]) => pattern),
      ).toEqual(['']);
      expect(declared.length).toBe(allRoutes.length + allTriggers.length - 1);
    }
  });
});

describe('stacks', () => {
  it('hold fewer than 500 resources each', () => {
    for (const env of environments) {
      for (const [stack, count] of of(env).counts)
        expect({ stack, few: count < 500 }).toEqual({ stack, few: true });
    }
  });

  it('[S3-44] [S3-45] keep the logical ids of what holds data: another id would make a new, empty one', () => {
    for (const env of environments) {
      const stateful = of(env)
        .resources.filter(({ stack }) => stack === `kinora-${env}-stateful`)
        .map(({ logicalId }) => logicalId);
      expect(stateful).toEqual(
        expect.arrayContaining([
          'DataTableFDBAD0F2',
          'MediaBucket4022EBBF',
          'GenerationQueueA97E5A95',
          'MailQueue1D1A7CA5',
          'RemovalQueue25930529',
          'SigningKeySecretDAB0A568',
        ]),
      );
    }
  });

  it('protect data in prod', () => {
    const [table] = of('prod').ofType('AWS::DynamoDB::Table');
    expect(table?.properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    const kept = [
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::SQS::Queue',
      'AWS::SecretsManager::Secret',
    ];
    for (const { deletionPolicy } of kept.flatMap((type) => of('prod').ofType(type))) {
      expect(deletionPolicy).toBe('RetainExceptOnCreate');
    }
    const blocked = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    };
    for (const { properties } of of('prod').ofType('AWS::S3::Bucket')) {
      expect(properties.PublicAccessBlockConfiguration).toEqual(blocked);
    }
  });

  it('[S4-18] remove what a film was made of after a day', () => {
    for (const env of environments) {
      const [bucket] = of(env)
        .ofType('AWS::S3::Bucket')
        .filter(({ logicalId }) => logicalId === 'MediaBucket4022EBBF');
      for (const [Prefix, ExpirationInDays] of [
        ['work/', 1],
        ['movies/', 90],
        ['vendors/', 7],
      ] as const)
        expect(many(bucket?.properties.LifecycleConfiguration?.Rules)).toContainEqual(
          expect.objectContaining({ Prefix, ExpirationInDays, Status: 'Enabled' }),
        );
    }
  });

  it('say where the API and the socket are', () => {
    for (const env of environments)
      expect(Object.keys(of(env).outputs)).toEqual(expect.arrayContaining(['HttpUrl', 'WebSocketUrl']));
  });

  it('have alarms that name their impact and a runbook that exists', () => {
    const alarms = of('prod').ofType('AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThanOrEqual(8);
    for (const { properties } of alarms) {
      const [, runbook] =
        /^Impact: .+\. Runbook: (docs\/runbooks\/[\w-]+\.md)$/.exec(flat(properties.AlarmDescription)) ?? [];
      expect(runbook && existsSync(join(root, runbook))).toBe(true);
    }
    const names = alarms.map(({ logicalId }) => logicalId.replace(/[0-9A-F]{8}$/, ''));
    expect(names).toEqual(
      expect.arrayContaining([
        ...['VideosLost', 'VideosWaitLong', 'ReconcilerFails', 'ReconcilerStopped'],
        ...['LedgersDiffer', 'LedgerAuditFails', 'LedgerAuditStopped'],
        ...['VideosFail', 'ServerErrors'],
        ...[
          'FunctionsThrottle',
          'TableThrottles',
          'VideosNotStartedWait',
          'FiguresAreLost',
          'SocketSocketErrors',
        ],
        ...['PaymentsNotCompared', 'MoneyNotReturned'],
        ...['MailSenderMailsBounce', 'MailSenderMailsAnnoy'],
      ]),
    );
  });
});

describe('CORS', () => {
  it('lets exact origins in, with credentials, and nobody where none is named', () => {
    const cors = (env: string) =>
      of(env)
        .ofType('AWS::ApiGatewayV2::Api')
        .map(({ properties }) => properties.CorsConfiguration)
        .find(Boolean);
    expect(cors('dev')).toMatchObject({ AllowOrigins: ['http://localhost:3000'], AllowCredentials: true });
    expect(JSON.stringify(cors('dev'))).not.toContain('*');
    expect(cors('prod')).toBeUndefined();
  });
});
