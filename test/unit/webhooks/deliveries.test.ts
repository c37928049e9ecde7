import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { verifyWebhook } from '@kinora/client/webhook-signature';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { enqueue } from '../../../functions/platform/aws/queue.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { accountAdmissionKey } from '../../../functions/platform/http/keys.ts';
import { mapConcurrently } from '../../../functions/shared/concurrency.ts';
import { newId } from '../../../functions/shared/ids.ts';
import type { VideoEvent } from '../../../functions/videos/model.ts';
import { handler as createEndpoint } from '../../../functions/webhooks/create-webhook-endpoint.ts';
import { findDelivery, newDeliveryWrite } from '../../../functions/webhooks/delivery-store.ts';
import { handler as getEndpoint } from '../../../functions/webhooks/get-webhook-endpoint.ts';
import { webhookUseKey } from '../../../functions/webhooks/keys.ts';
import { handler as listDeliveries } from '../../../functions/webhooks/list-webhook-deliveries.ts';
import { handler as listEndpoints } from '../../../functions/webhooks/list-webhook-endpoints.ts';
import { handler as replayRange } from '../../../functions/webhooks/replay-webhook-deliveries.ts';
import { handler as updateEndpoint } from '../../../functions/webhooks/update-webhook-endpoint.ts';
import { usePassingTime } from '../../support/passing-time.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';
import { settleWebhooks, sweepWebhooks, tellEvent } from '../../support/webhook-loop.ts';

const cloud = useSmallCloud({ maxWebhookDeliveriesPerDay: 1000, accessTokenMinutes: 100_000 });
const pass = usePassingTime();

interface Heard {
  path: string;
  headers: Record<string, string>;
  body: string;
}
const heard: Heard[] = [];
/** What the receiver answers to a path; 204 where nothing is said. */
const answers = new Map<string, { status: number; headers?: Record<string, string>; body?: string }>();
let base = '';
const receiver = createServer(async (request: IncomingMessage, response) => {
  const path = request.url ?? '';
  heard.push({ path, headers: request.headers as Record<string, string>, body: await text(request) });
  const { status, headers = {}, body = '' } = answers.get(path) ?? { status: 204 };
  response.writeHead(status, headers).end(body);
});
let person: Person;
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  process.env.ENVIRONMENT_NAME = 'dev';
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});
afterAll(() => void receiver.close());
beforeEach(async () => {
  heard.length = 0;
  answers.clear();
  person = await register(cloud);
});

const ask = (handler: typeof createEndpoint, params: Record<string, string>, json?: unknown) =>
  cloud.request(handler, {
    method: 'POST',
    token: person.token,
    params,
    ...(json === undefined ? {} : { json }),
  });
const endpoint = async (path: string, more: object = {}): Promise<{ id: string; secret: string }> => {
  const { body, status } = await ask(createEndpoint, {}, { url: `${base}${path}`, ...more });
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
};
const videoEvent = (more: Partial<VideoEvent> = {}): VideoEvent => ({
  videoId: newId(),
  ownerId: person.userId,
  attempt: 1,
  seq: 4,
  type: 'failed',
  status: 'failed',
  progress: 0.5,
  at: new Date().toISOString(),
  callbackId: 'order 7',
  customMetadata: { shop: 'north' },
  ...more,
});
const deliveriesOf = async (id: string) => {
  const { body } = await cloud.request(listDeliveries, { token: person.token, params: { id } });
  return body.deliveries as {
    id: string;
    status: string;
    reason: string | null;
    webhook_id: string;
    attempts: { status: number | null; error: string | null; answer: string }[];
  }[];
};
const settle = () => settleWebhooks(cloud.webhooks);
/** Lets time pass, with the schedule after each step. */
const passHours = async (hours: number, stepMinutes = 15): Promise<void> => {
  for (let minutes = 0; minutes < hours * 60; minutes += stepMinutes) {
    pass(stepMinutes * 60);
    await sweepWebhooks();
    await settle();
  }
};

