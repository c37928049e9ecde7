import { appendFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Assembly, readAssembly } from './assembly/assembly.ts';
import type { Place } from './assembly/identity.ts';
import { localNames } from './assembly/local-names.ts';
import { refuseNames } from './assembly/name-rules.ts';
import { resolveAssembly } from './assembly/resolve.ts';
import { refuseUnsupported } from './assembly/supported.ts';
import { serviceOf } from './aws/api-adapter.ts';
import { createResources } from './aws/create-resources.ts';
import { checkEventSourcePermissions } from './aws/event-source-permissions.ts';
import { startLifecycle } from './aws/lifecycle.ts';
import { Policies } from './aws/policies.ts';
import { Principals } from './aws/principals.ts';
import { openServices, startCarriers } from './aws/services.ts';
import { Closing } from './closing.ts';
import type { AwsApi, BusEvent, Cloud, CloudOptions, InvokeResult, RunningCloud, Service } from './cloud.ts';
import { claimDataDir } from './data-dir.ts';
import { planFaults } from './faults.ts';
import { createFunctions, type Functions } from './lambda/functions.ts';
import { ResourceIndex } from './resource-index.ts';

/** The account of emulators; SQS here knows no other. */
const localAccountId = '000000000000';
const defaultRegion = 'us-east-1';

/** Functions and the services that hold data; everything that starts functions by itself comes on top. */
export interface Core extends Service {
  cloud: Cloud;
  /** Puts an API behind the front endpoint. */
  register(api: AwsApi): void;
  /** Tells where the APIs listen; must come before the first invocation. */
  setGateway(addresses: { http: string; websocket: string }): void;
  replaceCode: RunningCloud['replaceCode'];
  /** Of who waits for messages of queues, as of `QueueAndObjectServer`. */
  endWaits: (() => void) | undefined;
}

/**
 * Brings up the part of the cloud that answers and stores.
 * @throws AssemblyError when the templates ask for what is not supported.
 * @throws Error when the data folder is in use.
 */
export const startCore = async (options: CloudOptions): Promise<Core> => {
  const assembly = await readAssembly(options.assembly);
  refuseUnsupported(assembly);
  const dataDir = resolve(options.dataDir);
  const closing = new Closing();
  try {
    closing.add(claimDataDir(dataDir, options.fresh, options.assembly));
    return await bringUp(assembly, { ...options, dataDir }, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
};

const bringUp = async (assembly: Assembly, options: CloudOptions, closing: Closing): Promise<Core> => {
  const { dataDir, onCall, onMail } = options;
  const region = assembly.region ?? defaultRegion;
  const carriers = await startCarriers(dataDir, { region, accountId: localAccountId }, closing);
  const { endpoint } = carriers.front;
  const place: Place = { region, accountId: localAccountId, endpoint };
  const resources = resolveAssembly(assembly, place);
  refuseNames(resources);
  const index = new ResourceIndex(resources);
  const policies = new Policies(index.all, localAccountId);
  const principals = new Principals(dataDir, index.ofType('AWS::Lambda::Function'));
  const names: Names = { localName: (text) => text };
  const functions = (cloud: Cloud): Functions =>
    closing.keep(makeFunctions(cloud, assembly, principals, options, names));
  const { cloud, onTableWrite, running } = makeCloud({
    assembly,
    options,
    place,
    index,
    principals,
    functions,
  });
  openServices({ carriers, cloud, place, policies, principals, onCall, onMail, onTableWrite });
  await checkEventSourcePermissions(cloud, policies);
  await createResources(cloud);
  closing.keep(startLifecycle(cloud, carriers.queuesAndObjects));
  return {
    cloud,
    close: () => closing.close(),
    endWaits: carriers.queuesAndObjects.endWaits,
    replaceCode: (reference, folder) => {
      const resource = index.find(reference);
      return resource !== undefined && running.replaceCode(resource, folder);
    },
    register: (api) => carriers.front.add(api.signingName, serviceOf(api, place)),
    setGateway: (addresses) => {
      names.localName = localNames(index.all, region, { ...addresses, endpoint });
    },
  };
};

/** How names of AWS are read; known once the gateway listens. */
interface Names {
  localName(text: string): string;
}

interface CloudParts {
  assembly: Assembly;
  options: CloudOptions;
  place: Place;
  index: ResourceIndex;
  principals: Principals;
  functions(cloud: Cloud): Functions;
}

const makeCloud = ({ assembly, options, place, index, principals, functions }: CloudParts) => {
  const { region, accountId, endpoint } = place;
  const listeners: ((tableName: string) => void)[] = [];
  const logListeners: ((logGroupName: string, text: string) => void)[] = [];
  const eventListeners: ((event: BusEvent) => void)[] = [];
  const { accessKeyId, secretAccessKey } = principals.internal.credentials;
  const cloud: Cloud = {
    region,
    accountId,
    endpoint,
    dataDir: options.dataDir,
    resources: index.all,
    assets: assembly.assets,
    faults: planFaults(options.faultPlan),
    internalClient: { region, endpoint, credentials: { accessKeyId, secretAccessKey } },
    ofType: (type) => index.ofType(type),
    find: (reference) => index.find(reference),
    invoke: (reference, payload) => invoke(reference, payload),
    log: options.log ?? fileLog(join(options.dataDir, 'cloud.log')),
    writeLog: (logGroupName, text) => {
      for (const listener of logListeners) listener(logGroupName, text);
    },
    onLog: (listener) => void logListeners.push(listener),
    emitEvent: (event) => {
      for (const listener of eventListeners) listener(event);
    },
    onEvent: (listener) => void eventListeners.push(listener),
    onTableWrite: (listener) => void listeners.push(listener),
  };
  const running = functions(cloud);
  const invoke = async (reference: string, payload: unknown): Promise<InvokeResult> => {
    const resource = index.find(reference);
    if (resource?.type === 'AWS::Lambda::Function') return await running.invoke(resource, payload);
    const errorMessage = `Function not found: ${reference}`;
    return { ok: false, errorType: 'ResourceNotFoundException', errorMessage };
  };
  const onTableWrite = (tableName: string): void => {
    for (const listener of listeners) listener(tableName);
  };
  return { cloud, onTableWrite, running };
};

const makeFunctions = (
  cloud: Cloud,
  assembly: Assembly,
  principals: Principals,
  options: CloudOptions,
  names: Names,
): Functions =>
  createFunctions({
    functions: cloud.ofType('AWS::Lambda::Function'),
    assets: assembly.assets,
    projectFolder: dirname(import.meta.dirname),
    compiledFolder: join(options.assembly, '.compiled'),
    dataDir: cloud.dataDir,
    region: cloud.region,
    endpoint: cloud.endpoint,
    faults: cloud.faults,
    added: options.functionEnvironment ?? {},
    credentialsOf: (resource) => principals.ofFunction(resource).credentials,
    localName: (text) => names.localName(text),
    onLog: (logGroupName, text) => cloud.writeLog(logGroupName, text),
  });

const fileLog =
  (path: string): Cloud['log'] =>
  (event, fields) => {
    appendFileSync(path, `${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
  };
