import { listAt, numberAt, objectAt, stringAt } from '../assembly/json.ts';
import type { Resource } from '../cloud.ts';

/** Credentials of one caller of AWS. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

/** What a function's environment is made from. */
export interface EnvironmentSource {
  resource: Resource;
  region: string;
  endpoint: string;
  credentials: Credentials;
  /** Folder of the function's code. */
  codeFolder: string;
  /** Packages that functions with a layer find; Lambda has those of the layers under `/opt/nodejs`. */
  layerFolder: string;
  /** What the function has in place of Lambda's own `/tmp`. */
  temporaryFolder: string;
  /** Added by the test that runs the cloud. */
  added: Record<string, string>;
  /** Maps AWS host names of this cloud's own resources to local addresses. */
  localName(text: string): string;
}

/**
 * The environment of a function: the variables that Lambda defines, then those of the template. Nothing of
 * the host's environment comes in.
 * Source: AWS Lambda developer guide, "Defined runtime environment variables".
 */
export const functionEnvironment = (source: EnvironmentSource): Record<string, string> => {
  const { resource, credentials, region } = source;
  const properties = resource.properties;
  const logging = objectAt(properties, 'LoggingConfig');
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(objectAt(objectAt(properties, 'Environment'), 'Variables'))) {
    variables[name] = source.localName(String(value));
  }
  return {
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    ...(listAt(properties, 'Layers').length > 0 ? { NODE_PATH: source.layerFolder } : {}),
    TMPDIR: source.temporaryFolder,
    LAMBDA_TASK_ROOT: source.codeFolder,
    _HANDLER: stringAt(properties, 'Handler') ?? '',
    AWS_EXECUTION_ENV: `AWS_Lambda_${stringAt(properties, 'Runtime') ?? 'nodejs24.x'}`,
    AWS_LAMBDA_FUNCTION_NAME: resource.physicalId,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(numberAt(properties, 'MemorySize') ?? 128),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: stringAt(logging, 'LogGroup') ?? `/aws/lambda/${resource.physicalId}`,
    AWS_LAMBDA_LOG_FORMAT: stringAt(logging, 'LogFormat') ?? 'Text',
    ...(stringAt(logging, 'ApplicationLogLevel')
      ? { AWS_LAMBDA_LOG_LEVEL: stringAt(logging, 'ApplicationLogLevel') ?? '' }
      : {}),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_ENDPOINT_URL: source.endpoint,
    ...variables,
    ...source.added,
  };
};
