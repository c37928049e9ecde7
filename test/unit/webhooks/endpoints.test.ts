import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { verifyWebhook } from '@kinora/client/webhook-signature';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handler as createApiKey } from '../../../functions/api-keys/create-api-key.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import type { HttpHandler } from '../../../functions/platform/http/entry.ts';
import { newId } from '../../../functions/shared/ids.ts';
import type { VideoEvent } from '../../../functions/videos/model.ts';
import { handler as createEndpoint } from '../../../functions/webhooks/create-webhook-endpoint.ts';
import { handler as deleteEndpoint } from '../../../functions/webhooks/delete-webhook-endpoint.ts';
import { handler as getDelivery } from '../../../functions/webhooks/get-webhook-delivery.ts';
import { handler as getEndpoint } from '../../../functions/webhooks/get-webhook-endpoint.ts';
import { webhooksKey } from '../../../functions/webhooks/keys.ts';
import { handler as listDeliveries } from '../../../functions/webhooks/list-webhook-deliveries.ts';
import { handler as listEndpoints } from '../../../functions/webhooks/list-webhook-endpoints.ts';
import { handler as ping } from '../../../functions/webhooks/ping-webhook-endpoint.ts';
import { handler as replayRange } from '../../../functions/webhooks/replay-webhook-deliveries.ts';
import { handler as replay } from '../../../functions/webhooks/replay-webhook-delivery.ts';
import { handler as rotateSecret } from '../../../functions/webhooks/rotate-webhook-secret.ts';
import { handler as updateEndpoint } from '../../../functions/webhooks/update-webhook-endpoint.ts';
import { usePassingTime } from '../../support/passing-time.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';
import { settleWebhooks, sweepWebhooks, tellEvent } from '../../support/webhook-loop.ts';

const cloud = useSmallCloud({ accessTokenMinutes: 100_000 });
const pass = usePassingTime();

const heard: { headers: Record<string, string>; body: string }[] = [];
let status = 204;
let url = '';
const receiver = createServer(async (request: IncomingMessage, response) => {
  heard.push({ headers: request.headers as Record<string, string>, body: await text(request) });
  response.writeHead(status).end();
});
let person: Person;
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  process.env.ENVIRONMENT_NAME = 'dev';
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterAll(() => void receiver.close());
beforeEach(async () => {
  heard.length = 0;
  status = 204;
  person = await register(cloud);
});

const ask = (
  handler: HttpHandler,
  params: Record<string, string> = {},
  json?: unknown,
  token = person.token,
) => cloud.request(handler, { method: 'POST', token, params, ...(json === undefined ? {} : { json }) });
const create = async (json: object = {}) => (await ask(createEndpoint, {}, { url, ...json })).body;
const settle = () => settleWebhooks(cloud.webhooks);
const fail = async (videoId = newId()): Promise<VideoEvent> => {
  const event: VideoEvent = {
    videoId,
    ownerId: person.userId,
    attempt: 1,
    seq: 3,
    type: 'failed',
    status: 'failed',
    progress: 0.2,
    at: new Date().toISOString(),
  };
  await tellEvent(event);
  return event;
};
const log = async (id: string) => (await ask(listDeliveries, { id })).body.deliveries;

