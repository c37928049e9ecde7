import type { Context } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { accountAdmissionKey } from '../../../functions/platform/http/keys.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { handler as createEndpoint } from '../../../functions/webhooks/create-webhook-endpoint.ts';
import { handler as deleteEndpoint } from '../../../functions/webhooks/delete-webhook-endpoint.ts';
import { findDelivery, newDeliveryWrite } from '../../../functions/webhooks/delivery-store.ts';
import { handler as getEndpoint } from '../../../functions/webhooks/get-webhook-endpoint.ts';
import { healthKey, webhooksKey } from '../../../functions/webhooks/keys.ts';
import { handler as listDeliveries } from '../../../functions/webhooks/list-webhook-deliveries.ts';
import { waiting } from '../../../functions/webhooks/model.ts';
import { handler as pingEndpoint } from '../../../functions/webhooks/ping-webhook-endpoint.ts';
import { handler as recordWebhook } from '../../../functions/webhooks/record-webhook.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';
import { sweepWebhooks, tellEvent } from '../../support/webhook-loop.ts';

const cloud = useSmallCloud();
const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 600_000 } as Context;
let person: Person;
beforeEach(async () => {
  cloud.webhooks.webhooks.length = 0;
  cloud.webhooks.outcomes.length = 0;
  person = await register(cloud);
});

/** An endpoint with a first attempt under way: its id, and what tells of the attempt. */
const attemptUnderWay = async (): Promise<{ id: string; told: (status: number) => string }> => {
  const json = { url: 'https://example.com/hook' };
  const { body } = await cloud.request(createEndpoint, { method: 'POST', token: person.token, json });
  await tellEvent({
    videoId: newId(),
    ownerId: person.userId,
    attempt: 1,
    seq: 4,
    type: 'failed',
    status: 'failed',
    progress: 0.5,
    at: new Date().toISOString(),
  });
  const sent = JSON.parse(cloud.webhooks.webhooks.splice(0)[0]?.body ?? '{}');
  const { ownerId, endpointId, deliveryId, attempt } = sent;
  const told = (status: number) => {
    const outcome = { at: new Date().toISOString(), milliseconds: 1, status, answer: '' };
    return JSON.stringify({ kind: 'attempted', ownerId, endpointId, deliveryId, attempt, outcome });
  };
  return { id: body.id, told };
};
const record = (body: string) =>
  recordWebhook({ Records: [{ messageId: 'm', body, attributes: {} }] } as never, lambda);
/** Works on a message twice, the first time until so many calls were made. */
const recordInterrupted = async (body: string, calls: number): Promise<void> => {
  cloud.endAfter(calls);
  await record(body).finally(() => cloud.endAfter(undefined));
  await record(body);
};

describe.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('a function that ends after %i calls', (calls) => {
  it('and is run again switches an endpoint off that answered 410', async () => {
    const { id, told } = await attemptUnderWay();
    await recordInterrupted(told(410), calls);
    const { body } = await cloud.request(getEndpoint, { token: person.token, params: { id } });
    expect(body).toMatchObject({ enabled: false, disabled_reason: 'gone' });
  });

  it('and is run again hands over an attempt that is due', async () => {
    const { told } = await attemptUnderWay();
    await record(told(500));
    const due = cloud.webhooks.outcomes.splice(0)[0]?.body ?? '';
    await recordInterrupted(due, calls);
    expect(cloud.webhooks.webhooks.map(({ body }) => JSON.parse(body).attempt)).toEqual([2]);
  });
});

it('a ping whose function ends before it handed its attempt over is sent half a minute later', async () => {
  const { id } = await attemptUnderWay();
  cloud.interrupt(
    ({ operation, body }) => operation.startsWith('SendMessage') && body.includes('webhooks.fifo'),
    async () => cloud.endAfter(0),
  );
  const params = { id };
  await cloud
    .request(pingEndpoint, { method: 'POST', token: person.token, params })
    .finally(() => cloud.endAfter(undefined));
  const { body } = await cloud.request(listDeliveries, { token: person.token, params });
  const [ping] = body.deliveries.filter(({ type }: { type: string }) => type === 'ping');
  expect([ping?.status, cloud.webhooks.webhooks.length]).toEqual(['pending', 0]);
  for (const { body: looked } of cloud.webhooks.outcomes.splice(0)) await record(looked);
  expect(cloud.webhooks.webhooks.map((sent) => JSON.parse(sent.body).deliveryId)).toEqual([ping.id]);
});

it('a failure of an endpoint that is deleted meanwhile leaves nothing behind', async () => {
  const { id, told } = await attemptUnderWay();
  await record(told(500));
  expect(await getItem(healthKey(person.userId, id))).toBeDefined();
  const other = await attemptUnderWay();
  const remove = (endpoint: string) =>
    cloud.request(deleteEndpoint, { method: 'POST', token: person.token, params: { id: endpoint } });
  await Promise.all([remove(id), remove(other.id)]);
  await record(other.told(500));
  expect(await getItem(healthKey(person.userId, id), { consistent: true })).toBeUndefined();
  expect(await getItem(healthKey(person.userId, other.id), { consistent: true })).toBeUndefined();
});

it('an account that is closed meanwhile gets no endpoint', async () => {
  cloud.interrupt(
    ({ operation, body }) => operation === 'TransactWriteItems' && body.includes('webhook.created'),
    () => commit([{ Update: updateOf(accountAdmissionKey(person.userId), { set: { state: 'deleted' } }) }]),
  );
  const json = { url: 'https://example.com/hook' };
  const { status } = await cloud.request(createEndpoint, { method: 'POST', token: person.token, json });
  expect(status).toBe(401);
  expect(await getItem(webhooksKey(person.userId), { consistent: true })).toBeUndefined();
});

it('what is beyond the share of a lane waits for the minute of its turn, and not in front of others', async () => {
  await attemptUnderWay();
  const { told } = await attemptUnderWay();
  const { ownerId, endpointId, deliveryId } = JSON.parse(told(500));
  const model = await findDelivery(ownerId, endpointId, deliveryId);
  if (model === undefined) throw new Error('There is no delivery');
  const now = new Date();
  const ids = Array.from({ length: 60 }, () => newId());
  const due = ids.map((id) => newDeliveryWrite(waiting({ ...model, id }, new Date(now.getTime() - 1000))));
  await commit(due);
  cloud.webhooks.webhooks.length = 0;
  await sweepWebhooks();
  expect(cloud.webhooks.webhooks).toHaveLength(6);
  const stored = await Promise.all(ids.map((id) => findDelivery(ownerId, endpointId, id)));
  const minutes = stored
    .filter((delivery) => delivery?.claimedAt === undefined)
    .map((delivery) => Math.round((Date.parse(delivery?.dueAt ?? '') - now.getTime()) / 60_000));
  expect(minutes.filter((minute) => minute === 1)).toHaveLength(6);
  expect(minutes.filter((minute) => minute === 9)).toHaveLength(6);
});
