import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../local/gateway/gateway.ts';
import { type FakeRoute, httpApi } from '../../support/fake-api.ts';
import { type FakeCloud, type FakeFunction, fakeCloud } from '../../support/fake-cloud.ts';

const open: Gateway[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((gateway) => gateway.close()));
});

interface Setup {
  routes?: FakeRoute[];
  api?: object;
  stage?: object;
  answer?: FakeFunction;
}

const serve = async (
  setup: Setup,
): Promise<{ url: string; cloud: FakeCloud; event(index?: number): APIGatewayProxyEventV2 }> => {
  const routes = setup.routes ?? [{ key: 'ANY /videos/{id}', functionName: 'one' }];
  const answer = setup.answer ?? (() => ({ statusCode: 200, body: 'ok' }));
  const functions = Object.fromEntries(routes.map((route) => [route.functionName, answer]));
  const cloud = fakeCloud({ functions, resources: httpApi(routes, setup.api, setup.stage) });
  const gateway = await startGateway(cloud);
  open.push(gateway);
  const event = (index = 0) => cloud.invocations[index]?.payload as APIGatewayProxyEventV2;
  return { url: gateway.http, cloud, event };
};

describe('the event of payload format 2.0', () => {
  it('has every part of the request', async () => {
    const { url, event } = await serve({});
    const response = await fetch(`${url}/videos/a%20b?tag=x&tag=y%2Cz&empty=`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Thing': 'one',
        cookie: 'a=1; b=2',
        'user-agent': 'test/1',
      },
      body: '{"k":"ä"}',
    });
    expect(response.headers.get('apigw-requestid')).toBe(event().requestContext.requestId);
    expect(event()).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /videos/{id}',
      rawPath: '/videos/a b',
      rawQueryString: 'tag=x&tag=y%2Cz&empty=',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { tag: 'x,y,z', empty: '' },
      pathParameters: { id: 'a b' },
      body: '{"k":"ä"}',
      isBase64Encoded: false,
      requestContext: {
        accountId: '000000000000',
        apiId: 'api1',
        domainName: url.slice(7),
        http: {
          method: 'POST',
          path: '/videos/a b',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'test/1',
        },
        routeKey: 'ANY /videos/{id}',
        stage: '$default',
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      },
    });
    expect(event().headers).toMatchObject({
      'x-thing': 'one',
      'x-forwarded-for': '127.0.0.1',
      'content-length': '10',
    });
    expect(event().headers).not.toHaveProperty('cookie');
  });

  it('leaves out what the request has not', async () => {
    const { url, event } = await serve({ routes: [{ key: 'GET /', functionName: 'root' }] });
    await fetch(`${url}/`);
    expect(event().rawQueryString).toBe('');
    for (const name of ['cookies', 'queryStringParameters', 'pathParameters', 'body', 'stageVariables']) {
      expect(event()).not.toHaveProperty(name);
    }
  });

  it('joins repeated headers with commas', async () => {
    const { url, event } = await serve({});
    await new Promise<void>((resolve, reject) => {
      const sent = httpRequest(`${url}/videos/1`, { headers: { 'X-Many': ['a', 'b'] } }, (answer) => {
        answer.resume().on('end', resolve);
      });
      sent.on('error', reject).end();
    });
    expect(event().headers['x-many']).toBe('a,b');
  });

  it.each([
    ['application/octet-stream', Buffer.from([0, 255, 1]), true],
    ['application/x-www-form-urlencoded', Buffer.from('a=1'), true],
    ['text/plain; charset=utf-8', Buffer.from('hi'), false],
    ['application/problem+json', Buffer.from('{}'), false],
  ])('encodes a body of %s as AWS does', async (type, body, encoded) => {
    const { url, event } = await serve({});
    await fetch(`${url}/videos/1`, { method: 'PUT', headers: { 'content-type': type }, body });
    expect(event().isBase64Encoded).toBe(encoded);
    expect(Buffer.from(event().body ?? '', encoded ? 'base64' : 'utf8')).toEqual(body);
  });
});

