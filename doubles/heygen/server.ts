import { createHmac, randomUUID } from 'node:crypto';
import { spokenSample } from '../sample-film.ts';
import type { Callback, WebhookTarget } from '../vendor-callbacks.ts';
import { isRunning, type Job, plainText, says } from '../vendor-jobs.ts';
import {
  type Answer,
  fileUrl,
  startVendorDouble,
  type VendorDouble,
  type VendorWire,
} from '../vendor-server.ts';

const failure = (status: number, code: string, message: string, headers = {}): Answer => ({
  status,
  headers,
  body: { error: { code, message } },
});

/** Half of the size that HeyGen would make: it has to be brought into shape all the same. */
const sizes: Readonly<Record<string, { width: number; height: number }>> = {
  '16:9': { width: 640, height: 360 },
  '9:16': { width: 360, height: 640 },
  '1:1': { width: 360, height: 360 },
};

const stateOf = (job: Job, url: string) => {
  if (isRunning(job)) return { status: 'processing' };
  if (says(job, 'fails'))
    return { status: 'failed', failure_code: 'internal', failure_message: 'The model fell over' };
  if (says(job, 'forbids'))
    return {
      status: 'failed',
      failure_code: 'BLOCKED_WORDS_DETECTED',
      failure_message: 'Not these words, please',
    };
  return { status: 'completed', video_url: says(job, 'empty') ? null : fileUrl(url, job) };
};

/** As HeyGen signs: the body alone. */
const callbackOf = (job: Job, { url, secret }: WebhookTarget): Callback => {
  const end = says(job, 'fails') || says(job, 'forbids') ? 'fail' : 'success';
  const body = JSON.stringify({
    event_type: `avatar_video.${end}`,
    event_data: { video_id: job.id, callback_id: job.body.callback_id },
  });
  const headers = {
    'heygen-signature': createHmac('sha256', secret).update(body).digest('hex'),
    'heygen-timestamp': String(Math.floor(Date.now() / 1000)),
    'heygen-event-id': randomUUID(),
  };
  return { url: url(), headers, body };
};

const wireOf = (apiKey: string, webhook?: WebhookTarget): VendorWire => ({
  ...(webhook === undefined ? {} : { callback: (job) => callbackOf(job, webhook) }),
  film: ({ body, text }) =>
    spokenSample({
      ...(sizes[String(body.aspect_ratio)] ?? { width: 640, height: 360 }),
      text: plainText(text),
    }),
  answer: ({ method, path, header, body }, jobs, url) => {
    if (header('x-api-key') !== apiKey) return failure(401, 'unauthorized', 'No such key');
    const id = /^\/v3\/videos\/([\w-]+)$/.exec(path)?.[1];
    if (method === 'GET' && id !== undefined) {
      const job = jobs.find(id);
      if (job === undefined) return failure(404, 'not_found', 'No such video');
      job.looks += 1;
      if (says(job, 'blind') && job.looks === 1) return 'hang-up';
      return { status: 200, body: { data: { id, ...stateOf(job, url) } } };
    }
    if (method !== 'POST' || path !== '/v3/videos') return failure(404, 'not_found', 'No such call');
    const text = String(body.script ?? '');
    const key = header('idempotency-key');
    const isFirst = jobs.arrived(text, key);
    // The first answer to a key is that to all of its repetitions.
    const known = key === undefined ? undefined : jobs.all.find((job) => job.key === key);
    if (isFirst && text.includes('double:busy'))
      return failure(429, 'rate_limit_exceeded', 'Ten at once is enough', { 'retry-after': '5' });
    if (known !== undefined)
      return { status: 200, body: { data: { video_id: known.id, status: 'waiting' } } };
    if (isFirst && text.includes('double:broken')) return failure(500, 'internal', 'Something fell over');
    if (text.includes('double:refuses')) return failure(400, 'invalid_parameter', 'Not this content, please');
    if (text.includes('double:unpaid')) return failure(402, 'insufficient_credit', 'The account is empty');
    if (text.length === 0 || text.length > 5000)
      return failure(400, 'invalid_parameter', 'A script has 1 to 5000 characters');
    const job = jobs.take(text, body, key);
    if (isFirst && says(job, 'cut')) return 'hang-up';
    return { status: 200, body: { data: { video_id: job.id, status: 'waiting' } } };
  },
});

/**
 * A server that speaks the part of HeyGen's API v3 that Kinora uses. Its presenters are a card and the embedded voice.
 *
 * @param apiKey the only one that is let in
 * @param webhook an endpoint that was registered with it
 */
export const startHeygenDouble = (apiKey: string, webhook?: WebhookTarget): Promise<VendorDouble> =>
  startVendorDouble(wireOf(apiKey, webhook));
