import { describe, expect, it } from 'vitest';
import { handler as getEndpoint } from '../../../functions/webhooks/get-webhook-endpoint.ts';
import { usePassingTime } from '../../support/passing-time.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { tellEvent } from '../../support/webhook-loop.ts';
import { useWebhookReceiver } from '../../support/webhook-receiver.ts';

const cloud = useSmallCloud({ maxWebhookDeliveriesPerDay: 1000, accessTokenMinutes: 100_000 });
const pass = usePassingTime();
const receiver = useWebhookReceiver(cloud, pass);
const { heard, answers, settle, endpoint, videoEvent, deliveriesOf, passHours } = receiver;

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
    answers.set('/away', { status: 302, headers: { location: `${receiver.base}/elsewhere` } });
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
    const { body } = await cloud.request(getEndpoint, { token: receiver.person.token, params: { id } });
    expect(body).toMatchObject({ enabled: false, disabled_reason: 'gone' });
    expect((await deliveriesOf(id)).every(({ status }) => status === 'given_up')).toBe(true);
    const mails = cloud.mails.filter(
      ({ kind, email }) => kind === 'webhook-disabled' && email === receiver.person.email,
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
    const { body } = await cloud.request(getEndpoint, { token: receiver.person.token, params: { id } });
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
