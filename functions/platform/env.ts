import type { EnvironmentName } from '../shared/needs.ts';
import { type SettingName, type Settings, settingVariable } from '../shared/settings.ts';
import type { WebhookReach } from '../shared/webhook-target.ts';

const text = (value: string): string => value;

const number = (value: string): number => {
  const parsed = Number(value);
  if (value.trim() === '' || !Number.isFinite(parsed)) throw new Error(`"${value}" is not a number`);
  return parsed;
};

const flag = (value: string): boolean => {
  if (value !== 'true' && value !== 'false') throw new Error(`"${value}" is neither true nor false`);
  return value === 'true';
};

const policy = (value: string): Settings['passwordPolicy'] => {
  if (value !== 'basic' && value !== 'strict') throw new Error(`"${value}" is neither basic nor strict`);
  return value;
};

const grantTime = (value: string): Settings['grantCreditsAt'] => {
  if (value !== 'registration' && value !== 'verification')
    throw new Error(`"${value}" is neither registration nor verification`);
  return value;
};

const parsers: { [Name in SettingName]: (value: string) => Settings[Name] } = {
  environmentName: text,
  logLevel: text,
  debug: flag,
  rateLimitPerMinute: number,
  createLimitPerMinute: number,
  loginLimitPerMinute: number,
  signupCredits: number,
  grantCreditsAt: grantTime,
  registrationLimitPerMinute: number,
  registrationLimitPerDay: number,
  maxActiveVideos: number,
  maxRunningVideos: number,
  maxQueueSize: number,
  maxProjectsPerAccount: number,
  maxMoviesPerAccount: number,
  maxAssetsPerAccount: number,
  maxAssetMegabytesPerAccount: number,
  plans: text,
  engines: text,
  bedrockTextModel: text,
  geminiTextModel: text,
  openaiTextModel: text,
  openaiBaseUrl: text,
  guardrail: text,
  maxConnections: number,
  maxConnectionsPerAccount: number,
  maxSubscriptionsPerConnection: number,
  socketMessagesPerMinute: number,
  connectionSilenceSeconds: number,
  accessTokenMinutes: number,
  refreshTokenDays: number,
  passwordPolicy: policy,
  demandSecondFactor: flag,
  signingKeyOverlapSeconds: number,
  allowedHosts: text,
  allowedOrigins: text,
  testValues: flag,
  docsEnabled: flag,
  webhookLocalTargets: flag,
  maxWebhookDeliveriesPerDay: number,
  maxPublicationsPerDay: number,
  maxModelTextsPerDay: number,
  retryIntervalSeconds: number,
  dispatchRetrySeconds: number,
  reconcileAfterSeconds: number,
};

const settings: Partial<Settings> = {};

const read = (variable: string, wanted: string): string => {
  const value = process.env[variable];
  if (value === undefined) {
    throw new Error(`Environment variable ${variable} is missing: the declaration must list ${wanted}`);
  }
  return value;
};

/**
 * What a need of this function's declaration put into its environment.
 *
 * @throws when no need of the declaration gives that variable
 */
export const env = (name: EnvironmentName): string => read(name, 'a need that gives it');

const parse = <Name extends SettingName>(name: Name): Settings[Name] => {
  const variable = settingVariable(name);
  const value = read(variable, `the setting "${name}"`);
  try {
    return parsers[name](value);
  } catch (cause) {
    throw new Error(`Environment variable ${variable}: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    });
  }
};

/** The least level of lines in the log; `INFO` in programs that are no functions. */
export const logLevel = (): Settings['logLevel'] =>
  process.env[settingVariable('logLevel')] === undefined ? 'INFO' : setting('logLevel');

/** Whether callers and the log are told more than elsewhere: in dev alone, whatever else an environment says. */
export const isDebugged = (): boolean =>
  process.env[settingVariable('debug')] === 'true' && setting('environmentName') === 'dev';

/** Where S3 is instead of in AWS, as its client knows it; undefined in AWS. */
export const s3Endpoint = (): string | undefined =>
  process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;

/** Where webhooks may go. The function's declaration lists `webhookLocalTargets`. */
export const webhookReach = (): WebhookReach =>
  setting('webhookLocalTargets') && setting('environmentName') === 'dev' ? 'any' : 'public';

/**
 * A setting of this function's declaration, parsed once.
 *
 * @throws when the declaration does not list it or its value is not of its type
 */
export const setting = <Name extends SettingName>(name: Name): Settings[Name] => {
  const known: Settings[Name] | undefined = settings[name];
  if (known !== undefined) return known;
  const value = parse(name);
  settings[name] = value;
  return value;
};
