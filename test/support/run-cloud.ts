import type { CloudOptions } from '../../local/cloud.ts';
import { startCloud } from '../../local/start-cloud.ts';
import type { StartedCloud } from './cloud-process.ts';
import { mediaBucketOf } from './media.ts';

/** A process that runs an embedded cloud until its parent says a word, goes away, or kills it. */
const options: CloudOptions = JSON.parse(process.argv[2] ?? '');
process.on('disconnect', () => process.exit());
const { http, cloud, close } = await startCloud(options);
process.once('message', async () => {
  await close();
  process.disconnect();
});
const started: StartedCloud = { http, client: cloud.internalClient, mediaBucket: mediaBucketOf(cloud) };
process.send?.(started);
