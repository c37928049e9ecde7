/**
 * `npm run bench:pipeline`: from POST to completed for a script of about 30 s at 720p, by stage, and the time
 * from a progress write to the message on the socket.
 */
import { readFile } from 'node:fs/promises';
import { openBenchCloud } from './bench-cloud.ts';
import { percentile, printTable, round } from './table.ts';

interface Told {
  seq: number;
  at: number;
  stage: string | null;
  type: string;
  arrivedAt: number;
}

const runs = 3;
const cloud = await openBenchCloud();
const token = await cloud.register();
const script = await readFile(new URL('../samples/hello.txt', import.meta.url), 'utf8');

/** Follows one video over the socket until it ends. */
const follow = async (id: string): Promise<Told[]> => {
  const ticket = await cloud.request('POST', '/api/v1/realtime/tickets', token);
  const socket = new WebSocket(`${cloud.running.websocket}?ticket=${ticket.body.ticket}`);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const told: Told[] = [];
  const done = new Promise<void>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const arrivedAt = Date.now();
      const message = JSON.parse(String(data));
      if (message.type === 'state' && ['completed', 'failed'].includes(message.video.status)) resolve();
      if (message.type !== 'event') return;
      const { seq, at, stage, type } = message.event;
      told.push({ seq, at: Date.parse(at), stage, type, arrivedAt });
      if (type === 'completed' || type === 'failed') resolve();
    });
  });
  socket.send(JSON.stringify({ action: 'subscribe', topic: `video:${id}`, after: 0 }));
  await done;
  socket.close();
  return told;
};

const stageNames = [
  'moderating',
  'planning',
  'speaking',
  'rendering',
  'stitching',
  'verifying',
  'publishing',
];
const figures: (string | number)[][] = [];
const delays: number[] = [];
for (let run = 1; run <= runs; run += 1) {
  const postedAt = Date.now();
  const { body } = await cloud.request('POST', '/api/v2/videos/generate', token, {
    script,
    quality: 'medium',
  });
  const told = await follow(String(body.id));
  const { body: video } = await cloud.request('GET', `/api/v2/videos/${body.id}`, token);
  const begin = (stage: string): number =>
    told.find((event) => event.stage === stage)?.at ?? told.at(-1)?.at ?? postedAt;
  const end = told.at(-1)?.at ?? postedAt;
  const spans = stageNames.map((stage, index) => {
    const following = stageNames[index + 1];
    return round(((following === undefined ? end : begin(following)) - begin(stage)) / 1000, 2);
  });
  const film = Number(video.duration);
  const total = (end - postedAt) / 1000;
  figures.push([
    run,
    String(video.status),
    round(film, 1),
    round((begin('moderating') - postedAt) / 1000, 2),
    ...spans,
    round(total, 2),
    round(film / total, 2),
  ]);
  // The first events are replayed to the new subscriber; the later ones are live.
  delays.push(...told.slice(3).map(({ at, arrivedAt }) => arrivedAt - at));
}
printTable(
  'From POST to completed, 720p (seconds; run 1 starts cold)',
  ['run', 'status', 'film', 'queued', ...stageNames, 'in all', 'film s per s'],
  figures,
);
printTable(
  'From the write of an event to its message on the socket (milliseconds)',
  ['events', 'p50', 'p99', 'most'],
  [[delays.length, percentile(delays, 0.5), percentile(delays, 0.99), Math.max(...delays)]],
);
console.log(`\nCold start of the whole cloud after synth: ${round(cloud.startMilliseconds)} ms`);
await cloud.close();
