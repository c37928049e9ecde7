import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import * as z from 'zod';
import type { Cloud } from '../cloud.ts';
import { Connection, socketLimits } from './connection.ts';
import { newRequestId } from './http-api.ts';
import { splitUrl } from './http-event.ts';
import { invokeWithin } from './integration.ts';
import type { LambdaPermissions } from './lambda-permissions.ts';
import { type Client, clientOf, connectEvent, disconnectEvent, messageEvent } from './socket-event.ts';
import type { ApiRoute, TemplateApi } from './template-api.ts';
import { StageThrottle } from './throttle.ts';

const ProxyResponse = z.object({
  statusCode: z.coerce.number().int(),
  body: z.string().nullish(),
  headers: z.record(z.string(), z.coerce.string()).nullish(),
});

type Integrated = z.infer<typeof ProxyResponse> | 'failed' | 'forbidden' | 'timeout';

/** A connection's lifecycle may still be told to the functions for so long after a close of the gateway. */
const lastWordsMilliseconds = 2_000;

/** The template's WebSocket API. */
export class WebSocketApi {
  readonly connections = new Map<string, Connection>();
  readonly #cloud: Cloud;
  readonly #api: TemplateApi;
  readonly #permissions: LambdaPermissions;
  readonly #throttle: StageThrottle;
  readonly #limits: { idleSeconds: number; totalSeconds: number };
  readonly #server: WebSocketServer;
  readonly #subprotocols = new WeakMap<IncomingMessage, string>();
  readonly #farewells = new Set<Promise<unknown>>();
  /** Transports whose $connect still runs. */
  readonly #handshakes = new Set<Duplex>();

