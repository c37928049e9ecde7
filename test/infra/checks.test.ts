import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import type { RouteDeclaration, TriggerDeclaration } from '../../functions/shared/contract.ts';
import { Checks } from '../../lib/acknowledgements.ts';
import { groupRoutes } from '../../lib/stacks/route-groups.ts';
import { contents } from './fixture/contents.ts';
import { synthesizeTemplates, withEverything } from './templates.ts';

const route: RouteDeclaration = {
  method: 'GET',
  path: '/lost',
  summary: 'Is lost',
  tag: 'system',
  auth: 'none',
  admission: 'none',
  success: { status: 204, description: 'Done' },
  errors: [],
  needs: [],
};

const follower: TriggerDeclaration = {
  summary: 'Follows',
  needs: [],
  on: 'stream',
  filters: [{}],
  batchSize: 1,
};

/** Synthesizes one stack under the checks of the app. */
const check = (fill: (stack: Stack) => void): void => {
  const outdir = mkdtempSync(join(tmpdir(), 'kinora-checks-'));
  try {
    const app = new App({ outdir });
    fill(new Stack(app, 'Checked'));
    Validations.of(app).addPlugins(new Checks(app));
    app.synth();
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};

describe('checks of a synthesis', () => {
  it('stop at a bucket that anyone may read unencrypted', () => {
    expect(() => check((stack) => new Bucket(stack, 'Bucket'))).toThrow('AwsSolutions-S10');
  });

  it('stop at a wildcard that no reason is given for', () => {
    const grant = (resource: string) => (stack: Stack) => {
      const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
      role.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [resource] }));
    };
    expect(() => check(grant('arn:aws:s3:::films/*'))).toThrow('IAM5[Resource::arn:aws:s3:::films/*]');
    expect(() => check(grant('*'))).toThrow('IAM5[Resource::*]');
    expect(() => check(grant('arn:aws:s3:::films/videos/*'))).not.toThrow();
  });

  it('name the operation and the file that is missing', async () => {
    const lacking = { ...contents, routes: { ...contents.routes, users: { isLost: route } } };
    await expect(synthesizeTemplates(lacking)).rejects.toThrow(/isLost: \S+functions\/users\/is-lost\.ts/);
  });

  it('name a domain that stands in no group of routes', () => {
    expect(() => groupRoutes({ films: { isLost: route } })).toThrow('Domain "films" is not declared');
    expect([...groupRoutes({ videos: { isLost: route }, users: {} }).keys()]).toEqual(['Video']);
  });

  it('refuse a third reader of the stream', async () => {
    const { realtime = {}, generation = {}, events: _events, ...others } = contents.triggers;
    const triggers = {
      ...others,
      realtime,
      generation: { ...generation, moderate: follower, plan: follower },
    };
    await expect(synthesizeTemplates({ ...contents, triggers })).rejects.toThrow(
      'A stream has at most 2 readers, not fanOut, moderate, plan',
    );
  });

  it('warn outside dev while alarms reach nobody, and mail them to who is named', async () => {
    for (const env of ['staging', 'prod']) {
      const silent = await synthesizeTemplates(contents, { env });
      expect(silent.warnings).toContainEqual(expect.stringContaining('Alarms reach nobody'));
    }
    const heard = await synthesizeTemplates(contents, { env: 'prod', set: withEverything });
    expect(heard.warnings).not.toContainEqual(expect.stringContaining('Alarms reach nobody'));
    const [subscription] = heard.ofType('AWS::SNS::Subscription');
    expect(subscription?.properties).toMatchObject({ Protocol: 'email', Endpoint: 'on-call@example.com' });
    const deaf = heard.ofType('AWS::CloudWatch::Alarm').filter(({ properties }) => !properties.AlarmActions);
    expect(deaf).toEqual([]);
  });

  it.each(['dev', 'staging', 'prod'])('stop in %s while the engine has no packages', async (env) => {
    const empty = synthesizeTemplates(contents, { env, engineLayer: true });
    await expect(empty).rejects.toThrow(/no packages for x86_64: `npm run deploy` fetches them/);
  });
});
