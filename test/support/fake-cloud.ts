import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BusEvent, Cloud, InvokeResult, Resource } from '../../local/cloud.ts';

const fakeRegion = 'eu-central-1';
const fakeAccount = '000000000000';

/** A function of the fake cloud; what it throws becomes the error that the Lambda runtime would report. */
export type FakeFunction = (payload: unknown) => unknown;

export interface FakeCloud extends Cloud {
  readonly functions: Map<string, FakeFunction>;
  /** Every invocation, in order of its start. */
  readonly invocations: { functionName: string; payload: unknown }[];
  readonly logged: { event: string; fields: Record<string, unknown> | undefined }[];
  /** Tells the listeners of `onTableWrite`. */
  wroteTable(tableName: string): void;
}

export interface FakeCloudOptions {
  functions?: Record<string, FakeFunction>;
  resources?: Resource[];
  dataDir?: string;
  endpoint?: string;
  /** Points that always happen. */
  faults?: string[];
}

/** A cloud of plain functions and given resources: real sockets and clocks, nothing else. */
export const fakeCloud = (options: FakeCloudOptions = {}): FakeCloud => {
  const functions = new Map(Object.entries(options.functions ?? {}));
  const resources = [...(options.resources ?? []), ...[...functions.keys()].map(functionResource)];
  const invocations: FakeCloud['invocations'] = [];
  const logged: FakeCloud['logged'] = [];
  const logListeners: ((group: string, text: string) => void)[] = [];
  const eventListeners: ((event: BusEvent) => void)[] = [];
  const writeListeners: ((tableName: string) => void)[] = [];
  const endpoint = options.endpoint ?? 'http://127.0.0.1:1';
  return {
    region: fakeRegion,
    accountId: fakeAccount,
    dataDir: options.dataDir ?? temporaryFolder(),
    resources,
    assets: new Map(),
    endpoint,
    internalClient: {
      region: fakeRegion,
      endpoint,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
    faults: { happens: (point) => options.faults?.includes(point) ?? false },
    functions,
    invocations,
    logged,
    writeLog: (group, text) => {
      for (const listener of logListeners) listener(group, text);
    },
    onLog: (listener) => void logListeners.push(listener),
    ofType: (type) => resources.filter((resource) => resource.type === type),
    find: (reference) => resources.find((resource) => isNamed(resource, reference)),
    invoke: async (reference, payload) => {
      const name = reference.split(':function:').at(-1)?.split(':')[0] ?? reference;
      invocations.push({ functionName: name, payload });
      return run(functions.get(name), payload);
    },
    emitEvent: (event) => {
      for (const listener of eventListeners) listener(event);
    },
    onEvent: (listener) => void eventListeners.push(listener),
    log: (event, fields) => logged.push({ event, fields }),
    onTableWrite: (listener) => writeListeners.push(listener),
    wroteTable: (tableName) => {
      for (const listener of writeListeners) listener(tableName);
    },
  };
};

/** A resource of the fake template, in the stack `test`. */
export const resource = (
  type: string,
  logicalId: string,
  properties: Record<string, unknown>,
  identity: { physicalId?: string; arn?: string } = {},
): Resource => {
  const { physicalId = logicalId, arn } = identity;
  return { stack: 'test', logicalId, type, physicalId, properties, metadata: {}, ...(arn && { arn }) };
};

export const functionArn = (name: string): string =>
  `arn:aws:lambda:${fakeRegion}:${fakeAccount}:function:${name}`;

const functionResource = (name: string): Resource =>
  resource('AWS::Lambda::Function', name, { FunctionName: name }, { arn: functionArn(name) });

const isNamed = (candidate: Resource, reference: string): boolean => {
  const { arn, physicalId, logicalId } = candidate;
  return [arn, physicalId, logicalId].includes(reference.replace(/:\*$/, ''));
};

const run = async (fake: FakeFunction | undefined, payload: unknown): Promise<InvokeResult> => {
  if (!fake) return { ok: false, errorType: 'ResourceNotFoundException', errorMessage: 'Function not found' };
  try {
    const sent: unknown = JSON.parse(JSON.stringify(payload));
    const returned: unknown = await fake(sent);
    return { ok: true, payload: returned === undefined ? null : JSON.parse(JSON.stringify(returned)) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, errorType: name, errorMessage: message };
  }
};

/** Lives as long as the test that asked for it. */
const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-fake-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
