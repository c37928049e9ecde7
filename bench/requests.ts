/** `npm run bench:requests`: requests per second of the embedded cloud, for GETs with an access token. */
import { Agent, request } from 'node:http';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { openBenchCloud } from './bench-cloud.ts';
import { percentile, printTable, round } from './table.ts';

const connections = 32;
const warmUpSeconds = 2;
const measuredSeconds = 5;

interface Load {
  url: string;
  token: string;
}

interface Outcome {
  /** Milliseconds of each answer within the measured time. */
  latencies: number[];
  /** Answers of another status than 200. */
  refused: number;
}

const get = (url: string, agent: Agent, token: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  });

/** Keeps every connection busy, as `connections` clients would that wait for nothing. */
const drive = async ({ url, token }: Load): Promise<Outcome> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const outcome: Outcome = { latencies: [], refused: 0 };
  const begin = performance.now() + warmUpSeconds * 1000;
  const end = begin + measuredSeconds * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const startedAt = performance.now();
      const status = await get(url, agent, token);
      const endedAt = performance.now();
      if (startedAt < begin || endedAt > end) continue;
      outcome.latencies.push(endedAt - startedAt);
      if (status !== 200) outcome.refused += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return outcome;
};

/** The clients have a thread of their own, so that they do not wait for the gateway's. */
const driven = (load: Load): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: load, execArgv: ['--no-warnings'] });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const measure = async (): Promise<void> => {
  const settings = { rateLimitPerMinute: '100000', httpRequestsPerSecond: '10000', httpBurst: '5000' };
  const cloud = await openBenchCloud({ settings });
  const token = await cloud.register();
  const rows: (string | number)[][] = [];
  for (const path of ['/api/v1/videos', '/api/v1/avatars']) {
    const { latencies, refused } = await driven({ url: `${cloud.running.http}${path}`, token });
    const figures = [0.5, 0.99].map((share) => round(percentile(latencies, share), 1));
    rows.push([`GET ${path}`, round(latencies.length / measuredSeconds), ...figures, refused]);
  }
  await cloud.close();
  printTable(
    `${connections} connections, ${measuredSeconds} s each after ${warmUpSeconds} s`,
    ['request', 'per second', 'p50 ms', 'p99 ms', 'not 200'],
    rows,
  );
  process.exitCode = rows.some((row) => row.at(-1) !== 0) ? 1 : 0;
};

if (isMainThread) await measure();
else parentPort?.postMessage(await drive(workerData));
