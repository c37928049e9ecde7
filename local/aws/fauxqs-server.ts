/**
 * SQS and S3 in a thread of their own, so that their synchronous disk writes hold up nobody else. Listens on
 * 127.0.0.1 only; the package's own start function would bind every interface.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type BuildAppOptions, buildApp } from 'fauxqs';
import type { OldUploads } from './fauxqs.ts';
import { type Upload, uploadRefusal } from './s3-uploads.ts';
import { shareTimer, type WaitingQueue } from './sqs-waits.ts';

type Stores = NonNullable<BuildAppOptions['stores']>;

/** The parts of the package that its entry point does not export but `buildApp` takes. */
interface Persistence {
  db: { exec(sql: string): void; prepare(sql: string): { run(...values: unknown[]): unknown } };
  updateMessageReady(messageId: string): void;
  load(sqs: Stores['sqsStore'], sns: Stores['snsStore'], s3: Stores['s3Store']): void;
  close(): void;
}

const port = parentPort;
if (!port) throw new Error('The SQS and S3 server only runs in a worker thread');
const { dataDir, region }: { dataDir: string; region: string } = workerData;

const internal = async <T>(file: string): Promise<T> => {
  const loaded: T = await import(new URL(file, import.meta.resolve('fauxqs')).href);
  return loaded;
};

const { PersistenceManager } = await internal<{ PersistenceManager: new (folder: string) => Persistence }>(
  './persistence.js',
);
const { SqsStore, SqsQueue } = await internal<{
  SqsStore: new () => Stores['sqsStore'];
  SqsQueue: { prototype: WaitingQueue };
}>('./sqs/sqsStore.js');
const endWaits = shareTimer(SqsQueue.prototype);
const { SnsStore } = await internal<{ SnsStore: new () => Stores['snsStore'] }>('./sns/snsStore.js');
const { S3Store } = await internal<{ S3Store: new () => Stores['s3Store'] }>('./s3/s3Store.js');

const { INVALID_MESSAGE_BODY_CHAR } = await internal<{ INVALID_MESSAGE_BODY_CHAR: RegExp }>(
  './sqs/sqsTypes.js',
);
// The package's pattern looks at halves of characters beyond U+FFFF and refuses them; SQS takes them.
const invalid = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
INVALID_MESSAGE_BODY_CHAR.test = (text) => invalid.test(text);

const persistence = new PersistenceManager(dataDir);
// Writes survive the end of the process; only a power cut may lose the last ones.
persistence.db.exec('PRAGMA synchronous = NORMAL');
// The package writes null for how often a message was received, which its own table refuses: a message that was made
// visible at once was lost.
const becomesReady = persistence.db.prepare(
  'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
);
persistence.updateMessageReady = (messageId) => void becomesReady.run(messageId);
const stores: Stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
// Loading comes before the stores know the persistence, or they would write all they read.
persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
const backing = { persistence };
Object.assign(stores.sqsStore, backing);
Object.assign(stores.s3Store, backing);
for (const queue of stores.sqsStore.allQueues()) Object.assign(queue, backing);

/** Uploads in parts as the package keeps them. */
interface Uploads {
  multipartUploads: Map<string, Upload>;
  abortMultipartUpload(uploadId: string): void;
}

const uploads = stores.s3Store as unknown as Uploads;

type S3Failure = Error & { toXml(): string };
const { S3Error } = await internal<{
  S3Error: new (code: string, message: string, status: number) => S3Failure;
}>('./common/errors.js');

const app = buildApp({ logger: false, defaultRegion: region, stores });
app.addHook('preHandler', async ({ method, query, params, headers, body }, reply) => {
  const { uploadId } = query as { uploadId?: string };
  const upload = uploadId === undefined ? undefined : uploads.multipartUploads.get(uploadId);
  if (upload === undefined) return;
  const { bucket = '', '*': key = '' } = params as Record<string, string>;
  const text = method === 'POST' ? String(body) : '';
  const refusal = uploadRefusal(upload, { method, bucket, key, headers, body: text });
  if (refusal === undefined) return;
  const { status, code, message } = refusal;
  await reply
    .code(status)
    .type('application/xml')
    .send(new S3Error(code, message, status).toXml());
});
const address = await app.listen({ port: 0, host: '127.0.0.1' });

const abortUploads = ({ bucket, prefix, before }: OldUploads): number => {
  const old = [...uploads.multipartUploads].filter(
    ([, upload]) =>
      upload.bucket === bucket && upload.key.startsWith(prefix) && upload.initiated.getTime() < before,
  );
  for (const [uploadId] of old) uploads.abortMultipartUpload(uploadId);
  return old.length;
};

port.on('message', async (order: 'close' | 'end-waits' | { old: OldUploads; answer: MessagePort }) => {
  if (order === 'end-waits') return endWaits();
  if (order !== 'close') {
    order.answer.postMessage(abortUploads(order.old));
    return;
  }
  await app.close();
  persistence.close();
  port.postMessage('closed');
  port.close();
});
port.postMessage(address);
