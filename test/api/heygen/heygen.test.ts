import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { eventually } from '../../support/table.ts';

const cloud = useSharedCloud();
let user: TestUser;
let key = '';

/** As clients of HeyGen do: a key in `X-Api-Key`, bodies and answers as they are. */
const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  cloud.request(method, path, {
    headers: { 'X-Api-Key': key, ...headers },
    ...(body === undefined ? {} : { body }),
  });
const status = (id: unknown) => ask('GET', `/v1/video_status.get?video_id=${id}`);
const scene = (input_text: string, avatar_id = 'amelia', more: object = {}) => ({
  character: { type: 'avatar', avatar_id, avatar_style: 'normal' },
  voice: { type: 'text', input_text, ...more },
});
const small = { width: 480, height: 480 };

beforeAll(async () => {
  user = await cloud.register();
  const scopes = ['videos:read', 'videos:write', 'movies:write', 'projects:write', 'webhooks:write'];
  const made = await cloud.request('POST', '/api/v1/api-keys', {
    token: user.token,
    body: { name: 'Old client', scopes },
  });
  key = String(made.body.key);
});

describe('a client of HeyGen v1 and v2 finds', () => {
  it('avatars and voices, and makes a video of scenes in the dimension that it says', async () => {
    const { body: avatars } = await ask('GET', '/v2/avatars');
    const shown = avatars.data?.avatars as unknown as { avatar_id: string; preview_image_url: string }[];
    const avatar = shown[0];
    expect(avatars.error).toBeNull();
    expect((await fetch(avatar?.preview_image_url ?? '')).status).toBe(200);
    const { body: voices } = await ask('GET', '/v2/voices');
    const spoken = voices.data?.voices as unknown as { voice_id: string; language: string }[];
    const german = spoken.find(({ language }) => language === 'de')?.voice_id;
    const request = {
      video_inputs: [
        {
          ...scene('Guten Morgen.', avatar?.avatar_id, { voice_id: german, speed: 1.1 }),
          background: { type: 'color' },
        },
        scene('Guten Tag.', avatar?.avatar_id, { voice_id: german }),
      ],
      dimension: small,
      title: 'Greetings',
      callback_id: 'old-7',
      caption: true,
    };
    const made = await ask('POST', '/v2/video/generate', request, { 'idempotency-key': 'once' });
    expect(made.body).toMatchObject({ error: null, data: { video_id: expect.any(String) } });
    expect(made.body.data?.warnings).toEqual([
      'video_inputs.0.background changes nothing here.',
      'video_inputs.0.character.avatar_style changes nothing here.',
      'video_inputs.0.voice.speed changes nothing here.',
      'video_inputs.1.character.avatar_style changes nothing here.',
    ]);
    const id = made.body.data?.video_id;
    const again = await ask('POST', '/v2/video/generate', request, { 'idempotency-key': 'once' });
    expect(again.body.data?.video_id).toBe(id);
    expect((await status(id)).body).toMatchObject({
      code: 100,
      message: 'Success',
      data: { id, callback_id: 'old-7', error: null },
    });
    const ended = await cloud.ended(user, String(id));
    expect(ended.body).toMatchObject({ status: 'completed', width: 480, height: 480, language: 'de' });
    const { data } = (await status(id)).body;
    expect(data).toMatchObject({ status: 'completed', duration: ended.body.duration });
    expect((await fetch(String(data?.video_url))).status).toBe(200);
    expect((await ask('DELETE', `/v1/video.delete?video_id=${id}`)).body).toEqual({
      code: 100,
      data: null,
      message: 'Success',
    });
    const gone = await status(id);
    expect([gone.status, gone.body.code, gone.body.data]).toEqual([404, 'VIDEO_NOT_FOUND', null]);
  });

  it('a movie where several speak, in the project of its folder', async () => {
    const { body: project } = await ask('POST', '/api/v1/projects', { name: 'Old films' });
    const videoInputs = [scene('kinora:fail:moderation Hello.'), scene('Good morning.', 'noah')];
    const request = { video_inputs: videoInputs, dimension: small };
    const homeless = await ask('POST', '/v2/video/generate', request);
    expect([homeless.status, homeless.body.data, homeless.body.error]).toEqual([
      422,
      null,
      { code: 'VALIDATION_ERROR', message: expect.stringContaining('body.folder_id:') },
    ]);
    const made = await ask('POST', '/v2/video/generate', { ...request, folder_id: project.id });
    const id = made.body.data?.video_id;
    const { body } = await cloud.request('GET', `/api/v2/videos/${id}`, user);
    expect(body).toMatchObject({ kind: 'movie', project_id: project.id });
    await cloud.ended(user, String(id));
    expect((await status(id)).body.data?.error).toMatchObject({
      code: expect.any(String),
      detail: expect.any(String),
    });
  });

  it('its own webhooks, of the ends of videos alone', async () => {
    const heard: { headers: Record<string, string>; body: string }[] = [];
    const receiver = createServer(async (request, response) => {
      heard.push({ headers: request.headers as Record<string, string>, body: await text(request) });
      response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/heygen`;
    try {
      const add = (body: unknown) => ask('POST', '/v1/webhook/endpoint.add', body);
      const events = ['avatar_video.fail', 'avatar_video.success', 'video_agent.fail'];
      const { body: added, status: code } = await add({ url, events, entity_id: 'x' });
      expect([code, added]).toMatchObject([
        200,
        {
          code: 100,
          message: 'Success',
          data: {
            endpoint_id: expect.any(String),
            url,
            status: 'enabled',
            events: ['avatar_video.success', 'avatar_video.fail'],
            secret: expect.stringMatching(/^whsec_/),
            warnings: ['entity_id changes nothing here.', 'video_agent.fail changes nothing here.'],
          },
        },
      ]);
      const made = await ask('POST', '/v2/video/generate', {
        video_inputs: [scene('kinora:fail:moderation Hello.')],
        dimension: small,
        callback_id: 'old-9',
      });
      const id = made.body.data?.video_id;
      await eventually(async () => heard.length > 0);
      const [{ headers, body } = { headers: {}, body: '' }] = heard;
      expect(JSON.parse(body)).toEqual({
        event_type: 'avatar_video.fail',
        event_data: { video_id: id, callback_id: 'old-9', msg: expect.any(String) },
      });
      const secret = String(added.data?.secret);
      expect(headers.signature).toBe(createHmac('sha256', secret).update(body).digest('hex'));
      expect(new Webhook(secret).verify(body, headers)).toBeDefined();
      const { body: shown } = await cloud.request('GET', '/api/v1/webhooks/endpoints', user);
      expect(shown.endpoints).toMatchObject([
        { format: 'heygen', events: ['video.completed', 'video.failed', 'video.cancelled'] },
      ]);
    } finally {
      receiver.close();
    }
  });

  it.each([
    [{ url: 'https://example.com/', events: ['video_translate.success'] }, 422, 'body.events: Must hold'],
    [{ url: 'ftp://example.com/' }, 422, 'body.url: Must begin with https://'],
    [{ events: null }, 422, 'body.url'],
  ])('webhooks to %j are refused in the shape of v1', async (body, code, words) => {
    const refused = await ask('POST', '/v1/webhook/endpoint.add/', body);
    expect([refused.status, refused.body.data, refused.body.code]).toEqual([code, null, 'VALIDATION_ERROR']);
    expect(String(refused.body.message)).toContain(words);
  });

  it.each([
    ['webhooks:write', 'videos:read'],
    ['videos:read', 'webhooks:write'],
  ])('a key that has %s alone may not have videos told: it lacks %s', async (scope, lacking) => {
    const { body: made } = await cloud.request('POST', '/api/v1/api-keys', {
      token: user.token,
      body: { name: scope, scopes: [scope] },
    });
    const refused = await cloud.request('POST', '/v1/webhook/endpoint.add', {
      headers: { 'X-Api-Key': String(made.key) },
      body: { url: 'https://example.com/' },
    });
    expect([refused.status, refused.body.code, refused.body.required_scope]).toEqual([
      403,
      'INSUFFICIENT_SCOPE',
      lacking,
    ]);
  });

  it.each([
    [{ dimension: { width: 1000, height: 700 } }, 'body.dimension: 1000 x 700 is not made'],
    [{ test: true }, 'body.test'],
    [{ video_inputs: [scene('Hello.', 'Daisy-inskirt-20220818')] }, 'body.avatar_id'],
    [{ video_inputs: [{ voice: { type: 'audio', audio_url: 'x' } }] }, 'body.video_inputs.0.voice'],
    [{ max_cost: 0 }, 'above the ceiling'],
  ])('%j is refused before anything is spent, in the words that it shows', async (change, words) => {
    const request = { video_inputs: [scene('Hello.')], dimension: small, ...change };
    const { status: code, body } = await ask('POST', '/v2/video/generate', request);
    expect([code >= 400, body.data]).toEqual([true, null]);
    expect(String(body.error?.message)).toContain(words);
  });
});
