import { once } from 'node:events';
import { afterEach } from 'vitest';
import { WebSocket } from 'ws';
import { type Gateway, startGateway } from '../../local/gateway/gateway.ts';
import { type FakeRoute, webSocketApi } from './fake-api.ts';
import { type FakeCloud, type FakeFunction, fakeCloud } from './fake-cloud.ts';

export const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((part) => part.close()));
});

export interface SocketEvent {
  requestContext: Record<string, unknown> & { connectionId: string; eventType: string };
  headers?: Record<string, string>;
  multiValueHeaders?: Record<string, string[]>;
  queryStringParameters?: Record<string, string>;
  body?: string;
}

export interface Setup {
  functions?: Record<string, FakeFunction>;
  without?: string[];
  stage?: object;
  limits?: { idleSeconds?: number; totalSeconds?: number };
  faults?: string[];
}

const fakeRoutes: FakeRoute[] = [
  { key: '$connect', functionName: 'connect' },
  { key: '$disconnect', functionName: 'disconnect' },
  { key: '$default', functionName: 'fallback' },
  { key: 'echo', functionName: 'echo', answers: true },
  { key: 'silent', functionName: 'silent' },
  { key: 'late', functionName: 'late', timeoutMilliseconds: 60 },
];

export const serve = async (
  setup: Setup = {},
): Promise<{ url: string; cloud: FakeCloud; gateway: Gateway }> => {
  const ok = () => ({ statusCode: 200 });
  const functions: Record<string, FakeFunction> = {
    connect: ok,
    disconnect: ok,
    fallback: ok,
    echo: (event) => ({ statusCode: 200, body: (event as SocketEvent).body }),
    silent: () => ({ statusCode: 200, body: 'unheard' }),
    late: () => new Promise((resolve) => setTimeout(resolve, 300)),
    ...setup.functions,
  };
  const routes = fakeRoutes.filter((route) => !setup.without?.includes(route.key));
  const resources = webSocketApi(routes, setup.stage);
  const cloud = fakeCloud({ functions, resources, ...(setup.faults && { faults: setup.faults }) });
  const gateway = await startGateway(cloud, { ...(setup.limits && { websocketLimits: setup.limits }) });
  open.push(gateway);
  return { url: gateway.websocket, cloud, gateway };
};

export const client = async (url: string, protocols: string[] = [], headers = {}): Promise<WebSocket> => {
  const socket = new WebSocket(url, protocols, { headers });
  open.push({ close: () => socket.terminate() });
  await once(socket, 'open');
  return socket;
};

export const refused = async (url: string): Promise<number | undefined> => {
  const socket = new WebSocket(url);
  const [, response] = await once(socket, 'unexpected-response');
  socket.on('error', () => undefined);
  socket.terminate();
  return response.statusCode;
};

export const answerTo = async (socket: WebSocket, message: string): Promise<Record<string, unknown>> => {
  const answered = once(socket, 'message');
  socket.send(message);
  const [data] = await answered;
  return JSON.parse(String(data));
};

export const eventsOf = (cloud: FakeCloud, functionName: string) =>
  cloud.invocations
    .filter((one) => one.functionName === functionName)
    .map((one) => one.payload as SocketEvent);
