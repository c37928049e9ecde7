import { createHmac } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { callWebhook } from '../../../functions/webhooks/call.ts';
import { newWebhookSecret } from '../../../functions/webhooks/signature.ts';

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const listen = async (server: ReturnType<typeof createSocketServer>): Promise<string> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?a=b`;
};
const serve = (listener: RequestListener): Promise<string> => listen(createServer(listener));

const secrets = [newWebhookSecret(), newWebhookSecret()];
const call = (url: string, limits: { timeoutMilliseconds?: number; answerMilliseconds?: number } = {}) =>
  callWebhook({ url, id: 'evt_1', body: '{"type":"ping"}', secrets }, { reach: 'any', ...limits });

describe('one attempt', () => {
  it('is a POST that every secret signs, as the Standard Webhooks library reads it', async () => {
    let heard: { method?: string | undefined; body: string; headers: Record<string, string> } | undefined;
    const url = await serve(async (request, response) => {
      const headers = request.headers as Record<string, string>;
      heard = { method: request.method, body: await text(request), headers };
      response.writeHead(202).end('thanks');
    });
    expect(await call(url)).toMatchObject({ status: 202, answer: 'thanks' });
    expect(heard).toMatchObject({ method: 'POST', body: '{"type":"ping"}' });
    expect(heard?.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'evt_1' });
    for (const secret of secrets)
      expect(new Webhook(secret).verify(heard?.body ?? '', heard?.headers ?? {})).toEqual({ type: 'ping' });
    expect(() => new Webhook(newWebhookSecret()).verify(heard?.body ?? '', heard?.headers ?? {})).toThrow();
  });

  it("is signed as HeyGen v1 does where an endpoint has its shape, by the newest secret, beside the other's", async () => {
    const heard: Record<string, string>[] = [];
    const url = await serve((request, response) => {
      heard.push(request.headers as Record<string, string>);
      response.writeHead(204).end();
    });
    const body = '{"event_type":"avatar_video.success"}';
    await callWebhook({ url, id: 'evt_1', body, secrets, format: 'heygen' }, { reach: 'any' });
    await call(url);
    const [signed, other] = heard;
    const expected = createHmac('sha256', secrets[0] ?? '')
      .update(body)
      .digest('hex');
    expect([signed?.signature, other?.signature]).toEqual([expected, undefined]);
    expect(new Webhook(secrets[1] ?? '').verify(body, signed ?? {})).toEqual(JSON.parse(body));
  });

  it('follows no redirect', async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.url);
      response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    });
    expect(await call(url)).toMatchObject({ status: 307, answer: '' });
    expect(seen).toEqual(['/hook?a=b']);
  });

  it('reads a kilobyte of an answer without end, and waits for no slow one', async () => {
    const endless = await serve((_request, response) => {
      response.writeHead(200);
      const more = () => {
        if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(more));
      };
      more();
    });
    expect((await call(endless)).answer).toBe('x'.repeat(1024));
    const slow = await serve((_request, response) => void response.writeHead(500).write('wait'));
    expect(await call(slow, { answerMilliseconds: 30 })).toMatchObject({ status: 500, answer: 'wait' });
  });

  it('says what it met in place of an answer', async () => {
    const silent = await serve(() => {});
    expect(await call(silent, { timeoutMilliseconds: 50 })).toMatchObject({ mishap: 'timeout', answer: '' });
    const resetting = await listen(createSocketServer((socket) => socket.resetAndDestroy()));
    expect(await call(resetting)).toMatchObject({ mishap: 'connection' });
    const closing = await listen(createSocketServer((socket) => socket.end()));
    expect(await call(closing)).toMatchObject({ mishap: 'connection' });
    const garbled = await listen(createSocketServer((socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')));
    expect(await call(garbled)).toMatchObject({ mishap: 'connection' });
    expect(await call('http://no-such-name.invalid/')).toMatchObject({ mishap: 'dns' });
    const plain = await serve((_request, response) => void response.end());
    expect(await call(plain.replace('http:', 'https:'))).toMatchObject({ mishap: 'tls' });
  });

  it('tells how long the answer asks to wait, in seconds or until a date', async () => {
    const asking = (value: string) =>
      serve((_request, response) => void response.writeHead(429, { 'retry-after': value }).end());
    expect((await call(await asking('120'))).retryAfterSeconds).toBe(120);
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    const seconds = (await call(await asking(date))).retryAfterSeconds ?? 0;
    expect(Math.abs(seconds - 3600)).toBeLessThan(30);
    expect((await call(await asking('soon'))).retryAfterSeconds).toBeUndefined();
  });
});
