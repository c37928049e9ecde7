import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { sampleClip } from '../sample-clip.ts';
import type { Callback } from '../vendor-callbacks.ts';
import {
  bytesOfImage,
  dataUriParts,
  imageLimits,
  imageProblem,
  personWords,
  shapeOfImage,
} from '../vendor-image.ts';
import { isRunning, type Job, says } from '../vendor-jobs.ts';
import {
  type Answer,
  fileUrl,
  startVendorDouble,
  type VendorDouble,
  type VendorWire,
} from '../vendor-server.ts';

const failure = (status: number, detail: unknown, headers = {}): Answer => ({
  status,
  headers,
  body: { detail },
});
const refusal = failure(422, [
  { loc: ['body', 'prompt'], msg: 'Not this content, please', type: 'content_policy_violation' },
]);

/** Members that are pictures, of whatever model: the first of them is what a clip begins with. */
const imageMembers = ['image_url', 'tail_image_url', 'end_image_url'] as const;
const imagesOf = (body: Job['body']) =>
  imageMembers.flatMap((member) => {
    const uri = body[member];
    return uri === undefined ? [] : [{ member, ...dataUriParts(uri) }];
  });

/** What is wrong with the pictures of a request: a model of pictures needs its first one, and no other takes any. */
const refusedImage = (path: string, body: Job['body']): Answer | undefined => {
  const invalid = (member: string, msg: string, type: string) =>
    failure(422, [{ loc: ['body', member], msg, type }]);
  const images = imagesOf(body);
  if (path.includes('/image-to-video') !== (body.image_url !== undefined))
    return invalid('image_url', 'Field required', 'missing');
  for (const { member, type, data } of images) {
    const wrong = imageProblem(data, type, imageLimits.fal);
    if (wrong !== undefined) return invalid(member, wrong, 'image_load_error');
    if (String(body.prompt).includes('double:person'))
      return invalid(member, personWords, 'content_policy_violation');
  }
  return undefined;
};

const resultOf = (job: Job, url: string): Answer => {
  if (says(job, 'fails')) return failure(500, 'The model fell over');
  if (says(job, 'forbids')) return refusal;
  const video = says(job, 'empty') ? null : { url: fileUrl(url, job), content_type: 'video/mp4' };
  return { status: 200, body: { video } };
};

/** The account whose key is let in. */
export const falDoubleUser = 'double-user';

/** As fal signs: its names and the time, with a key that it publishes. */
const callbackOf = (job: Job, url: string, key: KeyObject): Callback | undefined => {
  if (job.callback === undefined) return undefined;
  const answer = resultOf(job, url);
  const { status, body: payload } = typeof answer === 'object' ? answer : { status: 500, body: {} };
  const ended = status === 200 ? { status: 'OK' } : { status: 'ERROR', error: 'Invalid status code' };
  const body = JSON.stringify({ request_id: job.id, gateway_request_id: job.id, ...ended, payload });
  const at = String(Math.floor(Date.now() / 1000));
  const digest = createHash('sha256').update(body).digest('hex');
  const message = [job.id, falDoubleUser, at, digest].join('\n');
  const headers = {
    'x-fal-webhook-request-id': job.id,
    'x-fal-webhook-user-id': falDoubleUser,
    'x-fal-webhook-timestamp': at,
    'x-fal-webhook-signature': sign(null, Buffer.from(message), key).toString('hex'),
  };
  return { url: job.callback, headers, body };
};

const wireOf = (apiKey: string, { privateKey, publicKey } = generateKeyPairSync('ed25519')): VendorWire => ({
  callback: (job, url) => callbackOf(job, url, privateKey),
  film: ({ body, text }) => {
    const picture = imagesOf(body)[0]?.data;
    // A model of pictures takes the shape of its first one.
    const aspectRatio = body.aspect_ratio ?? shapeOfImage(picture);
    return sampleClip({ aspectRatio, text, seconds: body.duration, picture: bytesOfImage(picture) });
  },
  answer: ({ method, path, query, header, body }, jobs, url) => {
    if (path === '/.well-known/jwks.json')
      return { status: 200, body: { keys: [publicKey.export({ format: 'jwk' })] } };
    if (header('authorization') !== `Key ${apiKey}`) return failure(401, 'Cannot access application');
    const [, id, what] = /^\/[\w.-]+\/[\w.-]+\/requests\/([\w-]+)(?:\/(status|cancel))?$/.exec(path) ?? [];
    if (id !== undefined) {
      const job = jobs.find(id);
      if (job === undefined) return failure(404, 'Request not found');
      if (what === 'status') job.looks += 1;
      const isOver = !isRunning(job) || job.cancelled;
      if (method === 'PUT' && what === 'cancel') {
        if (isOver) return { status: 400, body: { status: 'ALREADY_COMPLETED' } };
        job.cancelled = true;
        return { status: 202, body: { status: 'CANCELLATION_REQUESTED' } };
      }
      if (what !== 'status')
        return isOver ? resultOf(job, url) : failure(400, 'Request is still in progress');
      if (says(job, 'blind') && job.looks === 1) return 'hang-up';
      return { status: 200, body: { request_id: id, status: isOver ? 'COMPLETED' : 'IN_PROGRESS' } };
    }
    if (method !== 'POST') return failure(404, 'Not found');
    const text = String(body.prompt ?? '');
    const isFirst = jobs.arrived(text);
    if (isFirst && text.includes('double:busy'))
      return failure(429, 'Too many requests', { 'retry-after': '5' });
    if (isFirst && text.includes('double:broken')) return failure(503, 'Something fell over');
    if (text.includes('double:unpaid')) return failure(403, 'Exhausted balance');
    if (text.includes('double:refuses')) return refusal;
    const refused = refusedImage(path, body);
    if (refused !== undefined) return refused;
    const job = jobs.take(text, body);
    job.callback = query.get('fal_webhook') ?? undefined;
    if (isFirst && says(job, 'cut')) return 'hang-up';
    return { status: 200, body: { request_id: job.id, status: 'IN_QUEUE' } };
  },
});

/**
 * A server that speaks the queue of fal, with whatever model it is asked for. Its clips are cards without sound.
 *
 * @param apiKey the only one that is let in
 */
export const startFalDouble = (apiKey: string): Promise<VendorDouble> => startVendorDouble(wireOf(apiKey));
