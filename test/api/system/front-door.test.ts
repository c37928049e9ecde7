import { request as send } from 'node:http';
import { describe, expect, it } from 'vitest';
import { useVariantCloud } from '../../support/cloud.ts';

const cloud = useVariantCloud('limited');

/** `fetch` sends no foreign Host. */
const getWithHost = (host: string) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    send(`${cloud.http}/live`, { headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });

const preflight = (origin: string) =>
  cloud.request('OPTIONS', '/api/v2/videos/generate', {
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });

describe('[S0-23] [S1-30] host names', () => {
  it('of this service are answered, with wildcards', async () => {
    for (const host of ['127.0.0.1', 'api.kinora.test', 'api.kinora.test:443']) {
      expect((await getWithHost(host)).status).toBe(200);
    }
  });

  it('of others are not', async () => {
    for (const host of ['evil.example', 'kinora.test', 'kinora.test.evil.example']) {
      const { status, text } = await getWithHost(host);
      expect([status, JSON.parse(text).code]).toEqual([400, 'HOST_NOT_ALLOWED']);
    }
  });
});

describe('[S2-17] [S3-42] [C35] other origins', () => {
  it('that are allowed are let in, with credentials', async () => {
    const { status, headers } = await preflight('http://localhost:3000');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    const answer = await cloud.request('GET', '/live', { headers: { origin: 'http://localhost:3000' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
  });

  it.each(['http://evil.example', 'http://localhost:3001', 'https://localhost:3000', 'null'])(
    '%s is told nothing that would let it in',
    async (origin) => {
      const answers = [await preflight(origin), await cloud.request('GET', '/live', { headers: { origin } })];
      for (const { headers } of answers) {
        const names = [...headers.keys()].filter((name) => name.startsWith('access-control-allow'));
        expect(names).toEqual([]);
      }
    },
  );
});

describe('limits of a request', () => {
  it('[S0-24] [C40] a body above the limit is 413', async () => {
    const { token } = await cloud.register();
    const body = { script: 'x'.repeat(4 * 1024 * 1024) };
    const tooLarge = await cloud.request('POST', '/api/v2/videos/generate', { token, body });
    expect([tooLarge.status, tooLarge.body.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const beyondLambda = { script: 'x'.repeat(7 * 1024 * 1024) };
    expect(
      (await cloud.request('POST', '/api/v2/videos/generate', { token, body: beyondLambda })).status,
    ).toBe(413);
  });

  it('[S0-25] a body of another type is 415', async () => {
    const { token } = await cloud.register();
    for (const type of [
      'text/plain',
      'application/jsonp',
      'multipart/form-data',
      'text/html; a=application/json',
    ]) {
      const { status, body } = await cloud.request('POST', '/api/v2/videos/generate', {
        token,
        body: '{"script":"Hello."}',
        headers: { 'content-type': type },
      });
      expect([type, status, body.code]).toEqual([type, 415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
  });

  it('headers beyond 10 KB are 431', async () => {
    const headers = { 'x-long': 'a'.repeat(11 * 1024) };
    expect((await cloud.request('GET', '/live', { headers })).status).toBe(431);
  });
});

describe('[S0-18] [C20] what clients may keep', () => {
  it('[S0-19] [S3-41] catalogues for five minutes, engines for one as their vendors may fail, by their ETag afterwards, each caller alone', async () => {
    const { token } = await cloud.register();
    for (const name of ['avatars', 'voices', 'styles', 'engines']) {
      const { headers } = await cloud.request('GET', `/api/v1/${name}`, { token });
      const age = name === 'engines' ? 60 : 300;
      expect([name, headers.get('cache-control')]).toEqual([name, `private, max-age=${age}`]);
      expect(headers.get('vary')).toContain('Authorization');
      const known = { 'if-none-match': headers.get('etag') ?? '' };
      const again = await cloud.request('GET', `/api/v1/${name}`, { token, headers: known });
      expect([again.status, again.body]).toEqual([304, '']);
      const nonsense = { 'if-none-match': 'no tag at all' };
      const whole = await cloud.request('GET', `/api/v1/${name}`, { token, headers: nonsense });
      expect([whole.status, typeof whole.body]).toEqual([200, 'object']);
      const stranger = await cloud.request('GET', `/api/v1/${name}`, { headers: known });
      expect(stranger.status).toBe(401);
    }
  });

  it('a film that is finished or cancelled for five minutes; one that moves or may move again, not at all', async () => {
    const user = await cloud.register();
    const { token } = user;
    const make = async (script: string): Promise<string> => {
      const { body } = await cloud.request('POST', '/api/v2/videos/generate', {
        token,
        body: { script, quality: 'low', aspect_ratio: '1:1', music: false },
      });
      return `/api/v2/videos/${body.id}`;
    };
    const cacheOf = async (path: string) =>
      (await cloud.request('GET', path, { token })).headers.get('cache-control');
    const slow = await make('kinora:slow Hello.');
    expect(await cacheOf(slow)).toBe('no-store');
    await cloud.request('POST', `${slow.replace('v2', 'v1')}/cancel`, { token });
    expect(await cacheOf(slow)).toBe('private, max-age=300');
    const failing = await make('kinora:fail:moderation');
    expect((await cloud.ended(user, failing.split('/').at(-1) ?? '')).body.status).toBe('failed');
    expect(await cacheOf(failing)).toBe('no-store');
    const good = await make('Hello.');
    expect((await cloud.ended(user, good.split('/').at(-1) ?? '')).body.status).toBe('completed');
    expect(await cacheOf(good)).toBe('private, max-age=300');
    const { headers } = await cloud.request('GET', good, { token });
    const other = await cloud.register();
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await cloud.request('GET', good, { token: other.token, headers: known })).status).toBe(404);
  });

  it('nothing else', async () => {
    const { token } = await cloud.register();
    for (const path of [
      '/api/v1/users/me',
      '/api/v1/credits/balance',
      '/api/v1/videos',
      '/live',
      '/metrics',
    ]) {
      const { headers } = await cloud.request('GET', path, { token });
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
    }
  });
});

it('[S0-20] [S1-30] long answers are compressed', async () => {
  const { headers } = await fetch(`${cloud.http}/openapi.json`, { headers: { 'accept-encoding': 'br' } });
  expect(headers.get('content-encoding')).toBe('br');
  expect(headers.get('vary')).toMatch(/Accept-Encoding/);
});
