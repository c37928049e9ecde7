import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { planTableOf } from '../functions/plans/plan-table.ts';
import { engineNames } from '../functions/shared/vendor-secrets.ts';
import type { Config, EngineArchitecture, Environment } from './config.ts';
import { SynthesisError } from './synthesis-error.ts';

export type ValueName = Exclude<keyof Config, 'environmentName'>;

/** How one value is read from text, and what it is where nobody says otherwise. */
interface Definition<T> {
  /** Completes "must be ...". */
  expected: string;
  /** `undefined` when the text is not acceptable. */
  parse: (text: string) => T | undefined;
  values: Readonly<Record<Environment, T>>;
}

type PerEnvironment<T> = { [Name in Environment]?: T };

const values = <T>(everywhere: T, except: PerEnvironment<T>): Record<Environment, T> => ({
  dev: everywhere,
  staging: everywhere,
  prod: everywhere,
  ...except,
});

const whole = (
  [minimum, maximum]: readonly [number, number],
  everywhere: number,
  except: PerEnvironment<number> = {},
): Definition<number> => ({
  expected: `a whole number from ${minimum} to ${maximum}`,
  parse: (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return number >= minimum && number <= maximum ? number : undefined;
  },
  values: values(everywhere, except),
});

const flag = (everywhere: boolean, except: PerEnvironment<boolean> = {}): Definition<boolean> => ({
  expected: 'true or false',
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  values: values(everywhere, except),
});

const text = (
  expected: string,
  pattern: RegExp,
  everywhere: string,
  except: PerEnvironment<string> = {},
): Definition<string> => ({
  expected,
  parse: (value) => (pattern.test(value) ? value : undefined),
  values: values(everywhere, except),
});

const retention = (everywhere: number, except: PerEnvironment<number>): Definition<number> => {
  const periods = Object.values(RetentionDays).filter((days) => typeof days === 'number' && days < 9999);
  return {
    expected: `one of ${periods.join(', ')}`,
    parse: (value) => {
      const days = Number(value);
      return periods.includes(days) ? days : undefined;
    },
    values: values(everywhere, except),
  };
};

const isListOf = (value: string, known: readonly string[]): boolean =>
  value === '' || value.split(',').every((name) => known.includes(name));

const isPlanTable = (value: string): boolean => {
  try {
    planTableOf(value, { concurrentVideos: 1, storageBytes: 0 });
    return true;
  } catch {
    return false;
  }
};