  constructor(
    cloud: Cloud,
    api: TemplateApi,
    permissions: LambdaPermissions,
    limits: { idleSeconds?: number; totalSeconds?: number },
  ) {
    this.#cloud = cloud;
    this.#api = api;
    this.#permissions = permissions;
    this.#throttle = new StageThrottle(api.throttle);
    this.#limits = { ...socketLimits, ...limits };
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: socketLimits.messageBytes,
      // The function of $connect chooses the subprotocol, or nobody does.
      handleProtocols: (_, request) => this.#subprotocols.get(request) ?? false,
    });
  }

  get stage(): string {
    return this.#api.stage;
  }

  /** Answers a handshake: `$connect` decides. Never rejects. */
  async upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const lost = () => stream.destroy();
    stream.on('error', lost);
    const client = clientOf(request);
    this.#handshakes.add(stream);
    const refusal = this.#malformed(request) ?? (await this.#connect(request, client));
    this.#handshakes.delete(stream);
    if (refusal !== undefined) return refuse(stream, refusal, client.connectionId);
    let open = false;
    this.#server.handleUpgrade(request, stream, head, (socket) => {
      open = true;
      stream.off('error', lost);
      const connection = new Connection(client, socket, stream, this.#limits, {
        message: (body) => void this.#message(connection, body),
        closed: (code, reason) => this.#disconnected(client, code, reason),
      });
      this.connections.set(client.connectionId, connection);
    });
    // The client left while $connect ran: what was connected is disconnected.
    if (!open) this.#disconnected(client, 1006, '');
  }

  /** Drops every connection and lets `$disconnect` run for a moment. */
  async close(): Promise<void> {
    const connections = [...this.connections.values()];
    for (const connection of connections) connection.terminate();
    for (const stream of this.#handshakes) stream.destroy();
    await Promise.all(connections.map(({ ended }) => ended));
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, lastWordsMilliseconds);
    await Promise.race([Promise.all(this.#farewells), late]);
    clearTimeout(timer);
    this.#server.close();
  }

  /** The status that refuses a handshake which no route need see. */
  #malformed(request: IncomingMessage): number | undefined {
    const { 'sec-websocket-key': key, 'sec-websocket-version': version } = request.headers;
    if (request.method !== 'GET' || !key || version !== '13') return 400;
    if (splitUrl(request.url ?? '/').rawPath.replace(/\/$/, '') !== `/${this.#api.stage}`) return 403;
    return this.#throttle.admits('$connect') ? undefined : 429;
  }

  async #connect(request: IncomingMessage, client: Client): Promise<number | undefined> {
    const route = this.#route('$connect');
    if (!route) return undefined;
    const response = await this.#integrate(route, connectEvent(this.#api, client, request));
    if (response === 'forbidden') return 500;
    if (response === 'timeout') return 504;
    if (response === 'failed') return 502;
    if (response.statusCode < 200 || response.statusCode > 299) return response.statusCode;
    const chosen = Object.entries(response.headers ?? {}).find(
      ([name]) => name.toLowerCase() === 'sec-websocket-protocol',
    );
    if (chosen) this.#subprotocols.set(request, chosen[1]);
    return undefined;
  }

  /** Invocations start in the order of arrival; they may end in any. */
  async #message(connection: Connection, body: string): Promise<void> {
    const route = this.#route(this.#select(body)) ?? this.#route('$default');
    const event = messageEvent(this.#api, connection.client, route?.routeKey ?? '$default', body);
    const complain = (message: string) => {
      const { connectionId } = connection.client;
      const { requestId } = event.requestContext;
      return connection.send(JSON.stringify({ message, connectionId, requestId }));
    };
    if (!route) return void complain('Forbidden');
    if (!this.#throttle.admits(route.routeKey)) return void complain('Too Many Requests');
    const response = await this.#integrate(route, event);
    if (response === 'timeout') await complain('Endpoint request timed out');
    else if (typeof response === 'string') await complain('Internal server error');
    else if (route.answers && response.body) await connection.send(response.body);
  }

  #disconnected(client: Client, code: number, reason: string): void {
    this.connections.delete(client.connectionId);
    const route = this.#route('$disconnect');
    if (!route) return;
    const farewell = this.#integrate(route, disconnectEvent(this.#api, client, code, reason)).finally(() =>
      this.#farewells.delete(farewell),
    );
    this.#farewells.add(farewell);
  }

  async #integrate(route: ApiRoute, event: object): Promise<Integrated> {
    const { functionArn, routeKey, timeoutMilliseconds } = route;
    const { region, accountId } = this.#cloud;
    const sourceArn = `arn:aws:execute-api:${region}:${accountId}:${this.#api.apiId}/${this.#api.stage}/${routeKey}`;
    if (!this.#permissions.allows(functionArn, 'apigateway.amazonaws.com', sourceArn)) {
      this.#cloud.log('gateway_not_permitted', { routeKey, functionArn });
      return 'forbidden';
    }
    const result = await invokeWithin(this.#cloud, functionArn, event, timeoutMilliseconds).catch(
      (error: unknown) => {
        this.#cloud.log('gateway_failed', { routeKey, error: String(error) });
        return undefined;
      },
    );
    if (result === 'timeout') return 'timeout';
    if (!result?.ok) {
      this.#cloud.log('integration_failed', { routeKey, errorType: result?.errorType });
      return 'failed';
    }
    const parsed = ProxyResponse.safeParse(result.payload);
    // Only $connect and routes that answer need a response of the proxy's shape.
    return parsed.success
      ? parsed.data
      : route.answers || routeKey === '$connect'
        ? 'failed'
        : { statusCode: 200 };
  }

  #route(routeKey: string | undefined): ApiRoute | undefined {
    return this.#api.routes.find((route) => route.routeKey === routeKey);
  }

  /** The route key that the message names, e.g. by `$request.body.action`; undefined when it names none. */
  #select(body: string): string | undefined {
    const path = /^\$\{?request\.body\.([\w.]+)\}?$/.exec(this.#api.routeSelection ?? '')?.[1];
    if (!path) return undefined;
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      return undefined;
    }
    for (const name of path.split('.')) {
      value = value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined;
    }
    return typeof value === 'string' && !value.startsWith('$') ? value : undefined;
  }
}

/** Answers a handshake with a plain HTTP response. */
export const refuse = (stream: Duplex, status: number, connectionId = newRequestId()): void => {
  const message = status >= 500 ? 'Internal server error' : (STATUS_CODES[status] ?? 'Forbidden');
  const body = JSON.stringify({ message, connectionId, requestId: newRequestId() });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  stream.once('finish', () => stream.destroy());
  stream.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};
