import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import type { DynamoDbStore } from '../../../../local/aws/dynamodb/store.ts';
import { clientFor, serveStore } from '../../../support/dynamodb-stores.ts';
import { createTable } from './operations.ts';

interface Films {
  /** The real SDK, which signs, writes and reads as a function does. */
  readonly client: DynamoDBClient;
  readonly store: DynamoDbStore;
  readonly url: string;
}

/** A store with the table `Films` for a file of tests. */
export const useFilms = (): Films => {
  let served: Awaited<ReturnType<typeof serveStore>>;
  let client: DynamoDBClient;
  beforeAll(async () => {
    served = await serveStore();
    client = clientFor(served.url);
    const input = createTable.request as unknown as ConstructorParameters<typeof CreateTableCommand>[0];
    await client.send(new CreateTableCommand(input));
  });
  afterAll(async () => {
    client.destroy();
    await served.close();
  });
  return {
    get client() {
      return client;
    },
    get store() {
      return served.store;
    },
    get url() {
      return served.url;
    },
  };
};

export const key = (pk: string, sk = 'film') => ({ pk: { S: pk }, sk: { S: sk } });

/** What a refused call says: its code and message. */
export const refusal = async (call: () => unknown): Promise<string> => {
  try {
    await call();
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
    throw error;
  }
  return 'not refused';
};
