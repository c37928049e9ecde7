import { describe, expect, test } from 'vitest';
import { personWords } from '../../../doubles/vendor-image.ts';
import type { VendorDouble } from '../../../doubles/vendor-server.ts';
import { embedded } from '../../../functions/engines/embedded/provider.ts';
import { assetsIn } from '../../support/asset-uploads.ts';
import type { TestUser } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';
import { middleOf, pictureOf } from '../../support/pictures.ts';
import { useVendorDoubles } from '../../support/vendor-doubles.ts';

const { cloud, heygen, fal, omni, veo, pathOf, generate } = await useVendorDoubles();
const assets = assetsIn(cloud);
/** A project of an account, and what uploads a picture into it. */
const projectOf = async (user: TestUser) => {
  const { body } = await assets.ask(user, 'POST', '/api/v1/projects', { name: 'Frames' });
  const upload = async (file: Buffer): Promise<string> => {
    const answer = await assets.upload(user, `/api/v1/projects/${body.id}/assets`, file);
    expect(answer.body.status, JSON.stringify(answer.body)).toBe('ready');
    return String(answer.body.id);
  };
  return { project_id: String(body.id), upload };
};
const paid = ({ jobs }: VendorDouble, words: string) => jobs.all.filter(({ text }) => text.includes(words));

