/**
 * `npm run bench:webhooks -- [--events 10000] [--rate 40] [--minutes 10]`: events of many accounts, four of each video,
 * all to a healthy receiver and the ends of videos to one that fails in its own way each, through the functions in this
 * process, the embedded table and a clock that is moved on. Then every hostile address of the tests is called. Ends
 * with 1 where a delivery is neither delivered nor given up in the log, an event did not come or cannot be put into
 * order by `seq`, a redirect was followed, a hostile address was dialled, or the minutes are over. A call is given a
 * second in place of ten seconds; nothing else is changed.
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { settingVariable } from '../functions/shared/settings.ts';
import type { WebhookEventType } from '../functions/webhooks/model.ts';
import { valuesOf } from '../lib/config-values.ts';
import { serveFunctions } from '../test/support/function-services.ts';
import { hostileUrls } from '../test/support/hostile-urls.ts';
import { WebhookQueues, webhookQueueUrls } from '../test/support/webhook-queues.ts';
import { percentile, printTable, round } from './table.ts';
import { callHostile } from './webhook-hostile.ts';
import { type Kind, kinds, startReceivers } from './webhook-receivers.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000' },
    rate: { type: 'string', default: '40' },
    minutes: { type: 'string', default: '10' },
  },
});
const events = Number(values.events);
/** Events a second. */
const rate = Number(values.rate);
/** Each has a healthy endpoint and one that fails. */
const eventsOfAccount = 8;
/** Numbered from 1; the last tells the end. */
const eventsOfVideo = 4;
const callMilliseconds = 1000;
const endsAt = performance.now() + Number(values.minutes) * 60_000;
const answerMilliseconds = 100;
const hoursUntilGivenUp = 96;

const RealDate = Date;
let movedMilliseconds = 0;
class MovedDate extends RealDate {
  constructor(...given: []) {
    if (given.length === 0) super(RealDate.now() + movedMilliseconds);
    else super(...given);
  }
  static override now(): number {
    return RealDate.now() + movedMilliseconds;
  }
}
globalThis.Date = MovedDate as DateConstructor;

const queues = new WebhookQueues();
const toQueue = (operation: string) => (body: Record<string, string>) =>
  queues.take(operation, JSON.stringify(body)) ?? {
    MessageId: 'm',
    MD5OfMessageBody: createHash('md5')
      .update(body.MessageBody ?? '')
      .digest('hex'),
  };
const services = await serveFunctions({
  answers: {
    'AmazonSQS.SendMessage': toQueue('SendMessage'),
    'AmazonSQS.SendMessageBatch': toQueue('SendMessageBatch'),
  },
});
for (const [name, value] of Object.entries(valuesOf('dev')))
  process.env[settingVariable(name as Parameters<typeof settingVariable>[0])] = String(value);
Object.assign(process.env, {
  ENVIRONMENT_NAME: 'dev',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  MEDIA_BUCKET: 'media',
  MAIL_QUEUE_URL: `${services.endpoint}/000000000000/mail`,
  ...webhookQueueUrls(services.endpoint),
});
// Figures of the functions would drown our own.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = ((text: string) => text.startsWith('{"metric"') || write(text)) as typeof write;

// The environment is read at first use: these come after it.
const { commit } = await import('../functions/platform/aws/commit.ts');
const { enqueue } = await import('../functions/platform/aws/queue.ts');
const { accountAdmissionKey } = await import('../functions/platform/http/keys.ts');
const { accountKey } = await import('../functions/shared/keys.ts');
const { newId } = await import('../functions/shared/ids.ts');
const { mapConcurrently } = await import('../functions/shared/concurrency.ts');
const { callWebhook } = await import('../functions/webhooks/call.ts');
const { listDeliveries } = await import('../functions/webhooks/delivery-store.ts');
const { webhooksKey } = await import('../functions/webhooks/keys.ts');
const { defaultEvents } = await import('../functions/webhooks/model.ts');
const { newWebhookSecret } = await import('../functions/webhooks/signature.ts');
const { settleWebhooks, sweepWebhooks, tellEvent } = await import('../test/support/webhook-loop.ts');

const receivers = await startReceivers();
const failing = kinds.filter((kind) => kind !== 'healthy');

const endpointOf = (kind: Kind, events: readonly WebhookEventType[]) => ({
  id: kind.replace(' ', '-'),
  url: receivers.urlOf(kind),
  description: '',
  events: [...events],
  secrets: [{ secret: newWebhookSecret() }],
  createdAt: new Date().toISOString(),
  updatedAt: new Date().toISOString(),
});
const accounts = await mapConcurrently(
  Array.from({ length: Math.ceil(events / eventsOfAccount) }, (_, index) => index),
  8,
  async (index) => {
    const ownerId = newId();
    const kind = failing[index % failing.length] ?? 'silent';
    const endpoints = [endpointOf('healthy', defaultEvents), endpointOf(kind, ['video.failed'])];
    await commit([
      { Put: { Item: { ...webhooksKey(ownerId), version: 1, endpoints, jobSecrets: [] } } },
      { Put: { Item: { ...accountAdmissionKey(ownerId), state: 'active' } } },
      { Put: { Item: { ...accountKey(ownerId), email: `${ownerId}@example.com` } } },
    ]);
    const videoIds = Array.from({ length: eventsOfAccount / eventsOfVideo }, () => newId());
    return { ownerId, kind, videoIds };
  },
);

