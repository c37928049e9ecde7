import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Service } from '../cloud.ts';

/** Where SQS and S3 listen. */
export type QueueAndObjectServer = Service & { sqsUrl: string; s3Url: string };

/** SQS and S3 over files in the data folder, or the endpoints that the environment names in their place. */
export const startQueuesAndObjects = async (
  dataDir: string,
  region: string,
): Promise<QueueAndObjectServer> => {
  const { KINORA_ENDPOINT_SQS: sqs, KINORA_ENDPOINT_S3: s3 } = process.env;
  if (sqs && s3) return { sqsUrl: sqs, s3Url: s3, close: async () => undefined };
  const worker = new Worker(new URL('./fauxqs-server.ts', import.meta.url), {
    name: 'sqs-and-s3',
    workerData: { dataDir: join(dataDir, 'queues-and-objects'), region },
    execArgv: ['--no-warnings'],
  });
  const [address] = await once(worker, 'message');
  const url = String(address);
  return {
    sqsUrl: sqs ?? url,
    s3Url: s3 ?? url,
    async close() {
      const ended = once(worker, 'exit');
      worker.postMessage('close');
      await ended;
    },
  };
};
