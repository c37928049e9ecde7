import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { type DynamoDbStore, openStore } from '../../local/aws/dynamodb/store.ts';
import { answerCall } from '../../local/aws/dynamodb/wire.ts';
import type { Service } from '../../local/cloud.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** A DynamoDB on 127.0.0.1, without signatures or policies before it. */
export interface Endpoint extends Service {
  url: string;
}

export const clientFor = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    region: 'eu-central-1',
    endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });

/** The embedded cloud's own store, over HTTP, so that the SDK can reach it. */
export const serveStore = async (path = ':memory:'): Promise<Endpoint & { store: DynamoDbStore }> => {
  const store = openStore(path, { region: 'eu-central-1', accountId: '000000000000' });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const { status, body } = answerCall(store, operation, JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    store,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      store.close();
    },
  };
};

/** Where the dynoxide binary lies, for platforms that have one. */
export const dynoxideBinary = (): string | undefined => {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `@dynoxide/${process.platform}-${process.arch}/package.json`,
    );
    return join(dirname(manifest), 'dynoxide');
  } catch {
    return undefined;
  }
};

/** Without it each of dynoxide's writes to a stream searches all records that the stream has. */
const indexStreamRecords = (path: string): void => {
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec(
    'CREATE INDEX IF NOT EXISTS stream_position ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
  );
  database.close();
};

/** Another implementation of DynamoDB, to compare with. */
export const startDynoxide = async (binary: string): Promise<Endpoint & { pid: number }> => {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-dynoxide-'));
  const port = await freePort();
  const path = join(folder, 'tables.sqlite');
  const options = ['--host', '127.0.0.1', '--port', String(port), '--db-path', path];
  const child = spawn(binary, options, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const client = clientFor(url);
  await until(() => client.send(new ListTablesCommand({})).catch(() => undefined));
  client.destroy();
  indexStreamRecords(path);
  return {
    url,
    pid: child.pid ?? 0,
    close: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
};