/** Makes a call as `sendWebhook` does, with less patience. */
const send = async ({ Records }: { Records: { body: string }[] }) => {
  for (const { body } of Records) {
    const { ownerId, endpointId, deliveryId, attempt, ...call } = JSON.parse(body);
    const limits = { timeoutMilliseconds: callMilliseconds, answerMilliseconds };
    const outcome = await callWebhook(call, { reach: 'any', ...limits });
    await enqueue('outcomes', { kind: 'attempted', ownerId, endpointId, deliveryId, attempt, outcome });
  }
  return { batchItemFailures: [] };
};

const demandTime = (): void => {
  if (performance.now() < endsAt) return;
  console.error(`Not finished in ${values.minutes} minutes.`);
  process.exit(1);
};

const startedAt = performance.now();
const toldAt = new Map<string, number>();
let isTelling = true;
const worker = (async () => {
  while (isTelling || queues.webhooks.length > 0) {
    demandTime();
    await settleWebhooks(queues, send);
    await sleep(2);
  }
})();
/** The events of one video come in their order, those of other videos in between. */
const tell = async (index: number): Promise<void> => {
  const account = accounts[index % accounts.length];
  const turn = Math.floor(index / accounts.length);
  const videoId = account?.videoIds[Math.floor(turn / eventsOfVideo)] ?? '';
  const seq = (turn % eventsOfVideo) + 1;
  const isEnd = seq === eventsOfVideo;
  toldAt.set(`healthy evt_${videoId}_${seq}`, performance.now());
  await tellEvent({
    videoId,
    ownerId: account?.ownerId ?? '',
    attempt: 1,
    seq,
    type: isEnd ? 'failed' : 'stage',
    status: isEnd ? 'failed' : 'processing',
    progress: seq / 10,
    at: new Date().toISOString(),
  });
};
const telling = new Set<Promise<void>>();
for (let index = 0; index < events; index += 1) {
  demandTime();
  await sleep(Math.max(0, startedAt + (index / rate) * 1000 - performance.now()));
  // As many as queues of events have functions for: what is beyond waits, here as there.
  if (telling.size >= 16) await Promise.race(telling);
  const told = tell(index).finally(() => telling.delete(told));
  telling.add(told);
}
await Promise.all(telling);
isTelling = false;
await worker;
const seconds = (performance.now() - startedAt) / 1000;
const latencies = [...toldAt].flatMap(([name, told]) => {
  const first = receivers.heard.get(name);
  return first === undefined ? [] : [first - told];
});

for (let hour = 0; hour < hoursUntilGivenUp; hour += 1) {
  demandTime();
  movedMilliseconds += 3_600_000;
  await sweepWebhooks();
  await settleWebhooks(queues, send);
}

interface Sum {
  deliveries: number;
  delivered: number;
  givenUp: number;
  pending: number;
  unheard: number;
  attempts: number;
}
const sums = new Map<Kind, Sum>();
for (const { ownerId, kind } of accounts) {
  for (const one of ['healthy', kind] as const) {
    const sum = sums.get(one) ?? {
      deliveries: 0,
      delivered: 0,
      givenUp: 0,
      pending: 0,
      unheard: 0,
      attempts: 0,
    };
    sums.set(one, sum);
    demandTime();
    const { deliveries } = await listDeliveries(ownerId, one.replace(' ', '-'), { limit: 1000 });
    for (const { status, messageId, outcomes } of deliveries) {
      sum.deliveries += 1;
      sum.attempts += outcomes.length;
      if (status === 'pending') sum.pending += 1;
      else if (status === 'given_up') sum.givenUp += 1;
      else sum.delivered += 1;
      if (status === 'delivered' && !receivers.heard.has(`${one} ${messageId}`)) sum.unheard += 1;
    }
  }
}

const { dialled, namesAsked } = await callHostile();

printTable(
  `${events} events of ${accounts.length} accounts`,
  ['receiver', 'deliveries', 'delivered', 'given up', 'still pending', 'attempts each'],
  kinds.map((kind) => {
    const sum = sums.get(kind);
    if (sum === undefined) return [kind, 0, 0, 0, 0, 0];
    const { deliveries, delivered, givenUp, pending, attempts } = sum;
    return [kind, deliveries, delivered, givenUp, pending, round(attempts / deliveries, 1)];
  }),
);
printTable(
  'From the event to its request at a healthy receiver, while the others fail',
  ['events a second', 'p50 ms', 'p99 ms', 'longest ms', 'out of order, told by seq', 'repeated'],
  [
    [
      round(events / seconds, 1),
      round(percentile(latencies, 0.5), 0),
      round(percentile(latencies, 0.99), 0),
      round(Math.max(...latencies), 0),
      receivers.outOfOrder,
      receivers.repeated,
    ],
  ],
);
printTable(
  'Where webhooks may not go',
  ['hostile URLs', 'names that lead there', 'dialled', 'redirects followed', 'peak memory MB'],
  [
    [
      hostileUrls.length,
      namesAsked,
      dialled.length,
      receivers.redirected,
      Math.round(process.resourceUsage().maxRSS / 1024),
    ],
  ],
);
const all = [...sums.values()];
const right =
  // One that is gone gets none of the later events; all deliveries of an event are one transaction.
  sums.get('healthy')?.deliveries === events &&
  latencies.length === events &&
  receivers.redirected === 0 &&
  dialled.length === 0 &&
  all.every(({ pending, unheard }) => pending === 0 && unheard === 0);
receivers.close();
await services.close();
process.exitCode = right ? 0 : 1;
