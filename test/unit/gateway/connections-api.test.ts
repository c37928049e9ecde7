import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { AwsResponse } from '../../../local/cloud.ts';
import type { Gateway } from '../../../local/gateway/gateway.ts';
import { client, eventsOf, type Setup, serve } from '../../support/fake-sockets.ts';
import { until } from '../../support/until.ts';

describe('@connections', () => {
  const call = (gateway: Gateway, method: string, id: string, body = ''): Promise<AwsResponse> =>
    gateway.connectionsApi.handle({
      method,
      url: `/_execute-api/api2/v1/@connections/${encodeURIComponent(id)}`,
      headers: {},
      body: Buffer.from(body),
    });

  const connected = async (setup: Setup = {}) => {
    const served = await serve(setup);
    const socket = await client(served.url);
    const id = eventsOf(served.cloud, 'connect')[0]?.requestContext.connectionId ?? '';
    return { ...served, socket, id };
  };

  it('POST sends a text message', async () => {
    const { gateway, socket, id } = await connected();
    const received = once(socket, 'message');
    expect((await call(gateway, 'POST', id, '{"n":"ä"}')).status).toBe(200);
    const [data, isBinary] = await received;
    expect([String(data), isBinary]).toEqual(['{"n":"ä"}', false]);
  });

  it('GET describes, DELETE disconnects, and then it is gone', async () => {
    const { gateway, socket, id, cloud } = await connected();
    expect(JSON.parse(String((await call(gateway, 'GET', id)).body))).toEqual({
      connectedAt: expect.stringMatching(/Z$/),
      identity: { sourceIp: '127.0.0.1', userAgent: expect.any(String) },
      lastActiveAt: expect.stringMatching(/Z$/),
    });
    const closed = once(socket, 'close');
    expect((await call(gateway, 'DELETE', id)).status).toBe(204);
    await closed;
    await until(() => eventsOf(cloud, 'disconnect')[0]);
    for (const method of ['POST', 'GET', 'DELETE']) {
      const { status, headers } = await call(gateway, method, id);
      expect([status, headers['x-amzn-errortype']]).toEqual([410, 'GoneException']);
    }
  });

  it('answers 413 to more than 128 KB and 400 to what is no id', async () => {
    const { gateway, id } = await connected();
    expect((await call(gateway, 'POST', id, 'x'.repeat(128 * 1024 + 1))).status).toBe(413);
    expect((await call(gateway, 'POST', 'no id!')).status).toBe(400);
  });

  it('loses the client on demand', async () => {
    const { gateway, socket, id } = await connected({ faults: ['websocket:gone'] });
    const closed = once(socket, 'close');
    expect((await call(gateway, 'POST', id, 'x')).status).toBe(410);
    await closed;
  });
});
