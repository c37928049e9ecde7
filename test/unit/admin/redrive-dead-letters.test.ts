import { randomUUID } from 'node:crypto';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { handler as redriveDeadLetters } from '../../../functions/admin/redrive-dead-letters.ts';
import { sendBack } from '../../../functions/platform/aws/dead-letters.ts';
import { setRole } from '../../../functions/users/promotion.ts';
import { type Queues, startQueues } from '../../support/fake-queues.ts';
import { usePassingTime } from '../../support/passing-time.ts';
import { type Call, useSmallCloud } from '../../support/small-cloud.ts';
import { register, signIn } from '../../support/small-people.ts';

const cloud = useSmallCloud();
const pass = usePassingTime();
let queues: Queues;
let token = '';
let from = '';
let to = '';

beforeAll(async () => {
  queues = await startQueues();
  const { email } = await register(cloud);
  await setRole(email, 'admin');
  token = (await signIn(cloud, email)).token;
});
afterAll(() => queues.close());

/** Five messages that were tried in vain. */
beforeEach(async () => {
  const [failures, source] = [`Failures-${randomUUID()}`, `Mail-${randomUUID()}`];
  for (const name of [failures, source]) await queues.create(name);
  from = `${queues.endpoint}/000000000000/${failures}`;
  to = `${queues.endpoint}/000000000000/${source}`;
  process.env.DEAD_LETTER_QUEUES = JSON.stringify({ like: from, names: { mail: failures } });
  process.env.DEAD_LETTER_SOURCES = JSON.stringify({ like: to, names: { mail: source } });
  for (let number = 0; number < 5; number += 1)
    await queues.client.send(new SendMessageCommand({ QueueUrl: from, MessageBody: `${number}` }));
});

/** What a queue gives at once. */
const bodiesIn = async (url: string): Promise<string[]> => {
  const command = new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 0 });
  const { Messages: messages = [] } = await queues.client.send(command);
  return messages.map(({ Body = '' }) => Body).sort();
};
const redrive = (key: string, json: object = { limit: 2 }) =>
  cloud.request(redriveDeadLetters, {
    method: 'POST',
    token,
    json,
    params: { queue: 'mail' },
    headers: { 'idempotency-key': key },
  });
const isClaim = ({ operation, body }: Call) => operation === 'UpdateItem' && body.includes('redrive#');

test('two requests at once with one key send no more than one does', async () => {
  let second: Awaited<ReturnType<typeof redrive>> | undefined;
  cloud.interrupt(isClaim, async () => {
    second = await redrive('together');
  });
  const first = await redrive('together');
  expect([first.status, first.body]).toEqual([200, { queue: 'mail', sent: 2, left: 3 }]);
  expect([second?.status, second?.body.code]).toEqual([409, 'REQUEST_IN_PROGRESS']);
  expect(await bodiesIn(to)).toHaveLength(2);
  expect((await redrive('together')).body).toEqual(first.body);
  expect([...(await bodiesIn(to)), ...(await bodiesIn(from))].sort()).toEqual(['0', '1', '2', '3', '4']);
});

test('who goes on with a request that broke off sends what is left of it', async () => {
  let claims = 0;
  cloud.interrupt(
    (call) => {
      if (isClaim(call)) claims += 1;
      return claims === 2;
    },
    // From here on the function does nothing any more.
    async () => cloud.endAfter(0),
  );
  expect((await redrive('broken', { limit: 3 })).status).toBe(500);
  cloud.endAfter(undefined);
  expect(await bodiesIn(to)).toHaveLength(1);
  pass(60);
  expect((await redrive('broken', { limit: 3 })).body).toEqual({ queue: 'mail', sent: 3, left: 2 });
  expect([...(await bodiesIn(to)), ...(await bodiesIn(from))].sort()).toEqual(['0', '1', '2', '3', '4']);
});

test('who goes on after a function that was killed sees the messages that it held', async () => {
  const { Messages: lying = [] } = await queues.client.send(
    new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
  );
  const json = { message_ids: lying.slice(0, 3).map(({ MessageId }) => MessageId) };
  const [killed, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let claims = 0;
  cloud.interrupt(
    (call) => {
      if (isClaim(call)) claims += 1;
      return claims === 2;
    },
    async () => {
      killed.resolve();
      await over.promise;
    },
  );
  const first = redrive('killed', json);
  await killed.promise;
  pass(45);
  const early = await redrive('killed', json);
  expect([early.status, early.body.code]).toEqual([409, 'REQUEST_IN_PROGRESS']);
  pass(15);
  expect((await redrive('killed', json)).body).toEqual({ queue: 'mail', sent: 3, left: 2 });
  expect(await bodiesIn(to)).toHaveLength(3);
  over.resolve();
  await first;
  expect(await bodiesIn(to)).toHaveLength(3);
});

test('a message that could not be sent does not count', async () => {
  const sources = process.env.DEAD_LETTER_SOURCES;
  process.env.DEAD_LETTER_SOURCES = JSON.stringify({ like: `${to}-gone`, names: { mail: 'gone' } });
  expect((await redrive('refused')).status).toBe(500);
  process.env.DEAD_LETTER_SOURCES = sources;
  expect((await redrive('refused')).body).toEqual({ queue: 'mail', sent: 2, left: 3 });
  expect(await bodiesIn(to)).toHaveLength(2);
});

test('messages that may not go stay, and others see them at once', async () => {
  let asked = 0;
  const mayGo = async () => {
    asked += 1;
    return asked < 3;
  };
  expect(await sendBack({ from, to }, { most: 5, mayGo })).toBe(2);
  expect([await bodiesIn(to), await bodiesIn(from)].map(({ length }) => length)).toEqual([2, 3]);
  const broken = async () => Promise.reject(new Error('no table'));
  await expect(sendBack({ from, to }, { most: 5, mayGo: broken })).rejects.toThrow('no table');
  expect(await bodiesIn(from)).toHaveLength(3);
});
