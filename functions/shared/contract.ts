import type * as z from 'zod/mini';
import type { Role } from './actor.ts';
import type { Domain } from './domains.ts';
import type { ErrorCode } from './error-codes.ts';
import type { NeedName } from './needs.ts';
import type { QueueName } from './queues.ts';
import type { ScopeRule } from './scopes.ts';
import type { SettingName } from './settings.ts';

type Schema = z.ZodMiniType;

/**
 * One HTTP route. The CDK route, the IAM actions, the environment, the parsing, the OpenAPI operation and the
 * types of its handler all come from this declaration.
 */
export interface RouteDeclaration {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** API Gateway path, e.g. `/api/v1/videos/{id}`; the spelling with a slash at its end is answered alike. */
  path: string;
  /** More paths of the same operation. */
  aliases?: readonly string[];
  summary: string;
  description?: string;
  tag: Domain;
  /** `bearer`: an access token or an API key is demanded; `cookie`: the token of a browser; `none`: anyone. */
  auth: 'bearer' | 'cookie' | 'none';
  /** Who may call at all; everyone who is signed in when absent. */
  roles?: readonly Role[];
  /** What an API key must be allowed to do, where tag and method do not tell it: `shared/scopes.ts`. */
  scope?: ScopeRule;
  /**
   * When the rate limit and the account's state are checked. `concurrent`: while the operation runs (reads).
   * `before`: first. `transactional`: the operation adds `context.admission` to its own transaction. `none`: not at
   * all.
   */
  admission: 'concurrent' | 'before' | 'transactional' | 'none';
  /** Stricter limits beside the general one. `create` is checked with the admission, `login` by the operation. */
  limits?: readonly ('create' | 'login')[];
  /**
   * Names what requests without an account are counted as, for each network: those of one name share the general limit.
   *
   * @default `address`
   */
  countedAs?: 'address' | 'shared-page';
  params?: Schema;
  query?: Schema;
  /** Request headers the operation reads, by lower-case name, e.g. `idempotency-key`. */
  headers?: Schema;
  /** Cookies the operation reads, by name. */
  cookies?: Schema;
  body?: Schema;
  /** The operation gets the body's text as it was sent, whatever its content type; a signature is over that. */
  rawBody?: true;
  /** Accepted request content types; JSON when absent. */
  consumes?: readonly ('application/json' | 'application/x-www-form-urlencoded' | 'text/csv')[];
  success: {
    status: 200 | 201 | 202 | 204 | 302;
    /** Absent for an empty body. */
    body?: Schema;
    /** Content type when it is not JSON. */
    contentType?: string;
    description: string;
  };
  /** What the operation answers with 404 in the content type of its success, where that is no problem. */
  missingPage?: string;
  /** What the operation itself throws; `declaredErrors` adds what the chain in front of it does. */
  errors: readonly ErrorCode[];
  needs: readonly NeedName[];
  settings?: readonly SettingName[];
  /** Patterns of the only partitions of the table that it may reach; all but guarded ones when absent. */
  partitions?: readonly string[];
  memoryMegabytes?: number;
  timeoutSeconds?: number;
  /** Needs the engine's native packages and voices. */
  engine?: boolean;
  /** `bodies`: further requests beside `body`, by what they ask for. */
  examples?: { body?: unknown; bodies?: Readonly<Record<string, unknown>>; success?: unknown };
}

/** What a route's function needs in all: its declaration and the chain in front of it. */
export const routeNeeds = (route: RouteDeclaration): NeedName[] => {
  const chain: NeedName[] = ['front-door:check'];
  if (route.auth !== 'none') chain.push('table:get', 'signing-keys:read');
  if (route.auth === 'bearer') chain.push('api-keys:read');
  if (route.admission !== 'none') chain.push('table:update');
  return [...new Set([...route.needs, ...chain])];
};

/** The settings that every function reads. */
export const commonSettings: readonly SettingName[] = ['environmentName', 'logLevel'];