describe('an event', () => {
  it('is sent to each endpoint that wants it, signed, with its number and the labels of its video', async () => {
    const all = await endpoint('/all');
    const ends = await endpoint('/ends', { events: ['video.completed', 'video.failed'] });
    await endpoint('/none', { events: ['video.deleted'] });
    const event = videoEvent();
    await tellEvent(event);
    await tellEvent(videoEvent({ type: 'progress', status: 'processing' }));
    await settle();
    expect(heard.map(({ path }) => path).sort()).toEqual(['/all', '/ends']);
    for (const { path, body, headers } of heard) {
      const { secret } = path === '/all' ? all : ends;
      expect(await verifyWebhook(body, headers, secret)).toMatchObject({
        type: 'video.failed',
        timestamp: event.at,
        data: {
          video_id: event.videoId,
          seq: 4,
          callback_id: 'order 7',
          custom_metadata: { shop: 'north' },
        },
      });
      expect(headers['webhook-id']).toBe(`evt_${event.videoId}_4`);
    }
    expect(await deliveriesOf(all.id)).toMatchObject([
      { status: 'delivered', webhook_id: `evt_${event.videoId}_4`, attempts: [{ status: 204, error: null }] },
    ]);
  });

  it('that is told twice is one delivery', async () => {
    const { id } = await endpoint('/twice');
    const event = videoEvent();
    await tellEvent(event);
    await tellEvent(event);
    await settle();
    await tellEvent(event);
    await settle();
    expect(heard).toHaveLength(1);
    expect(await deliveriesOf(id)).toHaveLength(1);
  });

  it('is sent although the function ended before it handed it over', async () => {
    await endpoint('/lost');
    const event = videoEvent();
    await tellEvent(event);
    // The message never came to be, and the event is told again.
    cloud.webhooks.webhooks.length = 0;
    pass(301);
    await tellEvent(event);
    await settle();
    expect(heard).toHaveLength(0);
    await passHours(1.5);
    expect(heard).toHaveLength(1);
  });

  it('of another account goes nowhere', async () => {
    await endpoint('/mine');
    await tellEvent(videoEvent({ ownerId: (await register(cloud)).userId }));
    await settle();
    expect(heard).toEqual([]);
  });

  it('beyond the deliveries of the day is counted, and told to the owner', async () => {
    await endpoint('/full');
    const day = new Date().toISOString().slice(0, 10);
    await commit([{ Update: updateOf(webhookUseKey(person.userId, day), { set: { deliveries: 1000 } }) }]);
    await tellEvent(videoEvent());
    await settle();
    expect(heard).toEqual([]);
    const { body } = await cloud.request(listEndpoints, { token: person.token });
    expect(body).toMatchObject({ deliveries_today: 1000, deliveries_per_day: 1000, dropped_today: 1 });
  });
});

describe('what goes nowhere now is kept in the log, and brought by a replay of its time', () => {
  const replayAll = async (id: string, from: string) => {
    const to = new Date(Date.now() + 1000).toISOString();
    const { body } = await ask(replayRange, { id }, { from, to, status: 'given_up' });
    pass(1);
    await sweepWebhooks();
    await settle();
    return body.replayed;
  };

  it('while an endpoint is switched off', async () => {
    const from = new Date().toISOString();
    const { id } = await endpoint('/off');
    await ask(updateEndpoint, { id }, { enabled: false });
    const event = videoEvent();
    await tellEvent(event);
    await tellEvent(event);
    await settle();
    expect(heard).toEqual([]);
    expect(await deliveriesOf(id)).toMatchObject([
      { status: 'given_up', reason: 'endpoint_disabled', attempts: [] },
    ]);
    const { body } = await cloud.request(listEndpoints, { token: person.token });
    expect([body.deliveries_today, body.not_sent_today]).toEqual([0, 1]);
    await ask(updateEndpoint, { id }, { enabled: true });
    expect(await replayAll(id, from)).toBe(1);
    expect(heard.map(({ headers }) => headers['webhook-id'])).toEqual([`evt_${event.videoId}_4`]);
  });

  it('while the account is suspended; what waits is not sent either', async () => {
    const from = new Date().toISOString();
    const { id } = await endpoint('/suspended');
    answers.set('/suspended', { status: 500 });
    await tellEvent(videoEvent());
    await settle();
    const state = (to: string) =>
      commit([{ Update: updateOf(accountAdmissionKey(person.userId), { set: { state: to } }) }]);
    await state('suspended');
    answers.delete('/suspended');
    heard.length = 0;
    await tellEvent(videoEvent());
    await passHours(0.5);
    expect(heard).toEqual([]);
    await state('active');
    const log = await deliveriesOf(id);
    expect(log.map(({ status, reason }) => [status, reason])).toEqual(
      Array(2).fill(['given_up', 'account_suspended']),
    );
    expect(await replayAll(id, from)).toBe(2);
    expect(heard).toHaveLength(2);
  });
});

it('an outcome that comes after its attempt was thought lost ends the delivery: nothing more is sent', async () => {
  const { id } = await endpoint('/slow');
  await tellEvent(videoEvent());
  const [message] = cloud.webhooks.webhooks.splice(0);
  pass(3601);
  await sweepWebhooks();
  expect(await deliveriesOf(id)).toMatchObject([{ status: 'pending', attempts: [{ error: 'lost' }] }]);
  const { ownerId, endpointId, deliveryId, attempt } = JSON.parse(message?.body ?? '{}');
  const outcome = { at: new Date().toISOString(), milliseconds: 9000, status: 204, answer: '' };
  await enqueue('outcomes', { kind: 'attempted', ownerId, endpointId, deliveryId, attempt, outcome });
  await settle();
  await passHours(3);
  expect(heard).toEqual([]);
  expect(await deliveriesOf(id)).toMatchObject([
    { status: 'delivered', attempts: [{ status: 204, error: null }] },
  ]);
});

