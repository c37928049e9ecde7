import { createHmac, randomUUID } from 'node:crypto';
import { sampleClip } from '../sample-clip.ts';
import type { Callback, WebhookTarget } from '../vendor-callbacks.ts';
import { bytesOfImage, imageLimits, imageProblem, personWords } from '../vendor-image.ts';
import { isRunning, type Job, says } from '../vendor-jobs.ts';
import {
  type Answer,
  fileUrl,
  startVendorDouble,
  type VendorDouble,
  type VendorWire,
} from '../vendor-server.ts';
import { googleError, lostAnswer, lostLook, refusedStart } from './errors.ts';

const interaction = (job: Job, url: string): Answer => {
  const state = (status: string, more: object = {}): Answer => ({
    status: 200,
    body: { id: job.id, model: job.body.model, status, ...more },
  });
  const said = (...content: object[]) => ({ steps: [{ type: 'model_output', content }] });
  if (job.cancelled) return state('cancelled');
  if (isRunning(job)) return state('in_progress');
  if (says(job, 'fails'))
    return state('failed', { errors: [{ code: 'internal', message: 'The model fell over' }] });
  if (says(job, 'forbids'))
    return state('completed', said({ type: 'text', text: 'Not this content, please' }));
  if (says(job, 'person') && imageOf(job.body) !== undefined)
    return state('completed', said({ type: 'text', text: personWords }));
  if (says(job, 'empty')) return state('completed', { steps: [] });
  const uri = `${url}/v1/files/${job.id}:download?alt=media`;
  return state('completed', said({ type: 'video', mime_type: 'video/mp4', uri }));
};

/** As Gemini signs: Standard Webhooks. */
const callbackOf = (job: Job, { url, secret }: WebhookTarget): Callback => {
  const type = says(job, 'fails') ? 'interaction.failed' : 'interaction.completed';
  const { user_metadata: metadata } = Object(job.body.webhook_config);
  const body = JSON.stringify({
    type,
    version: 'v1',
    timestamp: new Date().toISOString(),
    data: { id: job.id, user_metadata: metadata },
  });
  const [id, at] = [randomUUID(), String(Math.floor(Date.now() / 1000))];
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  const headers = { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${signature}` };
  return { url: url(), headers, body };
};

interface Part {
  type?: unknown;
  text?: unknown;
  data?: unknown;
  mime_type?: unknown;
}

/** What an interaction is asked with: a text, or a text and pictures. */
const partsOf = ({ input }: Job['body']): Part[] =>
  Array.isArray(input) ? input.map((part) => Object(part)) : [{ type: 'text', text: input }];
const textOf = (body: Job['body']): string =>
  partsOf(body)
    .filter(({ type }) => type === 'text')
    .map(({ text }) => String(text))
    .join(' ');
const imageOf = (body: Job['body']): Part | undefined => partsOf(body).find(({ type }) => type === 'image');

/** A task without its picture, or one that is not taken. */
const refusedImage = (body: Job['body']): Answer | undefined => {
  const invalid = (message: string) => googleError(400, message, 'INVALID_ARGUMENT');
  const { task } = Object(Object(body.generation_config).video_config);
  const image = imageOf(body);
  if ((task === 'image_to_video') !== (image !== undefined))
    return invalid(`${task} does not fit its input.`);
  const wrong = image && imageProblem(image.data, image.mime_type, imageLimits.omni);
  return wrong === undefined ? undefined : invalid(wrong);
};

const wireOf = (apiKey: string, webhook?: WebhookTarget): VendorWire => ({
  ...(webhook === undefined ? {} : { callback: (job) => callbackOf(job, webhook) }),
  film: ({ body, text }) => {
    const { aspect_ratio: aspectRatio, duration: seconds } = Object(body.response_format);
    return sampleClip({ aspectRatio, text, seconds, picture: bytesOfImage(imageOf(body)?.data) });
  },
  filmOf: ({ path, header }, jobs) => {
    const job = jobs.find(/^\/v1\/files\/([\w-]+):download$/.exec(path)?.[1]);
    return header('x-goog-api-key') === apiKey && !says(job ?? { text: '' }, 'moved') ? job : undefined;
  },
  answer: ({ method, path, header, body }, jobs, url) => {
    if (header('x-goog-api-key') !== apiKey)
      return googleError(400, 'API key not valid. Please pass a valid API key.', 'INVALID_ARGUMENT');
    const moved = jobs.find(/^\/v1\/files\/([\w-]+):download$/.exec(path)?.[1]);
    if (moved !== undefined) return { status: 302, headers: { location: fileUrl(url, moved) }, body: {} };
    const [, id, what] = /^\/v1\/interactions\/([\w-]+)(\/cancel)?$/.exec(path) ?? [];
    if (id !== undefined) {
      const job = jobs.find(id);
      if (job === undefined) return googleError(404, 'Interaction not found', 'NOT_FOUND');
      if (what !== undefined) {
        if (!isRunning(job)) return googleError(400, 'It has ended', 'FAILED_PRECONDITION');
        job.cancelled = true;
      } else job.looks += 1;
      return lostLook(job) ?? interaction(job, url);
    }
    if (method !== 'POST' || path !== '/v1/interactions') return googleError(404, 'Not found', 'NOT_FOUND');
    const text = textOf(body);
    const refused = refusedStart(jobs, text) ?? refusedImage(body);
    if (refused !== undefined) return refused;
    const job = jobs.take(text, body);
    const taken = { status: 200, body: { id: job.id, model: body.model, status: 'in_progress' } };
    return lostAnswer(jobs, text) ?? taken;
  },
});

/**
 * A server that speaks the interactions of Gemini's API.
 *
 * @param apiKey the only one that is let in
 * @param webhook an endpoint that was registered with it
 */
export const startOmniDouble = (apiKey: string, webhook?: WebhookTarget): Promise<VendorDouble> =>
  startVendorDouble(wireOf(apiKey, webhook));
