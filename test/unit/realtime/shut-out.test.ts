import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { handler as createApiKey } from '../../../functions/api-keys/create-api-key.ts';
import { handler as logOut } from '../../../functions/auth/log-out.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { giveAccountPlacesBack } from '../../../functions/realtime/account-places.ts';
import { handler as connectSocket } from '../../../functions/realtime/connect-socket.ts';
import { handler as createTicket } from '../../../functions/realtime/create-ticket.ts';
import { handler as disconnectSocket } from '../../../functions/realtime/disconnect-socket.ts';
import {
  accountConnectionsKey,
  connectionKey,
  ownedConnectionKey,
} from '../../../functions/realtime/keys.ts';
import { handler as ping } from '../../../functions/realtime/ping.ts';
import { connectionsOf, countedConnections, loadConnection } from '../../../functions/realtime/store.ts';
import { handler as subscribe } from '../../../functions/realtime/subscribe.ts';
import { handler as unsubscribe } from '../../../functions/realtime/unsubscribe.ts';
import { setRole } from '../../../functions/users/promotion.ts';
import { handler as updateUser } from '../../../functions/users/update-user.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register, signIn } from '../../support/small-people.ts';
import { lambdaContext } from '../platform/request.ts';

const cloud = useSmallCloud({ maxConnectionsPerAccount: 3, socketMessagesPerMinute: 5 });

type SocketHandler = (
  event: never,
  context: ReturnType<typeof lambdaContext>,
) => Promise<APIGatewayProxyStructuredResultV2>;

const say = async (handler: SocketHandler, connectionId: string, more: object = {}) => {
  const event = { requestContext: { connectionId }, ...more };
  const { statusCode, body } = await handler(event as never, lambdaContext());
  return { status: statusCode, body: body === undefined ? undefined : JSON.parse(body) };
};

const connect = async (
  { token }: Pick<Person, 'token'>,
  connectionId: string,
): Promise<number | undefined> => {
  const { body } = await cloud.request(createTicket, { method: 'POST', token });
  return (await say(connectSocket, connectionId, { queryStringParameters: { ticket: body.ticket } })).status;
};
const tell = (handler: SocketHandler, connectionId: string, message: object) =>
  say(handler, connectionId, { body: JSON.stringify(message) });
const messages = [
  [ping, { action: 'ping' }],
  [subscribe, { action: 'subscribe', topic: 'user:me' }],
  [unsubscribe, { action: 'unsubscribe', topic: 'user:me' }],
] as const;

let admin: Person;
beforeAll(async () => {
  const person = await register(cloud);
  await setRole(person.email, 'admin');
  admin = { ...person, ...(await signIn(cloud, person.email)) };
});

const logsOut = ({ token }: Person) => cloud.request(logOut, { method: 'POST', token });
const getsARole = ({ userId }: Person) =>
  cloud.request(updateUser, {
    method: 'PATCH',
    token: admin.token,
    params: { id: userId },
    json: { role: 'manager' },
  });

describe.each([
  ['logs out', logsOut],
  ['gets another role', getsARole],
])('who %s', (_name, leaves) => {
  it('loses the sockets of that session', async () => {
    const person = await register(cloud);
    const connectionId = randomUUID();
    expect(await connect(person, connectionId)).toBe(200);
    expect((await leaves(person)).status).toBe(200);
    expect(cloud.dropped).toContain(connectionId);
    expect(await loadConnection(connectionId)).toBeUndefined();
  });

  it('gets no socket that was on its way meanwhile', async () => {
    const person = await register(cloud);
    const connectionId = randomUUID();
    cloud.interrupt(
      ({ operation, body }) => operation === 'TransactWriteItems' && body.includes(connectionId),
      () => leaves(person),
    );
    expect(await connect(person, connectionId)).toBe(401);
    expect(await connectionsOf(person.userId)).toEqual([]);
    expect(await loadConnection(connectionId)).toBeUndefined();
  });

  it('loses a socket that was found by nobody with its next message of any kind', async () => {
    for (const [handler, message] of messages) {
      const person = await register(cloud);
      const connectionId = randomUUID();
      await connect(person, connectionId);
      // As if the call that should have closed it had failed.
      await commit([{ Delete: { Key: ownedConnectionKey(person.userId, connectionId) } }]);
      await leaves(person);
      expect(cloud.dropped).not.toContain(connectionId);
      expect((await tell(handler, connectionId, message)).body).toMatchObject({ code: 'SESSION_ENDED' });
      expect(cloud.dropped).toContain(connectionId);
    }
  });
});

describe('a socket of an API key', () => {
  it.each(messages)('ends with the key, at the next message: %o', async (handler, message) => {
    const person = await register(cloud);
    const json = { name: 'k', scopes: ['videos:read'], expires_in_days: 1 };
    const made = await cloud.request(createApiKey, { method: 'POST', token: person.token, json });
    const connectionId = randomUUID();
    expect(await connect({ token: made.body.key }, connectionId)).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      vi.setSystemTime(Date.now() + 86_400_000);
      expect((await tell(handler, connectionId, message)).body).toMatchObject({ code: 'SESSION_ENDED' });
      expect(cloud.dropped).toContain(connectionId);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the places of an account', () => {
  it('are few, and another account has its own', async () => {
    const [person, other] = [await register(cloud), await register(cloud)];
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of ids) expect(await connect(person, id)).toBe(200);
    const before = await countedConnections();
    expect(await connect(person, randomUUID())).toBe(429);
    expect(await countedConnections()).toBe(before);
    expect(await connect(other, randomUUID())).toBe(200);
    const end = { requestContext: { connectionId: ids[0], routeKey: '$disconnect' } };
    for (let turn = 0; turn < 2; turn += 1) await disconnectSocket(end as never, lambdaContext());
    expect(await connect(person, randomUUID())).toBe(200);
    expect(await connect(person, randomUUID())).toBe(429);
  });

  it('are found again when a connection vanished without a word', async () => {
    const person = await register(cloud);
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of ids) await connect(person, id);
    const [lost = ''] = ids;
    await commit([
      { Delete: { Key: connectionKey(lost) } },
      { Delete: { Key: ownedConnectionKey(person.userId, lost) } },
    ]);
    expect(await connect(person, randomUUID())).toBe(200);
    expect(await connect(person, randomUUID())).toBe(429);
  });

  it('leave nothing behind of an account that was removed', async () => {
    const userId = randomUUID();
    await giveAccountPlacesBack(userId, ['c']);
    expect(await getItem(accountConnectionsKey(userId))).toBeUndefined();
  });
});

describe('messages', () => {
  it('are counted over all sockets of an account, and one too many is no sign of life', async () => {
    const person = await register(cloud);
    const [first, second] = [randomUUID(), randomUUID()];
    await connect(person, first);
    await connect(person, second);
    for (const id of [first, second, first, second]) {
      expect((await tell(ping, id, { action: 'ping' })).body).toMatchObject({ type: 'pong' });
    }
    expect((await tell(subscribe, first, { action: 'subscribe', topic: 'user:me' })).body).toMatchObject({
      type: 'subscribed',
    });
    const seenAt = (await loadConnection(second))?.lastSeenAt;
    for (const [handler, message] of messages) {
      expect((await tell(handler, second, message)).body).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
    }
    expect((await loadConnection(second))?.lastSeenAt).toBe(seenAt);
    expect(cloud.dropped).not.toContain(second);
  });
});
