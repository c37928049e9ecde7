/**
 * `npm run bench:database`: CPU time and latency of a DynamoDB call, for the store in this process and for the
 * dynoxide binary where it is installed. The binary's own CPU time counts; its calls come over HTTP, as they did
 * when it carried the embedded cloud.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../local/aws/dynamodb/store.ts';
import { answerCall } from '../local/aws/dynamodb/wire.ts';
import { dynoxideBinary, startDynoxide } from '../test/support/dynamodb-stores.ts';
import { type Call, createTable, table } from '../test/unit/local/dynamodb/operations.ts';
import { percentile, printTable, round } from './table.ts';

const callCount = 800;
const warmUp = 200;
const partitions = 50;

/** One DynamoDB under measurement; bodies are texts on both sides, as they are on the wire. */
interface Subject {
  name: string;
  send(operation: string, body: string): Promise<string>;
  /** CPU milliseconds of all processes so far. */
  cpuMilliseconds(): number;
  close(): Promise<void>;
}

const ownCpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const openOwn = async (): Promise<Subject> => {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-bench-'));
  const store = openStore(join(folder, 'dynamodb.sqlite'), {
    region: 'us-east-1',
    accountId: '000000000000',
  });
  return {
    name: 'store in this process',
    send: async (operation, body) => JSON.stringify(answerCall(store, operation, JSON.parse(body)).body),
    cpuMilliseconds: ownCpuMilliseconds,
    close: async () => {
      store.close();
      rmSync(folder, { recursive: true });
    },
  };
};

/** Clock ticks of a process from /proc, which only Linux has; the binary is measured there alone. */
const childCpuMilliseconds = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const hertz = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ((Number(fields[11]) + Number(fields[12])) / hertz) * 1000;
};

const openBinary = async (binary: string): Promise<Subject> => {
  const { url, pid, close } = await startDynoxide(binary);
  const agent = new Agent({ keepAlive: true });
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-date': '20260101T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=00',
  };
  return {
    name: 'dynoxide over HTTP',
    send: (operation, body) =>
      new Promise((resolve, reject) => {
        const options = {
          ...{ agent, method: 'POST' },
          headers: {
            ...headers,
            'x-amz-target': `DynamoDB_20120810.${operation}`,
            'content-length': Buffer.byteLength(body),
          },
        };
        httpRequest(url, options, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => resolve(Buffer.concat(chunks).toString()));
        })
          .on('error', reject)
          .end(body);
      }),
    cpuMilliseconds: () => ownCpuMilliseconds() + childCpuMilliseconds(pid),
    close: async () => {
      agent.destroy();
      await close();
    },
  };
};

const item = (index: number) => ({
  pk: { S: `user#${index % partitions}` },
  sk: { S: `video#${String(index).padStart(8, '0')}` },
  status: { S: 'completed' },
  title: { S: 'A short film about counting calls' },
  script: { S: 'x'.repeat(400) },
  credits: { N: String(index) },
  settings: { M: { quality: { S: 'high' }, voice: { S: 'en-1' }, scenes: { L: [{ N: '1' }, { N: '2' }] } } },
  ...(index % 4 === 0 && { gsi1pk: { S: 'active' }, gsi1sk: { S: String(index) } }),
});

const keyOf = (index: number) => {
  const { pk, sk } = item(index);
  return { pk, sk };
};

const kinds: Record<string, (index: number) => Call> = {
  put: (index) => ({ operation: 'PutItem', request: { TableName: table, Item: item(index) } }),
  get: (index) => ({ operation: 'GetItem', request: { TableName: table, Key: keyOf(index) } }),
  'query 20': (index) => ({
    operation: 'Query',
    request: {
      ...{ TableName: table, Limit: 20, ScanIndexForward: false },
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
      ExpressionAttributeValues: { ':pk': item(index).pk, ':kind': { S: 'video#' } },
    },
  }),
  'transact 4': (index) => ({
    operation: 'TransactWriteItems',
    request: {
      ClientRequestToken: crypto.randomUUID(),
      TransactItems: [0, 1, 2, 3].map((offset) => ({
        Update: {
          TableName: table,
          Key: keyOf(index + offset),
          UpdateExpression: 'SET #s = :s, title = if_not_exists(title, :s) ADD credits :n',
          ConditionExpression: 'attribute_not_exists(deletedAt)',
          ExpressionAttributeNames: { '#s': 'status' },
          ExpressionAttributeValues: { ':s': { S: `state ${index}` }, ':n': { N: '1' } },
        },
      })),
    },
  }),
};

const measure = async (subject: Subject, kind: string, callOf: (index: number) => Call) => {
  const calls = Array.from({ length: callCount }, (_, index) => callOf(index)).map(
    ({ operation, request }) => ({
      operation,
      body: JSON.stringify(request),
    }),
  );
  for (const { operation, body } of calls.slice(0, warmUp)) await subject.send(operation, body);
  const latencies: number[] = [];
  const before = subject.cpuMilliseconds();
  for (const { operation, body } of calls) {
    const startedAt = performance.now();
    const answer = await subject.send(operation, body);
    latencies.push(performance.now() - startedAt);
    if (answer.includes('"__type"')) throw new Error(`${subject.name}, ${kind}: ${answer}`);
  }
  const cpuMilliseconds = (subject.cpuMilliseconds() - before) / callCount;
  return [
    kind,
    subject.name,
    round(cpuMilliseconds * 1000),
    round(percentile(latencies, 0.5) * 1000),
    round(percentile(latencies, 0.99) * 1000),
  ];
};

const binary = process.platform === 'linux' ? dynoxideBinary() : undefined;
const subjects = [await openOwn(), ...(binary ? [await openBinary(binary)] : [])];
for (const { send } of subjects) await send(createTable.operation, JSON.stringify(createTable.request));
const rows: (string | number)[][] = [];
for (const [kind, callOf] of Object.entries(kinds)) {
  for (const subject of subjects) rows.push(await measure(subject, kind, callOf));
}
for (const subject of subjects) await subject.close();
printTable(
  `DynamoDB, ${callCount} calls one after the other, items of some 700 bytes`,
  ['call', 'answered by', 'CPU µs', 'p50 µs', 'p99 µs'],
  rows,
);
if (!binary)
  console.log('\nThe dynoxide binary is not installed (or this is not Linux): nothing to compare with.');
