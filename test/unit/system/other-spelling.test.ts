import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askOtherSpelling, otherSpelling } from '../../../functions/system/other-spelling.ts';
import { eventOf, type RequestOptions } from '../platform/request.ts';

interface Asked {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

let server: Server;
let asked: Asked;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url, headers } = request;
    asked = { method, url, headers, body: Buffer.concat(chunks).toString() };
    response.writeHead(302, {
      'content-type': 'application/json',
      location: 'https://example.com/file',
      'set-cookie': ['a=1; HttpOnly', 'b=2'],
      'apigw-requestid': 'inner',
    });
    response.end('{"ok":"ü"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

const eventTo = (options: RequestOptions & { cookies?: string[] }) => {
  const event = eventOf({
    ...options,
    headers: { 'x-forwarded-proto': 'http', ...options.headers },
  });
  const domainName = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...event,
    ...(options.cookies === undefined ? {} : { cookies: options.cookies }),
    requestContext: { ...event.requestContext, domainName },
  };
};

describe('[C29] the other spelling of a path', () => {
  it.each([
    ['GET', '/api/v1/videos/', '/api/v1/videos'],
    ['GET', '/', undefined],
    ['GET', '//', undefined],
    ['GET', '/api/v1/videos//', undefined],
    ['GET', '/api/v1/videos', undefined],
    ['TRACE', '/api/v1/videos/', undefined],
  ])('of %s %s is %s', (method, path, other) => {
    expect(otherSpelling(eventOf({ method, path }))).toBe(other);
  });

  it('is asked for with method, query, headers, cookies and body as they were', async () => {
    const event = eventTo({
      method: 'POST',
      path: '/x/',
      query: 'a=1&b=%20',
      headers: { authorization: 'Bearer t', host: 'elsewhere', 'content-length': '3', 'x-request-id': 'r1' },
      cookies: ['c=3', 'd=4'],
      body: Buffer.from('{"text":"ü"}').toString('base64'),
      isBase64Encoded: true,
    });
    await askOtherSpelling(event, '/a b?c');
    expect(asked).toMatchObject({ method: 'POST', url: '/a%20b%3Fc?a=1&b=%20', body: '{"text":"ü"}' });
    expect(asked.headers).toMatchObject({
      authorization: 'Bearer t',
      cookie: 'c=3; d=4',
      host: event.requestContext.domainName,
      'x-request-id': 'r1',
      // Its peer is this API, not the client.
      'x-kinora-respelled': '1',
    });
  });

  it('is answered as it answers, a redirect not followed', async () => {
    const answer = await askOtherSpelling(eventTo({ path: '/x/' }), '/x');
    expect(answer).toMatchObject({ statusCode: 302, cookies: ['a=1; HttpOnly', 'b=2'] });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      location: 'https://example.com/file',
    });
    expect(answer.headers).not.toHaveProperty('apigw-requestid');
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(Buffer.from(answer.body ?? '', 'base64').toString()).toBe('{"ok":"ü"}');
  });

  it('fails where the API cannot be reached', async () => {
    const event = eventTo({ path: '/x/' });
    const requestContext = { ...event.requestContext, domainName: '127.0.0.1:1' };
    await expect(askOtherSpelling({ ...event, requestContext }, '/x')).rejects.toThrow();
  });
});