describe('201 and 200', () => {
  it('an endpoint is created with a secret that no later answer shows, changed, and deleted', async () => {
    const made = await create({ description: 'Shop', events: ['video.completed'] });
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { secret, ...shown } = made;
    expect(shown).toMatchObject({ url, description: 'Shop', enabled: true, disabled_reason: null });
    expect((await ask(getEndpoint, { id: made.id })).body).toEqual(shown);
    const changed = await ask(updateEndpoint, { id: made.id }, { enabled: false, events: ['video.failed'] });
    expect(changed.body).toMatchObject({
      enabled: false,
      disabled_reason: 'owner',
      events: ['video.failed'],
    });
    const listed = await ask(listEndpoints);
    expect(listed.body.endpoints).toEqual([changed.body]);
    expect(JSON.stringify([listed.body, changed.body])).not.toContain(secret.slice(6));
    expect((await ask(deleteEndpoint, { id: made.id })).status).toBe(200);
    expect((await ask(listEndpoints)).body.endpoints).toEqual([]);
  });

  it('without a choice of events it gets all but progress', async () => {
    const { events } = await create();
    expect(events).toContain('video.stage');
    expect(events).not.toContain('video.progress');
  });

  it('a rotated secret signs beside the new one for 24 hours, or ends at once', async () => {
    const { id, secret: first } = await create();
    const { body: second } = await ask(rotateSecret, { id }, {});
    expect(Date.parse(second.former_secrets_end_at[0]) - Date.now()).toBeGreaterThan(86_398_000);
    await ask(ping, { id });
    await settle();
    const believed = async (secret: string): Promise<boolean> => {
      const { headers = {}, body = '' } = heard.at(-1) ?? {};
      return await verifyWebhook(body, headers, secret).then(
        () => true,
        () => false,
      );
    };
    expect([await believed(first), await believed(second.secret)]).toEqual([true, true]);
    pass(86_401);
    await ask(ping, { id });
    await settle();
    expect([await believed(first), await believed(second.secret)]).toEqual([false, true]);
    const { body: third } = await ask(rotateSecret, { id }, { overlap_seconds: 0 });
    await ask(ping, { id });
    await settle();
    expect([await believed(second.secret), await believed(third.secret)]).toEqual([false, true]);
  });
});

describe('202', () => {
  it('a ping is a delivery of its own', async () => {
    const { id, secret } = await create();
    const { status: answered, body } = await ask(ping, { id });
    expect([answered, body.status, body.type, body.video_id]).toEqual([202, 'pending', 'ping', null]);
    await settle();
    const [{ headers, body: sent } = { headers: {}, body: '' }] = heard;
    expect(await verifyWebhook(sent, headers, secret)).toMatchObject({
      type: 'ping',
      data: { endpoint_id: id },
    });
    const { body: after } = await ask(getDelivery, { id, deliveryId: body.id });
    expect(after).toMatchObject({ status: 'delivered', attempts: [{ status: 204 }] });
  });

  it('a replay sends the event again with the same id, also to where the endpoint is by now', async () => {
    const { id } = await create();
    await fail();
    await settle();
    const [delivery] = await log(id);
    await ask(updateEndpoint, { id }, { url: `${url}/moved` });
    const { body } = await ask(replay, { id, deliveryId: delivery.id });
    expect(body).toMatchObject({ status: 'pending', replay_of: delivery.id, url: `${url}/moved` });
    await settle();
    expect(heard).toHaveLength(2);
    expect(heard[1]?.headers['webhook-id']).toBe(heard[0]?.headers['webhook-id']);
    expect(heard[1]?.body).toBe(heard[0]?.body);
  });

  it('a range of time is replayed page by page: what was given up, each event once', async () => {
    const { id } = await create();
    const from = new Date().toISOString();
    status = 410;
    for (let count = 0; count < 3; count += 1) {
      await fail();
      pass(1);
    }
    await settle();
    const to = new Date().toISOString();
    pass(60);
    status = 204;
    await ask(updateEndpoint, { id }, { enabled: true });
    await fail();
    await settle();
    heard.length = 0;
    const { body } = await ask(replayRange, { id }, { from, to, status: 'given_up' });
    expect(body).toEqual({ replayed: 3, next_cursor: null });
    pass(1);
    await sweepWebhooks();
    await settle();
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(3);
    const later = new Date(Date.now() + 1000).toISOString();
    const again = await ask(replayRange, { id }, { from: to, to: later, status: 'given_up' });
    expect(again.body.replayed).toBe(0);
  });
});

it('a deleted endpoint has no deliveries any more', async () => {
  const { id } = await create();
  const { body } = await ask(ping, { id });
  await settle();
  await ask(deleteEndpoint, { id });
  const params = { id, deliveryId: body.id };
  const codes = [getDelivery, replay].map(async (handler) => (await ask(handler, params)).body.code);
  expect(await Promise.all(codes)).toEqual(Array(2).fill('WEBHOOK_ENDPOINT_NOT_FOUND'));
});

