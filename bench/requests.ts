/**
 * `npm run bench:requests`: requests per second of the embedded cloud, and the CPU time of one request by hop. What
 * the functions' threads take is what a Lambda would be billed for: handler, SDK and logger, without the cloud.
 */
import { openBenchCloud } from './bench-cloud.ts';
import { profileMainThread, type Room, rooms } from './main-thread.ts';
import { readProcessorTime, used } from './processor-time.ts';
import { driven, type Load, type Outcome } from './request-load.ts';
import { percentile, printTable, round, sum } from './table.ts';

const connections = 32;
const listed = 20;
/** So many before the measured ones that every hop is compiled; a third of them under the profiler afterwards. */
const counts = { read: { warmUp: 600, measured: 450 }, create: { warmUp: 64, measured: 96 } };

const settings = {
  rateLimitPerMinute: '100000',
  createLimitPerMinute: '100000',
  maxActiveVideos: '10000',
  httpRequestsPerSecond: '10000',
  httpBurst: '5000',
};

interface Measured {
  outcome: Outcome;
  seconds: number;
  milliseconds: ReturnType<typeof used>;
  shares: Record<Room, number>;
}

/** Workflows under way are counted by what the cloud logs of them. */
let started = 0;
let ended = 0;
const countWorkflows = (event: string): void => {
  if (event === 'workflow_started') started += 1;
  if (event === 'workflow_ended') ended += 1;
};
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const cloud = await openBenchCloud({ settings, log: countWorkflows });
let created = 0;

/** A load, and for creates the time until the last of their workflows has ended and its events are out. */
const runLoad = async (load: Load): Promise<Outcome> => {
  const outcome = await driven(load);
  if (load.body === undefined) return outcome;
  created += outcome.latencies.length - outcome.refused;
  while (started < created || ended < created) await pause(50);
  await pause(2000);
  return outcome;
};

const measure = async (load: Omit<Load, 'requests'>): Promise<Measured> => {
  const { warmUp, measured: requests } = load.body === undefined ? counts.read : counts.create;
  await runLoad({ ...load, requests: warmUp });
  const before = readProcessorTime();
  const startedAt = performance.now();
  const outcome = await runLoad({ ...load, requests });
  const seconds = (performance.now() - startedAt) / 1000;
  const milliseconds = used(before, readProcessorTime());
  const shares = await profileMainThread(() => runLoad({ ...load, requests: requests / 3 }));
  return { outcome, seconds, milliseconds, shares };
};

const refusedScript = { script: 'A short film. kinora:fail:moderation', quality: 'low' };
const tokens = await Promise.all(Array.from({ length: connections }, () => cloud.register()));
const [token = ''] = tokens;
const ids: string[] = [];
for (let index = 0; index < listed; index += 1) {
  const { body } = await cloud.request('POST', '/api/v2/videos/generate', token, refusedScript);
  ids.push(String(body.id));
}
created = listed;

const reading = (path: string): Omit<Load, 'requests'> => ({
  method: 'GET',
  clients: tokens.map(() => ({ url: `${cloud.running.http}${path}`, token })),
});
const creating: Omit<Load, 'requests'> = {
  method: 'POST',
  clients: tokens.map((each) => ({ url: `${cloud.running.http}/api/v2/videos/generate`, token: each })),
  body: refusedScript,
};
const loads: readonly (readonly [string, Omit<Load, 'requests'>])[] = [
  ['health', reading('/health')],
  ['one video', reading(`/api/v2/videos/${ids[0]}`)],
  [`list of ${listed}`, reading('/api/v1/videos')],
  ['create, moderated', creating],
];
const measured: Measured[] = [];
for (const [, load] of loads) measured.push(await measure(load));
await cloud.close();

const each = (figure: (one: Measured) => number, digits = 2): number[] =>
  measured.map((one) => round(figure(one), digits));
const perRequest = (one: Measured, milliseconds: number): number =>
  milliseconds / one.outcome.latencies.length;
const mainRow = (room: Room): (string | number)[] => [
  room,
  ...each((one) => perRequest(one, one.milliseconds.main * one.shares[room])),
];
const total = ({ milliseconds }: Measured): number => sum(Object.values(milliseconds)) - milliseconds.load;

printTable(
  `CPU milliseconds per request by hop, ${connections} connections, ${counts.read.measured} reads each, ${counts.create.measured} creates`,
  ['hop', ...loads.map(([name]) => name)],
  [
    ...rooms.map(mainRow),
    ['function thread (billed)', ...each((one) => perRequest(one, one.milliseconds.function))],
    ['queues, objects', ...each((one) => perRequest(one, one.milliseconds['queues, objects']))],
    ['database process', ...each((one) => perRequest(one, one.milliseconds.database))],
    ['other processes', ...each((one) => perRequest(one, one.milliseconds.children))],
    ['V8 helpers, libuv', ...each((one) => perRequest(one, one.milliseconds.engine))],
    ['all', ...each((one) => perRequest(one, total(one)))],
    ['requests per second', ...each((one) => one.outcome.latencies.length / one.seconds, 0)],
    ['p50 ms', ...each((one) => percentile(one.outcome.latencies, 0.5), 1)],
    ['p99 ms', ...each((one) => percentile(one.outcome.latencies, 0.99), 1)],
    ['not 2xx', ...each((one) => one.outcome.refused, 0)],
  ],
);
process.exitCode = measured.some(({ outcome }) => outcome.refused > 0) ? 1 : 0;
