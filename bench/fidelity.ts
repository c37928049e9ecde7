/**
 * `npm run fidelity`: the main job, from an account to a film that was paid for, with one service at a time carried by
 * an independent emulator: moto's server (`pip install 'moto[server]'`). Skips, and says so, where it is not
 * installed; `--service NAME` runs one, `--endpoint URL` asks another emulator that runs already.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type BenchCloud, openBenchCloud } from './bench-cloud.ts';
import { printTable, round } from './table.ts';

const services = ['sqs', 's3', 'dynamodb'] as const;
type ServiceName = (typeof services)[number];

/** The account of the embedded cloud: it is part of queue URLs and ARNs. */
const accountId = '000000000000';
const patienceSeconds = 240;
const server = 'moto_server';

interface Emulator {
  url: string;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const isInstalled = (): boolean => spawnSync(server, ['--help'], { timeout: 60_000 }).status === 0;

const startEmulator = async (): Promise<Emulator> => {
  const port = await freePort();
  const child: ChildProcess = spawn(server, ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, MOTO_ACCOUNT_ID: accountId },
  });
  const url = `http://127.0.0.1:${port}`;
  const answers = (): Promise<boolean> =>
    fetch(`${url}/moto-api/`).then(
      () => true,
      () => false,
    );
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries === 300 || child.exitCode !== null) throw new Error(`${server} does not answer at ${url}`);
    await sleep(200);
  }
  return {
    url,
    stop: async () => {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
};

/** Fails where anything of the job is not as it must be. */
const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** An account, a film, its file, and what it cost. */
const mainJob = async (cloud: BenchCloud): Promise<void> => {
  const token = await cloud.register();
  const balance = async () =>
    Number((await cloud.request('GET', '/api/v1/credits/balance', token)).body.balance);
  const before = await balance();
  const script = 'A film that passes through the services of somebody else.';
  const created = await cloud.request('POST', '/api/v2/videos/generate', token, { script, quality: 'low' });
  demand(created.status === 202, `POST /generate: ${created.status} ${JSON.stringify(created.body)}`);
  const path = `/api/v2/videos/${created.body.id}`;
  const deadline = Date.now() + patienceSeconds * 1000;
  for (;;) {
    const { body } = await cloud.request('GET', path, token);
    if (body.status === 'completed') break;
    const at = `${body.status} ${body.stage ?? ''} at ${body.progress}`;
    demand(body.status !== 'failed', `failed: ${JSON.stringify(body.failure)}`);
    demand(Date.now() < deadline, `still ${at} after ${patienceSeconds} s`);
    await sleep(500);
  }
  demand((await balance()) < before, 'the film was not charged');
  const { headers, status } = await cloud.request('GET', `${path}/download`, token);
  demand(status === 302, `download: ${status}`);
  const file = await fetch(String(headers.get('location')));
  const bytes = (await file.arrayBuffer()).byteLength;
  demand(file.ok && bytes > 10_000, `file: ${file.status}, ${bytes} bytes`);
};

const run = async (service: ServiceName, endpoint: string): Promise<string> => {
  const variable = `KINORA_ENDPOINT_${service.toUpperCase()}`;
  process.env[variable] = endpoint;
  let cloud: BenchCloud | undefined;
  try {
    cloud = await openBenchCloud();
    await mainJob(cloud);
    return 'completed';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    delete process.env[variable];
    await cloud?.close();
  }
};

const { values } = parseArgs({ options: { service: { type: 'string' }, endpoint: { type: 'string' } } });
const chosen = services.filter((name) => values.service === undefined || values.service === name);
if (chosen.length === 0) throw new Error(`--service is one of ${services.join(', ')}`);
if (values.endpoint === undefined && !isInstalled()) {
  console.log(`Skipped: ${server} is not installed (pip install 'moto[server]')`);
  process.exit(0);
}

const rows: (string | number)[][] = [];
for (const service of chosen) {
  const emulator = values.endpoint === undefined ? await startEmulator() : undefined;
  const startedAt = performance.now();
  const outcome = await run(service, values.endpoint ?? emulator?.url ?? '');
  rows.push([service, outcome, round((performance.now() - startedAt) / 1000, 1)]);
  await emulator?.stop();
}
printTable(
  'The main job with one service carried by an independent emulator',
  ['service', 'outcome', 's'],
  rows,
);
process.exit(rows.every(([, outcome]) => outcome === 'completed') ? 0 : 1);
