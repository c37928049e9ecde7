import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { verifyWebhook } from '@kinora/client/webhook-signature';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { eventually } from '../../support/table.ts';

const cloud = useSharedCloud();

const heard: { path: string; headers: Record<string, string>; body: string }[] = [];
let base = '';
let user: TestUser;
const receiver = createServer(async (request: IncomingMessage, response) => {
  const headers = request.headers as Record<string, string>;
  heard.push({ path: request.url ?? '', headers, body: await text(request) });
  response.writeHead(204).end();
});
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  user = await cloud.register();
});
afterAll(() => void receiver.close());

const path = '/api/v1/webhooks/endpoints';
const ask = (method: string, at: string, body?: unknown) =>
  cloud.request(method, at, { token: user.token, ...(body === undefined ? {} : { body }) });
const film = { script: 'A film that nobody waits for.', quality: 'low', music: false };
const cancelled = async (more: object = {}): Promise<string> => {
  const { body, status } = await ask('POST', '/api/v2/videos/generate', { ...film, ...more });
  expect(status, JSON.stringify(body)).toBe(202);
  const id = String(body.id);
  await ask('POST', `/api/v1/videos/${id}/cancel`);
  await cloud.ended(user, id);
  return id;
};
const heardAt = (at: string, type: string) =>
  heard.filter((one) => one.path === at && JSON.parse(one.body).type === type);

it('the events of a video reach an endpoint, signed, and stand in its log', async () => {
  const { body, status } = await ask('POST', `${path}/`, { url: `${base}/all` });
  expect(status).toBe(201);
  const id = await cancelled({ callback_id: 'order 7' });
  const ended = () => [...heardAt('/all', 'video.cancelled'), ...heardAt('/all', 'video.completed')];
  await eventually(async () => heardAt('/all', 'video.created').length > 0 && ended().length > 0);
  const seqs: unknown[] = [];
  for (const { body: sent, headers } of heard) {
    const { data } = await verifyWebhook(sent, headers, String(body.secret));
    expect(data).toMatchObject({ video_id: id, callback_id: 'order 7' });
    expect(headers['webhook-id']).toBe(`evt_${id}_${data.seq}`);
    seqs.push(data.seq);
  }
  expect(seqs).toContain(1);
  const log = `${path}/${String(body.id)}/deliveries`;
  await eventually(async () => {
    const { body: page } = await ask('GET', `${log}/?status=delivered`);
    return Number(page.deliveries?.length) >= new Set(seqs).size;
  });
  expect((await ask('DELETE', `${path}/${String(body.id)}/`)).status).toBe(200);
});

it('webhook_url of a video is told its end, once there is a secret that signs it', async () => {
  const asked = { ...film, webhook_url: `${base}/one` };
  const refused = await ask('POST', '/api/v2/videos/generate', asked);
  expect([refused.status, refused.body.code]).toEqual([409, 'WEBHOOK_SECRET_MISSING']);
  const { body: made } = await ask('POST', `${path}/jobs/rotate-secret/`, {});
  const malformed = await ask('POST', '/api/v2/videos/generate', {
    ...film,
    webhook_url: 'ftp://example.com/',
  });
  expect(malformed.body.errors).toMatchObject([{ path: 'body.webhook_url', code: 'WEBHOOK_URL_REFUSED' }]);
  const batch = await cloud.request('POST', '/api/v1/videos/batch', {
    token: user.token,
    headers: { 'idempotency-key': 'a batch with a bad address' },
    body: { videos: [film, { ...film, webhook_url: 'ftp://example.com/' }] },
  });
  expect(batch.body.errors).toMatchObject([
    { path: 'body.videos.1.webhook_url', code: 'WEBHOOK_URL_REFUSED' },
  ]);
  const id = await cancelled(asked);
  await eventually(async () => heard.some((one) => one.path === '/one'));
  const told = heard.filter((one) => one.path === '/one');
  for (const { body, headers } of told)
    expect((await verifyWebhook(body, headers, String(made.secret))).data).toMatchObject({ video_id: id });
  expect(new Set(told.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  await eventually(async () => {
    const { body } = await ask('GET', `${path}/jobs/deliveries`);
    return String(body.deliveries?.[0]?.status) === 'delivered';
  });
});
