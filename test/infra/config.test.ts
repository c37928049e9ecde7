import { RootConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { type Config, environments } from '../../lib/config.ts';
import { valueNames } from '../../lib/config-values.ts';
import { demandRegion, readConfig } from '../../lib/read-config.ts';

const configOf = (context: Record<string, unknown> = {}): Config => {
  const { node } = new RootConstruct();
  for (const [name, value] of Object.entries(context)) node.setContext(name, value);
  return readConfig(node);
};

describe('configuration of an environment', () => {
  it('[S2-16] [S3-36] is that of dev when nothing is said', () => {
    expect(configOf()).toMatchObject({
      environmentName: 'dev',
      rateLimitPerMinute: 100,
      accessTokenMinutes: 15,
      refreshTokenDays: 7,
      allowedOrigins: 'http://localhost:3000',
      retryIntervalSeconds: 2,
      testValues: true,
      deletionProtection: false,
    });
  });

  it('protects data and refuses test values in prod', () => {
    expect(configOf({ env: 'prod' })).toMatchObject({
      retainData: true,
      deletionProtection: true,
      pointInTimeRecovery: true,
      testValues: false,
      retryIntervalSeconds: 60,
    });
    expect(() => configOf({ env: 'prod', set: { testValues: 'true' } })).toThrow('testValues must be false');
  });

  it('refuses voices of one’s own on AWS, where a model does not fit beside the engine', () => {
    const engines = 'fal,neural';
    expect(() => configOf({ set: { engines } })).toThrow('engines must not name neural on AWS');
    expect(configOf({ set: { engines, engineLayer: false } }).engines).toBe(engines);
    expect(configOf({ set: { engines: 'fal' } }).engines).toBe('fal');
  });

  it.each(environments)('makes %s in a new account: nothing is set aside of 10 executions', (env) => {
    expect(configOf({ env }).renderReservedConcurrency).toBe(0);
  });

  it.each(environments)('answers in %s to every name that leads to it', (env) => {
    expect(configOf({ env }).allowedHosts).toBe('');
  });

  it.each(environments)(
    'sends webhooks in %s to public addresses alone, unless a laptop says otherwise',
    (env) => {
      expect(configOf({ env }).webhookLocalTargets).toBe(false);
      const local = () => configOf({ env, webhookLocalTargets: true });
      if (env === 'dev') expect(local().webhookLocalTargets).toBe(true);
      else expect(local).toThrow('webhookLocalTargets must be false');
    },
  );

  it('refuses hosts behind the front door, where the host is always that of the API', () => {
    const set = { allowedHosts: 'api.example.com' };
    expect(() => configOf({ env: 'staging', set })).toThrow('allowedHosts must be empty');
    expect(configOf({ env: 'staging', set: { ...set, frontDoor: false } })).toMatchObject(set);
  });

  it('has a web ACL in prod, where AWS makes one', () => {
    const prod = configOf({ env: 'prod' });
    expect(prod.wafRequestsPerFiveMinutes).toBe(2000);
    expect(() => demandRegion(prod, 'eu-west-1')).toThrow('wafRequestsPerFiveMinutes must be 0 in eu-west-1');
    for (const region of ['us-east-1', undefined]) expect(() => demandRegion(prod, region)).not.toThrow();
    const without = { ...prod, wafRequestsPerFiveMinutes: 0 };
    expect(() => demandRegion(without, 'eu-west-1')).not.toThrow();
  });

  it('sends no link in the clear outside dev, and none to localhost by itself', () => {
    for (const env of environments) expect(configOf({ env }).siteUrl).toBe('');
    const set = { siteUrl: 'http://app.example.com' };
    expect(configOf({ env: 'dev', set })).toMatchObject(set);
    for (const env of ['staging', 'prod'])
      expect(() => configOf({ env, set })).toThrow('siteUrl must begin with https://');
  });

  it('[S0-51] debugs in dev alone', () => {
    for (const env of environments) expect(configOf({ env }).debug).toBe(false);
    expect(configOf({ env: 'dev', set: { debug: true } }).debug).toBe(true);
    for (const env of ['staging', 'prod'])
      expect(() => configOf({ env, set: { debug: true } })).toThrow(`debug must be false in ${env}`);
  });

  it('wants a certificate with a domain, and a front door for it', () => {
    const domainName = 'api.example.com';
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/a-1';
    expect(configOf({ env: 'prod', set: { domainName, certificateArn } })).toMatchObject({ domainName });
    expect(() => configOf({ env: 'prod', set: { domainName } })).toThrow('go together');
    const open = { domainName, certificateArn, frontDoor: false };
    expect(() => configOf({ env: 'prod', set: open })).toThrow('domainName needs a frontDoor');
  });

  it('names the known environments when one is unknown', () => {
    expect(() => configOf({ env: 'live' })).toThrow('Unknown env "live"; known: dev, staging, prod');
  });

  it('takes overrides as an object, as JSON text and by name, and `set` wins', () => {
    expect(configOf({ set: { rateLimitPerMinute: '7' } }).rateLimitPerMinute).toBe(7);
    expect(configOf({ set: '{"rateLimitPerMinute": 7, "docsEnabled": false}' })).toMatchObject({
      rateLimitPerMinute: 7,
      docsEnabled: false,
    });
    expect(configOf({ rateLimitPerMinute: '8' }).rateLimitPerMinute).toBe(8);
    expect(configOf({ rateLimitPerMinute: '8', set: { rateLimitPerMinute: 7 } }).rateLimitPerMinute).toBe(7);
  });

  it('lists every known name when one is unknown', () => {
    const unknown = () => configOf({ set: { rateLimit: '7' } });
    expect(unknown).toThrow('Unknown value "rateLimit"');
    for (const name of valueNames) expect(unknown).toThrow(name);
  });

  it.each([
    ['rateLimitPerMinute', 'many', 'a whole number from 1 to 100000'],
    ['rateLimitPerMinute', '0', 'a whole number from 1 to 100000'],
    ['rateLimitPerMinute', '1.5', 'a whole number from 1 to 100000'],
    ['rateLimitPerMinute', { much: true }, 'a whole number from 1 to 100000'],
    ['docsEnabled', 'yes', 'true or false'],
    ['allowedOrigins', '*', 'exact origins separated by commas'],
    ['allowedOrigins', 'https://a.example/', 'exact origins separated by commas'],
    ['logLevel', 'LOUD', 'DEBUG, INFO, WARN or ERROR'],
    ['logRetentionDays', '8', 'one of 1, 3, 5, 7'],
    ['engineArchitecture', 'mips', 'x86_64 or arm64'],
    ['alarmEmail', 'nobody', 'an e-mail address or nothing'],
    ['wafRequestsPerFiveMinutes', '9', '0, or a whole number from 10'],
    [
      'certificateArn',
      'arn:aws:acm:eu-west-1:123456789012:certificate/a',
      'the ARN of a certificate of ACM in us-east-1',
    ],
    ['domainName', 'https://api.example.com', 'a host name or nothing'],
    ['siteUrl', 'https://app.example.com/', 'an http or https address without a slash'],
  ])('says what %s must be when it is %j', (name, value, expected) => {
    expect(() => configOf({ set: { [name]: value } })).toThrow(`${name} must be ${expected}`);
  });

  it('says so when `set` is no JSON object', () => {
    expect(() => configOf({ set: 'rateLimitPerMinute=7' })).toThrow('is not JSON');
    expect(() => configOf({ set: '[7]' })).toThrow('must be a JSON object');
  });
});
