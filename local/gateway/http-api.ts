import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cloud } from '../cloud.ts';
import { writeAccessLog } from './access-log.ts';
import { compressed } from './compression.ts';
import { isPreflight, preflightAnswer, withCors } from './cors.ts';
import { httpEvent, sourceIp, splitUrl } from './http-event.ts';
import { gatewayAnswer, type HttpAnswer, httpAnswer } from './http-response.ts';
import { invokeWithin } from './integration.ts';
import type { LambdaPermissions } from './lambda-permissions.ts';
import { type RouteMatch, RouteTable } from './route-match.ts';
import type { ApiRoute, TemplateApi } from './template-api.ts';
import { StageThrottle } from './throttle.ts';

/** Lambda takes 6 MB (6291456 bytes) of event and gives back as much. */
const maxPayloadBytes = 6_291_456;
/** JSON makes at most six bytes of one; headers come on top, up to three times, within their own quota. */
const surelySmallBytes = maxPayloadBytes / 6 - 200_000;
/** Quota of HTTP APIs: request line and header values together. */
const maxHeaderBytes = 10_240;

/** What the access log wants to know of a request that is under way. */
interface Seen {
  routeKey: string;
  functionMilliseconds: number | undefined;
}

/** The template's HTTP API. */
export class HttpApi {
  readonly #cloud: Cloud;
  readonly #api: TemplateApi;
  readonly #routes: RouteTable<ApiRoute>;
  readonly #permissions: LambdaPermissions;
  readonly #throttle: StageThrottle;

  constructor(cloud: Cloud, api: TemplateApi, permissions: LambdaPermissions) {
    this.#cloud = cloud;
    this.#api = api;
    this.#routes = new RouteTable(api.routes);
    this.#permissions = permissions;
    this.#throttle = new StageThrottle(api.throttle);
  }

  /** Answers one request. Never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = newRequestId();
    const startedAt = performance.now();
    const seen: Seen = { routeKey: '', functionMilliseconds: undefined };
    let answer: HttpAnswer;
    try {
      const body = await readBody(request);
      answer = await compressed(request, await this.#answer(request, body, requestId, seen));
    } catch (error) {
      this.#cloud.log('gateway_failed', { requestId, error: String(error) });
      answer = gatewayAnswer(500, 'Internal Server Error');
    }
    write(request, response, answer, requestId);
    this.#log(request, answer, { ...seen, requestId, latencyMilliseconds: performance.now() - startedAt });
  }

  #log(
    request: IncomingMessage,
    { status, body }: HttpAnswer,
    seen: Seen & { requestId: string; latencyMilliseconds: number },
  ): void {
    if (!this.#api.accessLog) return;
    writeAccessLog(this.#cloud, this.#api.accessLog, {
      ...seen,
      method: request.method ?? 'GET',
      path: splitUrl(request.url ?? '/').rawPath,
      sourceIp: sourceIp(request),
      status,
      responseBytes: body.length,
      now: Date.now(),
    });
  }

  async #answer(
    request: IncomingMessage,
    body: Buffer | undefined,
    requestId: string,
    seen: Seen,
  ): Promise<HttpAnswer> {
    if (headerBytes(request) > maxHeaderBytes) return gatewayAnswer(431, 'Request Header Fields Too Large');
    const answer = await this.#routed(request, body, requestId, seen);
    return withCors(this.#api.cors, request, answer);
  }

  async #routed(
    request: IncomingMessage,
    body: Buffer | undefined,
    requestId: string,
    seen: Seen,
  ): Promise<HttpAnswer> {
    const { rawPath } = splitUrl(request.url ?? '/');
    const path = this.#withoutStage(rawPath);
    const match = path === undefined ? undefined : this.#routes.match(request.method ?? 'GET', path);
    if (!match) {
      return this.#api.cors && isPreflight(request) ? preflightAnswer() : gatewayAnswer(404, 'Not Found');
    }
    seen.routeKey = match.routeKey;
    if (!this.#throttle.admits(match.routeKey)) return gatewayAnswer(429, 'Too Many Requests');
    const { accountId } = this.#cloud;
    const { apiId, stage, stageVariables } = this.#api;
    const source = { accountId, apiId, stage, stageVariables, requestId, now: Date.now() };
    const event = body && httpEvent(source, request, match, body);
    if (!event || isTooLarge(event, body)) return gatewayAnswer(413, 'Request Entity Too Large');
    const startedAt = performance.now();
    const answer = await this.#integrate(match, event, request.method ?? 'GET');
    seen.functionMilliseconds = performance.now() - startedAt;
    return answer;
  }

  /** Named stages are part of the path; `$default` is not. */
  #withoutStage(rawPath: string): string | undefined {
    if (this.#api.stage === '$default') return rawPath;
    const prefix = `/${this.#api.stage}`;
    if (rawPath === prefix) return '/';
    return rawPath.startsWith(`${prefix}/`) ? rawPath.slice(prefix.length) : undefined;
  }

