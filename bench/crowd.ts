/** `npm run bench:crowd`: 20 videos at once: all end, none is lost, the ledger sums right. */
import { openBenchCloud } from './bench-cloud.ts';
import { percentile, printTable, round } from './table.ts';

const crowd = 20;
const cloud = await openBenchCloud({ settings: { maxActiveVideos: String(crowd) } });
const token = await cloud.register();
const before = await cloud.request('GET', '/api/v1/credits/balance', token);

const startedAt = Date.now();
const accepted = await Promise.all(
  Array.from({ length: crowd }, (_, n) =>
    cloud.request('POST', '/api/v2/videos/generate', token, {
      script: `This is film number ${n + 1} of twenty that are made at once. Every one of them has to end.`,
      quality: 'low',
    }),
  ),
);
const ids = accepted.map(({ body }) => String(body.id));

const seconds = new Map<string, number>();
const statuses = new Map<string, string>();
while (statuses.size < crowd && Date.now() - startedAt < 600_000) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (const id of ids) {
    if (statuses.has(id)) continue;
    const { body } = await cloud.request('GET', `/api/v2/videos/${id}`, token);
    if (!['completed', 'failed', 'cancelled'].includes(String(body.status))) continue;
    statuses.set(id, String(body.status));
    seconds.set(id, (Date.now() - startedAt) / 1000);
  }
}

const { body: account } = await cloud.request('GET', '/api/v1/credits/balance', token);
const { body: ledger } = await cloud.request('GET', '/api/v1/credits/transactions?limit=100', token);
const lines = ledger.transactions as { type: string; amount: number; video_id: string | null }[];
const sum = lines.reduce((total, { amount }) => total + amount, 0);
const charges = lines.filter(({ type }) => type === 'charge');
const price = accepted.reduce((total, { body }) => total + Number(body.price), 0);
const completed = [...statuses.values()].filter((status) => status === 'completed').length;
const right =
  completed === crowd &&
  new Set(charges.map(({ video_id }) => video_id)).size === crowd &&
  charges.length === crowd &&
  sum === account.balance &&
  Number(before.body.balance) - price === account.balance &&
  account.active_videos === 0;

printTable(
  `${crowd} videos at once`,
  [
    'accepted',
    'ended',
    'completed',
    'charged once',
    'ledger sum',
    'balance',
    'first s',
    'median s',
    'last s',
    'right',
  ],
  [
    [
      accepted.filter(({ status }) => status === 202).length,
      statuses.size,
      completed,
      charges.length,
      sum,
      Number(account.balance),
      round(Math.min(...seconds.values()), 1),
      round(percentile([...seconds.values()], 0.5), 1),
      round(Math.max(...seconds.values()), 1),
      right ? 'yes' : 'no',
    ],
  ],
);
await cloud.close();
process.exitCode = right ? 0 : 1;
