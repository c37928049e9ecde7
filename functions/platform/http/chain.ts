import type middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Route, RouteDeclaration } from '../../shared/contract.ts';
import { declaredErrors } from '../../shared/declared-errors.ts';
import { KinoraError, problem } from '../../shared/errors.ts';
import { isDebugged } from '../env.ts';
import { addLogFields, beginLog, log } from '../log.ts';
import { emitAlarmMetric } from '../metrics.ts';
import { truncatedAddress } from './address.ts';
import { RateLimited } from './admission.ts';
import { actorOf } from './authentication.ts';
import type { Exchange, HttpEvent, HttpLambdaContext } from './context.ts';
import { exchangeFields } from './debug.ts';
import { clientAddress, demandKnownHost } from './front-door.ts';
import { rateHeaders, securityHeaders } from './headers.ts';
import { problemOf } from './problem.ts';
import { admitRequest, admitUncounted } from './request-admission.ts';
import { requestIdOf } from './request-id.ts';
import { parseInput } from './validation.ts';

export type HttpResult = APIGatewayProxyStructuredResultV2;
type Step = middy.MiddlewareObj<HttpEvent, HttpResult, Error, HttpLambdaContext>;
type Request = middy.Request<HttpEvent, HttpResult, Error, HttpLambdaContext>;

/** Outermost step: sets the request's id and time, the headers of every answer, and writes its line in the log. */
export const exchange = (route: Route): Step => {
  const finish = (request: Request): void => {
    const { exchange } = request.context;
    if (request.response) request.response.headers = headersOf(exchange, request.response);
    accessLine(route, request);
  };
  return {
    before: ({ event, context }) => {
      const requestId = requestIdOf(event.headers['x-request-id']);
      const sourceIp = event.requestContext.http.sourceIp;
      context.exchange = { requestId, now: new Date(), sourceIp, startedAt: performance.now() };
      beginLog(
        context,
        { request_id: requestId, correlation_id: requestId },
        { component: route.tag, source: 'api' },
      );
    },
    after: finish,
    onError: finish,
  };
};

const headersOf = (exchange: Exchange, { headers }: HttpResult): NonNullable<HttpResult['headers']> => ({
  ...securityHeaders,
  'cache-control': 'no-store',
  ...(exchange.rate === undefined ? {} : rateHeaders(exchange.rate, exchange.now)),
  ...headers,
  'x-request-id': exchange.requestId,
});

/** Who reads the address of a share can watch the video: a log does not hold it, however it was spelled. */
const loggedPath = (path: string): string => path.replace(/^(\/+s\/+)[^/]*/i, '$1{token}');

/** One line for each request, without query, bodies or tokens, and the only one with an address. */
const accessLine = (route: Route, { event, context, response }: Request): void => {
  const milliseconds = performance.now() - context.exchange.startedAt;
  log.info('http_request', {
    method: event.requestContext.http.method,
    path: loggedPath(event.rawPath),
    operation: route.operationId,
    route: route.path,
    status: response?.statusCode,
    code: context.exchange.code,
    client: truncatedAddress(context.exchange.sourceIp),
    duration: Math.round(milliseconds) / 1000,
    ...(isDebugged() ? exchangeFields(event, response ?? undefined) : {}),
  });
};

/** Turns whatever was thrown into a problem. A code that the route does not declare is answered and logged. */
export const problems = (route: RouteDeclaration): Step => {
  const declared: ReadonlySet<string> = new Set(declaredErrors(route));
  return {
    onError: (request) => {
      const { context, event, error } = request;
      const { exchange } = context;
      if (error instanceof RateLimited) {
        exchange.rate = error.figures;
        emitAlarmMetric('RequestsLimited');
      }
      const seen = error?.name === 'TimeoutError' ? timedOut(error) : error;
      const { status, headers, body } = problemOf(seen, {
        path: event.rawPath,
        debugged: isDebugged(),
        ...exchange,
      });
      exchange.code = String(body.code);
      if (status >= 500) log.error('http_request_failed', { error });
      if (seen instanceof KinoraError && !declared.has(seen.code))
        log.error('undeclared_error', { code: seen.code });
      request.response = { statusCode: status, headers, body: JSON.stringify(body) };
    },
  };
};

const timedOut = (cause: Error): KinoraError => problem('TIMEOUT', {}, { cause, retryAfterSeconds: 1 });

/** Refuses requests for other hosts and those that bypass the front door; finds the client's address. */
export const frontDoor: Step = {
  before: async ({ event, context: { exchange } }) => {
    exchange.sourceIp = await clientAddress(event, exchange.now);
    demandKnownHost(event);
  },
};

/** Requires a token or an API key where the route does, and that its owner may call the route. */
export const authentication = (route: RouteDeclaration): Step => ({
  before: async ({ event, context: { exchange } }) => {
    if (route.auth === 'none') return;
    exchange.actor = await actorOf(route, event, exchange.now);
    addLogFields({ user_id: exchange.actor.userId });
  },
});

/**
 * Checks the limits first, or leaves it to what runs the operation. A request that ends
 * in an error before it was counted is counted then, and its caller's state and limits are asked before anything else
 * is told.
 */
export const admission = (route: RouteDeclaration): Step => ({
  before: async ({ context: { exchange } }) => {
    if (route.admission === 'none') return;
    exchange.isCounted = false;
    if (route.admission === 'before') await admitRequest(route, exchange);
  },
  onError: async (request) => {
    // Hardly any time is left, and the transaction that counts may still be under way.
    if (request.error?.name === 'TimeoutError') return;
    try {
      await admitUncounted(route, request.context.exchange);
    } catch (refusal) {
      if (refusal instanceof Error) request.error = refusal;
    }
  },
});

/** Parses every part of the request that the route declares. */
export const validation = (route: RouteDeclaration): Step => ({
  before: ({ event, context }) => {
    context.exchange.input = parseInput(route, event);
  },
});
