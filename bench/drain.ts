/**
 * `npm run bench:drain [-- --videos 10000 --accounts 40 --places 8]`: queued videos of many accounts, one of which
 * has half of them, made without an engine: their runs end at moderation, so that what is seen is the queue, the
 * places, the turns, the workflow, the ledger and the events. Prints videos a second, memory by tenth, and how long
 * the accounts waited. Fails where one is lost, or a hold stays.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openBenchCloud } from './bench-cloud.ts';
import { percentile, printTable, round } from './table.ts';

const { values } = parseArgs({
  options: {
    videos: { type: 'string', default: '10000' },
    accounts: { type: 'string', default: '40' },
    places: { type: 'string', default: '8' },
  },
});
const [videos, accounts, places] = [values.videos, values.accounts, values.places].map(Number) as [
  number,
  number,
  number,
];
/** Requests under way at once. */
const clients = 4;
const pageSize = 100;

interface Ended {
  account: number;
  waitSeconds: number;
  status: string;
}

interface Page {
  videos: { status: string; created_at: string; updated_at: string; processing_time: number | null }[];
  next_cursor: string | null;
}

const cloud = await openBenchCloud({
  settings: {
    maxActiveVideos: '10000',
    maxQueueSize: '100000',
    maxRunningVideos: String(places),
    dispatchRetrySeconds: '1',
    registrationLimitPerMinute: '100000',
    registrationLimitPerDay: '100000',
  },
});

const tokens: string[] = [];
for (let number = 0; number < accounts; number += 1) tokens.push(await cloud.register());
const tokenOf = (account: number): string => tokens[account] ?? '';

// The first account asks for half of all before any other asks.
const half = Math.floor(videos / 2);
const owners = Array.from({ length: videos }, (_, number) =>
  number < half ? 0 : 1 + (number % (accounts - 1)),
);

const startedAt = Date.now();
let accepted = 0;
let next = 0;
const create = async (): Promise<void> => {
  for (let number = next++; number < videos; number = next++) {
    const body = { script: `kinora:fail:moderation Number ${number}.`, quality: 'low', music: false };
    const { status } = await cloud.request(
      'POST',
      '/api/v2/videos/generate',
      tokenOf(owners[number] ?? 0),
      body,
    );
    if (status === 202) accepted += 1;
  }
};
const creating = Promise.all(Array.from({ length: clients }, create));

const activeOf = async (account: number): Promise<number> =>
  Number((await cloud.request('GET', '/api/v1/credits/balance', tokenOf(account))).body.active_videos);
const active = async (): Promise<number> => {
  let sum = 0;
  for (let account = 0; account < accounts; account += 1) sum += await activeOf(account);
  return sum;
};

const memory: [done: number, heapMegabytes: number, residentMegabytes: number][] = [];
for (let isCreating = true, tenth = 1; ; await sleep(2000)) {
  isCreating = isCreating && (await Promise.race([creating.then(() => false), sleep(1, true)]));
  const left = await active();
  const done = accepted - left;
  if (done >= (tenth * videos) / 10) {
    const { heapUsed, rss } = process.memoryUsage();
    memory.push([done, round(heapUsed / 1e6), round(rss / 1e6)]);
    tenth = Math.floor((10 * done) / videos) + 1;
  }
  if (!isCreating && left === 0) break;
}
const seconds = (Date.now() - startedAt) / 1000;

const endedOf = async (account: number): Promise<Ended[]> => {
  const ended: Ended[] = [];
  for (let cursor: string | null = null; ; ) {
    const asked = { limit: pageSize, ...(cursor === null ? {} : { cursor }) };
    const { body } = await cloud.request('POST', '/api/v2/videos/list', tokenOf(account), asked);
    const page = body as unknown as Page;
    for (const { status, created_at, updated_at, processing_time } of page.videos) {
      const age = (Date.parse(updated_at) - Date.parse(created_at)) / 1000;
      ended.push({ account, status, waitSeconds: age - (processing_time ?? 0) });
    }
    if (page.next_cursor === null) return ended;
    cursor = page.next_cursor;
  }
};
const all = (await Promise.all(tokens.map((_, account) => endedOf(account)))).flat();
const waits = (wanted: (account: number) => boolean): number[] =>
  all.filter(({ account }) => wanted(account)).map(({ waitSeconds }) => waitSeconds);
const waitRow = (name: string, found: number[]): (string | number)[] => [
  name,
  found.length,
  round(percentile(found, 0.5), 1),
  round(percentile(found, 0.99), 1),
  round(Math.max(...found), 1),
];

printTable(
  `${videos} videos of ${accounts} accounts through ${places} places`,
  ['accepted', 'ended', 'seconds', 'a second'],
  [
    [
      accepted,
      all.filter(({ status }) => status === 'failed').length,
      round(seconds),
      round(videos / seconds, 2),
    ],
  ],
);
printTable('Memory of the whole cloud', ['ended', 'heap MB', 'resident MB'], memory);
printTable(
  'Seconds from asking to starting',
  ['account', 'videos', 'median', 'p99', 'worst'],
  [
    waitRow(
      'the one with half of all',
      waits((account) => account === 0),
    ),
    waitRow(
      'all others',
      waits((account) => account > 0),
    ),
  ],
);
await cloud.close();
process.exitCode = accepted === videos && all.every(({ status }) => status === 'failed') ? 0 : 1;
