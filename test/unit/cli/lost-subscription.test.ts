import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { socketMessages } from '../../../client/socket.ts';

/** A gateway whose function failed at a subscription, and that answers pings all the same. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
let pings = 0;
server.on('connection', (socket) =>
  socket.on('message', (data) => {
    const { action } = JSON.parse(String(data));
    if (action === 'ping') pings += 1;
    const answer =
      action === 'ping' ? { type: 'pong' } : { message: 'Internal server error', requestId: 'r' };
    socket.send(JSON.stringify(answer));
  }),
);
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('a connection whose subscription is never answered ends, though it lives', async () => {
  const messages = socketMessages({
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    topic: 'video:1',
    after: 0,
    openSeconds: 1,
    pingSeconds: 0.1,
    silenceSeconds: 3600,
  });
  for await (const { type } of messages) expect(type).toBe('pong');
  expect(pings).toBeGreaterThan(0);
});
