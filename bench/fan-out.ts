/**
 * `npm run bench:fan-out [-- --sockets 500]`: one video and many sockets that follow it. Prints how long an event takes
 * from its place in the table to the first, the middle and the last socket, over all events of the video. Fails where
 * one socket misses an event or gets one twice.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { openBenchCloud } from './bench-cloud.ts';
import { percentile, printTable, round } from './table.ts';

const { values } = parseArgs({ options: { sockets: { type: 'string', default: '500' } } });
const count = Number(values.sockets);

const cloud = await openBenchCloud({
  settings: {
    maxConnections: '10000',
    maxConnectionsPerAccount: '1000',
    socketMessagesPerMinute: '100000',
    httpBurst: '5000',
    httpRequestsPerSecond: '10000',
  },
});
const token = await cloud.register();
const create = async (script: string): Promise<string> => {
  const { body } = await cloud.request('POST', '/api/v2/videos/generate', token, { script, quality: 'low' });
  return String(body.id);
};

/** By number of the event: when each socket got it, in milliseconds since the epoch. */
const heard = new Map<number, number[]>();
let twice = 0;

interface Heard {
  type: string;
  seq: number;
  event: { at: string };
}

/** When an event was written, by its number. */
const written = new Map<number, number>();

const follow = (address: string, videoId: string): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address, ['bearer', token]);
    const seen = new Set<number>();
    socket.once('error', reject);
    socket.once('open', () =>
      socket.send(JSON.stringify({ action: 'subscribe', topic: `video:${videoId}`, after: 0 })),
    );
    socket.on('message', (data) => {
      const message = JSON.parse(data.toString()) as Heard;
      if (message.type === 'subscribed') resolve(socket);
      if (message.type !== 'event') return;
      if (seen.has(message.seq)) twice += 1;
      seen.add(message.seq);
      written.set(message.seq, Date.parse(message.event.at));
      heard.set(message.seq, [...(heard.get(message.seq) ?? []), Date.now()]);
    });
  });

const { body: ticket } = await cloud.request('POST', '/api/v1/realtime/tickets', token);
const address = String(ticket.url).replace(/\?.*/, '');
const videoId = await create(
  'kinora:slow A film that many people follow. It speaks for a while, and all of them hear of it.',
);
const sockets: WebSocket[] = [];
const startedAt = Date.now();
for (let at = 0; at < count; at += 20) {
  const some = Array.from({ length: Math.min(20, count - at) }, () => follow(address, videoId));
  sockets.push(...(await Promise.all(some)));
}
const connectedAt = Date.now();
await cloud.request('POST', `/api/v1/videos/${videoId}/cancel`, token);
const { body: list } = await cloud.request('GET', `/api/v1/videos/${videoId}/events?limit=100`, token);
const last = Math.max(...(list.events as { seq: number }[]).map(({ seq }) => seq));
const deadline = Date.now() + 120_000;
while ((heard.get(last)?.length ?? 0) < count && Date.now() < deadline) await sleep(100);

const spread = heard.get(last) ?? [];
const since = spread.map((at) => at - (written.get(last) ?? at));
printTable(
  `One event of a video to ${count} sockets (${sockets.length} were open after ${round((connectedAt - startedAt) / 1000, 1)} s)`,
  ['sockets that got it', 'first ms', 'median ms', 'p99 ms', 'last ms', 'twice'],
  [
    [
      spread.length,
      Math.min(...since),
      percentile(since, 0.5),
      percentile(since, 0.99),
      Math.max(...since),
      twice,
    ],
  ],
);
const missed = [...heard.values()].filter((times) => times.length !== count).length;
for (const socket of sockets) socket.close();
await cloud.close();
if (missed > 0 || twice > 0) {
  console.error(`${missed} events did not reach every socket, ${twice} came twice`);
  process.exitCode = 1;
}