describe('the answer', () => {
  it('carries status, headers, cookies and a binary body', async () => {
    const { url } = await serve({
      answer: () => ({
        statusCode: 201,
        headers: { 'Content-Type': 'image/png', 'X-Count': 3, 'Content-Length': '999' },
        cookies: ['a=1; HttpOnly', 'b=2'],
        body: Buffer.from([1, 2, 255]).toString('base64'),
        isBase64Encoded: true,
      }),
    });
    const response = await fetch(`${url}/videos/1`);
    expect(response.status).toBe(201);
    expect(response.headers.get('x-count')).toBe('3');
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([1, 2, 255]));
  });

  it.each([
    ['a string', 'hello', 'hello'],
    ['an object without statusCode', { a: 1 }, '{"a":1}'],
  ])('is inferred from %s', async (_, returned, text) => {
    const { url } = await serve({ answer: () => returned });
    const response = await fetch(`${url}/videos/1`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await response.text()).toBe(text);
  });

  it.each([
    [
      'an error',
      () => {
        throw new Error('boom');
      },
    ],
    ['a body that is no string', () => ({ statusCode: 200, body: { a: 1 } })],
    ['a status that is none', () => ({ statusCode: 'fine' })],
    ['a header that would split the response', () => ({ statusCode: 200, headers: { a: 'b\r\nc: d' } })],
  ])('to %s is 500', async (_, answer) => {
    const { url } = await serve({ answer });
    const response = await fetch(`${url}/videos/1`);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'Internal Server Error' });
  });

  it('to a HEAD request has no body', async () => {
    const { url } = await serve({ answer: () => ({ statusCode: 200, body: 'long' }) });
    const response = await fetch(`${url}/videos/1`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      '4',
      '',
    ]);
  });
});

describe('the limits', () => {
  it('answers 404 where no route is', async () => {
    const { url, cloud } = await serve({});
    const response = await fetch(`${url}/nowhere`);
    expect([response.status, await response.json()]).toEqual([404, { message: 'Not Found' }]);
    expect(cloud.invocations).toHaveLength(0);
  });

  it('answers 500 where the function does not permit the gateway', async () => {
    const { url, cloud } = await serve({ routes: [{ key: 'GET /x', functionName: 'x', forbidden: true }] });
    expect((await fetch(`${url}/x`)).status).toBe(500);
    expect(cloud.invocations).toHaveLength(0);
  });

  it('answers 503 when the integration is late', async () => {
    const routes = [{ key: 'GET /slow', functionName: 'slow', timeoutMilliseconds: 60 }];
    const { url } = await serve({
      routes,
      answer: () => new Promise((resolve) => setTimeout(() => resolve('late'), 400)),
    });
    const response = await fetch(`${url}/slow`);
    expect([response.status, await response.json()]).toEqual([503, { message: 'Service Unavailable' }]);
  });

  it.each([6 * 1024 * 1024 + 1, 5 * 1024 * 1024])(
    'answers 413 to %i bytes, more than Lambda takes once encoded',
    async (size) => {
      const { url, cloud } = await serve({});
      const headers = { 'content-type': 'application/octet-stream' };
      const response = await fetch(`${url}/videos/1`, { method: 'POST', headers, body: Buffer.alloc(size) });
      expect([response.status, await response.json()]).toEqual([
        413,
        { message: 'Request Entity Too Large' },
      ]);
      expect(cloud.invocations).toHaveLength(0);
    },
  );

  it('answers 431 to more than 10 KB of headers, below and above what the parser takes', async () => {
    const { url } = await serve({});
    for (const size of [11_000, 70_000]) {
      expect((await fetch(`${url}/videos/1`, { headers: { 'x-long': 'a'.repeat(size) } })).status).toBe(431);
    }
  });

  it('answers 400 to what is not HTTP', async () => {
    const { url } = await serve({});
    const reply = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
        socket.write('GET / HTTP/1.1\r\nbad header\r\n\r\n'),
      );
      socket.on('data', (data) => resolve(data.toString())).on('error', reject);
    });
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('throttles by the stage, with a burst and a rate for each route', async () => {
    const routes = [
      { key: 'GET /a', functionName: 'a' },
      { key: 'GET /b', functionName: 'b' },
    ];
    const stage = {
      DefaultRouteSettings: { ThrottlingBurstLimit: 2, ThrottlingRateLimit: 0.001 },
      RouteSettings: { 'GET /b': { ThrottlingBurstLimit: 100, ThrottlingRateLimit: 100 } },
    };
    const { url } = await serve({ routes, stage });
    const statuses = [];
    for (const path of ['a', 'a', 'a', 'b']) statuses.push((await fetch(`${url}/${path}`)).status);
    expect(statuses).toEqual([200, 200, 429, 200]);
  });
});

