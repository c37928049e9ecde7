import { verifyWebhook } from '@kinora/client/webhook-signature';
import { describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { enqueue } from '../../../functions/platform/aws/queue.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { accountAdmissionKey } from '../../../functions/platform/http/keys.ts';
import { mapConcurrently } from '../../../functions/shared/concurrency.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { findDelivery, newDeliveryWrite } from '../../../functions/webhooks/delivery-store.ts';
import { webhookUseKey } from '../../../functions/webhooks/keys.ts';
import { handler as listDeliveries } from '../../../functions/webhooks/list-webhook-deliveries.ts';
import { handler as listEndpoints } from '../../../functions/webhooks/list-webhook-endpoints.ts';
import { handler as replayRange } from '../../../functions/webhooks/replay-webhook-deliveries.ts';
import { handler as updateEndpoint } from '../../../functions/webhooks/update-webhook-endpoint.ts';
import { usePassingTime } from '../../support/passing-time.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { register } from '../../support/small-people.ts';
import { sweepWebhooks, tellEvent } from '../../support/webhook-loop.ts';
import { useWebhookReceiver } from '../../support/webhook-receiver.ts';

const cloud = useSmallCloud({ maxWebhookDeliveriesPerDay: 1000, accessTokenMinutes: 100_000 });
const pass = usePassingTime();
const receiver = useWebhookReceiver(cloud, pass);
const { heard, answers, ask, settle, endpoint, videoEvent, deliveriesOf, passHours } = receiver;

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
    await commit([
      { Update: updateOf(webhookUseKey(receiver.person.userId, day), { set: { deliveries: 1000 } }) },
    ]);
    await tellEvent(videoEvent());
    await settle();
    expect(heard).toEqual([]);
    const { body } = await cloud.request(listEndpoints, { token: receiver.person.token });
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
    const { body } = await cloud.request(listEndpoints, { token: receiver.person.token });
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
      commit([{ Update: updateOf(accountAdmissionKey(receiver.person.userId), { set: { state: to } }) }]);
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
  const model = await findDelivery(receiver.person.userId, id, made);
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
    const page = await cloud.request(listDeliveries, { token: receiver.person.token, params: { id }, query });
    expect(Buffer.byteLength(JSON.stringify(JSON.stringify(page.body)))).toBeLessThan(6_000_000);
    ids.push(...page.body.deliveries.map(({ id: one }: { id: string }) => one));
    cursor = page.body.next_cursor;
  } while (cursor !== null);
  expect(ids).toHaveLength(100);
  expect(new Set(ids).size).toBe(100);
});