it('a page of the log ends before it is longer than a function may answer, and the next goes on', async () => {
  const { id } = await endpoint('/long');
  await tellEvent(videoEvent());
  await settle();
  const [{ id: made } = { id: '' }] = await deliveriesOf(id);
  const model = await findDelivery(person.userId, id, made);
  if (model === undefined) throw new Error('There is no delivery');
  const answered = { at: model.createdAt, milliseconds: 1, status: 500, answer: '\u0000'.repeat(1024) };
  const all = Array.from({ length: 99 }, () => ({
    ...model,
    id: newId(),
    outcomes: Array(10).fill(answered),
  }));
  await mapConcurrently(all, 8, (delivery) => commit([newDeliveryWrite(delivery)]));
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const query = `limit=100${cursor === null ? '' : `&cursor=${cursor}`}`;
    const page = await cloud.request(listDeliveries, { token: person.token, params: { id }, query });
    expect(Buffer.byteLength(JSON.stringify(JSON.stringify(page.body)))).toBeLessThan(6_000_000);
    ids.push(...page.body.deliveries.map(({ id: one }: { id: string }) => one));
    cursor = page.body.next_cursor;
  } while (cursor !== null);
  expect(ids).toHaveLength(100);
  expect(new Set(ids).size).toBe(100);
});

describe('a delivery that fails', () => {
  it('is tried ten times in three days with the same id, then given up, with every answer in the log', async () => {
    const { id } = await endpoint('/broken');
    answers.set('/broken', { status: 500, body: 'x'.repeat(5000) });
    await tellEvent(videoEvent());
    await settle();
    pass(10);
    await settle();
    expect(heard).toHaveLength(2);
    await passHours(90, 60);
    expect(heard).toHaveLength(10);
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const [delivery] = await deliveriesOf(id);
    expect(delivery).toMatchObject({ status: 'given_up', reason: 'attempts_used' });
    expect(delivery?.attempts.map(({ status }) => status)).toEqual(Array(10).fill(500));
    expect(delivery?.attempts[0]?.answer).toHaveLength(1024);
  });

  it('waits for as long as the answer asks', async () => {
    await endpoint('/later');
    answers.set('/later', { status: 429, headers: { 'retry-after': '7200' } });
    await tellEvent(videoEvent());
    await settle();
    await passHours(1.75);
    expect(heard).toHaveLength(1);
    answers.delete('/later');
    await passHours(0.5);
    expect(heard).toHaveLength(2);
  });

  it('is not followed to where it redirects', async () => {
    const { id } = await endpoint('/away');
    answers.set('/away', { status: 302, headers: { location: `${base}/elsewhere` } });
    await tellEvent(videoEvent());
    await settle();
    expect(heard.map(({ path }) => path)).toEqual(['/away']);
    expect(await deliveriesOf(id)).toMatchObject([{ status: 'pending', attempts: [{ status: 302 }] }]);
  });

  it('with 410 switches its endpoint off, once, with a mail', async () => {
    const { id } = await endpoint('/gone');
    answers.set('/gone', { status: 410 });
    await tellEvent(videoEvent());
    await tellEvent(videoEvent());
    await settle();
    const { body } = await cloud.request(getEndpoint, { token: person.token, params: { id } });
    expect(body).toMatchObject({ enabled: false, disabled_reason: 'gone' });
    expect((await deliveriesOf(id)).every(({ status }) => status === 'given_up')).toBe(true);
    const mails = cloud.mails.filter(
      ({ kind, email }) => kind === 'webhook-disabled' && email === person.email,
    );
    expect(new Set(mails.map(({ id: order }) => order)).size).toBe(1);
    const sent = heard.length;
    await tellEvent(videoEvent());
    await settle();
    expect(heard).toHaveLength(sent);
  });

  it('for five days with all others switches its endpoint off; what waited is given up', async () => {
    const { id } = await endpoint('/dead');
    answers.set('/dead', { status: 503 });
    for (let day = 0; day <= 6; day += 1) {
      await tellEvent(videoEvent());
      await settle();
      await passHours(24, 120);
    }
    const { body } = await cloud.request(getEndpoint, { token: person.token, params: { id } });
    expect(body).toMatchObject({ enabled: false, disabled_reason: 'dead' });
  });
});

it('a call that waited in its queue for most of an hour is not made: the attempt is about to be thought lost', async () => {
  await endpoint('/late');
  await tellEvent(videoEvent());
  pass(51 * 60);
  await settle();
  expect(heard).toEqual([]);
  await passHours(1);
  expect(heard).toHaveLength(1);
});