describe('CORS', () => {
  const api = {
    CorsConfiguration: {
      AllowCredentials: true,
      AllowHeaders: ['Authorization', 'Content-Type'],
      AllowMethods: ['GET', 'POST'],
      AllowOrigins: ['https://app.example.com', 'http://*.local'],
      ExposeHeaders: ['ETag'],
      MaxAge: 600,
    },
  };
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/videos/1`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });

  it('answers a preflight itself where no route takes it', async () => {
    const { url, cloud } = await serve({ api, routes: [{ key: 'POST /videos/{id}', functionName: 'one' }] });
    const response = await preflight(url, 'https://app.example.com');
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': 'https://app.example.com',
      'access-control-allow-methods': 'GET,POST',
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-allow-credentials': 'true',
      'access-control-max-age': '600',
    });
    expect((await preflight(url, 'http://a.local')).headers.get('access-control-allow-origin')).toBe(
      'http://a.local',
    );
    expect(
      (await preflight(url, 'https://evil.example')).headers.get('access-control-allow-origin'),
    ).toBeNull();
    expect(cloud.invocations).toHaveLength(0);
  });

  it.each(['$default', 'ANY /videos/{id}'])('leaves the status of a preflight to %s', async (key) => {
    let statusCode = 404;
    const routes = [{ key, functionName: 'one' }];
    const { url, cloud } = await serve({ api, routes, answer: () => ({ statusCode }) });
    expect((await preflight(url, 'https://app.example.com')).status).toBe(404);
    statusCode = 204;
    const taken = await preflight(url, 'https://app.example.com');
    expect([taken.status, taken.headers.get('access-control-allow-methods')]).toEqual([204, 'GET,POST']);
    expect(cloud.invocations).toHaveLength(2);
  });

  it("puts its headers in the place of the function's, on failures too", async () => {
    const { url } = await serve({
      api,
      answer: () => ({ statusCode: 200, headers: { 'Access-Control-Allow-Origin': '*' } }),
    });
    const headers = { origin: 'https://app.example.com' };
    const found = await fetch(`${url}/videos/1`, { headers });
    expect(found.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    expect(found.headers.get('access-control-expose-headers')).toBe('etag');
    expect((await fetch(`${url}/none`, { headers })).headers.get('access-control-allow-origin')).toBe(
      'https://app.example.com',
    );
    expect((await fetch(`${url}/videos/1`)).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the template', () => {
  it.each([
    ['payload format 1.0', 'PayloadFormatVersion', '1.0'],
    ['an integration that is no proxy', 'IntegrationType', 'HTTP_PROXY'],
  ])('with %s is refused at the start', async (_, name, value) => {
    const resources = httpApi([{ key: 'GET /a', functionName: 'a' }]);
    for (const { type, properties } of resources) {
      if (type === 'AWS::ApiGatewayV2::Integration') properties[name] = value;
    }
    await expect(startGateway(fakeCloud({ resources }))).rejects.toThrow();
  });
});

it('a port that is taken is refused with what to do', async () => {
  const { url } = await serve({});
  const port = Number(new URL(url).port);
  await expect(startGateway(fakeCloud({ resources: [] }), { port })).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is taken: choose another with --port`,
  );
});
