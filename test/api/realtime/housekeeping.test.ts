import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import {
  addTopicWrite,
  type Connection,
  countedConnections,
  listConnections,
  loadConnection,
  newConnectionWrites,
  takePlace,
} from '../../../functions/realtime/store.ts';
import { listSubscribers, subscriberWrite } from '../../../functions/realtime/subscribers.ts';
import { cancel } from '../../../functions/videos/model.ts';
import { type TestUser, useCloud } from '../../support/cloud.ts';
import { connect, SocketClient, ticketUrl } from '../../support/socket-client.ts';
import { change, eventually, invoke, putVideo, render, setAttribute, useTable } from '../../support/table.ts';

const cloud = useCloud({ settings: { maxConnections: 3 } });
beforeAll(() => useTable(cloud));

const counter = { pk: 'realtime', sk: 'connections' };

const allClosed = () => eventually(async () => (await countedConnections()) === 0);

/** A connection in the table whose socket is gone, as after a `$disconnect` that never came. */
const deadConnection = async ({ userId }: TestUser): Promise<Connection> => {
  const connectionId = `${randomBytes(8).toString('base64url')}=`;
  await takePlace(1000);
  await commit(newConnectionWrites({ connectionId, userId, sessionId: 's', generation: 0 }, new Date()));
  const connection = await loadConnection(connectionId);
  if (connection === undefined) throw new Error('The connection was not added');
  return connection;
};

const subscribe = (connection: Connection, videoId: string, phase: 'new' | 'live'): Promise<void> => {
  const subscription = { topic: `video:${videoId}`, subscriptionId: videoId };
  const now = new Date();
  const write = subscriberWrite(connection, subscription, now);
  if (!('Put' in write)) throw new Error('A subscriber is put');
  return commit([
    addTopicWrite(connection, subscription.topic, 1000, now),
    { Put: { Item: { ...write.Put.Item, phase, seq: 0 } } },
  ]);
};

describe('connections', () => {
  it('[C48] [S0-28] are taken up to the limit; a place that was given back is free', async () => {
    const user = await cloud.register();
    const open = await Promise.all([connect(cloud, user), connect(cloud, user), connect(cloud, user)]);
    expect(await SocketClient.open(await ticketUrl(cloud, user))).toBe(503);
    expect(await countedConnections()).toBe(3);
    await open[0].close();
    await eventually(async () => (await countedConnections()) === 2);
    const again = await connect(cloud, user);
    await Promise.all([open[1], open[2], again].map((client) => client.close()));
    await allClosed();
  });

  it('leave no item and no subscription behind', async () => {
    const user = await cloud.register();
    const client = await connect(cloud, user);
    const video = await putVideo(user);
    await client.ask({ action: 'subscribe', topic: `video:${video.id}` });
    await client.ask({ action: 'subscribe', topic: 'user:me' });
    expect(await listSubscribers(`video#${video.id}`)).toHaveLength(1);
    client.socket.terminate();
    await allClosed();
    expect(await listSubscribers(`video#${video.id}`)).toEqual([]);
    expect(await listSubscribers(`user#${user.userId}`)).toEqual([]);
    expect(await listConnections()).toEqual([]);
  });

  it('leave nothing behind of more subscriptions than one transaction can hold', async () => {
    const user = await cloud.register();
    const connection = await deadConnection(user);
    const { connectionId } = connection;
    const ids = Array.from({ length: 230 }, (_, index) => `many-${index}`);
    for (const id of ids) await subscribe(connection, id, 'live');
    await invoke(cloud, 'disconnectSocket', { requestContext: { connectionId, routeKey: '$disconnect' } });
    expect(await loadConnection(connectionId)).toBeUndefined();
    for (const id of ids) expect(await listSubscribers(`video#${id}`)).toEqual([]);
    await allClosed();
  });

  it('give their place back once, however often their end is told', async () => {
    const user = await cloud.register();
    const [client, other] = [await connect(cloud, user), await connect(cloud, user)];
    const ids = (await listConnections()).map(({ connectionId }) => connectionId);
    const end = (connectionId: string) => ({ requestContext: { connectionId, routeKey: '$disconnect' } });
    await Promise.all(ids.flatMap((id) => [1, 2, 3].map(() => invoke(cloud, 'disconnectSocket', end(id)))));
    await Promise.all([client.close(), other.close()]);
    await sleep(500);
    expect(await countedConnections()).toBe(0);
  });
});