describe('refusals', () => {
  it.each([
    ['no URL', { url: 'kinora' }],
    ['another scheme', { url: 'ftp://example.com/' }],
    ['a password', { url: 'http://a:b@example.com/' }],
    ['an unknown event', { url: 'http://example.com/', events: ['video.sold'] }],
    ['no event', { url: 'http://example.com/', events: [] }],
    ['an unknown member', { url: 'http://example.com/', secret: 'mine' }],
  ])('422: %s', async (_what, json) => {
    const { status: answered, body } = await ask(createEndpoint, {}, json);
    expect([answered, body.code]).toEqual([422, 'VALIDATION_ERROR']);
  });

  it('404: nothing of another account is there', async () => {
    const { id } = await create();
    await ask(ping, { id });
    await settle();
    const [{ id: deliveryId }] = await log(id);
    const { token } = await register(cloud);
    const codes = [];
    for (const [handler, json] of [
      [getEndpoint],
      [updateEndpoint, { enabled: false }],
      [deleteEndpoint],
      [rotateSecret, {}],
      [ping],
      [listDeliveries],
      [getDelivery],
      [replay],
      [replayRange, { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }],
    ] as const)
      codes.push((await ask(handler, { id, deliveryId }, json, token)).status);
    expect(codes).toEqual(Array(9).fill(404));
    expect((await ask(getEndpoint, { id })).body.enabled).toBe(true);
  });

  it('409: eleven endpoints, five secrets, a ping to one that is switched off', async () => {
    const made = [];
    for (let count = 0; count < 10; count += 1) made.push(await create());
    const eleventh = await ask(createEndpoint, {}, { url });
    expect([eleventh.status, eleventh.body.code]).toEqual([409, 'TOO_MANY_WEBHOOK_ENDPOINTS']);
    const [{ id }] = made;
    for (let count = 0; count < 3; count += 1) await ask(rotateSecret, { id }, {});
    const fifth = await ask(rotateSecret, { id }, {});
    expect([fifth.status, fifth.body.code]).toEqual([409, 'TOO_MANY_WEBHOOK_SECRETS']);
    expect((await ask(rotateSecret, { id }, { overlap_seconds: 0 })).status).toBe(200);
    await ask(updateEndpoint, { id }, { enabled: false });
    const off = await ask(ping, { id });
    expect([off.status, off.body.code]).toEqual([409, 'WEBHOOK_DISABLED']);
  });

  it('403: a key reads and writes webhooks by its scopes alone', async () => {
    const keyFor = async (scopes: string[]) =>
      (await ask(createApiKey, {}, { name: 'k', scopes })).body.key as string;
    const asKey = async (scopes: string[], handler: HttpHandler, json?: unknown) => {
      const headers = { 'x-api-key': await keyFor(scopes) };
      return (
        await cloud.request(handler, { method: 'POST', headers, ...(json === undefined ? {} : { json }) })
      ).status;
    };
    expect(await asKey(['webhooks:read'], listEndpoints)).toBe(200);
    expect(await asKey(['videos:read', 'videos:write'], listEndpoints)).toBe(403);
    expect(await asKey(['webhooks:read'], createEndpoint, { url })).toBe(403);
    expect(await asKey(['webhooks:write'], createEndpoint, { url })).toBe(403);
    expect(await asKey(['webhooks:write', 'videos:read'], createEndpoint, { url })).toBe(201);
    const { id } = await create();
    const change = async (scopes: string[], json: object) => {
      const headers = { 'x-api-key': await keyFor(scopes) };
      return (await cloud.request(updateEndpoint, { method: 'PATCH', headers, params: { id }, json })).status;
    };
    expect(await change(['webhooks:write'], { url: `${url}/other` })).toBe(403);
    expect(await change(['webhooks:write'], { events: ['video.failed'] })).toBe(403);
    expect(await change(['webhooks:write'], { enabled: true })).toBe(403);
    expect(await change(['webhooks:write'], { enabled: false })).toBe(200);
    expect(await change(['webhooks:write', 'videos:read'], { enabled: true })).toBe(200);
  });
});

it('endpoints that are made side by side all stand', async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => create()));
  const { endpoints, version } = (await getItem(webhooksKey(person.userId), { consistent: true })) ?? {};
  expect([endpoints.length, version]).toEqual([5, 5]);
  expect(new Set(made.map(({ id }) => id)).size).toBe(5);
});
