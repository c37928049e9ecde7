import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { localNames } from '../assembly/local-names.ts';
import type { AwsApi, Cloud, Service } from '../cloud.ts';
import { connectionsApi } from './connections-api.ts';
import { HttpApi } from './http-api.ts';
import { LambdaPermissions } from './lambda-permissions.ts';
import { staticPages } from './static-pages.ts';
import { readTemplateApi } from './template-api.ts';
import { refuse, WebSocketApi } from './websocket-api.ts';

export interface GatewayOptions {
  /** 0 or absent takes a free one. */
  port?: number;
  websocketLimits?: { idleSeconds?: number; totalSeconds?: number };
}

export interface Gateway extends Service {
  /** e.g. `http://127.0.0.1:3000` */
  http: string;
  /** e.g. `ws://127.0.0.1:3000/v1` */
  websocket: string;
  connectionsApi: AwsApi;
}

const asksForWebSocket = (request: IncomingMessage): boolean =>
  request.headers.upgrade?.toLowerCase() === 'websocket';

const serverOptions = {
  /** Larger than the quota of HTTP APIs, so that the gateway and not the parser refuses. */
  maxHeaderSize: 64 * 1024,
  /** Longer than a client leaves a connection idle before it is used again. */
  keepAliveTimeout: 75_000,
  shouldUpgradeCallback: asksForWebSocket,
};

/**
 * Serves the template's HTTP API and WebSocket API on one port of 127.0.0.1.
 *
 * @throws Error when the port is taken, or the template uses a part of API Gateway that is not served here
 */
export const startGateway = async (cloud: Cloud, options: GatewayOptions = {}): Promise<Gateway> => {
  const permissions = new LambdaPermissions(cloud);
  const http = readTemplateApi(cloud, 'HTTP');
  const websocket = readTemplateApi(cloud, 'WEBSOCKET');
  const httpApi = http && new HttpApi(cloud, http, permissions);
  const webSocketApi =
    websocket && new WebSocketApi(cloud, websocket, permissions, options.websocketLimits ?? {});
  // What its headers say of addresses is known once the server listens.
  let pages: ReturnType<typeof staticPages> | undefined;
  const server = createServer(serverOptions, (request, response) => {
    if (pages?.handle(request, response)) return;
    if (httpApi) void httpApi.handle(request, response);
    else response.writeHead(404).end();
  });
  server.on('upgrade', (request, stream, head) => {
    if (webSocketApi) void webSocketApi.upgrade(request, stream, head);
    else refuse(stream, 403);
  });
  server.on('clientError', refuseMalformed);
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  const addresses = {
    http: `http://127.0.0.1:${port}${http && http.stage !== '$default' ? `/${http.stage}` : ''}`,
    websocket: `ws://127.0.0.1:${port}/${websocket?.stage ?? ''}`,
  };
  const { endpoint, region, resources } = cloud;
  pages = staticPages(cloud, localNames(resources, region, { ...addresses, endpoint }));
  return {
    ...addresses,
    connectionsApi: connectionsApi(cloud, webSocketApi?.connections ?? new Map()),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      await webSocketApi?.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

const taken = (port: number): string =>
  `Port ${port} of 127.0.0.1 is taken: choose another with --port, or a free one with --port 0`;

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void =>
      reject(error.code === 'EADDRINUSE' ? new Error(taken(port), { cause: error }) : error);
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      resolve();
    });
  });

/** What is not HTTP, or has headers beyond any use, never becomes a request. */
const refuseMalformed = (error: NodeJS.ErrnoException, stream: Duplex): void => {
  if (!stream.writable) return;
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const body = JSON.stringify({ message: status.slice(4) });
  stream.once('finish', () => stream.destroy());
  stream.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
};

/** Any other upgrade (h2c, as curl offers) is ignored: the request is served as plain HTTP. */