/** Everything that can be configured. Meanings and units stand at `Settings` and `Config`. */
const definitions: { readonly [Name in ValueName]: Definition<Config[Name]> } = {
  logLevel: text('DEBUG, INFO, WARN or ERROR', /^(DEBUG|INFO|WARN|ERROR)$/, 'INFO'),
  debug: flag(false),
  rateLimitPerMinute: whole([1, 100_000], 100),
  createLimitPerMinute: whole([1, 100_000], 10),
  loginLimitPerMinute: whole([1, 100_000], 5),
  signupCredits: whole([0, 1_000_000], 100),
  grantCreditsAt: {
    expected: 'registration or verification',
    parse: (value) => (value === 'registration' || value === 'verification' ? value : undefined),
    values: values<Config['grantCreditsAt']>('verification', { dev: 'registration' }),
  },
  registrationLimitPerMinute: whole([1, 100_000], 10, { dev: 1000 }),
  registrationLimitPerDay: whole([1, 10_000_000], 50, { dev: 1_000_000 }),
  maxActiveVideos: whole([1, 10_000], 25),
  maxRunningVideos: whole([1, 10_000], 25, { dev: 8 }),
  // What the dispatchers can ask after: docs/scale.md, "Waiting".
  maxQueueSize: whole([1, 1_000_000], 10_000),
  // A list of projects is read whole: so many of the largest are half a megabyte.
  maxProjectsPerAccount: whole([1, 500], 100),
  maxMoviesPerAccount: whole([1, 500], 100),
  maxAssetsPerAccount: whole([1, 100_000], 500),
  maxAssetMegabytesPerAccount: whole([1, 1_000_000], 2000),
  plans: {
    expected: 'limits of plans, e.g. free.retentionDays=30,creator.monthlyCredits=2000, or nothing',
    parse: (value) => (isPlanTable(value) ? value : undefined),
    values: values('', {}),
  },
  engines: {
    expected: `nothing, or some of ${engineNames.join(', ')}, separated by commas`,
    parse: (value) => (isListOf(value, engineNames) ? value : undefined),
    values: values('', {}),
  },
  bedrockTextModel: text('a model of Bedrock', /^[a-z0-9.:-]{3,100}$/, 'us.amazon.nova-2-lite-v1:0'),
  geminiTextModel: text('a model of Gemini', /^[a-z0-9.-]{3,100}$/, 'gemini-3.8-flash'),
  openaiTextModel: text('a model of OpenAI', /^[A-Za-z0-9._:/-]{2,200}$/, 'gpt-5.4-mini'),
  openaiBaseUrl: text(
    'an https address without a slash at its end, e.g. https://api.openai.com/v1; http on this machine alone',
    /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(?=[:/]|$))[^\s?#@]*[^\s?#@/]$/,
    'https://api.openai.com/v1',
  ),
  guardrail: text(
    'the id and version of a guardrail, e.g. a1b2c3d4e5f6:1, or nothing',
    /^([a-z0-9]{1,64}:(DRAFT|[1-9]\d{0,7}))?$/,
    '',
  ),
  maxConnections: whole([1, 1_000_000], 1000),
  maxConnectionsPerAccount: whole([1, 1000], 20),
  maxSubscriptionsPerConnection: whole([1, 1000], 50),
  // 20 connections that ping each half minute, and 25 subscriptions of each after a reconnect.
  socketMessagesPerMinute: whole([1, 100_000], 600),
  connectionSilenceSeconds: whole([1, 600], 90),
  accessTokenMinutes: whole([1, 1440], 15),
  refreshTokenDays: whole([1, 365], 7),
  passwordPolicy: {
    expected: 'basic or strict',
    parse: (value) => (value === 'basic' || value === 'strict' ? value : undefined),
    values: values<Config['passwordPolicy']>('basic', {}),
  },
  demandSecondFactor: flag(true, { dev: false }),
  signingKeyOverlapSeconds: whole([1, 86_400], 600),
  // API Gateway answers to names of its own alone. A laptop answers to whatever leads to it: `local/synth.ts`.
  allowedHosts: text(
    'host names separated by commas, e.g. api.example.com,*.example.com, or nothing',
    /^((\*\.)?[a-z0-9.-]+(,(\*\.)?[a-z0-9.-]+)*)?$/,
    '',
  ),
  frontDoor: flag(true, { dev: false }),
  studio: flag(true),
  wafRequestsPerFiveMinutes: {
    expected: '0, or a whole number from 10 to 2000000000',
    parse: (value) => {
      const limit = /^\d+$/.test(value) ? Number(value) : Number.NaN;
      return limit === 0 || (limit >= 10 && limit <= 2_000_000_000) ? limit : undefined;
    },
    values: values(0, { prod: 2000 }),
  },
  domainName: text('a host name or nothing', /^([a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9-]+)+)?$/, ''),
  certificateArn: text(
    'the ARN of a certificate of ACM in us-east-1, where CloudFront looks for it, or nothing',
    /^(arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+)?$/,
    '',
  ),
  allowedOrigins: text(
    'exact origins separated by commas, e.g. https://app.example.com, or nothing',
    /^(https?:\/\/[^/,\s*]+(,https?:\/\/[^/,\s*]+)*)?$/,
    '',
    { dev: 'http://localhost:3000' },
  ),
  testValues: flag(true, { prod: false }),
  docsEnabled: flag(true),
  // A laptop turns it on: `local/synth.ts`. In AWS it would reach what is near the function, e.g. Lambda's runtime API.
  webhookLocalTargets: flag(false),
  maxPublicationsPerDay: whole([1, 10_000], 10),
  maxWebhookDeliveriesPerDay: whole([1, 10_000_000], 10_000),
  maxModelTextsPerDay: whole([1, 10_000_000], 200),
  retryIntervalSeconds: whole([1, 600], 60, { dev: 2 }),
  dispatchRetrySeconds: whole([1, 600], 20, { dev: 1 }),
  reconcileAfterSeconds: whole([1, 3600], 120, { dev: 30 }),
  retainData: flag(true, { dev: false }),
  deletionProtection: flag(false, { prod: true }),
  pointInTimeRecovery: flag(true, { dev: false }),
  mediaAccessLogs: flag(true, { dev: false }),
  logRetentionDays: retention(7, { staging: 30, prod: 90 }),
  tracing: flag(true, { dev: false }),
  maxRenderConcurrency: whole([1, 40], 10, { dev: 2 }),
  renderReservedConcurrency: whole([0, 1000], 0),
  engineArchitecture: {
    expected: 'x86_64 or arm64',
    parse: (value) => (value === 'x86_64' || value === 'arm64' ? value : undefined),
    values: values<EngineArchitecture>('x86_64', {}),
  },
  engineLayer: flag(true),
  httpRequestsPerSecond: whole([1, 10_000], 500),
  httpBurst: whole([1, 5000], 1000),
  socketMessagesPerSecond: whole([1, 10_000], 500),
  mailFrom: text('an e-mail address', /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'kinora@example.com'),
  siteUrl: text(
    'an http or https address without a slash at its end, or nothing',
    /^(https?:\/\/[^\s/?#]+(\/[^\s?#]*[^\s/?#])?)?$/,
    '',
  ),
  monthlyBudgetDollars: whole([0, 10_000_000], 50, { prod: 500 }),
  alarmEmail: text('an e-mail address or nothing', /^([^\s@]+@[^\s@]+\.[^\s@]+)?$/, ''),
};

/** Every name that an environment may override, in order of declaration. */
export const valueNames = Object.keys(definitions) as ValueName[];

export const isKnown = (name: string): name is ValueName => Object.hasOwn(definitions, name);

/** What every value is in an environment that overrides none. */
export const valuesOf = (environment: Environment): Record<ValueName, unknown> => {
  const entries = valueNames.map((name) => [name, definitions[name].values[environment]]);
  return Object.fromEntries(entries) as Record<ValueName, unknown>;
};

/**
 * Reads an override, given as text or as the JSON value itself.
 *
 * @throws naming the type and range that the value must have
 */
export const parseValue = (name: ValueName, value: unknown): unknown => {
  const { parse, expected } = definitions[name];
  const parsed = typeof value === 'object' ? undefined : parse(String(value));
  if (parsed === undefined)
    throw new SynthesisError(`${name} must be ${expected}, not ${JSON.stringify(value)}`);
  return parsed;
};
