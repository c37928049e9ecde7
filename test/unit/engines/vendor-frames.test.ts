import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { startFalDouble } from '../../../doubles/fal/server.ts';
import { veoDoubleSecret } from '../../../doubles/google/offer.ts';
import { startOmniDouble } from '../../../doubles/google/omni.ts';
import { startVeoDouble } from '../../../doubles/google/veo.ts';
import { startLumaDouble } from '../../../doubles/luma/server.ts';
import { imageLimits, imageProblem, personWords } from '../../../doubles/vendor-image.ts';
import type { VendorDouble } from '../../../doubles/vendor-server.ts';
import type {
  RemoteWork,
  SceneRequests,
  Started,
  VendorFilm,
} from '../../../functions/engines/capabilities.ts';
import { falClientAt } from '../../../functions/engines/fal/client.ts';
import { kling } from '../../../functions/engines/fal/models/kling.ts';
import { ltx } from '../../../functions/engines/fal/models/ltx.ts';
import { falScenesBy } from '../../../functions/engines/fal/work.ts';
import { lumaScenes } from '../../../functions/engines/luma/work.ts';
import { omniClientAt } from '../../../functions/engines/omni/client.ts';
import { omniScenesBy } from '../../../functions/engines/omni/work.ts';
import { veoClientBy } from '../../../functions/engines/veo/client.ts';
import { veoScenesBy } from '../../../functions/engines/veo/work.ts';
import { asyncInvoke } from '../../../functions/platform/aws/async-invoke.ts';
import { newBedrock } from '../../../functions/platform/aws/bedrock.ts';
import { framedRequest, jpegOf } from '../../support/scene-frames.ts';
import { requestOf } from '../../support/scene-request.ts';

type Work = RemoteWork<SceneRequests['scene'], VendorFilm>;

const key = 'double-1';
const fal = await startFalDouble(key);
const omni = await startOmniDouble(key);
const veo = await startVeoDouble(key);
const bedrock = await startLumaDouble();
process.env.MEDIA_BUCKET = 'media';
afterAll(async () => {
  for (const double of [fal, omni, veo, bedrock]) await double.close();
});

