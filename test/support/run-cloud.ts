import { flushCompileCache } from 'node:module';
import { startCloud } from '../../local/start-cloud.ts';
import type {
  FaultCounts,
  Invoked,
  ObservedCalls,
  ProcessOptions,
  StartedCloud,
  Word,
} from './cloud-process.ts';
import { mediaBucketOf } from './media.ts';
import { invoke } from './table.ts';

/** A process that runs an embedded cloud until its parent says so, goes away, or kills it. */
const { observes, ...options }: ProcessOptions = JSON.parse(process.argv[2] ?? '');
const calls: string[] = [];
const observed: Pick<ProcessOptions, 'onCall'> = {
  onCall: ({ service, operation, status }) => {
    if (service === observes) calls.push(`${operation} ${status}`);
  },
};
process.on('disconnect', () => process.exit());
const { http, websocket, cloud, close } = await startCloud({
  ...options,
  ...(observes !== undefined && observed),
});
const faults: FaultCounts['faults'] = {};
const { happens } = cloud.faults;
cloud.faults.happens = (point) => {
  const did = happens(point);
  if (did) faults[point] = (faults[point] ?? 0) + 1;
  return did;
};
process.on('message', async (word: Word) => {
  // A run that fails is made up for by the next.
  if (word === 'reconcile') return void invoke({ running: { cloud } }, 'reconcileVideos').catch(() => {});
  if (word === 'faults') return void process.send?.({ faults } satisfies FaultCounts);
  if (word === 'calls') return void process.send?.({ calls } satisfies ObservedCalls);
  if (word !== 'close') {
    const answer: Invoked = { id: word.id, result: await cloud.invoke(word.functionReference, word.payload) };
    return void process.send?.(answer);
  }
  await close();
  process.disconnect();
});
const { internalClient: client, dataDir, resources } = cloud;
const started: StartedCloud = {
  http,
  websocket,
  client,
  dataDir,
  resources,
  mediaBucket: mediaBucketOf(cloud),
};
process.send?.(started);
// It may be killed, which keeps nothing.
flushCompileCache();
