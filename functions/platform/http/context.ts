import type { APIGatewayProxyEventV2, Context as LambdaContext } from 'aws-lambda';
import type { Actor } from '../../shared/actor.ts';
import type { RouteDeclaration } from '../../shared/contract.ts';
import type { TransactWrite } from '../aws/commit.ts';
import type { Logger } from '../log.ts';

/** What an operation of a route with `auth: 'none'` knows beside its input. */
export interface AnonymousContext {
  /** The route's. */
  operationId: string;
  requestId: string;
  now: Date;
  log: Logger;
  /** With `admission: 'transactional'`: the write that the operation must add to its own transaction. */
  admission: TransactWrite | undefined;
  sourceIp: string;
}

/** What an operation knows beside its input where the caller is known. */
export interface Context extends AnonymousContext {
  actor: Actor;
}

export type ContextOf<R extends RouteDeclaration> = R['auth'] extends 'none' ? AnonymousContext : Context;

export type HttpEvent = APIGatewayProxyEventV2;

/** What a limit said about the caller, for the response headers. */
export interface RateFigures {
  limit: number;
  /** Unknown when the limit was checked inside a transaction. */
  remaining: number | undefined;
  /** Whole seconds until the window has room again, or has forgotten this request. */
  resetSeconds: number;
}

/** What the chain learns about one request on its way in. */
export interface Exchange {
  readonly requestId: string;
  readonly now: Date;
  /** The client's, once the front door has said so. */
  sourceIp: string;
  /** `performance.now()` at the start. */
  readonly startedAt: number;
  actor?: Actor;
  admission?: TransactWrite;
  rate?: RateFigures;
  /** Of the problem that was answered. */
  code?: string;
  /** The parsed parts of the request. */
  input?: { params: unknown; query: unknown; headers: unknown; body: unknown };
}

/** The Lambda context with the exchange that the chain's first step puts there. */
export interface HttpLambdaContext extends LambdaContext {
  exchange: Exchange;
}
