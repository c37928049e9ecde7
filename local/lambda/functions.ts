import {
  copyFileSync,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  type WriteStream,
} from 'node:fs';
import { join } from 'node:path';
import { listAt, numberAt, objectAt, stringAt } from '../assembly/json.ts';
import type { Faults, InvokeResult, Resource, Service } from '../cloud.ts';
import { type Credentials, functionEnvironment } from './environment.ts';
import { FunctionPool } from './function-pool.ts';

export interface FunctionsOptions {
  functions: readonly Resource[];
  /** Folder of each asset, by its object key. */
  assets: ReadonlyMap<string, string>;
  /** Packages that functions with a layer find there: the layer's own binaries are for Lambda's machine. */
  projectFolder: string;
  /** Where V8's code of functions is kept: what one cloud compiled, the next on this assembly finds. */
  compiledFolder: string;
  dataDir: string;
  region: string;
  endpoint: string;
  added: Record<string, string>;
  faults: Faults;
  credentialsOf(resource: Resource): Credentials;
  localName(text: string): string;
  /** Told what a function prints. */
  onLog(logGroupName: string, text: string): void;
}

export interface Functions extends Service {
  invoke(resource: Resource, payload: unknown): Promise<InvokeResult>;
  /**
   * Puts the files of a folder in the place of a function's code, as an update of it would: invocations that begin
   * later run them.
   *
   * @returns false where the code was the same already
   */
  replaceCode(resource: Resource, folder: string): boolean;
}

/**
 * Every function of the templates; none is started before it is first invoked.
 * @throws Error naming each function whose code is not a folder of the assembly.
 */
export const createFunctions = (options: FunctionsOptions): Functions => {
  const logFolder = join(options.dataDir, 'logs');
  const temporaryFolder = join(options.dataDir, 'tmp');
  mkdirSync(logFolder, { recursive: true });
  mkdirSync(temporaryFolder, { recursive: true });
  const codeFolders = new Map(options.functions.map((resource) => [resource, codeFolder(resource, options)]));
  const pools = new Map<Resource, FunctionPool>();
  const logs: WriteStream[] = [];

  const poolOf = (resource: Resource): FunctionPool => {
    const known = pools.get(resource);
    if (known) return known;
    const log = createWriteStream(join(logFolder, `${resource.physicalId}.log`), { flags: 'a' });
    logs.push(log);
    const pool = createPool(resource, codeFolders.get(resource) ?? '', temporaryFolder, log, options);
    pools.set(resource, pool);
    return pool;
  };

  const replaceCode = (resource: Resource, folder: string): boolean => {
    const own = codeFolders.get(resource);
    if (own === undefined || !replaceFiles(own, folder)) return false;
    // What another function shares is new for it, too.
    for (const [other, code] of codeFolders) if (code === own) pools.get(other)?.renew();
    return true;
  };

  return {
    replaceCode,
    invoke: async (resource, payload) => await poolOf(resource).invoke(payload),
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
      await Promise.all(logs.map((log) => new Promise<void>((resolve) => log.end(resolve))));
    },
  };
};

/** Each file is replaced in one step: an environment that starts meanwhile reads the old or the new one. */
const replaceFiles = (own: string, folder: string): boolean => {
  const changed = readdirSync(folder).filter((name) => !isSame(join(own, name), join(folder, name)));
  for (const name of changed) {
    copyFileSync(join(folder, name), join(own, `${name}.new`));
    renameSync(join(own, `${name}.new`), join(own, name));
  }
  return changed.length > 0;
};

const isSame = (a: string, b: string): boolean =>
  statSync(a, { throwIfNoEntry: false }) !== undefined && readFileSync(a).equals(readFileSync(b));

const createPool = (
  resource: Resource,
  folder: string,
  temporaryFolder: string,
  log: WriteStream,
  options: FunctionsOptions,
): FunctionPool => {
  const { properties } = resource;
  const logGroup =
    stringAt(objectAt(properties, 'LoggingConfig'), 'LogGroup') ?? `/aws/lambda/${resource.physicalId}`;
  return new FunctionPool({
    functionName: resource.physicalId,
    functionArn: resource.arn ?? resource.physicalId,
    timeoutMilliseconds: (numberAt(properties, 'Timeout') ?? 3) * 1000,
    memoryMegabytes: numberAt(properties, 'MemorySize') ?? 128,
    reservedConcurrency: numberAt(properties, 'ReservedConcurrentExecutions'),
    hasLayers: listAt(properties, 'Layers').length > 0,
    logGroup,
    sandbox: {
      compiledFolder: options.compiledFolder,
      setup: {
        codeFolder: folder,
        handler: stringAt(properties, 'Handler') ?? 'index.handler',
      },
      environment: functionEnvironment({
        resource,
        region: options.region,
        endpoint: options.endpoint,
        credentials: options.credentialsOf(resource),
        codeFolder: folder,
        temporaryFolder,
        added: options.added,
        localName: options.localName,
        layerFolder: join(options.projectFolder, 'node_modules'),
      }),
    },
    log: (chunk) => {
      if (!log.writableEnded) log.write(chunk);
      options.onLog(logGroup, chunk.toString('utf8'));
    },
    isKilled: () => options.faults.happens('lambda:kill'),
  });
};

const codeFolder = (resource: Resource, options: FunctionsOptions): string => {
  const key = stringAt(objectAt(resource.properties, 'Code'), 'S3Key') ?? '';
  const folder = options.assets.get(key);
  if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${resource.stack}/${resource.logicalId}: its code is not a folder of the assembly`);
  }
  return folder;
};
