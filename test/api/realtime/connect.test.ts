import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useSharedCloud } from '../../support/cloud.ts';
import { connect, SocketClient, ticketUrl } from '../../support/socket-client.ts';
import { setAttribute, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

const admissionOf = (userId: string) => ({ pk: `user#${userId}`, sk: 'admission' });

describe('a ticket', () => {
  it('is demanded with an access token', async () => {
    const { status, body } = await cloud.request('POST', '/api/v1/realtime/tickets');
    expect(status).toBe(401);
    expect(body.code).toBe('UNAUTHENTICATED');
  });

  it('[S0-12] opens one connection, within a minute', async () => {
    const user = await cloud.register();
    const before = Date.now();
    const { status, body } = await cloud.request('POST', '/api/v1/realtime/tickets', { token: user.token });
    expect(status).toBe(201);
    expect(String(body.ticket)).toMatch(/^[\w-]{43}$/);
    expect(String(body.url)).toBe(`${cloud.websocket}?ticket=${String(body.ticket)}`);
    const seconds = (Date.parse(String(body.expires_at)) - before) / 1000;
    expect(seconds).toBeGreaterThan(55);
    expect(seconds).toBeLessThan(90);
    const client = await SocketClient.open(String(body.url));
    if (typeof client === 'number') throw new Error(`refused with ${client}`);
    expect(await client.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
    expect(await SocketClient.open(String(body.url))).toBe(401);
    await client.close();
  });

  it('opens one connection however many race for it', async () => {
    const url = await ticketUrl(cloud, await cloud.register());
    const opened = await Promise.all(Array.from({ length: 5 }, () => SocketClient.open(url)));
    expect(opened.filter((one) => one === 401)).toHaveLength(4);
    for (const one of opened) if (typeof one !== 'number') await one.close();
  });

  it('that has expired is refused with 401, though the table still holds it', async () => {
    const url = await ticketUrl(cloud, await cloud.register());
    const ticket = new URL(url).searchParams.get('ticket') ?? '';
    const hash = createHash('sha256').update(ticket).digest('hex');
    await setAttribute(
      { pk: `ticket#${hash}`, sk: 'ticket' },
      'expiresAt',
      Math.floor(Date.now() / 1000) - 1,
    );
    expect(await SocketClient.open(url)).toBe(401);
  });

  it('that is forged, empty or missing is refused with 401', async () => {
    expect(await SocketClient.open(`${cloud.websocket}?ticket=${'A'.repeat(43)}`)).toBe(401);
    expect(await SocketClient.open(`${cloud.websocket}?ticket=`)).toBe(401);
    expect(await SocketClient.open(cloud.websocket)).toBe(401);
  });
});

describe('an access token in the subprotocol', () => {
  it('[S0-12] opens a connection that answers with the subprotocol', async () => {
    const user = await cloud.register();
    const client = await SocketClient.open(cloud.websocket, ['bearer', user.token]);
    if (typeof client === 'number') throw new Error(`refused with ${client}`);
    expect(client.socket.protocol).toBe('bearer');
    expect(await client.ask({ action: 'subscribe', topic: 'user:me' })).toMatchObject({ type: 'subscribed' });
    await client.close();
  });

  it('is refused with 401 when it is not one of ours', async () => {
    const { token } = await cloud.register();
    const [head, claims] = token.split('.');
    const forged = `${head}.${claims}.${'A'.repeat(86)}`;
    expect(await SocketClient.open(cloud.websocket, ['bearer', forged])).toBe(401);
    expect(await SocketClient.open(cloud.websocket, ['bearer', 'nonsense'])).toBe(401);
    expect(await SocketClient.open(cloud.websocket, ['bearer'])).toBe(401);
    expect(await SocketClient.open(cloud.websocket, [token])).toBe(401);
  });
});

describe('an account that is not welcome', () => {
  it('is refused a connection once it is suspended, also with a ticket from before', async () => {
    const user = await cloud.register();
    const url = await ticketUrl(cloud, user);
    await setAttribute(admissionOf(user.userId), 'state', 'suspended');
    expect(await SocketClient.open(url)).toBe(400);
    expect(await SocketClient.open(cloud.websocket, ['bearer', user.token])).toBe(400);
  });

  it('loses its connection at the next ping after it was suspended', async () => {
    const user = await cloud.register();
    const client = await connect(cloud, user);
    expect(await client.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
    await setAttribute(admissionOf(user.userId), 'state', 'suspended');
    client.send({ action: 'ping' });
    expect(await client.closed).toBe(1000);
  });

  it('is refused with a ticket of a session that was logged out', async () => {
    const user = await cloud.register();
    const url = await ticketUrl(cloud, user);
    const logout = await cloud.request('POST', '/api/v1/auth/logout', {
      token: user.token,
      body: { refresh_token: user.refreshToken },
    });
    expect(logout.status).toBeLessThan(300);
    expect(await SocketClient.open(url)).toBe(401);
  });
});
