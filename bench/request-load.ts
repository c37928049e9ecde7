/** Clients of `bench:requests`, in a thread of their own so that they do not wait for the gateway's. */
import { Agent, request } from 'node:http';
import { parentPort, Worker, workerData } from 'node:worker_threads';

export interface Load {
  method: string;
  /** One client for each: its URL and access token. */
  clients: { url: string; token: string }[];
  body?: object;
  /** Over all clients. */
  requests: number;
}

export interface Outcome {
  /** Milliseconds of each answer. */
  latencies: number[];
  /** Answers of another status than 2xx. */
  refused: number;
}

const send = (load: Load, { url, token }: Load['clients'][number], agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const body = load.body === undefined ? undefined : JSON.stringify(load.body);
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json', 'content-length': body.length }),
    };
    request(url, { method: load.method, agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end(body);
  });

/** Keeps every client busy, as one would be that waits for nothing. */
const drive = async (load: Load): Promise<Outcome> => {
  const agent = new Agent({ keepAlive: true, maxSockets: load.clients.length });
  const outcome: Outcome = { latencies: [], refused: 0 };
  let left = load.requests;
  const run = async (client: Load['clients'][number]): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const startedAt = performance.now();
      const status = await send(load, client, agent);
      outcome.latencies.push(performance.now() - startedAt);
      if (status < 200 || status > 299) outcome.refused += 1;
    }
  };
  await Promise.all(load.clients.map(run));
  agent.destroy();
  return outcome;
};

/** Sends requests, each client one after the other. */
export const driven = (load: Load): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), {
      name: 'bench-load',
      workerData: { load },
      execArgv: ['--no-warnings'],
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const load: Load | undefined = workerData?.load;
if (load) parentPort?.postMessage(await drive(load));
