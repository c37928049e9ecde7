import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { handler as connectSocket } from '../../../functions/realtime/connect-socket.ts';
import { handler as createTicket } from '../../../functions/realtime/create-ticket.ts';
import { handler as disconnectSocket } from '../../../functions/realtime/disconnect-socket.ts';
import { connectionKey } from '../../../functions/realtime/keys.ts';
import { removeConnection } from '../../../functions/realtime/remove-connection.ts';
import {
  addTopicWrite,
  countedConnections,
  givePlaceBack,
  loadConnection,
  subscriptionKey,
} from '../../../functions/realtime/store.ts';
import { handler as subscribe } from '../../../functions/realtime/subscribe.ts';
import { handler as unsubscribe } from '../../../functions/realtime/unsubscribe.ts';
import { type Call, useSmallCloud } from '../../support/small-cloud.ts';
import { register } from '../../support/small-people.ts';
import { lambdaContext } from '../platform/request.ts';

const cloud = useSmallCloud({ maxConnectionsPerAccount: 20, socketMessagesPerMinute: 10_000 });

const say = async (handler: typeof subscribe, connectionId: string, more: object = {}) => {
  const event = { requestContext: { connectionId }, ...more };
  const { statusCode, body } = await handler(event as never, lambdaContext());
  return { status: statusCode, body: body === undefined ? undefined : JSON.parse(body) };
};
const tell = (handler: typeof subscribe, connectionId: string, action: string) =>
  say(handler, connectionId, { body: JSON.stringify({ action, topic: 'user:me' }) });

const connected = async (): Promise<string> => {
  const { token } = await register(cloud);
  const { body } = await cloud.request(createTicket, { method: 'POST', token });
  const connectionId = randomUUID();
  const query = { queryStringParameters: { ticket: body.ticket } };
  expect((await say(connectSocket, connectionId, query)).status).toBe(200);
  return connectionId;
};

const isWrite =
  (operation: string, ...parts: string[]) =>
  (call: Call): boolean =>
    call.operation === operation && parts.every((part) => call.body.includes(part));

describe('a connection that goes away', () => {
  it('while it unsubscribes is unknown, which is no error of ours', async () => {
    const id = await connected();
    await tell(subscribe, id, 'subscribe');
    cloud.interrupt(isWrite('TransactWriteItems', id), () => removeConnection(id));
    expect((await tell(unsubscribe, id, 'unsubscribe')).body).toMatchObject({ code: 'CONNECTION_UNKNOWN' });
  });

  it('while it subscribes is unknown, and leaves no subscription', async () => {
    const id = await connected();
    const before = await loadConnection(id);
    cloud.interrupt(isWrite('TransactWriteItems', id), () => removeConnection(id));
    expect((await tell(subscribe, id, 'subscribe')).body).toMatchObject({ code: 'CONNECTION_UNKNOWN' });
    const key = subscriptionKey('user:me', { connectionId: id, userId: before?.userId ?? '' });
    expect(await getItem(key)).toBeUndefined();
  });

  it('goes although it never ceases to subscribe', async () => {
    const id = await connected();
    const connection = await loadConnection(id);
    if (connection === undefined) throw new Error('It is connected');
    const isRemoval = isWrite('TransactWriteItems', id, '"Delete"');
    let topics = 0;
    const subscribeAgain = async (): Promise<void> => {
      topics += 1;
      const isTaken = await commit([addTopicWrite(connection, `video:${topics}`, 1000, new Date())]).then(
        () => true,
        () => false,
      );
      if (isTaken) cloud.interrupt(isRemoval, subscribeAgain);
    };
    cloud.interrupt(isRemoval, subscribeAgain);
    const open = await countedConnections();
    expect((await say(disconnectSocket, id)).status).toBe(200);
    expect(await loadConnection(id)).toBeUndefined();
    expect(await countedConnections()).toBe(open - 1);
  });

  it('twice at once gives its place back once', async () => {
    const id = await connected();
    const open = await countedConnections();
    const ends = await Promise.all([1, 2, 3].map(() => say(disconnectSocket, id)));
    expect(ends.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await countedConnections()).toBe(open - 1);
  });
});

it('ten sockets that come, subscribe and go at once end in no error, and the count is right', async () => {
  const { token } = await register(cloud);
  const open = await countedConnections();
  const lives = Array.from({ length: 10 }, async () => {
    const { body } = await cloud.request(createTicket, { method: 'POST', token });
    const id = randomUUID();
    const query = { queryStringParameters: { ticket: body.ticket } };
    const opened = await say(connectSocket, id, query);
    const told = await Promise.all([
      tell(subscribe, id, 'subscribe'),
      tell(subscribe, id, 'subscribe'),
      tell(unsubscribe, id, 'unsubscribe'),
      say(disconnectSocket, id),
    ]);
    expect(await loadConnection(id)).toBeUndefined();
    return [opened, ...told];
  });
  const answers = (await Promise.all(lives)).flat();
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(answers.filter(({ body }) => body?.code === 'INTERNAL_SERVER_ERROR')).toEqual([]);
  expect(await countedConnections()).toBe(open);
});

it('the count of connections never falls below none', async () => {
  for (let left = await countedConnections(); left >= 0; left -= 1) await givePlaceBack();
  expect(await countedConnections()).toBe(0);
});

it('a connection that is being removed is not there for a new subscription', async () => {
  const id = await connected();
  const connection = await loadConnection(id);
  if (connection === undefined) throw new Error('It is connected');
  const write = addTopicWrite(connection, 'user:me', 1, new Date());
  expect(write.onConflict?.({ ...connectionKey(id), leaving: true })).toMatchObject({
    code: 'CONNECTION_UNKNOWN',
  });
});
