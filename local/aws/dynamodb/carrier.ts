import { join } from 'node:path';
import type { Service } from '../../cloud.ts';
import { type DynamoDbStore, openStore } from './store.ts';
import type { TablePlace } from './tables.ts';

/** What carries DynamoDB: the store in this process, or another endpoint. */
export type DynamoDbCarrier = Service & ({ store: DynamoDbStore } | { url: string });

const sweepMilliseconds = 20_000;

/**
 * DynamoDB for this cloud: the endpoint in `KINORA_ENDPOINT_DYNAMODB`, or a store over a file in the data folder.
 *
 * @throws Error when the file was written by another version
 */
export const startDynamoDb = async (dataDir: string, place: TablePlace): Promise<DynamoDbCarrier> => {
  const external = process.env.KINORA_ENDPOINT_DYNAMODB;
  if (external) return { url: external, close: async () => undefined };
  const store = openStore(join(dataDir, 'dynamodb.sqlite'), place);
  const sweeping = keepSweeping(store);
  return {
    store,
    close: async () => {
      sweeping.stop();
      store.close();
    },
  };
};

/** Removes what has expired; what is left of many comes right after the calls that wait. */
const keepSweeping = (store: DynamoDbStore): { stop(): void } => {
  let timer: NodeJS.Timeout;
  const sweep = (): void => {
    const removed = store.sweep(Date.now());
    timer = setTimeout(sweep, removed > 0 ? 0 : sweepMilliseconds).unref();
  };
  timer = setTimeout(sweep, sweepMilliseconds).unref();
  return { stop: () => clearTimeout(timer) };
};
