import type { IncomingMessage } from 'node:http';
import { newRequestId } from './http-api.ts';
import { commonLogTime, sourceIp, splitUrl } from './http-event.ts';

/** What is known of one client connection from its handshake on. Times are milliseconds since the epoch. */
export interface Client {
  connectionId: string;
  connectedAt: number;
  domainName: string;
  sourceIp: string;
  userAgent: string | undefined;
}

export interface SocketStage {
  apiId: string;
  stage: string;
  stageVariables: Record<string, string> | undefined;
}

type EventType = 'CONNECT' | 'MESSAGE' | 'DISCONNECT';

export const clientOf = (request: IncomingMessage): Client => ({
  connectionId: newRequestId(),
  connectedAt: Date.now(),
  domainName: request.headers.host ?? 'localhost',
  sourceIp: sourceIp(request),
  userAgent: request.headers['user-agent'],
});

/** The event of `$connect`, which alone carries the headers and query string of the handshake. */
export const connectEvent = (stage: SocketStage, client: Client, request: IncomingMessage): object => {
  const query = new URLSearchParams(splitUrl(request.url ?? '/').rawQueryString);
  const names = [...new Set(query.keys())];
  const single = Object.fromEntries(names.map((name) => [name, query.getAll(name).at(-1) ?? '']));
  const multiple = Object.fromEntries(names.map((name) => [name, query.getAll(name)]));
  return {
    ...headersOf(request),
    ...(names.length > 0 && { queryStringParameters: single, multiValueQueryStringParameters: multiple }),
    ...rest(stage, requestContext(stage, client, 'CONNECT', '$connect')),
  };
};

export const messageEvent = (
  stage: SocketStage,
  client: Client,
  routeKey: string,
  body: string,
): MessageEvent => {
  const context = { ...requestContext(stage, client, 'MESSAGE', routeKey), messageId: newRequestId() };
  return { ...rest(stage, context), body, requestContext: context };
};

interface MessageEvent {
  requestContext: { requestId: string };
  body: string;
}

export const disconnectEvent = (stage: SocketStage, client: Client, code: number, reason: string): object => {
  const headers = { Host: client.domainName, 'x-api-key': '', 'X-Forwarded-For': '', 'x-restapi': '' };
  const multiValueHeaders = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value]]),
  );
  const context = requestContext(stage, client, 'DISCONNECT', '$disconnect');
  return {
    headers,
    multiValueHeaders,
    ...rest(stage, { ...context, disconnectStatusCode: code, disconnectReason: reason }),
  };
};

const rest = (stage: SocketStage, requestContext: object) => {
  const { stageVariables } = stage;
  return { requestContext, ...(stageVariables && { stageVariables }), isBase64Encoded: false };
};

const requestContext = (stage: SocketStage, client: Client, eventType: EventType, routeKey: string) => {
  const now = Date.now();
  const requestId = newRequestId();
  const { connectionId, connectedAt, domainName, userAgent } = client;
  return {
    routeKey,
    eventType,
    extendedRequestId: requestId,
    requestTime: commonLogTime(now),
    messageDirection: 'IN',
    stage: stage.stage,
    connectedAt,
    requestTimeEpoch: now,
    identity: { sourceIp: client.sourceIp, ...(userAgent !== undefined && { userAgent }) },
    requestId,
    domainName,
    connectionId,
    apiId: stage.apiId,
  };
};

/** Headers keep the spelling of the client; of a repeated one the last value counts. */
const headersOf = (request: IncomingMessage) => {
  const headers: Record<string, string> = {};
  const multiValueHeaders: Record<string, string[]> = {};
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index] ?? '';
    const value = request.rawHeaders[index + 1] ?? '';
    if (/^(connection|upgrade)$/i.test(name)) continue;
    headers[name] = value;
    multiValueHeaders[name] = [...(multiValueHeaders[name] ?? []), value];
  }
  const forwarded = { 'X-Forwarded-For': sourceIp(request), 'X-Forwarded-Proto': 'http' };
  for (const [name, value] of Object.entries(forwarded)) {
    headers[name] ??= value;
    multiValueHeaders[name] ??= [value];
  }
  return { headers, multiValueHeaders };
};
