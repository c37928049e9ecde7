import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  answerTo,
  client,
  eventsOf,
  open,
  refused,
  type SocketEvent,
  serve,
} from '../../support/fake-sockets.ts';
import { until } from '../../support/until.ts';

describe('$connect', () => {
  it('[S0-12] gets the handshake, and the connection is there', async () => {
    const { url, cloud } = await serve();
    await client(`${url}?ticket=t%201&a=1&a=2`, [], { 'X-Thing': 'one', 'User-Agent': 'test/1' });
    const [event] = eventsOf(cloud, 'connect');
    expect(event).toMatchObject({
      headers: { 'X-Thing': 'one' },
      multiValueHeaders: { 'X-Thing': ['one'] },
      queryStringParameters: { ticket: 't 1', a: '2' },
      multiValueQueryStringParameters: { a: ['1', '2'] },
      isBase64Encoded: false,
      requestContext: {
        routeKey: '$connect',
        eventType: 'CONNECT',
        stage: 'v1',
        apiId: 'api2',
        connectedAt: expect.any(Number),
        requestTimeEpoch: expect.any(Number),
        identity: { sourceIp: '127.0.0.1', userAgent: 'test/1' },
        connectionId: expect.stringMatching(/^[\w-]+=$/),
      },
    });
  });

  it.each([401, 403, 429, 500])('refuses with the status %i of the function', async (statusCode) => {
    const { url, cloud } = await serve({ functions: { connect: () => ({ statusCode }) } });
    expect(await refused(url)).toBe(statusCode);
    expect(eventsOf(cloud, 'disconnect')).toHaveLength(0);
  });

  it('that fails is 502, another stage 403, too many 429', async () => {
    const broken = await serve({ functions: { connect: () => Promise.reject(new Error('x')) } });
    expect(await refused(broken.url)).toBe(502);
    const { url } = await serve({
      stage: { DefaultRouteSettings: { ThrottlingBurstLimit: 1, ThrottlingRateLimit: 0.001 } },
    });
    expect(await refused(url.replace('/v1', '/v2'))).toBe(403);
    await client(url);
    expect(await refused(url)).toBe(429);
  });

  it('chooses the subprotocol, or leaves it out', async () => {
    const headers = { 'Sec-WebSocket-Protocol': 'kinora' };
    const { url } = await serve({ functions: { connect: () => ({ statusCode: 200, headers }) } });
    expect((await client(url, ['kinora', 'bearer.abc'])).protocol).toBe('kinora');
    const silent = await serve();
    const socket = new WebSocket(silent.url, ['kinora']);
    const [error] = await once(socket, 'error');
    expect(String(error)).toMatch(/subprotocol/i);
  });
});

describe('messages', () => {
  it('go to the route that their action names, and its body comes back', async () => {
    const { url, cloud } = await serve();
    const socket = await client(url);
    expect(await answerTo(socket, '{"action":"echo","n":1}')).toEqual({ action: 'echo', n: 1 });
    const [event] = eventsOf(cloud, 'echo');
    expect(event?.requestContext).toMatchObject({
      eventType: 'MESSAGE',
      routeKey: 'echo',
      messageId: expect.any(String),
    });
    expect(event?.requestContext.connectionId).toBe(
      eventsOf(cloud, 'connect')[0]?.requestContext.connectionId,
    );
  });

  it('are not answered without a route response', async () => {
    const { url } = await serve();
    const socket = await client(url);
    socket.send('{"action":"silent"}');
    expect(await answerTo(socket, '{"action":"echo"}')).toEqual({ action: 'echo' });
  });

  it.each(['{"action":"unknown"}', 'no json', '"text"', '{"action":"$connect"}'])(
    '%s goes to $default',
    async (message) => {
      const { url, cloud } = await serve();
      (await client(url)).send(message);
      const event = await until(() => eventsOf(cloud, 'fallback')[0]);
      expect(event.body).toBe(message);
    },
  );

  it('are forbidden without a route', async () => {
    const { url } = await serve({ without: ['$default'] });
    expect(await answerTo(await client(url), 'no json')).toMatchObject({
      message: 'Forbidden',
      connectionId: expect.any(String),
    });
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('boom');
      },
    ],
    ['answers in no shape of a response', () => 'text'],
  ])('whose function %s get an error with ids', async (_, echo) => {
    const { url } = await serve({ functions: { echo } });
    const answer = await answerTo(await client(url), '{"action":"echo"}');
    expect(answer).toEqual({
      message: 'Internal server error',
      connectionId: expect.any(String),
      requestId: expect.any(String),
    });
  });

  it('whose function is late get an error', async () => {
    const { url } = await serve();
    expect(await answerTo(await client(url), '{"action":"late"}')).toMatchObject({
      message: 'Endpoint request timed out',
    });
  });

  it('start in the order of arrival and run together', async () => {
    const { url, cloud } = await serve({
      functions: {
        fallback: (event) =>
          new Promise((resolve) => setTimeout(resolve, (event as SocketEvent).body === '0' ? 80 : 0)),
      },
    });
    const socket = await client(url);
    for (let n = 0; n < 20; n++) socket.send(String(n));
    await until(() => eventsOf(cloud, 'fallback').length === 20);
    expect(eventsOf(cloud, 'fallback').map((event) => Number(event.body))).toEqual([...Array(20).keys()]);
  });
});

