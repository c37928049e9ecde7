/**
 * `npm run bench:scale`: write units of what happens often, counted as DynamoDB counts them, and how often a second a
 * partition of 1,000 units can bear it. Nothing is timed. Fails where docs/scale.md says other units.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commit } from '../functions/platform/aws/commit.ts';
import { connectionShards } from '../functions/realtime/keys.ts';
import {
  newConnectionWrites,
  takePlace as takeSocketPlace,
  touchConnection,
} from '../functions/realtime/store.ts';
import { accountKey } from '../functions/shared/keys.ts';
import { addIncrements, metricShards } from '../functions/system/metrics-store.ts';
import { activeShards } from '../functions/videos/keys.ts';
import { cancel, complete, enterStage, stages } from '../functions/videos/model.ts';
import { givePlaceBack, placeShards, takePlace } from '../functions/videos/places.ts';
import { enterQueueWrite, leaveQueueWrite } from '../functions/videos/queue-size.ts';
import { changeVideo } from '../functions/videos/store.ts';
import { serveFunctions } from '../test/support/function-services.ts';
import { putVideo } from '../test/support/table.ts';
import { printTable, round } from './table.ts';

/** Source: DynamoDB developer guide, "Best practices for partition keys": what one partition takes in a second. */
const unitsOfPartition = 1000;
const places = 50;

interface Counted {
  table: number;
  index: number;
}

const counted: Counted = { table: 0, index: 0 };

interface Capacity {
  Table?: { CapacityUnits: number };
  GlobalSecondaryIndexes?: Record<string, { CapacityUnits: number }>;
}

const writes = /^(Put|Update|Delete|TransactWrite)/;

const services = await serveFunctions({
  onAnswer: (operation, _body, { ConsumedCapacity: consumed }) => {
    if (!writes.test(operation)) return;
    for (const { Table, GlobalSecondaryIndexes = {} } of [consumed ?? []].flat() as Capacity[]) {
      counted.table += Table?.CapacityUnits ?? 0;
      for (const { CapacityUnits } of Object.values(GlobalSecondaryIndexes)) counted.index += CapacityUnits;
    }
  },
});
Object.assign(process.env, {
  RECONCILE_AFTER_SECONDS: '120',
  MAX_RUNNING_VIDEOS: String(places),
  MAX_QUEUE_SIZE: '10000',
  ENVIRONMENT_NAME: 'dev',
  LOG_LEVEL: 'ERROR',
});

/** The units that some work takes. */
const unitsOf = async (work: () => Promise<unknown>): Promise<Counted> => {
  Object.assign(counted, { table: 0, index: 0 });
  await work();
  return { ...counted };
};

const owner = { userId: 'owner', email: '', password: '', token: '', refreshToken: '' };
const result = { durationSeconds: 1, bytes: 1, width: 2, height: 2, sha256: '' };

/** A video from its creation to its end, with the stages that every film has. */
const lifeOfVideo = async (): Promise<void> => {
  const { ownerId, id } = await putVideo(owner);
  for (const stage of stages) await changeVideo(ownerId, id, enterStage(1, stage, new Date()));
  await changeVideo(ownerId, id, complete(1, { result, charge: 1 }, new Date()));
};

interface Row {
  /** As in docs/scale.md. */
  name: string;
  /** Units that its hottest partition takes. */
  units: number;
  shards: number;
}

const count = async (): Promise<Row[]> => {
  await commit([{ Put: { Item: { ...accountKey(owner.userId), balance: 100_000, activeVideos: 0 } } }]);
  const connection = { connectionId: 'c', userId: owner.userId, sessionId: 's', generation: 0 };
  await commit(newConnectionWrites(connection, new Date()));
  const ping = await unitsOf(() => touchConnection('c', new Date(Date.now() + 1000)));
  const connect = await unitsOf(() => takeSocketPlace(1000));
  const series = await unitsOf(() =>
    addIncrements('00'.repeat(32), [{ name: 'requests', labels: 'a="b"', count: 1 }], new Date()),
  );
  const video = await unitsOf(lifeOfVideo);
  // A full shard is the dearest.
  const waiting = [];
  for (let made = 0; made < places; made += 1) waiting.push(await putVideo(owner));
  for (const one of waiting) await takePlace(one);
  const [last] = waiting;
  if (last === undefined) throw new Error('No video was made');
  const place = await unitsOf(() => commit([givePlaceBack(last)]));
  await changeVideo(last.ownerId, last.id, cancel(new Date()));
  const queue = await unitsOf(async () => {
    await commit([enterQueueWrite(last)]);
    await commit([leaveQueueWrite(last)]);
  });
  return [
    { name: 'ping', units: ping.index, shards: connectionShards },
    { name: 'connect', units: connect.table, shards: 1 },
    { name: 'series', units: series.table, shards: metricShards },
    { name: 'video', units: video.index, shards: activeShards },
    // Twice in the life of a video, each time in a transaction, which counts double.
    { name: 'place', units: 4 * place.table, shards: placeShards(places) },
    { name: 'queue', units: 2 * queue.table, shards: activeShards },
  ];
};

const rows = await count();
await services.close();
const documented = readFileSync(join(import.meta.dirname, '../docs/scale.md'), 'utf8');
const perSecond = ({ units, shards }: Row): number => round((unitsOfPartition * shards) / units);
printTable(
  'What one partition of 1,000 write units bears',
  ['what', 'units', 'shards', 'a second'],
  rows.map((row) => [row.name, row.units, row.shards, perSecond(row)]),
);
const wrong = rows.filter(
  (row) => !documented.includes(`| \`${row.name}\` | ${row.units} | ${row.shards} | ${perSecond(row)} |`),
);
for (const { name } of wrong) console.error(`docs/scale.md says something else of ${name}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
