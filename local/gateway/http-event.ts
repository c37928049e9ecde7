import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { decode, type RouteMatch } from './route-match.ts';

export interface EventSource {
  accountId: string;
  apiId: string;
  stage: string;
  stageVariables: Record<string, string> | undefined;
  requestId: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Not passed on to an integration: they concern the connection, or are carried elsewhere in the event. */
const droppedHeaders = new Set(['connection', 'cookie', 'keep-alive', 'transfer-encoding', 'upgrade', 'te']);

/**
 * The event of payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const httpEvent = (
  source: EventSource,
  request: IncomingMessage,
  match: RouteMatch<unknown>,
  body: Buffer,
): APIGatewayProxyEventV2 => {
  const { rawPath, rawQueryString } = splitUrl(request.url ?? '/');
  // The gateway hands the path over decoded, and the query string as it came.
  const path = decode(rawPath);
  const query = queryParameters(rawQueryString);
  const cookies = cookiesOf(request);
  const text = isText(request.headers['content-type'], body);
  return {
    version: '2.0',
    routeKey: match.routeKey,
    rawPath: path,
    rawQueryString,
    ...(cookies && { cookies }),
    headers: headersOf(request, source.requestId, source.now),
    ...(query && { queryStringParameters: query }),
    requestContext: requestContext(source, request, match.routeKey, path),
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    ...(match.pathParameters && { pathParameters: match.pathParameters }),
    isBase64Encoded: body.length > 0 && !text,
    ...(source.stageVariables && { stageVariables: source.stageVariables }),
  };
};

const requestContext = (source: EventSource, request: IncomingMessage, routeKey: string, path: string) => {
  const domainName = request.headers.host ?? 'localhost';
  return {
    accountId: source.accountId,
    apiId: source.apiId,
    domainName,
    domainPrefix: domainName.split('.')[0] ?? domainName,
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: sourceIp(request),
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: source.requestId,
    routeKey,
    stage: source.stage,
    time: commonLogTime(source.now),
    timeEpoch: source.now,
  };
};

/** Path and query string of a request target, both as received. */
export const splitUrl = (url: string): { rawPath: string; rawQueryString: string } => {
  const mark = url.indexOf('?');
  return mark < 0
    ? { rawPath: url, rawQueryString: '' }
    : { rawPath: url.slice(0, mark), rawQueryString: url.slice(mark + 1) };
};

/** Decoded parameters, repeated ones joined by commas; undefined when there are none. */
const queryParameters = (rawQueryString: string): Record<string, string> | undefined => {
  if (rawQueryString === '') return undefined;
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    const earlier = Object.hasOwn(joined, name) ? joined[name] : undefined;
    joined[name] = earlier === undefined ? value : `${earlier},${value}`;
  }
  return joined;
};

const cookiesOf = (request: IncomingMessage): string[] | undefined => {
  const cookies = (request.headersDistinct.cookie ?? []).flatMap((header) => header.split(/;\s*/));
  const filled = cookies.filter((cookie) => cookie !== '');
  return filled.length > 0 ? filled : undefined;
};

const headersOf = (request: IncomingMessage, requestId: string, now: number): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values && !droppedHeaders.has(name)) headers[name] = values.join(',');
  }
  const forwarded = headers['x-forwarded-for'];
  const peer = sourceIp(request);
  headers['x-forwarded-for'] = forwarded ? `${forwarded}, ${peer}` : peer;
  headers['x-forwarded-port'] ??= String(request.socket.localPort ?? 443);
  headers['x-forwarded-proto'] ??= 'http';
  headers['x-amzn-trace-id'] ??= traceId(requestId, now);
  headers['content-length'] ??= '0';
  return headers;
};

/** An X-Ray root: version, time in hexadecimal seconds, 96 bits. */
const traceId = (requestId: string, now: number): string => {
  const seconds = Math.floor(now / 1000).toString(16);
  return `Root=1-${seconds}-${Buffer.from(requestId).toString('hex').slice(0, 24).padEnd(24, '0')}`;
};

/** Address of the peer; an IPv4 address on a dual socket loses its IPv6 prefix. */
export const sourceIp = (request: IncomingMessage): string =>
  (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');

/** Text bodies pass as they are; anything else, forms included, is base64. */
const isText = (contentType: string | undefined, body: Buffer): boolean => {
  if (contentType === undefined) return isUtf8(body);
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return /^text\/|^application\/(json|javascript|xml)$|\+(json|xml)$/.test(type);
};

const isUtf8 = (body: Buffer): boolean => Buffer.from(body.toString('utf8')).equals(body);

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** e.g. `12/Mar/2026:19:03:58 +0000` */
export const commonLogTime = (epochMilliseconds: number): string => {
  const date = new Date(epochMilliseconds);
  const day = String(date.getUTCDate()).padStart(2, '0');
  const clock = date.toISOString().slice(11, 19);
  return `${day}/${monthNames[date.getUTCMonth()]}/${date.getUTCFullYear()}:${clock} +0000`;
};
