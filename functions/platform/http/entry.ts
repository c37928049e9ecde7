import middy from '@middy/core';
import type { Context as LambdaContext } from 'aws-lambda';
import type { Input, Output, Route } from '../../shared/contract.ts';
import { log } from '../log.ts';
import { answer } from './answer.ts';
import {
  admission,
  authentication,
  exchange,
  frontDoor,
  type HttpResult,
  problems,
  validation,
} from './chain.ts';
import type { Context, ContextOf, HttpEvent, HttpLambdaContext } from './context.ts';
import { Replayed } from './idempotency.ts';
import type { Reply } from './reply.ts';
import { admitRequest, admitUncounted, runTransactional } from './request-admission.ts';

export type { AnonymousContext, Context } from './context.ts';
export { reply } from './reply.ts';

/** What a route does; its input is parsed before and its answer after. */
export type Operation<R extends Route> = (
  input: Input<R>,
  context: ContextOf<R>,
) => Promise<Output<R> | Reply<Output<R>>>;

export type HttpHandler = (event: HttpEvent, context: LambdaContext) => Promise<HttpResult>;

/** Milliseconds before the function's timeout at which the chain answers 503 `TIMEOUT`. */
const timeoutEarlyInMillis = 250;

/**
 * The Lambda handler of a route, whose types the operation takes from it: one chain for all. The request gets its id, its actor, its admission and its
 * parsed input; the answer passes the route's schema; an error becomes a problem.
 */
export const http = <const R extends Route>(route: R, operation: Operation<NoInfer<R>>): HttpHandler => {
  const chain = middy<HttpEvent, HttpResult, Error, HttpLambdaContext>({ timeoutEarlyInMillis })
    .use(exchange(route))
    .use(problems(route))
    .use(frontDoor)
    .use(authentication(route))
    .use(admission(route))
    .use(validation(route))
    .handler(async (event, context) => {
      const output = await run(route, operation, context);
      return answer(route, output, event.headers);
    });
  return async (event, context) => {
    // Middy puts a signal of its own in place of this one.
    const options = { signal: new AbortController().signal };
    const result = await chain(event, context as HttpLambdaContext, options);
    if (result === undefined) throw new Error('The chain gave no answer');
    return result;
  };
};

const run = async <R extends Route>(
  route: R,
  operation: Operation<R>,
  lambda: HttpLambdaContext,
): Promise<unknown> => {
  const { exchange } = lambda;
  const { actor, requestId, now, sourceIp } = exchange;
  const { operationId } = route;
  const remainingMilliseconds = () => lambda.getRemainingTimeInMillis();
  const start = (admitted: Context['admitted'], admission?: Context['admission']) => {
    const { sentBody, ...input } = exchange.input ?? {};
    const request = { actor, operationId, requestId, now, sourceIp, sentBody, log, admission };
    const context = { ...request, admitted, remainingMilliseconds } as Context;
    return operation(input as Input<R>, context as ContextOf<R>).catch(replayed(route));
  };
  if (route.admission === 'transactional')
    return runTransactional(route, exchange, (write) => start(() => admitUncounted(route, exchange), write));
  if (route.admission !== 'concurrent') return start(async () => undefined);
  const admitting = admitRequest(route, exchange);
  const [admitted, done] = await Promise.allSettled([admitting, start(() => admitting)]);
  if (admitted.status === 'rejected') throw admitted.reason;
  if (done.status === 'rejected') throw done.reason;
  return done.value;
};

/** A repeated request gets its first answer. */
const replayed =
  ({ success }: Route) =>
  async (error: unknown): Promise<Reply<unknown>> => {
    if (error instanceof Replayed) return await error.fitting(success.body);
    throw error;
  };