describe('the limits', () => {
  const closing = async (socket: WebSocket) => (await once(socket, 'close'))[0];

  it('a frame of 32 KB passes, one byte more closes with 1009', async () => {
    const { url, cloud } = await serve();
    const socket = await client(url);
    socket.send('x'.repeat(32 * 1024));
    await until(() => eventsOf(cloud, 'fallback')[0]);
    socket.send('x'.repeat(32 * 1024 + 1));
    expect(await closing(socket)).toBe(1009);
    expect(eventsOf(cloud, 'fallback')).toHaveLength(1);
  });

  it('a message of 128 KB in frames passes, a longer one closes with 1009', async () => {
    const { url, cloud } = await serve();
    const socket = await client(url);
    const frames = (count: number) => {
      for (let n = 1; n <= count; n++) socket.send('y'.repeat(32 * 1024), { fin: n === count });
    };
    frames(4);
    await until(() => eventsOf(cloud, 'fallback')[0]);
    frames(5);
    expect(await closing(socket)).toBe(1009);
    expect(eventsOf(cloud, 'fallback').map((event) => event.body?.length)).toEqual([128 * 1024]);
  });

  it('binary closes with 1003', async () => {
    const { url } = await serve();
    const socket = await client(url);
    socket.send(Buffer.from([1, 2]));
    expect(await closing(socket)).toBe(1003);
  });

  it('silence and age close with 1001', async () => {
    const idle = await serve({ limits: { idleSeconds: 2 } });
    const busy = await client(idle.url);
    const talk = setInterval(() => busy.send('{"action":"echo"}'), 50);
    const quiet = await client(idle.url);
    expect(await closing(quiet)).toBe(1001);
    expect(busy.readyState).toBe(WebSocket.OPEN);
    clearInterval(talk);
    expect(await closing(busy)).toBe(1001);
    const aged = await serve({ limits: { totalSeconds: 0.2 } });
    expect(await closing(await client(aged.url))).toBe(1001);
  });
});

describe('$disconnect', () => {
  it('runs once with the code of the client', async () => {
    const { url, cloud } = await serve();
    const socket = await client(url);
    const closed = once(socket, 'close');
    socket.close(4000, 'bye');
    const event = await until(() => eventsOf(cloud, 'disconnect')[0]);
    expect(event.requestContext).toMatchObject({
      eventType: 'DISCONNECT',
      disconnectStatusCode: 4000,
      disconnectReason: 'bye',
    });
    await closed;
    expect(eventsOf(cloud, 'disconnect')).toHaveLength(1);
  });

  it('runs when the network is lost, and when the gateway closes', async () => {
    const { url, cloud, gateway } = await serve();
    (await client(url)).terminate();
    await until(() => eventsOf(cloud, 'disconnect')[0]);
    await client(url);
    open.splice(open.indexOf(gateway), 1);
    await gateway.close();
    expect(eventsOf(cloud, 'disconnect')).toHaveLength(2);
  });

  it('runs when the client left during $connect', async () => {
    const gate = Promise.withResolvers<object>();
    const { url, cloud } = await serve({ functions: { connect: () => gate.promise } });
    const socket = new WebSocket(url);
    socket.on('error', () => undefined);
    await until(() => eventsOf(cloud, 'connect')[0]);
    socket.terminate();
    await new Promise((resolve) => setTimeout(resolve, 50));
    gate.resolve({ statusCode: 200 });
    await until(() => eventsOf(cloud, 'disconnect')[0]);
  });
});

it('closes at once while a handshake is under way', async () => {
  const { url, cloud, gateway } = await serve({ functions: { connect: () => new Promise(() => undefined) } });
  const socket = new WebSocket(url);
  const failed = once(socket, 'error');
  await until(() => eventsOf(cloud, 'connect')[0]);
  open.splice(open.indexOf(gateway), 1);
  await gateway.close();
  await failed;
});

it('does not fall over what breaks off in the middle of a handshake or a frame', async () => {
  const { url } = await serve();
  const port = Number(new URL(url).port);
  for (const bytes of [
    'GET /v1 HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    'GET /v1 HT',
  ]) {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.on('error', () => undefined).resume();
    await once(socket, 'close');
  }
  expect(await answerTo(await client(url), '{"action":"echo"}')).toEqual({ action: 'echo' });
});
