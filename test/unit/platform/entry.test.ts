import { describe, expect, it } from 'vitest';
import { http, reply } from '../../../functions/platform/http/entry.ts';
import { Replayed } from '../../../functions/platform/http/idempotency.ts';
import { Reply } from '../../../functions/platform/http/reply.ts';
import { send } from './request.ts';
import { echo, getThing, routes } from './things.ts';

describe('an answer', () => {
  it('[S0-14] [S2-28] [C36] carries the security headers, an id, and is not stored', async () => {
    const { status, headers, body } = await send(getThing);
    expect(status).toBe(200);
    expect(body).toEqual({ name: 'lamp' });
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-xss-protection': '1; mode=block',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': 'geolocation=(), microphone=(), camera=()',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'content-security-policy':
        "default-src 'self'; form-action 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('returns the caller’s request id', async () => {
    const { headers } = await send(getThing, { headers: { 'x-request-id': 'my-id' } });
    expect(headers['x-request-id']).toBe('my-id');
  });

  it('[S1-20] never holds what its schema does not name', async () => {
    const leaky = http(routes.getThing, async () => ({ name: 'lamp', ...{ passwordHash: '$argon2id$' } }));
    expect((await send(leaky)).body).toEqual({ name: 'lamp' });
  });

  it('[C3] [S2-20] is enveloped for who asks', async () => {
    const { headers, body } = await send(getThing, {
      headers: { accept: 'application/vnd.kinora.envelope+json' },
    });
    expect(headers['content-type']).toBe('application/vnd.kinora.envelope+json');
    expect(body).toEqual({ success: true, message: 'The thing.', data: { name: 'lamp' }, errors: [] });
  });

  it('[C20] has a tag, and is not sent again to who has it', async () => {
    const { headers } = await send(getThing);
    const etag = String(headers.etag);
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await send(getThing, { headers: { 'if-none-match': known } });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
      expect(again.headers['content-type']).toBeUndefined();
    }
    expect((await send(getThing, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    const changed = await send(http(routes.getThing, async () => ({ name: 'chair' })));
    expect(changed.headers.etag).not.toBe(etag);
  });

  it('may have headers and cookies of its own', async () => {
    const handler = http(routes.getThing, async () =>
      reply({ name: 'lamp' }, { headers: { location: '/x', 'cache-control': 'private' }, cookies: ['a=b'] }),
    );
    const { headers, cookies } = await send(handler);
    expect(headers).toMatchObject({ location: '/x', 'cache-control': 'private' });
    expect(cookies).toEqual(['a=b']);
  });

  it('may be empty', async () => {
    const { status, text, headers } = await send(
      http(routes.removeThing, async () => undefined),
      { method: 'DELETE' },
    );
    expect([status, text, headers['content-type']]).toEqual([204, '', undefined]);
  });

  it('may be a page or bytes', async () => {
    const page = await send(http(routes.getPage, async () => '<p>hi</p>'));
    expect([page.text, page.headers['content-type']]).toEqual(['<p>hi</p>', 'text/html; charset=utf-8']);
    const bytes = await send(http(routes.getBytes, async () => new Uint8Array([1, 2])));
    expect(bytes.text).toBe('AQI=');
  });

  it('repeats the first answer to a repeated request', async () => {
    const handler = http(routes.getThing, async () => {
      throw new Replayed(new Reply({ name: 'first' }, { 'idempotency-replayed': 'true' }, []));
    });
    const { status, body, headers } = await send(handler);
    expect([status, body, headers['idempotency-replayed']]).toEqual([200, { name: 'first' }, 'true']);
  });
});

describe('a request', () => {
  const create = { method: 'POST', path: '/api/v2/things/abc', params: { id: 'abc' } };
  const json = { 'content-type': 'application/json' };

  it('is parsed', async () => {
    const { status, body } = await send(echo, { ...create, headers: json, body: '{"name":"lamp"}' });
    expect([status, body]).toEqual([201, { name: 'abc lamp' }]);
  });

  it('is known to the operation as it was sent, without what parsing adds', async () => {
    const handler = http(routes.resizeThing, async ({ body }, { sentBody }) => ({
      name: JSON.stringify([body, sentBody]),
    }));
    const answer = await send(handler, {
      method: 'PUT',
      path: '/things',
      headers: json,
      body: '{"name":"lamp"}',
    });
    expect(JSON.parse(answer.body.name)).toEqual([{ name: 'lamp', size: 7 }, { name: 'lamp' }]);
  });

  it('may come in base64 and with a charset', async () => {
    const body = Buffer.from('{"name":"Lämpchen"}').toString('base64');
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    const answer = await send(echo, { ...create, headers, body, isBase64Encoded: true });
    expect(answer.body).toEqual({ name: 'abc Lämpchen' });
  });

  it('[S0-47] [S1-27] learns every mistake of every part at once', async () => {
    const { status, body } = await send(echo, {
      ...create,
      params: { id: 'a' },
      query: 'tag=1&tag=2',
      headers: { ...json, 'x-mode': 'c' },
      body: '{"size":"big","colour":"red"}',
    });
    expect([status, body.code]).toEqual([422, 'VALIDATION_ERROR']);
    const errors: { path: string; code: string; message: string }[] = body.errors;
    expect(errors.map(({ path, code }) => [path, code]).sort()).toEqual([
      ['body.colour', 'unknown_field'],
      ['body.name', 'required'],
      ['body.size', 'invalid_type'],
      ['headers.x-mode', 'invalid_value'],
      ['params.id', 'too_small'],
      ['query.tag', 'invalid_type'],
    ]);
    expect(errors.every(({ message }) => message.length > 5)).toBe(true);
  });

  it.each([
    ['{"name":', 8],
    ['', undefined],
    ['{"name": lamp}', 9],
    ['{"a":1,}', 7],
    ['\n\n nonsense', 4],
  ])('of malformed JSON %j learns where', async (body, position) => {
    const answer = await send(echo, { ...create, headers: json, body });
    if (position === undefined) {
      expect([answer.status, answer.body.errors[0]]).toEqual([
        422,
        { path: 'body', message: 'Field required', code: 'required' },
      ]);
      return;
    }
    expect([answer.status, answer.body.code, answer.body.position]).toEqual([
      400,
      'MALFORMED_JSON',
      position,
    ]);
    expect(answer.body.detail).not.toContain('nonsense');
  });

  it('[S0-25] of another content type is 415', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const answer = await send(echo, { ...create, headers: { 'content-type': type }, body: '{}' });
      expect([answer.status, answer.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
  });

  it('[S0-24] [C40] that is too large is 413, whatever its bytes', async () => {
    const body = JSON.stringify({ name: 'ü'.repeat(2 * 1024 * 1024) });
    const answer = await send(echo, { ...create, headers: json, body });
    expect([answer.status, answer.body.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('that is no UTF-8 is 400', async () => {
    const body = Buffer.from([0x22, 0xff, 0x22]).toString('base64');
    const answer = await send(echo, { ...create, headers: json, body, isBase64Encoded: true });
    expect([answer.status, answer.body.code]).toEqual([400, 'MALFORMED_BODY']);
  });

  it('cannot reach the prototype of anything', async () => {
    const body = '{"name":"lamp","__proto__":{"admin":true}}';
    const answer = await send(echo, { ...create, headers: json, body });
    expect(answer.status).toBe(422);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  it.each([undefined, '', 'Basic dTpw', 'Bearer', 'Bearer a b', 'Bearer not-a-token', 'token abc'])(
    '[C30] [S4-29] with Authorization %j is 401',
    async (authorization) => {
      const handler = http(routes.getSecret, async () => ({ name: 'secret' }));
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await send(handler, { path: '/api/v1/secret', headers });
      expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
        401,
        'UNAUTHENTICATED',
        'Could not validate credentials',
      ]);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    },
  );
});
