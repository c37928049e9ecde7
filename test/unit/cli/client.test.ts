import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../../client/client.ts';
import { ApiError, NetworkError, NotSignedInError } from '../../../client/errors.ts';
import { fixedSession } from '../../../client/session.ts';
import { FakeKinora } from './fake-kinora.ts';

let server: FakeKinora;
let waits: number[];
const client = (token = 'good') =>
  createClient({
    baseUrl: server.url,
    session: fixedSession(token),
    wait: (delay) => Promise.resolve(waits.push(delay)),
  });

beforeEach(async () => {
  server = await new FakeKinora().start();
  waits = [];
});
afterEach(() => server.close());

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

const generateRoute = 'POST /api/v2/videos/generate';

describe('ordering a video', () => {
  it('[S0-7] sends the script and answers the video', async () => {
    const accepted = await client().generate({ script: 'Hello.', style: 'professional' });
    expect(accepted).toMatchObject({ id: server.videoId, price: 4 });
    expect(server.seen[0]?.body).toEqual({ script: 'Hello.', style: 'professional' });
    expect(server.seen[0]?.headers.authorization).toBe('Bearer good');
  });

  it('keeps its idempotency key over broken connections, so one video is made', async () => {
    server.next(generateRoute, 'break', 'break-after', { status: 503, headers: { 'retry-after': '2' } });
    await client().generate({ script: 'Hello.' });
    const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
    expect(server.orders.size).toBe(1);
    expect(waits[2]).toBeGreaterThanOrEqual(2000);
  });

  it('takes another key for another order', async () => {
    await client().generate({ script: 'Hello.' });
    await client().generate({ script: 'Hello.' });
    expect(server.orders.size).toBe(2);
  });

  it('waits while its first try is still in flight', async () => {
    const inFlight = {
      status: 409,
      headers: { 'retry-after': '1' },
      body: { code: 'IDEMPOTENCY_IN_FLIGHT' },
    };
    server.next(generateRoute, 'break', inFlight, inFlight);
    expect(await client().generate({ script: 'Hello.' })).toMatchObject({ id: server.videoId });
  });

  it('waits as long as 429 asks for', async () => {
    server.next(generateRoute, { status: 429, headers: { 'retry-after': '9' } });
    await client().generate({ script: 'Hello.' });
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThanOrEqual(9000);
  });
});

describe('errors', () => {
  it('carry what the problem body says', async () => {
    server.next(generateRoute, {
      status: 422,
      body: {
        code: 'VALIDATION_ERROR',
        detail: 'The request is not valid.',
        request_id: 'r-9',
        errors: [{ path: 'body.script', message: 'Script cannot be empty', code: 'too_small' }],
      },
    });
    const error = await failureOf(client().generate({ script: ' ' }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 422,
      code: 'VALIDATION_ERROR',
      detail: 'The request is not valid.',
      requestId: 'r-9',
      errors: [{ path: 'body.script', message: 'Script cannot be empty', code: 'too_small' }],
    });
    expect(waits).toEqual([]);
  });

  it('understand the bare words of a gateway', async () => {
    server.next('GET /api/v2/videos/x', { status: 403, headers: { 'apigw-requestid': 'g-1' }, body: 'no' });
    expect(await failureOf(client().get('x'))).toMatchObject({ code: 'HTTP_403', requestId: 'g-1' });
  });

  it('give up on a server that stays down, with its last words', async () => {
    const down = { status: 503, body: { code: 'QUEUE_FULL', detail: 'The queue is full.' } };
    server.next(`GET /api/v2/videos/${server.videoId}`, ...Array.from({ length: 6 }, () => down));
    expect(await failureOf(client().get(server.videoId))).toMatchObject({ code: 'QUEUE_FULL' });
    expect(waits).toHaveLength(5);
  });

  it('do not repeat a login whose connection broke', async () => {
    server.next('POST /api/v1/auth/login', 'break');
    const error = await failureOf(client().login({ email: 'a@b.example', password: 'correct horse' }));
    expect(error).toBeInstanceOf(NetworkError);
    expect(server.count('POST /api/v1/auth/login')).toBe(1);
  });

  it('name the address that cannot be reached', async () => {
    await server.close();
    expect(await failureOf(client().list())).toMatchObject({
      name: 'NetworkError',
      message: `${server.url} cannot be reached (ECONNREFUSED). Is it running, and is the address right?`,
    });
    await server.start();
  });

  it('tell an answer of somebody else from one of ours', async () => {
    const stranger = createServer((_request, response) => response.end('<html>Welcome</html>'));
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
    const { port } = stranger.address() as AddressInfo;
    const lost = createClient({ baseUrl: `http://127.0.0.1:${port}`, session: fixedSession('t') });
    expect(await failureOf(lost.list())).toMatchObject({
      message: expect.stringContaining("is not one of Kinora's") as string,
    });
    await new Promise((done) => stranger.close(done));
  });

  it('say so when nobody is signed in, before anything is sent', async () => {
    const nobody = createClient({ baseUrl: server.url });
    expect(await failureOf(nobody.list())).toBeInstanceOf(NotSignedInError);
    expect(server.seen).toEqual([]);
  });

  it('a token that is refused and cannot be renewed is 401', async () => {
    expect(await failureOf(client('stale').list())).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(server.seen).toHaveLength(1);
  });
});

describe('the other routes', () => {
  it('[S0-9] [S0-10] [S0-11] list, download and delete as the API has them', async () => {
    const page = await client().list({ limit: 5 });
    expect(page).toMatchObject({ videos: [{ id: server.videoId }], next_cursor: 'more' });
    const link = await client().downloadLink(server.videoId, 'captions');
    expect(link.url).toBe(`${server.url}/files/captions`);
    await client().remove(server.videoId);
    await client().cancel(server.videoId);
    expect(server.seen.map(({ route }) => route)).toEqual([
      'POST /api/v2/videos/list',
      `GET /api/v2/videos/${server.videoId}/download`,
      `DELETE /api/v2/videos/${server.videoId}`,
      `POST /api/v1/videos/${server.videoId}/cancel`,
    ]);
    expect(server.seen[1]?.headers.accept).toBe('application/json');
  });

  it('an id with strange characters stays one part of the path', async () => {
    await failureOf(client().get('../list?x#'));
    expect(server.seen[0]?.route).toBe('GET /api/v2/videos/..%2Flist%3Fx%23');
  });
});