const luma = lumaScenes(
  asyncInvoke(
    newBedrock({
      region: 'us-west-2',
      endpoint: bedrock.url,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
  ),
);
const byFal = falClientAt(key, fal.url);

const red = jpegOf('#ff0000');
const blue = jpegOf('#0000ff');
const base64 = (file: Uint8Array): string => Buffer.from(file).toString('base64');
const uri = (file: Uint8Array): string => `data:image/jpeg;base64,${base64(file)}`;
const keyframe = (file: Uint8Array) => ({
  type: 'image',
  source: { type: 'base64', media_type: 'image/jpeg', data: base64(file) },
});
const googleImage = (file: Uint8Array) => ({ bytesBase64Encoded: base64(file), mimeType: 'image/jpeg' });

/** What a body has of pictures: alone, with an end, and without any. */
interface Wire {
  name: string;
  double: VendorDouble;
  work: Work;
  picked: (body: Record<string, unknown>) => unknown;
  alone: unknown;
  both?: unknown;
  none: unknown;
}

const vendors: Wire[] = [
  {
    name: 'Veo',
    double: veo,
    work: veoScenesBy('veo-3.1-generate-001', veoClientBy(veoDoubleSecret(key, veo.url))),
    picked: ({ instances }) => {
      const { image, lastFrame } = Object(Array.isArray(instances) ? instances[0] : {});
      return { image, lastFrame };
    },
    alone: { image: googleImage(red), lastFrame: undefined },
    both: { image: googleImage(red), lastFrame: googleImage(blue) },
    none: { image: undefined, lastFrame: undefined },
  },
  {
    name: 'Omni',
    double: omni,
    work: omniScenesBy(omniClientAt(key, omni.url)),
    picked: ({ input, generation_config: config }) => [
      Array.isArray(input) ? input.map((part) => (part.type === 'text' ? 'text' : part)) : 'text',
      config,
    ],
    alone: [
      [{ type: 'image', mime_type: 'image/jpeg', data: base64(red) }, 'text'],
      { video_config: { task: 'image_to_video' } },
    ],
    none: ['text', { video_config: { task: 'text_to_video' } }],
  },
  {
    name: 'Luma',
    double: bedrock,
    work: luma,
    picked: ({ modelInput }) => Object(modelInput).keyframes,
    alone: { frame0: keyframe(red) },
    both: { frame0: keyframe(red), frame1: keyframe(blue) },
    none: undefined,
  },
  {
    name: 'Kling at fal',
    double: fal,
    work: falScenesBy(kling, byFal),
    picked: ({ image_url, tail_image_url, aspect_ratio }) => ({ image_url, tail_image_url, aspect_ratio }),
    alone: { image_url: uri(red) },
    both: { image_url: uri(red), tail_image_url: uri(blue) },
    none: { aspect_ratio: '16:9' },
  },
  {
    name: 'LTX at fal',
    double: fal,
    work: falScenesBy(ltx, byFal),
    picked: ({ image_url, end_image_url, aspect_ratio }) => ({ image_url, end_image_url, aspect_ratio }),
    alone: { image_url: uri(red), aspect_ratio: '16:9' },
    both: { image_url: uri(red), end_image_url: uri(blue), aspect_ratio: '16:9' },
    none: { aspect_ratio: '16:9' },
  },
];

describe.each(vendors)('$name', ({ name, double, work, picked, alone, both, none }) => {
  const start = (text: string, frames: { first: Uint8Array; last?: Uint8Array }): Promise<Started> =>
    work.start(framedRequest(`${name}: ${text}`, frames), randomUUID(), 'place/');
  const sent = () => picked(double.jobs.all.at(-1)?.body ?? {});

  test('is sent the picture that a clip begins with, as its API has it', async () => {
    expect(await start('One.', { first: red })).toMatchObject({ state: 'started' });
    expect(sent()).toEqual(alone);
  });

  test.runIf(both !== undefined)('is sent the picture that it ends with', async () => {
    expect(await start('Two.', { first: red, last: blue })).toMatchObject({ state: 'started' });
    expect(sent()).toEqual(both);
  });

  test('is sent none where there is none', async () => {
    const { film, ...request } = requestOf(`${name}: Three.`);
    const wide = { ...request, film: { ...film, width: 854 } };
    expect(await work.start(wide, randomUUID(), 'place/')).toMatchObject({ state: 'started' });
    expect(sent()).toEqual(none);
  });

  test('refuses what is no picture, in its own words, and takes nothing', async () => {
    const before = double.jobs.all.length;
    const answer = await start('Four.', { first: new Uint8Array(Buffer.from('This is no picture at all.')) });
    expect(answer).toMatchObject({
      state: 'failed',
      code: 'ENGINE_REFUSED',
      vendorMessage: expect.stringContaining('cannot be decoded'),
      retryable: false,
      charged: false,
    });
    expect(double.jobs.all).toHaveLength(before);
  });

  test('refuses a picture that has too many bytes', async () => {
    // A JPEG stays one whatever comes behind its end.
    const heavy = new Uint8Array(26_000_000);
    heavy.set(red);
    expect(await start('Five.', { first: heavy })).toMatchObject({
      state: 'failed',
      code: 'ENGINE_REFUSED',
      vendorMessage: expect.stringMatching(/has 26000000 bytes/),
    });
  });

  test('says in its own words that it films nobody, at the start or at the end', async () => {
    const answer = await start('Six double:person.', { first: red });
    const ended = answer.state === 'started' ? await work.poll(answer.handle) : answer;
    expect(ended).toMatchObject({
      state: 'failed',
      code: 'ENGINE_REFUSED',
      vendorMessage: expect.stringContaining(personWords),
      retryable: false,
      charged: false,
    });
  });
});

describe('doubles look at pictures as vendors do', () => {
  const { luma: limits } = imageLimits;
  test.each([
    ['a small one', base64(jpegOf('#00ff00', 300, 300)), 'image/jpeg', '512 to 4096'],
    ['a large one', base64(jpegOf('#00ff00', 4200, 600)), 'image/jpeg', '4200 by 600'],
    ['another type', base64(red), 'image/webp', 'Unsupported'],
    ['one that is announced as another', base64(red), 'image/png', 'is image/jpeg'],
    ['no base64', 'not base64!', 'image/jpeg', 'base64'],
    ['nothing', '', 'image/jpeg', 'no bytes'],
  ])('%s is refused', (_, data, type, words) => {
    expect(imageProblem(data, type, limits)).toContain(words);
  });

  test('Veo takes no end without a beginning, and fal no picture where a model takes words', async () => {
    const post = (double: VendorDouble, path: string, headers: Record<string, string>, body: unknown) =>
      fetch(`${double.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const veoPath = '/v1beta1/projects/p/locations/l/publishers/google/models/m:predictLongRunning';
    const instances = [{ prompt: 'A fox.', lastFrame: googleImage(red) }];
    expect((await post(veo, veoPath, { authorization: `Bearer ${key}` }, { instances })).status).toBe(400);
    const falBody = { prompt: 'A fox.', image_url: uri(red) };
    expect((await post(fal, `/${kling.path}`, { authorization: `Key ${key}` }, falBody)).status).toBe(422);
  });
});