describe('a socket that is gone', () => {
  it('is removed with its subscription by the first event that does not reach it', async () => {
    const user = await cloud.register();
    const video = await render(await putVideo(user));
    const connection = await deadConnection(user);
    await subscribe(connection, video.id, 'live');
    await change(video, cancel(new Date()));
    await eventually(async () => (await loadConnection(connection.connectionId)) === undefined);
    expect(await listSubscribers(`video#${video.id}`)).toEqual([]);
    await allClosed();
  });

  it('leaves no orphan: a subscription without its connection goes the same way', async () => {
    const user = await cloud.register();
    const video = await render(await putVideo(user));
    const connection = await deadConnection(user);
    const { connectionId } = connection;
    await subscribe(connection, video.id, 'new');
    await commit([{ Delete: { Key: { pk: `connection#${connectionId}`, sk: 'connection' } } }]);
    await change(video, cancel(new Date()));
    await eventually(async () => (await listSubscribers(`video#${video.id}`)).length === 0);
    await invoke(cloud, 'sweepConnections');
    await allClosed();
  });
});

describe('the sweep', () => {
  it('[C47] [S0-27] drops a connection that was silent for more than 90 s and no other', async () => {
    const user = await cloud.register();
    const silent = await connect(cloud, user);
    const [{ connectionId } = { connectionId: '' }] = await listConnections();
    const lively = await connect(cloud, user);
    const video = await putVideo(user);
    await silent.ask({ action: 'subscribe', topic: `video:${video.id}` });
    const key = { pk: `connection#${connectionId}`, sk: 'connection' };
    const past = new Date(Date.now() - 91_000).toISOString();
    await setAttribute(key, 'lastSeenAt', past);
    await setAttribute(key, 'gsi1sk', past);
    await invoke(cloud, 'sweepConnections');
    expect(await silent.closed).toBe(1000);
    expect(await lively.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
    expect(await getItem(key)).toBeUndefined();
    expect(await listSubscribers(`video#${video.id}`)).toEqual([]);
    await eventually(async () => (await countedConnections()) === 1);
    await lively.close();
    await allClosed();
  });

  it('[S0-26] leaves alone who pinged meanwhile', async () => {
    const user = await cloud.register();
    const client = await connect(cloud, user);
    const [{ connectionId } = { connectionId: '' }] = await listConnections();
    const key = { pk: `connection#${connectionId}`, sk: 'connection' };
    const past = new Date(Date.now() - 91_000).toISOString();
    await setAttribute(key, 'lastSeenAt', past);
    await setAttribute(key, 'gsi1sk', past);
    await client.ask({ action: 'ping' });
    await invoke(cloud, 'sweepConnections');
    expect(await client.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
    await client.close();
    await allClosed();
  });

  it('[C48] corrects the count to the connections that are open', async () => {
    const user = await cloud.register();
    const client = await connect(cloud, user);
    await setAttribute(counter, 'openConnections', 40);
    await invoke(cloud, 'sweepConnections');
    expect(await countedConnections()).toBe(1);
    await setAttribute(counter, 'openConnections', -7);
    await invoke(cloud, 'sweepConnections');
    expect(await countedConnections()).toBe(1);
    await client.close();
    await allClosed();
  });

  it('tells who was swept to connect again', async () => {
    const user = await cloud.register();
    const client = await connect(cloud, user);
    const [{ connectionId } = { connectionId: '' }] = await listConnections();
    await commit([{ Delete: { Key: { pk: `connection#${connectionId}`, sk: 'connection' } } }]);
    expect(await client.ask({ action: 'ping' })).toMatchObject({ type: 'error', code: 'CONNECTION_UNKNOWN' });
    const answer = await client.ask({ action: 'subscribe', topic: 'user:me' });
    expect(answer).toMatchObject({ type: 'error', code: 'CONNECTION_UNKNOWN' });
    await client.close();
    await invoke(cloud, 'sweepConnections');
    await allClosed();
  });
});
