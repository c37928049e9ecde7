import type { APIGatewayProxyEventV2, Context as LambdaContext } from 'aws-lambda';
import type { Actor } from '../../shared/actor.ts';
import type { RouteDeclaration } from '../../shared/contract.ts';
import type { TransactWrite } from '../aws/commit.ts';
import type { Logger } from '../log.ts';

/** What an operation of a route with `auth: 'none'` is given beside its input. */
export interface AnonymousContext {
  /** The route's. */
  operationId: string;
  requestId: string;
  now: Date;
  log: Logger;
  /** With `admission: 'transactional'`: the write that the operation must add to its own transaction. */
  admission: TransactWrite | undefined;
  sourceIp: string;
  /**
   * Resolves when the request is admitted and counted, and rejects with what refuses it. Whoever keeps the function for
   * longer than the work takes asks first.
   */
  admitted: () => Promise<void>;
  /** Milliseconds until Lambda ends the function. */
  remainingMilliseconds: () => number;
  /** The body's value before its schema added what was left out: the same for the same request, also after a deploy. */
  sentBody?: unknown;
}

/** What an operation is given beside its input where the caller is authenticated. */
export interface Context extends AnonymousContext {
  actor: Actor;
}

export type ContextOf<R extends RouteDeclaration> = R['auth'] extends 'none' ? AnonymousContext : Context;

export type HttpEvent = APIGatewayProxyEventV2;

/** State of the caller's rate limit, for the response headers. */
export interface RateFigures {
  limit: number;
  /** Unknown when the limit was checked inside a transaction. */
  remaining: number | undefined;
  /** Whole seconds until the window has room again, or no longer counts this request. */
  resetSeconds: number;
}

/** State of one request in the chain. */
export interface Exchange {
  readonly requestId: string;
  readonly now: Date;
  /** The client's address, once the front door's step has run. */
  sourceIp: string;
  /** `performance.now()` at the start. */
  readonly startedAt: number;
  actor?: Actor;
  /** Of a caller who is known: whether the limits were asked, and this request counted or refused. */
  isCounted?: boolean;
  rate?: RateFigures;
  /** Of the problem that was answered. */
  code?: string;
  /** The parsed parts of the request, and its body before that. */
  input?: {
    params: unknown;
    query: unknown;
    headers: unknown;
    cookies: unknown;
    body: unknown;
    sentBody: unknown;
  };
}

/** The Lambda context with the exchange that the chain's first step puts there. */
export interface HttpLambdaContext extends LambdaContext {
  exchange: Exchange;
}
