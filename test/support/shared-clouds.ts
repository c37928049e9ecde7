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

/** Of a test worker, by its number, or the one with other settings that all workers share. */
export type WhichCloud = { worker: string } | { variant: VariantName };

interface Order {
  which: WhichCloud;
  /** A function to run; without one the cloud is only started. */
  invocation?: { functionReference: string; payload: unknown };
  /** An account to open. */
  registration?: Parameters<AccountOpener['open']>[0];
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
 * Keeps one cloud per test worker and one per variant, each in a process of its own and started when a file first asks
 * for it: files come and go, its functions stay warm.
 *
 * @param environmentOf what functions are given beside what the template says, without a name or in a variant
 */
export const hostSharedClouds = async (
  assembly: string,
  environmentOf: (variant?: VariantName) => Record<string, string>,
): Promise<Host> => {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-shared-'));
  const clouds = new Map<string, Promise<HostedCloud>>();
  const start = async (
    dataDir: string,
    functionEnvironment: Record<string, string>,
  ): Promise<HostedCloud> => {
    const cloud = await startCloudProcess({ assembly, dataDir, functionEnvironment });
    const { client: internalClient, resources } = cloud;
    const accounts = startAccountOpener({ internalClient, resources }, { assembly, functionEnvironment });
    return { cloud, accounts };
  };
  const cloudOf = (which: WhichCloud): Promise<HostedCloud> => {
    const [name, variant] = 'variant' in which ? [which.variant, which.variant] : [which.worker];
    const hosted = clouds.get(name) ?? start(join(folder, name), environmentOf(variant));
    clouds.set(name, hosted);
    return hosted;
  };
  const answer = async (order: Order): Promise<StartedCloud | InvokeResult | OpenedAccount> => {
    const { which, invocation, registration } = order;
    const { cloud, accounts } = await cloudOf(which);
    if (registration) return await accounts.open(registration);
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

/** A cloud that is kept for more than one file. @throws Error when it does not start */
export const openSharedCloud = async (
  host: string,
  which: WhichCloud,
): Promise<{ http: string; websocket: string; cloud: SharedCloud; openAccount: AccountOpener['open'] }> => {
  const { http, websocket, client, dataDir, resources } = await ask<StartedCloud>(host, { which });
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
      ask<InvokeResult>(host, { which, invocation: { functionReference, payload } }),
  };
  const openAccount = (registration: Order['registration']) =>
    ask<OpenedAccount>(host, { which, ...(registration === undefined ? {} : { registration }) });
  return { http, websocket, cloud, openAccount };
};
