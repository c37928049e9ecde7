import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { Cloud, InvokeResult } from '../../local/cloud.ts';
import { ResourceIndex } from '../../local/resource-index.ts';
import { type AccountOpener, startAccountOpener } from './accounts.ts';
import { type CloudProcess, type StartedCloud, startCloudProcess } from './cloud-process.ts';
import type { OpenedAccount } from './open-account.ts';
import type { VariantName } from './variants.ts';

/** What test files on a shared cloud see of it. */
export type SharedCloud = Pick<
  Cloud,
  'dataDir' | 'endpoint' | 'find' | 'internalClient' | 'invoke' | 'ofType' | 'region' | 'resources'
>;

interface Order {
  /** The cloud with other settings than the usual one. */
  variant?: VariantName | undefined;
  /** A function to run; without one the cloud is only started. */
  invocation?: { functionReference: string; payload: unknown };
  /** An account to open. */
  registration?: Parameters<AccountOpener['open']>[0];
  /** The calls of the service that it observes. */
  calls?: true;
}

/** What a cloud is started with. */
export interface SharedCloudOptions {
  assembly: string;
  /** What functions are given beside what the template says. */
  functionEnvironment: Record<string, string>;
  /** A service whose calls are kept, e.g. `polly`. @default none */
  observes?: string;
}

interface HostedCloud {
  cloud: CloudProcess;
  accounts: AccountOpener;
}

interface Host {
  /** Where `openSharedCloud` finds it. */
  url: string;
  close(): Promise<void>;
}

/**
 * Keeps the usual cloud and one per variant for all test workers, each in a process of its own and started when a file
 * first asks for it: files come and go, its functions stay warm.
 *
 * @param optionsOf what the usual cloud, or that of a variant, is started with
 */
export const hostSharedClouds = async (
  optionsOf: (variant?: VariantName) => Promise<SharedCloudOptions>,
): Promise<Host> => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-shared-'));
  const clouds = new Map<string, Promise<HostedCloud>>();
  const start = async (variant: VariantName | undefined, dataDir: string): Promise<HostedCloud> => {
    const options = await optionsOf(variant);
    const cloud = await startCloudProcess({ ...options, dataDir });
    const { client: internalClient, resources } = cloud;
    return { cloud, accounts: startAccountOpener({ internalClient, resources }, options) };
  };
  const cloudOf = (variant: VariantName | undefined): Promise<HostedCloud> => {
    const name = variant ?? 'usual';
    const hosted = clouds.get(name) ?? start(variant, join(folder, name));
    clouds.set(name, hosted);
    return hosted;
  };
  const answer = async (order: Order): Promise<StartedCloud | InvokeResult | OpenedAccount | string[]> => {
    const { variant, invocation, registration, calls } = order;
    const { cloud, accounts } = await cloudOf(variant);
    if (registration) return await accounts.open(registration);
    if (calls) return await cloud.calls();
    if (invocation) return await cloud.invoke(invocation.functionReference, invocation.payload);
    const { http, websocket, client, dataDir, mediaBucket, resources } = cloud;
    return { http, websocket, client, dataDir, mediaBucket, resources };
  };
  const server = createServer(async (request, response) => {
    try {
      response.end(JSON.stringify(await answer((await json(request)) as Order)));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      const closed = [...clouds.values()].map(async (hosted) => {
        const { cloud, accounts } = await hosted;
        await accounts.close();
        await cloud.close();
      });
      await Promise.allSettled(closed);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const ask = async <T>(host: string, order: Order): Promise<T> => {
  const response = await fetch(host, { method: 'POST', body: JSON.stringify(order) });
  if (!response.ok) throw new Error(`The shared cloud: ${await response.text()}`);
  return (await response.json()) as T;
};

/** Calls of the service that a cloud observes, in order, e.g. `SynthesizeSpeech 200`. */
export const observedCalls = (host: string, variant: VariantName): Promise<string[]> =>
  ask(host, { variant, calls: true });

/** A cloud that is kept for more than one file. @throws Error when it does not start */
export const openSharedCloud = async (
  host: string,
  variant?: VariantName,
): Promise<{ http: string; websocket: string; cloud: SharedCloud; openAccount: AccountOpener['open'] }> => {
  const { http, websocket, client, dataDir, resources } = await ask<StartedCloud>(host, { variant });
  const index = new ResourceIndex(resources);
  const cloud: SharedCloud = {
    dataDir,
    resources,
    region: client.region,
    endpoint: client.endpoint,
    internalClient: client,
    ofType: (type) => index.ofType(type),
    find: (reference) => index.find(reference),
    invoke: (functionReference, payload) =>
      ask<InvokeResult>(host, { variant, invocation: { functionReference, payload } }),
  };
  const openAccount = (registration: Order['registration']) =>
    ask<OpenedAccount>(host, { variant, ...(registration === undefined ? {} : { registration }) });
  return { http, websocket, cloud, openAccount };
};