/** The settings a route's function reads in all: its declaration and the chain in front of it. */
export const routeSettings = (route: RouteDeclaration): SettingName[] => {
  const chain: SettingName[] = [...commonSettings, 'allowedHosts', 'debug'];
  if (route.admission !== 'none') chain.push('rateLimitPerMinute');
  if (route.limits?.includes('create')) chain.push('createLimitPerMinute');
  if (route.limits?.includes('login')) chain.push('loginLimitPerMinute');
  return [...new Set([...(route.settings ?? []), ...chain])];
};

/** A declared route with its operation's one name, by which file, function, logs and idempotency keys go. */
export interface Route extends RouteDeclaration {
  operationId: string;
}

/** A domain's routes by operationId. */
export type Routes = Readonly<Record<string, RouteDeclaration>>;

type Named<R extends Routes> = {
  readonly [Id in keyof R & string]: R[Id] & { readonly operationId: Id };
};

/** Declares a domain's routes and keeps their exact types. The key becomes the route's `operationId`. */
export const defineRoutes = <const R extends Routes>(routes: R): Named<R> =>
  Object.fromEntries(
    Object.entries(routes).map(([operationId, route]) => [operationId, { ...route, operationId }]),
  ) as Named<R>;

/** Where the code of the operation lives: `createVideo` in `videos` is `functions/videos/create-video.ts`. */
export const operationFile = (folder: string, operationId: string): string =>
  `functions/${folder}/${operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;

/** Changes of items of the table, by the prefixes of their keys. */
export interface ChangeFilter {
  changes: readonly ('INSERT' | 'MODIFY' | 'REMOVE')[];
  pk: string;
  sk: string;
}

/** Functions that something other than an HTTP request starts. */
export type TriggerDeclaration = {
  summary: string;
  needs: readonly NeedName[];
  settings?: readonly SettingName[];
  /** Patterns of the only partitions of the table that it may reach; all but guarded ones when absent. */
  partitions?: readonly string[];
  /** MB; default 256. */
  memoryMegabytes?: number;
  timeoutSeconds?: number;
  /** Needs the engine's native packages and voices. */
  engine?: boolean;
} & (
  | { on: 'queue'; queue: QueueName; batchSize: number; maxConcurrency?: number }
  | {
      on: 'stream';
      /**
       * Lambda event filter patterns over the stream record, of which any must match; or what `event` triggers want.
       */
      filters: readonly Readonly<Record<string, unknown>>[] | 'subscribed';
      batchSize: number;
    }
  | {
      /** Changes of the table, from a queue of the function's own that `dispatchEvents` fills. */
      on: 'event';
      to: ChangeFilter;
      /** What stays in order: the changes of each item, or of all items of a partition. */
      order: 'item' | 'partition';
      /** 1 to 10. */
      batchSize: number;
    }
  | { on: 'schedule'; everyMinutes: number }
  /** Lines of the access log, and those of every function that `recordMetric` wrote. */
  | { on: 'logs' }
  | { on: 'socket'; route: '$connect' | '$disconnect' | '$default' | 'subscribe' | 'unsubscribe' | 'ping' }
  /** A task of the workflow that makes videos, or the step of the one that publishes them. */
  | { on: 'workflow'; task: string; workflow?: 'publishing' }
);

export type Triggers = Readonly<Record<string, TriggerDeclaration>>;

/** Declares a domain's triggers and keeps their exact types. The key is the operation's one name. */
export const defineTriggers = <const T extends Triggers>(triggers: T): T => triggers;

type Parsed<S> = S extends Schema ? z.output<S> : undefined;

/** What an operation is given: the parsed parts of the request that its route declares. */
export interface Input<R extends RouteDeclaration> {
  params: Parsed<R['params']>;
  query: Parsed<R['query']>;
  headers: Parsed<R['headers']>;
  cookies: Parsed<R['cookies']>;
  body: Parsed<R['body']>;
}

/** What an operation answers: the success body before its schema has filtered it. */
export type Output<R extends RouteDeclaration> = R['success'] extends { body: infer B }
  ? B extends Schema
    ? z.input<B>
    : undefined
  : undefined;
