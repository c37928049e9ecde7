import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { newWebhookSecret, verifyWebhook } from '@kinora/client/webhook-signature';
import { expect, it } from 'vitest';
import { until } from '../../support/until.ts';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();

it('kinora listen brings each event once and in order, signed, also those of a broken connection', async () => {
  const { server } = cli;
  const heard: { headers: Record<string, string>; body: string }[] = [];
  const receiver = createServer(async (request: IncomingMessage, response) => {
    heard.push({ headers: request.headers as Record<string, string>, body: await text(request) });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const state = (videos: object[]) => JSON.stringify({ type: 'state', topic: 'user:me', videos });
  server.happen({ type: 'created' });
  server.onSubscribe = (socket, _after, nth) => {
    if (nth === 1) {
      // What was told before we listened is not told again.
      socket.send(state([{ id: server.videoId, ...server.video }]));
      server.tell(socket, server.happen({ type: 'started' }));
      server.tell(socket, server.happen({ type: 'progress' }));
      socket.close();
      server.happen({ type: 'stage' });
      return;
    }
    socket.send(state([]));
    server.tell(socket, server.happen({ type: 'completed', status: 'completed', progress: 1 }));
  };
  const secret = newWebhookSecret();
  const interrupt = new AbortController();
  const listening = cli.kinora(['listen', '--forward', url, '--secret', secret], {
    signal: interrupt.signal,
  });
  await until(() => heard.length >= 3);
  interrupt.abort();
  const { out, err } = await listening;
  receiver.close();
  const told = await Promise.all(heard.map(({ body, headers }) => verifyWebhook(body, headers, secret)));
  expect(told.map(({ type, data }) => [type, data.seq])).toEqual([
    ['video.started', 2],
    ['video.stage', 4],
    ['video.completed', 5],
  ]);
  expect(heard[0]?.headers['webhook-id']).toBe(`evt_${server.videoId}_2`);
  expect(err).toContain(`Secret: ${secret}`);
  expect(out).toContain(`204  video.started  evt_${server.videoId}_2`);
});

it.each([
  [[], '--forward http://localhost:3000/hook'],
  [['--forward', 'localhost:3000'], '--forward http://localhost:3000/hook'],
])('%j is no command line, and says why', async (given, reason) => {
  const { code, err } = await cli.kinora(['listen', ...given]);
  expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
});
