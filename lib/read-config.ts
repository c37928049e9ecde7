import type { Node } from 'constructs';
import { type Config, type Environment, environments } from './config.ts';
import { isKnown, parseValue, type ValueName, valueNames, valuesOf } from './config-values.ts';
import { SynthesisError } from './synthesis-error.ts';

const environmentOf = (context: unknown): Environment => {
  const found = environments.find((name) => name === (context ?? 'dev'));
  if (!found) throw new SynthesisError(`Unknown env "${String(context)}"; known: ${environments.join(', ')}`);
  return found;
};

const setOf = (context: unknown): Record<string, unknown> => {
  const value = typeof context === 'string' && context !== '' ? parseJson(context) : (context ?? {});
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SynthesisError(
      `Context "set" must be a JSON object of names and values, not ${JSON.stringify(context)}`,
    );
  }
  return { ...value };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SynthesisError(`Context "set" is not JSON: ${text}`, { cause });
  }
};

/** Values given by name: `-c name=value` for a known name, then those of `set`, which win. */
const overridesOf = (node: Node): [ValueName, unknown][] => {
  const overrides: [ValueName, unknown][] = [];
  for (const name of valueNames) {
    const value: unknown = node.tryGetContext(name);
    if (value !== undefined) overrides.push([name, value]);
  }
  for (const [name, value] of Object.entries(setOf(node.tryGetContext('set')))) {
    if (!isKnown(name)) throw new SynthesisError(`Unknown value "${name}"; known: ${valueNames.join(', ')}`);
    overrides.push([name, value]);
  }
  return overrides;
};

/**
 * The configuration of the environment that the app's context names.
 *
 * @throws when `env` or a name of `set` is unknown, a value is not of its type and range, or values contradict
 */
export const readConfig = (node: Node): Config => {
  const environmentName = environmentOf(node.tryGetContext('env'));
  const values: Record<string, unknown> = valuesOf(environmentName);
  for (const [name, value] of overridesOf(node)) values[name] = parseValue(name, value);
  const config = { ...values, environmentName } as Config;
  demandSense(config);
  return config;
};

/** @throws when values that are each possible do not go together */
const demandSense = (config: Config): void => {
  if (config.environmentName === 'prod' && config.testValues) {
    throw new SynthesisError('testValues must be false in prod: scripts could fail or slow videos at will');
  }
  if (config.environmentName !== 'dev' && config.debug) {
    throw new SynthesisError(
      `debug must be false in ${config.environmentName}: answers would show callers messages and code of ours. ` +
        'Use it in dev; elsewhere the log holds every error in full, found by the request id of its answer',
    );
  }
  if (config.environmentName !== 'dev' && config.webhookLocalTargets) {
    throw new SynthesisError(
      `webhookLocalTargets must be false in ${config.environmentName}: webhooks would reach addresses of our own network`,
    );
  }
  if (config.frontDoor && config.allowedHosts !== '') {
    throw new SynthesisError(
      'allowedHosts must be empty where there is a frontDoor: CloudFront asks the API by the name of the API, ' +
        'so that every request would be refused',
    );
  }
  if (config.environmentName !== 'dev' && /^http:/.test(config.siteUrl)) {
    throw new SynthesisError(
      `siteUrl must begin with https:// in ${config.environmentName}: links to it carry tokens that open accounts`,
    );
  }
  if (config.engineLayer && config.engines.split(',').includes('neural')) {
    throw new SynthesisError(
      'engines must not name neural on AWS: a runtime of 32 MB and a model of 60 MB and more do not fit into the 250 MB ' +
        'that a function may have beside the engine (docs/voices.md). Voices of your own speak on a laptop: npm start',
    );
  }
  if ((config.domainName === '') !== (config.certificateArn === '')) {
    throw new SynthesisError(
      'domainName and certificateArn go together: a name needs the certificate of its own',
    );
  }
  if (config.domainName !== '' && !config.frontDoor) {
    throw new SynthesisError('domainName needs a frontDoor: it is the name of the CloudFront distribution');
  }
};

/**
 * Demands a region where everything of a configuration can be made.
 *
 * @param region of the deploy; `undefined` where it is not known, e.g. without credentials
 * @throws when the front door has a web ACL and this is not us-east-1
 */
export const demandRegion = (config: Config, region: string | undefined): void => {
  if (!config.frontDoor || config.wafRequestsPerFiveMinutes === 0) return;
  if (region === undefined || region === 'us-east-1') return;
  throw new SynthesisError(
    `wafRequestsPerFiveMinutes must be 0 in ${region}: AWS makes web ACLs for CloudFront in us-east-1 alone. ` +
      'Deploy there, or go without.',
  );
};
