import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { settingVariable } from '../../functions/shared/settings.ts';
import type { Cloud } from '../../local/cloud.ts';
import type { AccountAnswer, AccountOrder } from './account-thread.ts';
import type { OpenedAccount } from './open-account.ts';

/** Opens accounts in one cloud as its functions would. */
export interface AccountOpener {
  /** @throws Error when the functions would refuse it */
  open(body: AccountOrder['body']): Promise<OpenedAccount>;
  close(): Promise<void>;
}

interface OpenerOptions {
  /** Folder of the cloud's assembly. */
  assembly: string;
  /** What its functions are given beside what the template says. */
  functionEnvironment: Record<string, string>;
}

/** Operations whose settings and resources a registration needs. */
const operations = ['registerUser', 'logIn'];

/**
 * Starts a thread that opens accounts: it runs the code of `registerUser` and `logIn` with their environment, and hashes
 * each password once for all accounts. No mail is sent to their addresses.
 */
export const startAccountOpener = (
  { internalClient, resources }: Pick<Cloud, 'internalClient' | 'resources'>,
  { assembly, functionEnvironment }: OpenerOptions,
): AccountOpener => {
  const { region, endpoint, credentials } = internalClient;
  const variables = operations.flatMap((operation) => {
    const found = resources.find(({ logicalId }) =>
      new RegExp(`^${operation}Function[0-9A-F]{8}$`).test(logicalId),
    );
    const environment = Object(found?.properties.Environment).Variables;
    if (environment === undefined) throw new Error(`The template has no function for ${operation}`);
    return Object.entries<string>(environment);
  });
  const worker = new Worker(new URL('account-thread.ts', import.meta.url), {
    env: {
      ...Object.fromEntries(variables.map(([name, value]) => [name, String(value)])),
      ...functionEnvironment,
      [settingVariable('logLevel')]: 'ERROR',
      NODE_COMPILE_CACHE: join(assembly, '.compiled'),
      AWS_REGION: region,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    execArgv: ['--no-warnings'],
  });
  const waiting = new Map<number, PromiseWithResolvers<OpenedAccount>>();
  worker.on('message', ({ id, ...answer }: AccountAnswer) => {
    if ('error' in answer) waiting.get(id)?.reject(new Error(answer.error));
    else waiting.get(id)?.resolve(answer);
    waiting.delete(id);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  let lastId = 0;
  return {
    open: (body) => {
      lastId += 1;
      const opened = Promise.withResolvers<OpenedAccount>();
      waiting.set(lastId, opened);
      worker.postMessage({ id: lastId, body } satisfies AccountOrder);
      return opened.promise;
    },
    close: async () => void (await worker.terminate()),
  };
};
