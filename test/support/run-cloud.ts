import type { CloudOptions } from '../../local/cloud.ts';
import { startCloud } from '../../local/start-cloud.ts';
import type { StartedCloud, Word } from './cloud-process.ts';
import { mediaBucketOf } from './media.ts';
import { invoke } from './table.ts';

/** A process that runs an embedded cloud until its parent says so, goes away, or kills it. */
const options: CloudOptions = JSON.parse(process.argv[2] ?? '');
process.on('disconnect', () => process.exit());
const { http, cloud, close } = await startCloud(options);
process.on('message', async (word: Word) => {
  // A run that fails is made up for by the next.
  if (word === 'reconcile') return void invoke({ running: { cloud } }, 'reconcileVideos').catch(() => {});
  await close();
  process.disconnect();
});
const started: StartedCloud = { http, client: cloud.internalClient, mediaBucket: mediaBucketOf(cloud) };
process.send?.(started);
