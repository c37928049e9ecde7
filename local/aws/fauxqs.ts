import { once } from 'node:events';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Service } from '../cloud.ts';

/** Where SQS and S3 listen. */
export type QueueAndObjectServer = Service & {
  sqsUrl: string;
  s3Url: string;
  /** Gives up uploads in parts that have not ended, which S3's API does by one alone. Answers how many there were. */
  abortUploads(old: OldUploads): Promise<number>;
  /** Answers those who wait for messages, now and from now on, at once; absent where another server holds the queues. */
  endWaits?(): void;
};

/** Uploads in parts of a bucket whose key begins so and that were begun before a moment (Unix milliseconds). */
export interface OldUploads {
  bucket: string;
  prefix: string;
  before: number;
}

/** SQS and S3 over files in the data folder, or the endpoints that the environment names in their place. */
export const startQueuesAndObjects = async (
  dataDir: string,
  region: string,
): Promise<QueueAndObjectServer> => {
  const { KINORA_ENDPOINT_SQS: sqs, KINORA_ENDPOINT_S3: s3 } = process.env;
  if (sqs && s3) return { sqsUrl: sqs, s3Url: s3, abortUploads: async () => 0, close: async () => undefined };
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
    async abortUploads(old) {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ old, answer: port2 }, [port2]);
      const [aborted] = await once(port1, 'message');
      port1.close();
      return Number(aborted);
    },
    ...(sqs === undefined ? { endWaits: () => worker.postMessage('end-waits') } : {}),
    async close() {
      const ended = once(worker, 'exit');
      worker.postMessage('close');
      await ended;
    },
  };
};
