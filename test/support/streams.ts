import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { Checkpoints } from '../../local/events/checkpoints.ts';
import { readMappings } from '../../local/events/mapping.ts';
import type { StreamRecord } from '../../local/events/stream-record.ts';
import { StreamSource } from '../../local/events/stream-source.ts';
import { type FakeCloud, fakeCloud, functionArn, resource } from './fake-cloud.ts';
import { startTables, type Tables } from './fake-tables.ts';

interface Source {
  tableName: string;
  streamArn: string;
}

interface Setup {
  work: (records: StreamRecord[]) => unknown;
  mapping?: object;
  source?: Source;
  dataDir?: string;
}

interface Running {
  cloud: FakeCloud;
  source: Source;
  discarded: Record<string, unknown>[];
  batches(): StreamRecord[][];
  put(...items: [string, string][]): Promise<void>;
  close(): Promise<void>;
}

interface Streams {
  /** The tables of this file of tests. */
  readonly tables: Tables;
  newTable(): Promise<Source>;
  write(TableName: string, items: [string, string][]): Promise<void>;
  /** Reads a table's stream into a function until the test ends. */
  follow(setup: Setup): Promise<Running>;
}

/** Tables with streams for a file of tests. */
export const useStreams = (): Streams => {
  let tables: Tables;
  let streams: DynamoDBStreamsClient;
  let count = 0;
  const open: { close(): unknown }[] = [];
  beforeAll(async () => {
    tables = await startTables();
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    streams = new DynamoDBStreamsClient({ region: 'eu-central-1', endpoint: tables.endpoint, credentials });
  });
  afterAll(async () => {
    streams.destroy();
    await tables.close();
  });
  afterEach(async () => {
    for (const service of open.splice(0).reverse()) await service.close();
  });

  const newTable = async (): Promise<Source> => {
    const tableName = `table-${count++}`;
    const { streamArn } = await tables.create(tableName);
    return { tableName, streamArn };
  };

  let writes = 0;
  /** One transaction: its records are read together. Each write differs, for one that changes nothing has none. */
  const write = async (TableName: string, items: [string, string][]): Promise<void> => {
    writes += 1;
    const write = { N: String(writes) };
    const TransactItems = items.map(([pk, sk]) => ({
      Put: { TableName, Item: { pk: { S: pk }, sk: { S: sk }, write } },
    }));
    await tables.client.send(new TransactWriteItemsCommand({ TransactItems }));
  };

  const follow = async (setup: Setup): Promise<Running> => {
    const source = setup.source ?? (await newTable());
    const properties = {
      EventSourceArn: source.streamArn,
      FunctionName: functionArn('work'),
      StartingPosition: 'LATEST',
      ...setup.mapping,
    };
    const cloud = fakeCloud({
      functions: { work: (event) => setup.work((event as { Records: StreamRecord[] }).Records) },
      resources: [resource('AWS::Lambda::EventSourceMapping', 'Mapping', properties)],
      endpoint: tables.endpoint,
      ...(setup.dataDir && { dataDir: setup.dataDir }),
    });
    const checkpoints = new Checkpoints(`${cloud.dataDir}/checkpoints.sqlite`);
    const discarded: Record<string, unknown>[] = [];
    const [mapping] = readMappings(cloud);
    if (!mapping) throw new Error('no mapping');
    const reader = await StreamSource.start(cloud, mapping, {
      dynamodb: tables.client,
      streams,
      checkpoints,
      discarded: async (queueArn, message) => {
        discarded.push({ queueArn, ...message });
      },
      isExpired: (_, keys) => keys.includes('expired'),
    });
    const closing = {
      close: async () => {
        await reader.close();
        checkpoints.close();
      },
    };
    open.push(closing);
    return {
      cloud,
      source,
      discarded,
      batches: () => cloud.invocations.map(({ payload }) => (payload as { Records: StreamRecord[] }).Records),
      put: async (...items) => {
        await write(source.tableName, items);
        reader.wrote(source.tableName);
      },
      close: async () => {
        open.splice(open.indexOf(closing), 1);
        await closing.close();
      },
    };
  };

  return {
    get tables() {
      return tables;
    },
    newTable,
    write,
    follow,
  };
};

/** Sort keys of the records of each batch. */
export const sortKeys = (batches: StreamRecord[][]) =>
  batches.map((records) => records.map(({ dynamodb }) => (dynamodb.Keys as { sk: { S: string } }).sk.S));
