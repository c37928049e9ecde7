/** Runs the core of a cloud in a process of its own, so that a test can kill it. */
import { startCore } from '../../../../local/core.ts';

const [assembly = '', dataDir = ''] = process.argv.slice(2);
const { cloud } = await startCore({ assembly, dataDir });
process.send?.('started');
process.on('message', async (event) => {
  process.send?.(await cloud.invoke('Worker', event));
});