  async #integrate(match: RouteMatch<ApiRoute>, event: object, method: string): Promise<HttpAnswer> {
    const { functionArn, timeoutMilliseconds } = match.value;
    if (!this.#permissions.allows(functionArn, 'apigateway.amazonaws.com', this.#sourceArn(match, method))) {
      this.#cloud.log('gateway_not_permitted', { routeKey: match.routeKey, functionArn });
      return gatewayAnswer(500, 'Internal Server Error');
    }
    const result = await invokeWithin(this.#cloud, functionArn, event, timeoutMilliseconds);
    if (result === 'timeout') return gatewayAnswer(503, 'Service Unavailable');
    if (!result.ok) {
      this.#cloud.log('integration_failed', { routeKey: match.routeKey, errorType: result.errorType });
      const throttled = result.errorType === 'TooManyRequestsException';
      return throttled
        ? gatewayAnswer(503, 'Service Unavailable')
        : gatewayAnswer(500, 'Internal Server Error');
    }
    const answer = httpAnswer(result.payload);
    if (!answer) this.#cloud.log('integration_malformed', { routeKey: match.routeKey });
    return answer ?? gatewayAnswer(500, 'Internal Server Error');
  }

  #sourceArn(match: RouteMatch<ApiRoute>, method: string): string {
    const { region, accountId } = this.#cloud;
    const [, path = '/$default'] = match.routeKey.split(' ');
    return `arn:aws:execute-api:${region}:${accountId}:${this.#api.apiId}/${this.#api.stage}/${method}${path}`;
  }
}

/** An id like API Gateway's: 11 bytes in base64. */
export const newRequestId = (): string => randomBytes(11).toString('base64url').concat('=');

/** The body, or undefined when it is larger than a function can take; the rest of it is read and dropped. */
const readBody = (request: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxPayloadBytes) chunks.push(chunk);
    });
    request.once('end', () => resolve(size > maxPayloadBytes ? undefined : Buffer.concat(chunks)));
    request.once('error', reject);
  });

/** Whether the event is larger than a function can take; only a large body makes it worth writing it out. */
const isTooLarge = (event: object, body: Buffer): boolean =>
  body.length > surelySmallBytes && JSON.stringify(event).length > maxPayloadBytes;

const headerBytes = (request: IncomingMessage): number => {
  const line = `${request.method} ${request.url} HTTP/${request.httpVersion}`.length;
  return request.rawHeaders.reduce((total, text) => total + text.length, line);
};

const write = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: HttpAnswer,
  requestId: string,
): void => {
  const { status, headers, cookies, body } = answer;
  const bodiless = status === 204 || status === 304;
  response.writeHead(status, {
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
    ...(!bodiless && { 'content-length': String(body.length) }),
    'apigw-requestid': requestId,
  });
  response.end(request.method === 'HEAD' || bodiless ? undefined : body);
};
