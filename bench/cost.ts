/**
 * `npm run bench:cost`: dollars of AWS for 1,000 videos of about thirty seconds, a million API requests and a month in
 * which nothing happens, from calls, capacity units and times that the embedded cloud counts, beside a stack that is
 * always on.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { triggers } from '../functions/triggers.ts';
import { videosRoutes } from '../functions/videos/routes.ts';
import type { ObservedCall } from '../local/cloud.ts';
import { openBenchCloud } from './bench-cloud.ts';
import { dollarsOf, readLogs, type Work, workOf } from './counted-work.ts';
import { alwaysOnMonth, prices, pricesOf, serverlessMonth } from './prices.ts';
import { printTable, round, sum } from './table.ts';

const films = 3;
const requests = 300;
const dataDir = await mkdtemp(join(tmpdir(), 'kinora-cost-'));
let observed: ObservedCall[] = [];
const cloud = await openBenchCloud({ dataDir, onCall: (call) => observed.push(call) });
const token = await cloud.register();
const text = await readFile(new URL('../samples/hello.txt', import.meta.url), 'utf8');

const makeFilm = async (): Promise<Record<string, unknown>> => {
  const asked = { script: text, quality: 'medium' };
  const { body } = await cloud.request('POST', '/api/v2/videos/generate', token, asked);
  for (;;) {
    const { body: video } = await cloud.request('GET', `/api/v2/videos/${body.id}`, token);
    if (video.status === 'completed') return video;
    if (video.status === 'failed') throw new Error(`A film failed: ${JSON.stringify(video.failure)}`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
};

/** What is asked of AWS while something is done. */
const counted = async <Result>(
  act: () => Promise<Result>,
  belongs?: Parameters<typeof workOf>[3],
): Promise<{ work: Work; result: Result }> => {
  observed = [];
  const before = readLogs(dataDir);
  const result = await act();
  // Logs and figures of the last calls come a moment later.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return { work: workOf(observed, before, readLogs(dataDir), belongs), result };
};

/** The first film starts cold. */
const first = await makeFilm();
const filming = await counted(
  async () => {
    const made: Record<string, unknown>[] = [];
    for (let count = 0; count < films; count += 1) made.push(await makeFilm());
    return made;
    // Whoever waits asks again and again: requests are counted below.
  },
  (declaration) => declaration !== videosRoutes.getVideo,
);
const reading = await counted(async () => {
  for (let count = 0; count < requests; count += 1)
    await cloud.request('GET', `/api/v2/videos/${first.id}`, token);
});
const manifest = filming.result.map(({ duration }) => Number(duration));
const bytes = await Promise.all(
  filming.result.map(async ({ video_url }) => {
    const response = await fetch(String(video_url));
    return (await response.arrayBuffer()).byteLength;
  }),
);
await cloud.close();
await rm(dataDir, { recursive: true, force: true });

const seconds = sum(manifest) / films;
const gigabytes = sum(bytes) / films / 1e9;
const perThirtySeconds = 30 / seconds;
const ofVideo = {
  ...Object.fromEntries(
    Object.entries(dollarsOf(filming.work)).map(([name, dollars]) => [
      name,
      (dollars / films) * perThirtySeconds,
    ]),
  ),
  'stored for a month': gigabytes * perThirtySeconds * prices.storedGigabyteMonth,
  'downloaded once': gigabytes * perThirtySeconds * prices.downloadedGigabyte,
};
const video = sum(Object.values(ofVideo));
const ofRequest = {
  ...Object.fromEntries(
    Object.entries(dollarsOf(reading.work)).map(([name, dollars]) => [name, dollars / requests]),
  ),
  gateway: prices.httpRequest,
};
const request = sum(Object.values(ofRequest));

const minutesOfMonth = 30 * 24 * 60;
/** A run that finds nothing to do, with a tenth of a second of a function of 256 MB. */
const idleRun = prices.lambdaRequest + 0.1 * 0.25 * prices.lambdaGigabyteSecond + 20 * prices.readUnit;
const all = Object.values(triggers).flatMap((table) => Object.values(table));
const runs = sum(all.map((each) => (each.on === 'schedule' ? minutesOfMonth / each.everyMinutes : 0)));
const queues = all.filter(({ on }) => on === 'queue' || on === 'event').length;
/** Lambda asks a queue with five pollers, each for 20 s. From memory. */
const asksOfQueue = (5 * minutesOfMonth * 60) / 20;
const ofIdleMonth = {
  'schedules that find nothing': runs * idleRun,
  'Lambda asks the queues': queues * asksOfQueue * prices.queueRequest,
  alarms: 25 * prices.alarmMonth,
  secrets: 2 * prices.secretMonth,
  dashboard: prices.dashboardMonth,
};
const idle = sum(Object.values(ofIdleMonth));

const rowsOf = (dollars: Record<string, number>, times: number): (string | number)[][] => [
  ...Object.entries(dollars).map(([name, each]) => [name, round(each * times, 2)]),
  ['in all', round(sum(Object.values(dollars)) * times, 2)],
];
const { work } = filming;
console.log(
  `\nPrices of us-east-1 as of ${pricesOf}, not verified; no free tiers. Measured on this machine.`,
);
printTable(
  `A film of ${round(seconds, 1)} s, 720p, on average of ${films}`,
  [
    'invocations',
    'GB-seconds',
    'write units',
    'read units',
    'tasks',
    'objects written',
    'read',
    'KB of logs',
    'MB',
  ],
  [
    [
      ...[work.invocations, work.gigabyteSeconds, work.writeUnits, work.readUnits, work.tasks],
      ...[work.objectWrites, work.objectReads, work.logBytes / 1000],
    ]
      .map((figure) => round(figure / films, 1))
      .concat(round(gigabytes * 1000, 2)),
  ],
);
printTable('1,000 videos of thirty seconds', ['paid for', 'USD'], rowsOf(ofVideo, 1000));
printTable('A million API requests (getVideo)', ['paid for', 'USD'], rowsOf(ofRequest, 1e6));
printTable('A month in which nothing happens', ['paid for', 'USD'], rowsOf(ofIdleMonth, 1));
const processorSeconds = (work.processorSeconds / films) * perThirtySeconds;
printTable(
  'A month beside three API containers, PostgreSQL, Redis and workers (videos with ten requests each)',
  ['videos a day', 'Kinora USD', 'always on USD', 'workers', 'share', 'at most a tenth'],
  [1, 100, 10_000].map((videosOfDay) => {
    const kinora = serverlessMonth(videosOfDay, { video: video + 10 * request, idle });
    const other = alwaysOnMonth(videosOfDay, processorSeconds);
    // Storage and downloads are paid for by the other as well.
    const files = ofVideo['stored for a month'] + ofVideo['downloaded once'];
    const otherDollars = other.dollars + videosOfDay * 30 * files;
    const share = kinora / otherDollars;
    return [
      videosOfDay,
      round(kinora, 2),
      round(otherDollars, 2),
      other.workers,
      round(share, 3),
      share <= 0.1 ? 'yes' : 'no',
    ];
  }),
);
