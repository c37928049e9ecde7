import { sampleClip } from '../sample-clip.ts';
import { bytesOfImage, imageLimits, imageProblem, personWords } from '../vendor-image.ts';
import { isRunning, type Job, type Jobs, says } from '../vendor-jobs.ts';
import { type Answer, startVendorDouble, type VendorDouble, type VendorWire } from '../vendor-server.ts';
import { googleError, lostAnswer, lostLook, refusedStart } from './errors.ts';

const parametersOf = ({ body }: Pick<Job, 'body'>) => Object(body.parameters);
/** Where Vertex AI leaves the film of a job. */
const objectOf = (job: Job): { bucket: string; name: string } => {
  const [, bucket = '', folder = ''] =
    /^gs:\/\/([^/]+)\/(.*)$/.exec(String(parametersOf(job).storageUri)) ?? [];
  return { bucket, name: `${folder}${job.id}/sample_0.mp4` };
};
const isThere = (job: Job): boolean =>
  !isRunning(job) && !['fails', 'forbids', 'empty'].some((word) => says(job, word)) && !job.filtered;

const operation = (job: Job, name: string): Answer => {
  const done = (more: object): Answer => ({ status: 200, body: { name, done: true, ...more } });
  if (isRunning(job)) return { status: 200, body: { name } };
  if (says(job, 'fails')) return done({ error: { code: 13, message: 'The model fell over' } });
  if (says(job, 'forbids')) return done({ error: { code: 3, message: 'Not this content, please' } });
  if (job.filtered) {
    const reason = 'The film may show violence. Support codes: 61493863';
    return done({ response: { raiMediaFilteredCount: 1, raiMediaFilteredReasons: [reason] } });
  }
  if (says(job, 'empty')) return done({ response: {} });
  const { bucket, name: object } = objectOf(job);
  const videos = [{ gcsUri: `gs://${bucket}/${object}`, mimeType: 'video/mp4' }];
  return done({ response: { raiMediaFilteredCount: 0, videos } });
};

const listed = (jobs: Jobs, prefix: string): Answer => {
  const items = jobs.all.filter((job) => isThere(job) && objectOf(job).name.startsWith(prefix)).map(objectOf);
  return { status: 200, body: { kind: 'storage#objects', ...(items.length === 0 ? {} : { items }) } };
};

const instanceOf = (body: Job['body']) => Object(Array.isArray(body.instances) ? body.instances[0] : {});

/** What is wrong with the pictures of a start: an end goes with a beginning. */
const refusedImage = (body: Job['body']): Answer | undefined => {
  const { prompt, image, lastFrame } = instanceOf(body);
  const invalid = (message: string) => googleError(400, message, 'INVALID_ARGUMENT');
  if (lastFrame !== undefined && image === undefined) return invalid('Last frame needs an image.');
  for (const one of [image, lastFrame].filter((sent) => sent !== undefined)) {
    const { bytesBase64Encoded: data, mimeType } = Object(one);
    const wrong = imageProblem(data, mimeType, imageLimits.veo);
    if (wrong !== undefined) return invalid(wrong);
    if (String(prompt).includes('double:person')) return invalid(personWords);
  }
  return undefined;
};

const wireOf = (token: string): VendorWire => ({
  film: (job) => {
    const { aspectRatio, durationSeconds: seconds } = parametersOf(job);
    const picture = bytesOfImage(Object(instanceOf(job.body).image).bytesBase64Encoded);
    return sampleClip({ aspectRatio, text: job.text, seconds, picture });
  },
  filmOf: ({ path, header }, jobs) => {
    if (header('authorization') !== `Bearer ${token}`) return undefined;
    const name = /^\/storage\/v1\/b\/[^/]+\/o\/([^/]+)$/.exec(path)?.[1];
    return name === undefined
      ? undefined
      : jobs.all.find((job) => isThere(job) && objectOf(job).name === decodeURIComponent(name));
  },
  answer: ({ method, path, query, header, body }, jobs) => {
    if (header('authorization') !== `Bearer ${token}`)
      return googleError(401, 'Request had invalid authentication credentials.', 'UNAUTHENTICATED');
    if (/^\/storage\/v1\/b\/[^/]+\/o$/.test(path)) return listed(jobs, query.get('prefix') ?? '');
    const [, model, what] = /^\/v1beta1\/(.+):(predictLongRunning|fetchPredictOperation)$/.exec(path) ?? [];
    if (method !== 'POST' || model === undefined) return googleError(404, 'Not found', 'NOT_FOUND');
    if (what === 'fetchPredictOperation') {
      const name = String(body.operationName);
      const job = jobs.find(name.split('/').at(-1));
      if (job === undefined) return googleError(404, 'Operation not found', 'NOT_FOUND');
      job.looks += 1;
      return lostLook(job) ?? operation(job, name);
    }
    const text = String(instanceOf(body).prompt);
    const refused = refusedStart(jobs, text) ?? refusedImage(body);
    if (refused !== undefined) return refused;
    const isFirst = !jobs.all.some((job) => job.text === text);
    const job = jobs.take(text, body);
    job.filtered = isFirst && says(job, 'filtered');
    return lostAnswer(jobs, text) ?? { status: 200, body: { name: `${model}/operations/${job.id}` } };
  },
});

/** A server that speaks Veo of Vertex AI, and Cloud Storage that it writes to. @param token the only one let in */
export const startVeoDouble = (token: string): Promise<VendorDouble> => startVendorDouble(wireOf(token));
