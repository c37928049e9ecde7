import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assembly, readAssembly } from './assembly/assembly.ts';
import type { Place } from './assembly/identity.ts';
import { localNames } from './assembly/local-names.ts';
import { resolveAssembly } from './assembly/resolve.ts';
import { refuseUnsupported } from './assembly/supported.ts';
import { serviceOf } from './aws/api-adapter.ts';
import { createResources } from './aws/create-resources.ts';
import { DynamoDb } from './aws/dynamodb.ts';
import { type DynamoDbProcess, startDynamoDb } from './aws/dynoxide.ts';
import { checkEventSourcePermissions } from './aws/event-source-permissions.ts';
import { type QueueAndObjectServer, startQueuesAndObjects } from './aws/fauxqs.ts';
import { Front } from './aws/front.ts';
import { startLifecycle } from './aws/lifecycle.ts';
import { Parameters } from './aws/parameters.ts';
import { Policies } from './aws/policies.ts';
import { Principals } from './aws/principals.ts';
import { S3 } from './aws/s3.ts';
import { BucketCors } from './aws/s3-cors.ts';
import { Secrets } from './aws/secrets.ts';
import { Sqs } from './aws/sqs.ts';
import type { AwsApi, Cloud, CloudOptions, Resource, Service } from './cloud.ts';
import { claimDataDir } from './data-dir.ts';
import { planFaults } from './faults.ts';
import { createFunctions, type Functions } from './lambda/functions.ts';
import { ResourceIndex } from './resource-index.ts';

/** The account of emulators; SQS here knows no other. */
const ACCOUNT_ID = '000000000000';
const DEFAULT_REGION = 'us-east-1';

/** Functions and the services that hold data; everything that starts functions by itself comes on top. */
export interface Core extends Service {
  cloud: Cloud;
  /** Puts an API behind the front endpoint. */
  register(api: AwsApi): void;
  /** Tells where the APIs listen; must come before the first invocation. */
  setGateway(addresses: { http: string; websocket: string }): void;
}

type Log = Cloud['log'];

/**
 * Brings up the part of the cloud that answers and stores.
 * @throws AssemblyError when the templates ask for what is not supported.
 * @throws Error when the data folder is in use.
 */
export async function startCore(options: CloudOptions): Promise<Core> {
  const dataDir = resolve(options.dataDir);
  const assembly = await readAssembly(options.assembly);
  refuseUnsupported(assembly);
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    closers.push(claimDataDir(dataDir, options.fresh, options.assembly));
    return await assemble(assembly, { ...options, dataDir }, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function assemble(
  assembly: Assembly,
  options: CloudOptions,
  closers: (() => unknown)[],
  close: () => Promise<void>,
): Promise<Core> {
  const { dataDir } = options;
  const region = assembly.region ?? DEFAULT_REGION;
  const keep = <T extends Service>(service: T): T => {
    closers.push(() => service.close());
    return service;
  };
  const [front, dynamoDb, queuesAndObjects] = await Promise.all([
    Front.listen().then(keep),
    startDynamoDb(dataDir).then(keep),
    startQueuesAndObjects(dataDir, region).then(keep),
  ]);
  const place: Place = { region, accountId: ACCOUNT_ID, endpoint: front.endpoint };
  const resources = new ResourceIndex(resolveAssembly(assembly, place));
  const log: Log = options.log ?? fileLog(join(dataDir, 'cloud.log'));
  const policies = new Policies(resources.all, ACCOUNT_ID);
  const principals = new Principals(dataDir, resources.ofType('AWS::Lambda::Function'));
  const faults = planFaults(options.faultPlan);
  let localName = (text: string): string => text;
  const functions = keep(
    createFunctions({
      functions: resources.ofType('AWS::Lambda::Function'),
      assets: assembly.assets,
      projectFolder: fileURLToPath(new URL('..', import.meta.url)),
      ...{ dataDir, region, faults },
      endpoint: front.endpoint,
      added: options.functionEnvironment ?? {},
      credentialsOf: (resource) => principals.ofFunction(resource).credentials,
      localName: (text) => localName(text),
    }),
  );
  const writeListeners: ((tableName: string) => void)[] = [];
  const { accessKeyId, secretAccessKey } = principals.internal.credentials;
  const cloud: Cloud = {
    ...{ region, dataDir, faults, log },
    accountId: ACCOUNT_ID,
    endpoint: front.endpoint,
    resources: resources.all,
    ofType: (type) => resources.ofType(type),
    find: (reference) => resources.find(reference),
    invoke: (reference, payload) => invoke(resources, functions, reference, payload),
    internalClient: { region, endpoint: front.endpoint, credentials: { accessKeyId, secretAccessKey } },
    onTableWrite: (listener) => void writeListeners.push(listener),
  };
  const onTableWrite = (table: string): void => {
    for (const listener of writeListeners) listener(table);
  };
  openFront({ front, cloud, place, options, policies, principals, dynamoDb, queuesAndObjects, onTableWrite });
  await checkEventSourcePermissions(cloud, policies);
  await createResources(cloud);
  keep(startLifecycle(cloud));
  return {
    cloud,
    close,
    register: (api) => front.add(api.signingName, serviceOf(api, place)),
    setGateway: (addresses) => {
      localName = localNames(resources.all, region, { ...addresses, endpoint: front.endpoint });
    },
  };
}

interface FrontParts {
  front: Front;
  cloud: Cloud;
  place: Place;
  options: CloudOptions;
  policies: Policies;
  principals: Principals;
  dynamoDb: DynamoDbProcess;
  queuesAndObjects: QueueAndObjectServer;
  onTableWrite(tableName: string): void;
}

function openFront(parts: FrontParts): void {
  const { cloud, place, policies, options } = parts;
  const s3 = new S3({
    backendUrl: parts.queuesAndObjects.s3Url,
    cors: new BucketCors(cloud.ofType('AWS::S3::Bucket')),
    policies,
    faults: cloud.faults,
  });
  const dynamoDb = new DynamoDb({
    backendUrl: parts.dynamoDb.url,
    place,
    faults: cloud.faults,
    observesCapacity: options.onCall !== undefined,
    onTableWrite: parts.onTableWrite,
  });
  parts.front.open({
    principals: parts.principals,
    policies,
    s3,
    services: new Map<string, S3 | DynamoDb | Sqs | Secrets | Parameters>([
      ['s3', s3],
      ['dynamodb', dynamoDb],
      ['sqs', new Sqs(parts.queuesAndObjects.sqsUrl, place)],
      ['secretsmanager', new Secrets(cloud.dataDir, cloud.ofType('AWS::SecretsManager::Secret'))],
      ['ssm', new Parameters(cloud.ofType('AWS::SSM::Parameter'), place)],
    ]),
    onCall: options.onCall,
    log: cloud.log,
  });
}

async function invoke(resources: ResourceIndex, functions: Functions, reference: string, payload: unknown) {
  const resource: Resource | undefined = resources.find(reference);
  if (resource?.type === 'AWS::Lambda::Function') return await functions.invoke(resource, payload);
  const errorMessage = `Function not found: ${reference}`;
  return { ok: false as const, errorType: 'ResourceNotFoundException', errorMessage };
}

function fileLog(path: string): Log {
  return (event, fields) => {
    appendFileSync(path, `${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
  };
}
