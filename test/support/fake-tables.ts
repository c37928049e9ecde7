import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { Resource, Service } from '../../local/cloud.ts';
import { resource } from './fake-cloud.ts';
import { until } from './until.ts';

/** A table service on 127.0.0.1 without the embedded cloud around it. */
export interface Tables extends Service {
  endpoint: string;
  client: DynamoDBClient;
  /** Creates a table with keys `pk` and `sk` and a stream; the resource as a template would have it. */
  create(name: string): Promise<{ table: Resource; streamArn: string }>;
}

export const startTables = async (): Promise<Tables> => {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-tables-'));
  const port = await freePort();
  const manifest = createRequire(import.meta.url).resolve(
    `@dynoxide/${process.platform}-${process.arch}/package.json`,
  );
  const options = ['--host', '127.0.0.1', '--port', String(port), '--db-path', join(folder, 'tables.sqlite')];
  const child = spawn(join(dirname(manifest), 'dynoxide'), options, { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new DynamoDBClient({ region: 'eu-central-1', endpoint, credentials, maxAttempts: 1 });
  await until(() => client.send(new ListTablesCommand({})).catch(() => undefined));
  return {
    endpoint,
    client,
    create: (name) => create(client, name),
    close: async () => {
      client.destroy();
      child.kill('SIGKILL');
      await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
};

const create = async (
  client: DynamoDBClient,
  name: string,
): Promise<{ table: Resource; streamArn: string }> => {
  const KeySchema = [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ];
  const { TableDescription } = await client.send(
    new CreateTableCommand({
      TableName: name,
      KeySchema,
      AttributeDefinitions: KeySchema.map(({ AttributeName }) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
  const table = resource('AWS::DynamoDB::Table', name, { KeySchema, TimeToLiveSpecification });
  return { table, streamArn: TableDescription?.LatestStreamArn ?? '' };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};