describe.concurrent('a video of a vendor', () => {
  test('engines tell that they are configured', async () => {
    const user = await cloud.register();
    const { body } = await cloud.request('GET', '/api/v1/engines', { token: user.token });
    expect(body.engines).toMatchObject([
      { id: 'embedded' },
      { id: 'neural', configured: true },
      { id: 'polly', configured: true },
      { id: 'elevenlabs', configured: false },
      { id: 'heygen', needs_key: true, configured: true },
      { id: 'fal-kling', configured: true },
      { id: 'fal-ltx', configured: true },
      { id: 'omni', needs_key: true, configured: true },
      { id: 'veo', configured: true },
      { id: 'veo-fast', configured: true },
      { id: 'luma', needs_key: false, configured: true },
      { id: 'fake', configured: true },
      { id: 'bedrock', configured: true },
      { id: 'gemini', configured: true },
      { id: 'openai', configured: false },
      { id: 'guardrails', configured: true },
    ]);
  });

  test('a presenter of HeyGen speaks, and captions follow its sound, though a first answer is lost', async () => {
    const user = await cloud.register();
    const script = 'Ships come home, double:cut, at night.';
    const id = await generate(user, { script, engine: 'heygen' });
    const { body } = await cloud.ended(user, id);
    expect(body, JSON.stringify(body)).toMatchObject({
      status: 'completed',
      engine: 'heygen',
      failure: null,
    });
    expect(paid(heygen, script)).toHaveLength(1);
    const manifest = await mediaOf(cloud).json(`videos/${id}/manifest.json`);
    expect(manifest.engines).toMatchObject({ stitch: `embedded-stitch@${embedded.version}` });
  });

  test('a model of fal films the scenes of a storyboard', async () => {
    const user = await cloud.register();
    const prompt = 'A lighthouse stands in the fog. A ship passes slowly.';
    const id = await generate(user, { prompt, duration: 10, engine: 'fal-kling' });
    const { body } = await cloud.ended(user, id);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', engine: 'fal-kling' });
    expect(paid(fal, 'lighthouse')).toHaveLength(1);
    for (const { body: sent } of paid(fal, 'lighthouse')) expect(['5', '10']).toContain(sent.duration);
  });

  test('a start of fal whose answer is lost is not made again, and costs its owner nothing', async () => {
    const user = await cloud.register();
    const prompt = 'A quiet double:cut of the line.';
    const id = await generate(user, { prompt, duration: 5, engine: 'fal-kling' });
    const { body } = await cloud.ended(user, id);
    expect(body.failure, JSON.stringify(body)).toMatchObject({
      code: 'ENGINE_START_UNKNOWN',
      charged: false,
    });
    expect(paid(fal, 'quiet')).toHaveLength(1);
  });

  test('a sentence that is longer than a clip is filmed in several, and each is bought once', async () => {
    const user = await cloud.register();
    const prompt =
      'The old lighthouse stands on the cliff, where the wind never rests, and its lamp turns over the black water ' +
      'while the last ships come home.';
    const id = await generate(user, { prompt, duration: 11, engine: 'omni', aspect_ratio: '9:16' });
    const { body } = await cloud.ended(user, id);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', engine: 'omni' });
    // But those of the movie that is made beside.
    const clips = omni.jobs.all.filter(({ text }) => !text.includes('A moving wall'));
    expect(clips.length).toBeGreaterThan(1);
    expect(new Set(clips.map(({ text }) => text)).size).toBe(clips.length);
    const lengths = clips.map(({ body: sent }) => Number.parseInt(Object(sent.response_format).duration, 10));
    for (const seconds of lengths) expect(seconds).toBeLessThanOrEqual(10);
    expect(lengths.reduce((sum, seconds) => sum + seconds, 0)).toBeGreaterThanOrEqual(11);
  });

  test('what Veo filters by chance is filmed again, and the owner pays once', async () => {
    const user = await cloud.register();
    const prompt = 'A quiet double:filtered bay.';
    const id = await generate(user, { prompt, duration: 4, engine: 'veo-fast', aspect_ratio: '9:16' });
    const { body } = await cloud.ended(user, id);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', engine: 'veo-fast' });
    expect(paid(veo, 'filtered')).toHaveLength(2);
    expect(body.credits_charged ?? body.price, JSON.stringify(body)).toBe(13);
  });

  test('Luma films by way of Bedrock, under the role of the functions that call it', async () => {
    const user = await cloud.register();
    const id = await generate(user, { prompt: 'A ship sails by.', duration: 5, engine: 'luma' });
    const { body } = await cloud.ended(user, id);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', engine: 'luma' });
  });

  test('[S4-19] a clip begins with a picture of the owner, cut to its shape, and ends with another', async () => {
    const user = await cloud.register();
    const { project_id, upload } = await projectOf(user);
    const names = {
      project_id,
      first_frame_asset_id: await upload(pictureOf('#ff0000', 1200, 900)),
      last_frame_asset_id: await upload(pictureOf('#0000ff', 900, 900)),
    };
    const asked = { prompt: 'A red wall.', duration: 4, engine: 'veo-fast', aspect_ratio: '9:16', ...names };
    const { body: plan } = await cloud.request('POST', '/api/v1/videos/plan', {
      token: user.token,
      body: asked,
    });
    expect([plan.feasible, plan.problems]).toEqual([true, []]);
    const id = await generate(user, asked);
    const { body } = await cloud.ended(user, id);
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed', ...names });
    const [job, ...others] = paid(veo, 'A red wall');
    expect(others).toEqual([]);
    const [instance] = Object(job?.body).instances;
    for (const [image, color] of [
      [instance.image, 'red'],
      [instance.lastFrame, 'blue'],
    ]) {
      expect(image.mimeType).toBe('image/jpeg');
      const sent = await middleOf(Buffer.from(image.bytesBase64Encoded, 'base64'));
      expect(sent).toEqual({ width: 720, height: 1280, color });
    }
    // The double films what it was sent.
    const thumbnail = await fetch(String(body.thumbnail_url));
    expect((await middleOf(Buffer.from(await thumbnail.arrayBuffer()))).color).toBe('red');
    // What was sent lies among the work of the video; the copy of the owner's file went with its attempt.
    const work = await mediaOf(cloud).keys(`work/${id}/`);
    expect(work.filter((key) => key.includes('/still-'))).toHaveLength(2);
  });

  test('what a vendor does not film of a picture is told in its words, and released', async () => {
    const user = await cloud.register();
    const { project_id, upload } = await projectOf(user);
    const picture = await upload(pictureOf('#00ff00', 1280, 720));
    for (const engine of ['omni', 'fal-kling', 'luma']) {
      const prompt = `Somebody double:person by ${engine}.`;
      const id = await generate(user, {
        ...{ prompt, duration: 5, engine, aspect_ratio: '16:9', use_brand: false },
        ...{ project_id, first_frame_asset_id: picture },
      });
      const { body } = await cloud.ended(user, id);
      expect(body, JSON.stringify(body)).toMatchObject({
        status: 'failed',
        charged: 0,
        failure: { code: 'ENGINE_REFUSED', charged: false, retryable: false },
      });
      expect(Object(body.failure).vendor_message).toContain(personWords);
    }
    const { body: account } = await cloud.request('GET', '/api/v1/credits/balance', { token: user.token });
    expect(account.balance, JSON.stringify(account)).toBe(200);
  });

  test('a damaged picture ends a video before anything is spoken or bought', async () => {
    const user = await cloud.register();
    const { project_id, upload } = await projectOf(user);
    const whole = pictureOf('#00ff00', 1280, 720);
    // Its beginning says what it is, and the rest is gone.
    const damaged = await upload(Buffer.concat([whole.subarray(0, 60), Buffer.alloc(40, 7)]));
    const prompt = 'A damaged wall.';
    const id = await generate(user, {
      ...{ prompt, duration: 4, engine: 'veo-fast', aspect_ratio: '16:9' },
      ...{ project_id, first_frame_asset_id: damaged },
    });
    const { body } = await cloud.ended(user, id);
    expect(body.failure, JSON.stringify(body)).toMatchObject({ code: 'PICTURE_UNREADABLE', charged: false });
    expect(paid(veo, prompt)).toEqual([]);
    expect(await mediaOf(cloud).keys(`work/${id}/speech`)).toEqual([]);
  });

  test('a picture is refused by who films from none, and one that is missing or small, before anything is held', async () => {
    const user = await cloud.register();
    const { project_id, upload } = await projectOf(user);
    const small = await upload(pictureOf('#00ff00', 200, 100));
    const refused = async (body: Record<string, unknown>) => {
      const { status, body: answer } = await cloud.request('POST', '/api/v1/videos/generate', {
        token: user.token,
        body: { prompt: 'A wall.', duration: 5, quality: 'low', project_id, ...body },
      });
      return [
        status,
        (answer.errors as unknown as { path: string; code: string }[])?.map(({ code }) => code),
      ];
    };
    const named = { first_frame_asset_id: small };
    expect(await refused(named)).toEqual([422, ['FIRST_FRAME_NOT_SUPPORTED']]);
    expect(await refused({ ...named, engine: 'luma' })).toEqual([422, ['FRAME_TOO_SMALL']]);
    expect(await refused({ first_frame_asset_id: 'none', engine: 'luma' })).toEqual([
      422,
      ['ASSET_NOT_USABLE'],
    ]);
    const { body: list } = await cloud.request('GET', '/api/v1/videos', { token: user.token });
    expect(list).toMatchObject([]);
  });

  test('a scene of a movie begins with its picture, is bought once, and anew when the picture is another', async () => {
    const user = await cloud.register();
    const { project_id, upload } = await projectOf(user);
    const movies = `/api/v1/projects/${project_id}/movies`;
    const [one, other] = [
      await upload(pictureOf('#ff0000', 1280, 720)),
      await upload(pictureOf('#0000ff', 1280, 720)),
    ];
    const movieOf = (first_frame_asset_id: string, title: string) => ({
      ...{ title, quality: 'low', music: false },
      scenes: [
        { kind: 'prompt', prompt: 'A moving wall.', engine: 'omni', duration: 4, first_frame_asset_id },
      ],
    });
    const created = await assets.ask(user, 'POST', movies, movieOf(one, 'First'));
    expect(created.body.scenes, JSON.stringify(created.body)).toMatchObject([{ first_frame_asset_id: one }]);
    const self = `${movies}/${created.body.id}`;
    const bought: number[] = [];
    for (const [picture, title] of [
      [one, 'First'],
      [one, 'Second'],
      [other, 'Second'],
    ] as const) {
      const changed = await assets.ask(user, 'PUT', self, movieOf(picture, title));
      expect(changed.status, JSON.stringify(changed.body)).toBe(200);
      const ordered = await assets.ask(user, 'POST', `${self}/render`);
      const { body } = await cloud.ended(user, String(ordered.body.id));
      expect(body, JSON.stringify(body)).toMatchObject({ status: 'completed' });
      bought.push(paid(omni, 'A moving wall').length);
    }
    expect(bought).toEqual([1, 1, 2]);
    expect((await mediaOf(cloud).keys(`movies/${created.body.id}/still-`)).length).toBe(2);
  });

  test('a kind of film that an engine does not make is refused', async () => {
    const user = await cloud.register();
    for (const body of [
      { script: 'Hello there.', engine: 'fal-kling' },
      { prompt: 'A lighthouse.', engine: 'heygen' },
    ]) {
      const { status, body: answer } = await cloud.request('POST', pathOf(body), {
        token: user.token,
        body,
      });
      expect(status).toBe(422);
      expect(JSON.stringify(answer)).toContain('KIND_NOT_SUPPORTED');
    }
  });
});
